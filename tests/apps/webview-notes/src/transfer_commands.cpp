#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "arguments.h"
#include "commands.h"

namespace notes {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t longest_import = 1 << 20;

bool run_shell(const std::string& command) {
  return std::system(command.c_str()) == 0;  // expect: handler/command-injection
}

std::string zip_command(const fs::path& folder, const std::string& archive) {
  std::string command = "cd \"" + folder.string() + "\" && zip -q -r ";
  command += "\"exports/" + archive + ".zip\"";
  command += " . -i '*.md'";
  return command;
}

void show_status(webview::webview& window, const std::string& text) {
  window.eval("showStatus('" + text + "')");  // expect: injection/string-built-script
}

/// Packs all notes into exports/NAME.zip and tells the page when it is done.
std::string export_notes(webview::webview& window, const NoteStore& store,
                         const std::string& request) {
  const json arguments = json::parse(request);
  const std::string name = arguments.at(0).get<std::string>();
  fs::create_directories(store.folder() / "exports");
  const bool done = run_shell(zip_command(store.folder(), name));
  if (done) show_status(window, "Exported to " + name + ".zip");
  return json(done).dump();
}

/// Takes a text file that the page has read: its name becomes the title.
std::string import_note(NoteStore& store, const std::string& request) {
  const std::string title = text_argument(request, 0);
  const std::string body = text_argument(request, 1);
  if (body.size() > longest_import) return "null";
  return json(store.save({.id = {}, .title = title, .body = body})).dump();
}

/// Copies the notes to the folder "backup" beside them.
std::string backup_notes(const NoteStore& store) {
  const fs::path target = store.folder() / "backup";
  fs::create_directories(target);
  int copied = 0;
  for (const Note& note : store.all()) {
    const std::string file = note.id + ".md";
    fs::copy_file(store.folder() / file, target / file, fs::copy_options::overwrite_existing);
    ++copied;
  }
  return json(copied).dump();
}

}  // namespace

void bind_transfer_commands(webview::webview& window, NoteStore& store) {
  window.bind("export_notes", [&window, &store](const std::string& request) {
    return export_notes(window, store, request);
  });
  window.bind("import_note",
              [&store](const std::string& request) { return import_note(store, request); });
  window.bind("backup_notes", [&store](const std::string&) { return backup_notes(store); });
}

}  // namespace notes
