// Own declarations of SQLiteCpp's API, written for analysis; not the library's code.
#ifndef BRIDGELINT_STUB_SQLITECPP_H
#define BRIDGELINT_STUB_SQLITECPP_H
#include <cstdint>
#include <string>
namespace SQLite {
enum { OPEN_READONLY = 1, OPEN_READWRITE = 2, OPEN_CREATE = 4 };
class Column {
 public:
  std::string getString() const;
  const char* getText(const char* fallback = "") const;
  std::int32_t getInt() const;
  operator std::string() const;
  operator int() const;
};
class Database {
 public:
  explicit Database(const std::string& file, int flags = OPEN_READONLY, int busy = 0);
  int exec(const char* queries);
  int exec(const std::string& queries);
  int tryExec(const std::string& queries) noexcept;
  Column execAndGet(const std::string& query);
};
class Statement {
 public:
  Statement(const Database& database, const char* query);
  Statement(const Database& database, const std::string& query);
  void bind(int index, const std::string& value);
  void bind(int index, const char* value);
  void bind(int index, std::int32_t value);
  void bind(const char* name, const std::string& value);
  bool executeStep();
  int exec();
  Column getColumn(int index) const;
};
}  // namespace SQLite
#endif
