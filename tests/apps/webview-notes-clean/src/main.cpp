// A notes editor: the page shows and edits, this program stores, searches and packs.
#include <webview/webview.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>

#include "commands.h"
#include "note_store.h"

namespace {

namespace fs = std::filesystem;

#ifndef NDEBUG
constexpr bool developer_tools = true;
#else
constexpr bool developer_tools = false;
#endif

fs::path notes_folder() {
  const char* home = std::getenv("HOME");
  return fs::path(home != nullptr ? home : ".") / "Documents" / "Notes";
}

/// The page lies beside the executable, where the build puts it.
std::string page_url(const char* executable) {
  const fs::path page = fs::absolute(executable).parent_path() / "ui" / "index.html";
  return "file://" + page.generic_string();
}

}  // namespace

int main(int, char** argv) {
  try {
    notes::NoteStore store(notes_folder());
    webview::webview window(developer_tools, nullptr);
    window.set_title("Notes");
    window.set_size(960, 640, WEBVIEW_HINT_NONE);

    notes::bind_note_commands(window, store);
    notes::bind_search_commands(window, store);
    notes::bind_transfer_commands(window, store);

    window.navigate(page_url(argv[0]));
    window.run();
  } catch (const webview::exception& error) {
    std::cerr << "notes: " << error.what() << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
