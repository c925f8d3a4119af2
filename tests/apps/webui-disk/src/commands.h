// The commands of the program, grouped by what they are about.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <webui.hpp>

namespace disk {

/// Reads folders and remembers what it read, so that going back is quick. WebUI calls each
/// handler on a thread of its own.
class ScanCommands {
 public:
  void bind(webui::window& window);

 private:
  void list_volumes(webui::window::event* event);
  void scan_folder(webui::window::event* event);
  void rescan(webui::window::event* event);

  std::mutex mutex_;
  std::map<std::string, std::string> replies_;
};

void bind_file_commands(webui::window& window);

/// Lets the page's tool buttons start programs; the settings say which button starts which.
void bind_tools(webui::window& window, const std::filesystem::path& settings);

}  // namespace disk
