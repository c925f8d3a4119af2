#include <cereal/archives/binary.hpp>
#include <sstream>
#include <string>

#include "webui.hpp"

static void on_restore(webui::window::event* e) {
  std::istringstream data(std::string("fixed"));
  cereal::BinaryInputArchive archive(data);
  int count = static_cast<int>(e->get_int(0));
  archive(count);
}

int main() {
  webui::window window;
  window.bind("restore", on_restore);
  window.show("index.html");
  webui::wait();
}
