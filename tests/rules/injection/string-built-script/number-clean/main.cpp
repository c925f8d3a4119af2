// A number is a number in a script, too.
#include <cstddef>
#include <string>

#include "webui.hpp"

namespace {

void progress(webui::window &window, std::size_t done, double share) {
  window.run("progress(" + std::to_string(done) + ", " + std::to_string(share) + ")");
  std::string script = "done(";
  script += done > 10 ? "true" : "false";
  window.run(script + ")");
}

}  // namespace

int main() {
  webui::window window;
  window.show("index.html");
  progress(window, 3, 0.5);
  webui::wait();
}
