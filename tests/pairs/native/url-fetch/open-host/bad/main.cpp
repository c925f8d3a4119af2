#include <cpr/cpr.h>
#include <string>

#include "saucer/smartview.hpp"

void expose(saucer::smartview& view) {
  view.expose("fetch", [](const std::string& first, const std::string& second) {
    (void)second;
    if (!first.starts_with("https://example.org")) return;
    const cpr::Response answer = cpr::Get(cpr::Url{first});  // expect: handler/url-fetch
  });
}
