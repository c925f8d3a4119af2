#include <string>
#include <vector>

#include <saucer/smartview.hpp>

static std::vector<std::string> items{"a", "b", "c"};

void start(saucer::smartview& view) {
  view.expose("run", [](std::size_t index) -> std::string {
    if (index >= items.size()) return "";
    return items[index];
  });
}
