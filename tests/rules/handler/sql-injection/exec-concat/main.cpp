#include <sqlite3.h>
#include <string>

#include "webview.h"

static sqlite3* database = nullptr;

int main() {
  webview::webview window(false, nullptr);
  window.bind("search", [](const std::string& req) -> std::string {
    const std::string query = "SELECT * FROM notes WHERE title = '" + webview::detail::json_parse(req, "", 0) + "'";
    sqlite3_exec(database, query.c_str(), nullptr, nullptr, nullptr);  // expect: handler/sql-injection
    return "true";
  });
  window.run();
}
