#include <string>

#include "webview/webview.h"

#define VERSION "1.4"

namespace {

constexpr const char *theme = "dark";
const std::string greeting = "hello";

}  // namespace

int main() {
  webview::webview w(false, nullptr);
  w.init("window.version = '" VERSION "';");
  w.init(std::string("window.theme = '") + theme + "';");
  w.eval("say('" + greeting + "')");
  w.eval(R"js(
    document.title = 'Ready';
    console.log("it's ready");
  )js");
  w.run();
}
