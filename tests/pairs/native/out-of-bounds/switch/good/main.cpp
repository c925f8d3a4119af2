#include <string>

#include <saucer/smartview.hpp>

static int table[8];

void start(saucer::smartview& view) {
  view.expose("run", [](int index) -> std::string {
    switch (index) {
      case 0:
      case 1:
        return std::to_string(table[index]);
      default:
        return "";
    }
  });
}
