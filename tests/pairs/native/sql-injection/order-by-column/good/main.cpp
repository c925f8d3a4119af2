#include <sqlite3.h>
#include <string>

#include "webui.hpp"

static sqlite3* database = nullptr;

static void on_sorted(webui::window::event* e) {
  std::string column = "title";
  if (e->get_string(0) == "date") column = "created";
  const std::string query = "SELECT * FROM notes ORDER BY " + column;
  sqlite3_exec(database, query.c_str(), nullptr, nullptr, nullptr);
}

int main() {
  webui::window window;
  window.bind("sorted", on_sorted);
  window.show("index.html");
  webui::wait();
}
