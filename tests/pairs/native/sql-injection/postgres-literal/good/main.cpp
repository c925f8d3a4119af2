#include <libpq-fe.h>
#include <string>
#include <string.h>

#include "webview.h"

static PGconn* connection = nullptr;

static void on_search(const char* id, const char* req, void* arg) {
  char* quoted = PQescapeLiteral(connection, req, strlen(req));
  const std::string query = std::string("SELECT * FROM t WHERE a = ") + quoted;
  PQexec(connection, query.c_str());
  webview_return(static_cast<webview_t>(arg), id, 0, "true");
}

int main() {
  webview_t window = webview_create(0, nullptr);
  webview_bind(window, "search", on_search, window);
  webview_run(window);
}
