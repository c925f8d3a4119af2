#include <regex>
#include <string>

#include "saucer/smartview.hpp"

void expose(saucer::smartview& view) {
  view.expose("search", [](const std::string& first, const std::string& second) {
    (void)second;
    std::regex_search("notes", std::regex(".*" + first + ".*"));  // expect: handler/regex-from-input
  });
}
