#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "commands.h"
#include "disk_scan.h"
#include "process.h"

namespace disk {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

#ifdef __APPLE__
constexpr const char* opener = "open";
#else
constexpr const char* opener = "xdg-open";
#endif

void open_folder(const Paths& paths, webui::window::event* event) {
  const std::optional<fs::path> folder = paths.at(event->get_int(0));
  event->return_bool(folder && run_program(opener, {folder->string()}));
}

/// The twenty largest files below the folder.
void largest_files(const Paths& paths, webui::window::event* event) {
  json reply = json::array();
  if (const std::optional<fs::path> folder = paths.at(event->get_int(0))) {
    for (const Entry& file : files_below(*folder, 20)) {
      reply.push_back({{"path", file.path.string()}, {"bytes", file.bytes}});
    }
  }
  event->return_string(reply.dump(-1, ' ', false, json::error_handler_t::replace));
}

/// Moves to the desktop's trash, where it can be found again.
void trash_entry(const Paths& paths, webui::window::event* event) {
  const std::optional<fs::path> path = paths.at(event->get_int(0));
  event->return_bool(path && run_program("gio", {"trash", "--", path->string()}));
}

void open_terminal(webui::window::event*) {
  run_program("x-terminal-emulator", {});
}

}  // namespace

void bind_file_commands(webui::window& window, Paths& paths) {
  window.bind("open_folder", [&paths](webui::window::event* event) { open_folder(paths, event); });
  window.bind("largest_files",
              [&paths](webui::window::event* event) { largest_files(paths, event); });
  window.bind("trash_entry", [&paths](webui::window::event* event) { trash_entry(paths, event); });
  window.bind("open_terminal", open_terminal);
}

}  // namespace disk
