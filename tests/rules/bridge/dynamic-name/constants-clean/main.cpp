#include "names.h"
#include "webview/webview.h"

std::string nothing(const std::string &) {
  return "null";
}

int main() {
  webview::webview w(false, nullptr);
  const std::string local = "local";
  w.bind("literal", nothing);
  w.bind("two " "parts", nothing);
  w.bind(names::open, nothing);
  w.bind(names::save(), nothing);
  w.bind(names::group + "." + names::open, nothing);
  w.bind(Commands::print, nothing);
  w.bind(NAME_OF(nothing), nothing);
  w.bind(local, nothing);
  w.bind(std::string{"brace"}, nothing);
  w.run();
}
