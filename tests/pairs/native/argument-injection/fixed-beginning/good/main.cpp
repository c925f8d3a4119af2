#include <string>
#include <unistd.h>

#include "webui.hpp"

static void on_convert(webui::window::event* e) {
  const std::string name = "./uploads/" + e->get_string(0);
  execlp("ffmpeg", "ffmpeg", name.c_str(), nullptr);
}

int main() {
  webui::window window;
  window.bind("convert", on_convert);
  window.show("index.html");
  webui::wait();
}
