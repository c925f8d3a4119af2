#include <cstdlib>
#include <sstream>
#include <string>

#include "webui.hpp"

static void on_resize(webui::window::event* e) {
  std::ostringstream line;
  line << "convert in.png -resize " << e->get_int(0) << " out.png";
  std::system(line.str().c_str());
}

int main() {
  webui::window window;
  window.bind("resize", on_resize);
  window.show("index.html");
  webui::wait();
}
