/* Own declarations of libpq's API, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_LIBPQ_FE_H
#define BRIDGELINT_STUB_LIBPQ_FE_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;
typedef unsigned int Oid;
typedef enum { CONNECTION_OK, CONNECTION_BAD } ConnStatusType;
typedef enum {
  PGRES_EMPTY_QUERY,
  PGRES_COMMAND_OK,
  PGRES_TUPLES_OK,
  PGRES_FATAL_ERROR
} ExecStatusType;
PGconn* PQconnectdb(const char* info);
void PQfinish(PGconn* conn);
ConnStatusType PQstatus(const PGconn* conn);
PGresult* PQexec(PGconn* conn, const char* query);
PGresult* PQexecParams(PGconn* conn, const char* query, int count, const Oid* types,
                       const char* const* values, const int* lengths, const int* formats,
                       int result_format);
PGresult* PQprepare(PGconn* conn, const char* name, const char* query, int count, const Oid* types);
PGresult* PQexecPrepared(PGconn* conn, const char* name, int count, const char* const* values,
                         const int* lengths, const int* formats, int result_format);
int PQsendQuery(PGconn* conn, const char* query);
ExecStatusType PQresultStatus(const PGresult* result);
int PQntuples(const PGresult* result);
char* PQgetvalue(const PGresult* result, int row, int column);
void PQclear(PGresult* result);
char* PQerrorMessage(const PGconn* conn);
char* PQescapeLiteral(PGconn* conn, const char* text, size_t length);
char* PQescapeIdentifier(PGconn* conn, const char* text, size_t length);
size_t PQescapeStringConn(PGconn* conn, char* to, const char* from, size_t length, int* error);
void PQfreemem(void* memory);
#ifdef __cplusplus
}
#endif
#endif
