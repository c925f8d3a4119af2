// Other things are bound, too.
#include <map>
#include <string>

#include "webview/webview.h"

struct Keys {
  void bind(const std::string &key, void (*action)()) { actions[key] = action; }
  std::map<std::string, void (*)()> actions;
};

struct Statement {
  int bind(const char *name, const std::string &value) { return name[0] + value[0]; }
};

void zoom_in() {}

int main() {
  Keys keys;
  keys.bind("ctrl+plus", zoom_in);
  Statement statement;
  statement.bind(":id", "7");
  webview::webview w(false, nullptr);
  w.bind("zoom", [](const std::string &) { return std::string("1"); });
  w.run();
}
