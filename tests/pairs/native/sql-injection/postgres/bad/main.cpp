#include <libpq-fe.h>
#include <string>

#include "saucer/smartview.hpp"

static PGconn* connection = nullptr;

void expose(saucer::smartview& view) {
  view.expose("search", [](const std::string& first, const std::string& second) {
    (void)second;
    PQexec(connection, ("SELECT * FROM t WHERE a = '" + first + "'").c_str());  // expect: handler/sql-injection
  });
}
