#include <string>

#include <saucer/smartview.hpp>

void start(saucer::smartview& view) {
  view.expose("run", [](unsigned count, const std::string& text) -> std::string {
    std::string line;
    for (unsigned i = 0; i != text.size(); ++i) line += '=';
    return line;
  });
}
