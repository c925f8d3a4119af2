// The user decides; the program asks for a token then.
#include <cstring>

#include "webui.hpp"

int main(int argc, char **argv) {
  const bool shared = argc > 1 && std::strcmp(argv[1], "--share") == 0;
  webui::window window;
  window.set_public(shared);
  window.show("index.html");
  webui::wait();
}
