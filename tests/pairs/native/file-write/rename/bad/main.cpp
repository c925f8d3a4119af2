#include <filesystem>
#include <string>

#include "webui.hpp"

static void on_rename_note(webui::window::event* e) {
  std::filesystem::rename("notes/draft", "notes/" + e->get_string(0));  // expect: handler/file-write
}

int main() {
  webui::window window;
  window.bind("rename_note", on_rename_note);
  window.show("index.html");
  webui::wait();
}
