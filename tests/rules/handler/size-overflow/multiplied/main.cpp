#include <cstdint>
#include <cstdlib>
#include <string>

#include <saucer/smartview.hpp>

void start(saucer::smartview& view) {
  view.expose("run", [](std::uint32_t count) -> std::string {
    void* points = std::malloc(count * 16u);  // expect: handler/size-overflow
    std::free(points);
    return "";
  });
}
