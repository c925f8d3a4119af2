#include <cstdio>
#include <sqlite3.h>

#include "webui.h"

static sqlite3* database = nullptr;

static void on_search(webui_event_t* e) {
  char query[512];
  snprintf(query, sizeof query, "SELECT id FROM users WHERE name = '%s'", webui_get_string_at(e, 0));
  sqlite3_stmt* stmt = nullptr;
  sqlite3_prepare_v2(database, query, -1, &stmt, nullptr);  // expect: handler/sql-injection
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "search", on_search);
  webui_show(window, "index.html");
  webui_wait();
}
