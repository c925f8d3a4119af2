// What a script is made of may come from members and from functions of the project.
#include <string>

#include "webview/webview.h"

class Session {
 public:
  explicit Session(webview::webview &window) : window_(window) {}

  void announce() {
    window_.eval("announce('" + user_ + "')");  // expect: injection/string-built-script
    window_.eval("announce('" + full_name() + "', 1)");  // expect: injection/string-built-script
  }

  void run(const std::string &function) {
    // The name of a function is code, but not between quotes; what stands first is meant to run.
    window_.eval(function + "()");
  }

 private:
  std::string full_name() const { return first_ + " " + user_; }

  webview::webview &window_;
  std::string first_;
  std::string user_;
};

int main() {
  webview::webview window(false, nullptr);
  Session session(window);
  session.announce();
  session.run("start");
  window.run();
}
