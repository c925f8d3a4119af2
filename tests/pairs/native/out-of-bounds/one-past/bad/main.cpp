#include <string>
#include <vector>

#include <saucer/smartview.hpp>

static std::vector<std::string> items{"a", "b", "c"};

void start(saucer::smartview& view) {
  view.expose("run", [](int index) -> std::string {
    if (index < 0 || static_cast<std::size_t>(index) > items.size()) return "";
    return items[index];  // expect: handler/out-of-bounds
  });
}
