#include <mysql/mysql.h>
#include <string>

#include "choc/gui/choc_WebView.h"

static MYSQL* connection = nullptr;

void expose(choc::ui::WebView& view) {
  view.bind("search", [](const choc::value::ValueView& args) -> choc::value::Value {
    const std::string query = "DELETE FROM t WHERE name='" + std::string(args[0].getString()) + "'";
    mysql_query(connection, query.c_str());  // expect: handler/sql-injection
    return {};
  });
}
