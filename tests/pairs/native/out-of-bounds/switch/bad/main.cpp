#include <string>

#include <saucer/smartview.hpp>

static int table[8];

void start(saucer::smartview& view) {
  view.expose("run", [](int index) -> std::string {
    return std::to_string(table[index]);  // expect: handler/out-of-bounds
  });
}
