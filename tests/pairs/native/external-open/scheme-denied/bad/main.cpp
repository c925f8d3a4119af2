#include <string>

#include "saucer/smartview.hpp"

extern "C" int gtk_show_uri_on_window(void*, const char*, unsigned, void**);

void expose(saucer::smartview& view) {
  view.expose("open", [](const std::string& first, const std::string& second) {
    (void)second;
    if (first.starts_with("file:")) return;
    gtk_show_uri_on_window(nullptr, first.c_str(), 0, nullptr);  // expect: handler/external-open
  });
}
