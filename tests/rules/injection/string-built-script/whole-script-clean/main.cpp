// A script from elsewhere is run as it is: nothing is put together.
#include <fstream>
#include <iterator>
#include <string>

#include "webview/webview.h"

namespace {

std::string read(const char *file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main() {
  webview::webview w(false, nullptr);
  w.init(read("polyfill.js"));
  const std::string script = read("start.js");
  w.eval(script);
  w.eval(script + ";\n");
  w.run();
}
