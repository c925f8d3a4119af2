#include <filesystem>
#include <string>

#include "webui.hpp"

static void on_rename_note(webui::window::event* e) {
  const std::filesystem::path name = e->get_string(0);
  if (name != name.filename()) return;
  std::filesystem::rename("notes/draft", "notes" / name);
}

int main() {
  webui::window window;
  window.bind("rename_note", on_rename_note);
  window.show("index.html");
  webui::wait();
}
