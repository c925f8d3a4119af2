/* Own declarations of the MySQL and MariaDB client API, written for analysis; not its code. */
#ifndef BRIDGELINT_STUB_MYSQL_H
#define BRIDGELINT_STUB_MYSQL_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct st_mysql MYSQL;
typedef struct st_mysql_res MYSQL_RES;
typedef struct st_mysql_stmt MYSQL_STMT;
typedef char** MYSQL_ROW;
MYSQL* mysql_init(MYSQL* mysql);
MYSQL* mysql_real_connect(MYSQL* mysql, const char* host, const char* user, const char* password,
                          const char* database, unsigned int port, const char* socket,
                          unsigned long flags);
int mysql_query(MYSQL* mysql, const char* query);
int mysql_real_query(MYSQL* mysql, const char* query, unsigned long length);
MYSQL_RES* mysql_store_result(MYSQL* mysql);
MYSQL_ROW mysql_fetch_row(MYSQL_RES* result);
void mysql_free_result(MYSQL_RES* result);
unsigned long mysql_real_escape_string(MYSQL* mysql, char* to, const char* from,
                                       unsigned long length);
MYSQL_STMT* mysql_stmt_init(MYSQL* mysql);
int mysql_stmt_prepare(MYSQL_STMT* stmt, const char* query, unsigned long length);
int mysql_stmt_execute(MYSQL_STMT* stmt);
const char* mysql_error(MYSQL* mysql);
void mysql_close(MYSQL* mysql);
#ifdef __cplusplus
}
#endif
#endif
