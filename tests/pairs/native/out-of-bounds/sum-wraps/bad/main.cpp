#include <cstdint>
#include <string>

#include <saucer/smartview.hpp>

static std::string data = "content";

void start(saucer::smartview& view) {
  view.expose("run", [](std::uint64_t offset, std::uint64_t length) -> std::string {
    if (offset + length > data.size()) return "";
    return {data[offset]};  // expect: handler/out-of-bounds
  });
}
