#include <libpq-fe.h>
#include <string>

#include "saucer/smartview.hpp"

static PGconn* connection = nullptr;

void expose(saucer::smartview& view) {
  view.expose("search", [](const std::string& first, const std::string& second) {
    (void)second;
    const char* values[] = {first.c_str()};
    PQexecParams(connection, "SELECT * FROM t WHERE a = $1", 1, nullptr, values, nullptr, nullptr, 0);
  });
}
