#include <nlohmann/json.hpp>
#include <string>

#include "commands.h"
#include "disk_scan.h"

namespace disk {
namespace {

using nlohmann::json;

/// File names need not be UTF-8; what is not becomes a replacement character.
std::string text_of(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string describe(const std::vector<Entry>& entries) {
  json reply = json::array();
  for (const Entry& entry : entries) {
    reply.push_back({{"path", entry.path.string()},
                     {"name", entry.path.filename().string()},
                     {"bytes", entry.bytes},
                     {"folder", entry.folder}});
  }
  return text_of(reply);
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
    reply.push_back({{"path", volume.path.string()},
                     {"capacity", volume.capacity},
                     {"available", volume.available}});
  }
  event->return_string(text_of(reply));
}

void ScanCommands::scan_folder(webui::window::event* event) {
  const std::string folder = event->get_string(0);
  {
    const std::lock_guard lock(mutex_);
    if (const auto known = replies_.find(folder); known != replies_.end()) {
      event->return_string(known->second);
      return;
    }
  }
  const std::string script = "showStatus('Reading " + folder + "')";
  event->run_client(script);  // expect: injection/string-built-script
  const std::string reply = describe(entries_of(folder));
  event->return_string(reply);
  const std::lock_guard lock(mutex_);
  replies_[folder] = reply;
}

void ScanCommands::rescan(webui::window::event*) {
  const std::lock_guard lock(mutex_);
  replies_.clear();
}

}  // namespace disk
