#include <array>
#include <string>

#include <saucer/smartview.hpp>

static const std::array<std::string, 3> names{"a", "b", "c"};

void start(saucer::smartview& view) {
  view.expose("run", [](int index) -> std::string {
    if (index < 0 || index >= static_cast<int>(names.size())) return "";
    return names[index];
  });
}
