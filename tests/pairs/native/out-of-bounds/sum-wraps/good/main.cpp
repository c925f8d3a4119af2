#include <cstdint>
#include <string>

#include <saucer/smartview.hpp>

static std::string data = "content";

void start(saucer::smartview& view) {
  view.expose("run", [](std::uint64_t offset, std::uint64_t length) -> std::string {
    if (length > data.size() || offset >= data.size() - length) return "";
    return {data[offset]};
  });
}
