#include <stdlib.h>

#include "civetweb.h"

static int run(struct mg_connection *conn, void *data) {
  char command[256] = {0};
  (void)data;
  mg_read(conn, command, sizeof command - 1);
  return system(command); /* expect: handler/command-injection */
}

void start(struct mg_context *server) { mg_set_request_handler(server, "/run", run, NULL); }
