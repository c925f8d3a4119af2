#include <cstdint>
#include <string>
#include <vector>

#include <saucer/smartview.hpp>

void start(saucer::smartview& view) {
  view.expose("run", [](std::uint32_t order) -> std::string {
    std::vector<char> page((order & 15u) << 12);
    return std::to_string(page.size());
  });
}
