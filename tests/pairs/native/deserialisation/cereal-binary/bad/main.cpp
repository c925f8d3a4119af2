#include <cereal/archives/binary.hpp>
#include <sstream>
#include <string>

#include "webui.hpp"

static void on_restore(webui::window::event* e) {
  std::istringstream data(e->get_string(0));
  cereal::BinaryInputArchive archive(data);  // expect: handler/deserialisation
  int count = 0;
  archive(count);
}

int main() {
  webui::window window;
  window.bind("restore", on_restore);
  window.show("index.html");
  webui::wait();
}
