#include <saucer/smartview.hpp>

void show(saucer::smartview& view, const std::string& text, int count) {
  view.execute("show('{}')", saucer::unquoted(text));  // expect: injection/string-built-script
  view.execute("show({}, {})", text, count);
  view.execute("start()");
}
