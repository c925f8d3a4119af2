// A notes editor: the page shows and edits, this program stores, searches and packs.
#include <webview/webview.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "commands.h"
#include "note_store.h"

namespace {

namespace fs = std::filesystem;

fs::path notes_folder() {
  const char* home = std::getenv("HOME");
  return fs::path(home != nullptr ? home : ".") / "Documents" / "Notes";
}

/// The page lies beside the executable, where the build puts it.
std::string page_url(const char* executable) {
  const fs::path page = fs::absolute(executable).parent_path() / "ui" / "index.html";
  return "file://" + page.generic_string();
}

/// For support: what the program knows, to paste into a report.
std::string dump_state(const notes::NoteStore& store) {
  nlohmann::json state{{"folder", store.folder().string()}, {"notes", nlohmann::json::array()}};
  for (const notes::Note& note : store.all()) {
    state["notes"].push_back({{"title", note.title}, {"body", note.body}});
  }
  return state.dump();
}

}  // namespace

int main(int, char** argv) {
  try {
    notes::NoteStore store(notes_folder());
    webview::webview window(true, nullptr);  // expect: release/devtools-enabled
    window.set_title("Notes");
    window.set_size(960, 640, WEBVIEW_HINT_NONE);

    notes::bind_note_commands(window, store);
    notes::bind_search_commands(window, store);
    notes::bind_transfer_commands(window, store);
    window.bind("dump_state",  // expect: allowlist/unlisted-command
                [&store](const std::string&) { return dump_state(store); });

    window.navigate(page_url(argv[0]));
    window.run();
  } catch (const webview::exception& error) {
    std::cerr << "notes: " << error.what() << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
