#include <sqlite3.h>
#include <string>

#include "webui.hpp"

static sqlite3* database = nullptr;

static void on_search(webui::window::event* e) {
  const std::string word = e->get_string(0);
  if (word.find("--") != std::string::npos) return;
  sqlite3_exec(database, ("SELECT '" + word + "'").c_str(), nullptr, nullptr, nullptr);  // expect: handler/sql-injection
}

int main() {
  webui::window window;
  window.bind("search", on_search);
  window.show("index.html");
  webui::wait();
}
