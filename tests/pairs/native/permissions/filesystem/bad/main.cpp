#include <filesystem>
#include <string>

#include "webui.hpp"

static void on_share(webui::window::event* e) {
  std::filesystem::permissions(e->get_string(0), std::filesystem::perms::others_read);  // expect: handler/permissions
}

int main() {
  webui::window window;
  window.bind("share", on_share);
  window.show("index.html");
  webui::wait();
}
