#include <cstdint>
#include <string>
#include <vector>

#include <saucer/smartview.hpp>

void start(saucer::smartview& view) {
  view.expose("run", [](std::uint32_t width) -> std::string {
    std::vector<char> row(static_cast<std::uint8_t>(width));
    return std::to_string(row.size());
  });
}
