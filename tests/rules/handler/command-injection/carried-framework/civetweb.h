#ifndef CIVETWEB_H
#define CIVETWEB_H
#include <stddef.h>

struct mg_context;
struct mg_connection;
typedef int (*mg_request_handler)(struct mg_connection *conn, void *cbdata);

int mg_read(struct mg_connection *conn, void *buf, size_t len);
void mg_set_request_handler(struct mg_context *ctx, const char *uri, mg_request_handler handler,
                            void *cbdata);
#endif
