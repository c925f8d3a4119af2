#include <mysql/mysql.h>
#include <string>

#include "choc/gui/choc_WebView.h"

static MYSQL* connection = nullptr;

void expose(choc::ui::WebView& view) {
  view.bind("search", [](const choc::value::ValueView& args) -> choc::value::Value {
    const std::string name = std::string(args[0].getString());
    std::string clean(name.size() * 2 + 1, char{});
    mysql_real_escape_string(connection, clean.data(), name.c_str(), name.size());
    const std::string query = "DELETE FROM t WHERE name='" + clean + "'";
    mysql_query(connection, query.c_str());
    return {};
  });
}
