#include <nlohmann/json.hpp>
#include <string>

#include "commands.h"
#include "disk_scan.h"

namespace disk {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// File names need not be UTF-8; what is not becomes a replacement character.
std::string text_of(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

void ScanCommands::bind(webui::window& window) {
  window.bind("list_volumes", this, &ScanCommands::list_volumes);
  window.bind("scan_folder", this, &ScanCommands::scan_folder);
  window.bind("rescan", this, &ScanCommands::rescan);
}

void ScanCommands::list_volumes(webui::window::event* event) {
  json reply = json::array();
  for (const Volume& volume : volumes()) {
    reply.push_back({{"number", paths_.number_of(volume.path)},
                     {"path", volume.path.string()},
                     {"capacity", volume.capacity},
                     {"available", volume.available}});
  }
  event->return_string(text_of(reply));
}

void ScanCommands::scan_folder(webui::window::event* event) {
  const std::optional<fs::path> folder = paths_.at(event->get_int(0));
  if (!folder) return event->return_string("null");
  {
    const std::lock_guard lock(mutex_);
    if (const auto known = replies_.find(*folder); known != replies_.end()) {
      return event->return_string(known->second);
    }
  }
  const std::string status = "Reading " + folder->string();
  event->send_raw_client("showStatus", status.data(), status.size());
  const std::string reply = describe(*folder);
  event->return_string(reply);
  const std::lock_guard lock(mutex_);
  replies_[*folder] = reply;
}

void ScanCommands::rescan(webui::window::event*) {
  const std::lock_guard lock(mutex_);
  replies_.clear();
}

std::string ScanCommands::describe(const fs::path& folder) {
  json entries = json::array();
  for (const Entry& entry : entries_of(folder)) {
    entries.push_back({{"number", paths_.number_of(entry.path)},
                       {"name", entry.path.filename().string()},
                       {"bytes", entry.bytes},
                       {"folder", entry.folder}});
  }
  return text_of({{"path", folder.string()},
                  {"parent", paths_.number_of(folder.parent_path())},
                  {"entries", entries}});
}

}  // namespace disk
