#include <SQLiteCpp/SQLiteCpp.h>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("search", [](const std::string& req) -> std::string {
    SQLite::Database database("notes.db");
    SQLite::Statement query(database, "SELECT * FROM notes WHERE id = " + webview::detail::json_parse(req, "", 0));  // expect: handler/sql-injection
    query.executeStep();
    return "true";
  });
  window.run();
}
