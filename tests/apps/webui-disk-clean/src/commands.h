// The commands of the program, grouped by what they are about.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <webui.hpp>

#include "paths.h"

namespace disk {

/// Reads folders and remembers what it read, so that going back is quick. WebUI calls each
/// handler on a thread of its own.
class ScanCommands {
 public:
  explicit ScanCommands(Paths& paths) : paths_(paths) {}
  void bind(webui::window& window);

 private:
  void list_volumes(webui::window::event* event);
  void scan_folder(webui::window::event* event);
  void rescan(webui::window::event* event);
  std::string describe(const std::filesystem::path& folder);

  Paths& paths_;
  std::mutex mutex_;
  std::map<std::filesystem::path, std::string> replies_;
};

void bind_file_commands(webui::window& window, Paths& paths);

}  // namespace disk
