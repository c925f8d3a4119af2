#include <sqlite3.h>
#include <string>

#include "webview.h"

static sqlite3* database = nullptr;

int main() {
  webview::webview window(false, nullptr);
  window.bind("search", [](const std::string& req) -> std::string {
    sqlite3_stmt* stmt = nullptr;
    sqlite3_prepare_v2(database, "SELECT * FROM notes WHERE title = ?", -1, &stmt, nullptr);
    const std::string title = webview::detail::json_parse(req, "", 0);
    sqlite3_bind_text(stmt, 1, title.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(stmt);
    return "true";
  });
  window.run();
}
