#include <sqlite3.h>

#include <cstdio>
#include <string>

#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  sqlite3* db = nullptr;
  sqlite3_open("notes.db", &db);
  w.bind("show", [db](const std::string& req) -> std::string {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT file FROM notes WHERE name = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, req.c_str(), -1, nullptr);
    sqlite3_step(statement);
    const std::string file = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    std::FILE* note = std::fopen(file.c_str(), "rb");
    if (note != nullptr) std::fclose(note);
    sqlite3_finalize(statement);
    return file;
  });
  w.run();
}
