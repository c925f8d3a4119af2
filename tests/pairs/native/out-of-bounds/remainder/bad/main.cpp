#include <string>
#include <vector>

#include <saucer/smartview.hpp>

static std::vector<std::string> items{"a", "b", "c"};

void start(saucer::smartview& view) {
  view.expose("run", [](unsigned index) -> std::string {
    return items[index % 7 - 3];  // expect: handler/out-of-bounds
  });
}
