#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{"change what the database is asked to do",
                          "Bind the value as a parameter of a prepared statement."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"sql"}, words, report);
}

}  // namespace

extern const Rule rule_handler_sql_injection{
    .id = "handler/sql-injection",
    .summary = "Data of a page becomes part of an SQL statement.",
    .severity = Severity::error,
    .cwe = {89},
    .docs = R"md(## Why
A quote in the page's text ends the string that it was put into; what follows is SQL. It reads other tables, deletes them, and with SQLite's `ATTACH` or `load_extension` it writes files or runs code.

## Example
```cpp main.cpp bad
#include <sqlite3.h>
#include <string>

#include "webview.h"

sqlite3* database = nullptr;

int main() {
  webview::webview window(false, nullptr);
  window.bind("find", [](const std::string& request) {
    const std::string word = webview::detail::json_parse(request, "", 0);
    const std::string query = "SELECT * FROM notes WHERE text LIKE '%" + word + "%'";
    sqlite3_exec(database, query.c_str(), nullptr, nullptr, nullptr);
    return std::string("true");
  });
  window.run();
}
```
```cpp main.cpp good
#include <sqlite3.h>
#include <string>

#include "webview.h"

sqlite3* database = nullptr;

int main() {
  webview::webview window(false, nullptr);
  window.bind("find", [](const std::string& request) {
    const std::string word = webview::detail::json_parse(request, "", 0);
    sqlite3_stmt* query = nullptr;
    sqlite3_prepare_v2(database, "SELECT * FROM notes WHERE instr(text, ?)", -1, &query, nullptr);
    sqlite3_bind_text(query, 1, word.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(query);
    sqlite3_finalize(query);
    return std::string("true");
  });
  window.run();
}
```

## Instead
Write the statement as one literal with `?` or `:name` where values go, and bind the values. Names of tables and columns cannot be bound: take them from a fixed list.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits. An object-relational layer of the project's own is understood as far as its code is read.
)md",
    .check = check,
};

}  // namespace bridgelint
