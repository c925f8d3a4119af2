#include <cstdint>
#include <string>
#include <vector>

#include <saucer/smartview.hpp>

void start(saucer::smartview& view) {
  view.expose("run", [](std::uint32_t width) -> std::string {
    std::vector<char> row(width);  // expect: handler/allocation-size
    return std::to_string(row.size());
  });
}
