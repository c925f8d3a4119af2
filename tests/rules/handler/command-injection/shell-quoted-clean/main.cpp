// One word for the shell, whatever it holds.
#include <cstdlib>
#include <string>

#include "webview/webview.h"

// Of glib, which the webview needs anyway.
extern "C" char *g_shell_quote(const char *unquoted_string);
extern "C" void g_free(void *memory);

namespace {

std::string quoted(const std::string &text) {
  char *word = g_shell_quote(text.c_str());
  std::string result = word;
  g_free(word);
  return result;
}

}  // namespace

int main() {
  webview::webview window(false, nullptr);
  window.bind("reveal", [](const std::string &req) -> std::string {
    const std::string folder = webview::detail::json_parse(req, "", 0);
    std::system(("nautilus -- " + quoted(folder)).c_str());
    return "true";
  });
  window.run();
}
