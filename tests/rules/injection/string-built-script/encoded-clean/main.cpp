#include <nlohmann/json.hpp>
#include <string>

#include "webview/webview.h"

using nlohmann::json;

namespace {

std::string js(const std::string &text) {
  return json(text).dump();
}

void show(webview::webview &w, const std::string &text) {
  w.eval("show(" + json(text).dump() + ")");
  const json value{{"text", text}, {"length", text.size()}};
  w.eval("update(" + value.dump() + ");");
  w.eval("log(" + webview::detail::json_escape(text) + ")");
  w.eval("tell(" + js(text) + ")");
  std::string script = "store(";
  script += nlohmann::to_string(value);
  script += ")";
  w.eval(script);
}

}  // namespace

int main(int, char **argv) {
  webview::webview w(false, nullptr);
  show(w, argv[0]);
  w.run();
}
