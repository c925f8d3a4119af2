#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "arguments.h"
#include "commands.h"

extern char** environ;

namespace notes {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t longest_import = 1 << 20;
constexpr std::size_t longest_name = 40;

/// Starts the program with these arguments, without a shell, and waits for it.
bool run_program(const char* program, std::vector<std::string> arguments) {
  std::vector<char*> list{const_cast<char*>(program)};
  for (std::string& argument : arguments) list.push_back(argument.data());
  list.push_back(nullptr);
  pid_t child = 0;
  if (posix_spawnp(&child, program, nullptr, nullptr, list.data(), environ) != 0) return false;
  int status = 0;
  return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool is_plain_name(const std::string& name) {
  return !name.empty() && name.size() <= longest_name &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-' || c == '_';
         });
}

void show_status(webview::webview& window, const std::string& text) {
  const std::string event = json{{"detail", text}}.dump();
  window.eval("document.dispatchEvent(new CustomEvent('status', " + event + "))");
}

/// Packs all notes into exports/NAME.zip and tells the page when it is done.
std::string export_notes(webview::webview& window, const NoteStore& store,
                         const std::string& request) {
  const std::string name = text_argument(request, 0);
  if (!is_plain_name(name)) return "false";
  const fs::path exports = store.folder() / "exports";
  fs::create_directories(exports);
  std::vector<std::string> arguments{"-q", "-j", (exports / (name + ".zip")).string()};
  for (const Note& note : store.all()) {
    arguments.push_back((store.folder() / (note.id + ".md")).string());
  }
  const bool done = run_program("zip", arguments);
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

}  // namespace

void bind_transfer_commands(webview::webview& window, NoteStore& store) {
  window.bind("export_notes", [&window, &store](const std::string& request) {
    return export_notes(window, store, request);
  });
  window.bind("import_note",
              [&store](const std::string& request) { return import_note(store, request); });
}

}  // namespace notes
