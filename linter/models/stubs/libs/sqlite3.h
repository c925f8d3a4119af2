/* Own declarations of SQLite's API, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_SQLITE3_H
#define BRIDGELINT_STUB_SQLITE3_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
typedef struct sqlite3_value sqlite3_value;
typedef long long sqlite3_int64;
typedef void (*sqlite3_destructor_type)(void*);
#define SQLITE_STATIC ((sqlite3_destructor_type)0)
#define SQLITE_TRANSIENT ((sqlite3_destructor_type) - 1)
#define SQLITE_OK 0
#define SQLITE_ERROR 1
#define SQLITE_ROW 100
#define SQLITE_DONE 101
#define SQLITE_OPEN_READONLY 1
#define SQLITE_OPEN_READWRITE 2
#define SQLITE_OPEN_CREATE 4
#define SQLITE_OPEN_FULLMUTEX 0x10000
int sqlite3_open(const char* name, sqlite3** db);
int sqlite3_open_v2(const char* name, sqlite3** db, int flags, const char* vfs);
int sqlite3_close(sqlite3* db);
int sqlite3_close_v2(sqlite3* db);
int sqlite3_exec(sqlite3* db, const char* sql, int (*each)(void*, int, char**, char**), void* data,
                 char** error);
int sqlite3_get_table(sqlite3* db, const char* sql, char*** result, int* rows, int* columns,
                      char** error);
void sqlite3_free_table(char** result);
void sqlite3_free(void* memory);
int sqlite3_prepare(sqlite3* db, const char* sql, int bytes, sqlite3_stmt** stmt,
                    const char** tail);
int sqlite3_prepare_v2(sqlite3* db, const char* sql, int bytes, sqlite3_stmt** stmt,
                       const char** tail);
int sqlite3_prepare_v3(sqlite3* db, const char* sql, int bytes, unsigned flags, sqlite3_stmt** stmt,
                       const char** tail);
int sqlite3_bind_text(sqlite3_stmt* stmt, int index, const char* text, int bytes,
                      sqlite3_destructor_type destroy);
int sqlite3_bind_blob(sqlite3_stmt* stmt, int index, const void* data, int bytes,
                      sqlite3_destructor_type destroy);
int sqlite3_bind_int(sqlite3_stmt* stmt, int index, int value);
int sqlite3_bind_int64(sqlite3_stmt* stmt, int index, sqlite3_int64 value);
int sqlite3_bind_double(sqlite3_stmt* stmt, int index, double value);
int sqlite3_bind_null(sqlite3_stmt* stmt, int index);
int sqlite3_step(sqlite3_stmt* stmt);
int sqlite3_reset(sqlite3_stmt* stmt);
int sqlite3_finalize(sqlite3_stmt* stmt);
int sqlite3_column_count(sqlite3_stmt* stmt);
const char* sqlite3_column_name(sqlite3_stmt* stmt, int column);
const unsigned char* sqlite3_column_text(sqlite3_stmt* stmt, int column);
int sqlite3_column_int(sqlite3_stmt* stmt, int column);
sqlite3_int64 sqlite3_column_int64(sqlite3_stmt* stmt, int column);
double sqlite3_column_double(sqlite3_stmt* stmt, int column);
int sqlite3_column_bytes(sqlite3_stmt* stmt, int column);
int sqlite3_column_type(sqlite3_stmt* stmt, int column);
const char* sqlite3_errmsg(sqlite3* db);
char* sqlite3_mprintf(const char* format, ...);
char* sqlite3_snprintf(int size, char* buffer, const char* format, ...);
sqlite3_int64 sqlite3_last_insert_rowid(sqlite3* db);
int sqlite3_changes(sqlite3* db);
#ifdef __cplusplus
}
#endif
#endif
