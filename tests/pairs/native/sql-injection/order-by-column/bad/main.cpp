#include <sqlite3.h>
#include <string>

#include "webui.hpp"

static sqlite3* database = nullptr;

static void on_sorted(webui::window::event* e) {
  const std::string query = "SELECT * FROM notes ORDER BY " + e->get_string(0);
  sqlite3_exec(database, query.c_str(), nullptr, nullptr, nullptr);  // expect: handler/sql-injection
}

int main() {
  webui::window window;
  window.bind("sorted", on_sorted);
  window.show("index.html");
  webui::wait();
}
