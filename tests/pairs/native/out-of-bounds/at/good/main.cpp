#include <string>
#include <vector>

#include <saucer/smartview.hpp>

static std::vector<std::string> items{"a", "b", "c"};

void start(saucer::smartview& view) {
  view.expose("run", [](std::size_t index) -> std::string { return items.at(index); });
}
