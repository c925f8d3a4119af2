#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <system_error>

#include "commands.h"

namespace disk {
namespace {

using nlohmann::json;

#ifdef __APPLE__
constexpr const char* opener = "open";
#else
constexpr const char* opener = "xdg-open";
#endif

std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

void launch(const std::string& command) {
  const int status = std::system(command.c_str());  // expect: handler/command-injection
  if (status != 0) std::cerr << "disk: '" << command << "' ended with " << status << '\n';
}

void open_folder(webui::window::event* event) {
  const std::string folder = event->get_string(0);
  std::string command = opener;
  command += " " + quoted(folder);
  command += " &";
  launch(command);
}

std::string output_of(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");  // expect: handler/command-injection
  if (pipe == nullptr) return output;
  std::array<char, 4096> buffer{};
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    output.append(buffer.data(), count);
  }
  pclose(pipe);
  return output;
}

/// The twenty largest files below the folder, as lines of "BYTES PATH".
void largest_files(webui::window::event* event) {
  std::string command = "find '";
  command.append(event->get_string_view(0));
  command.append("' -xdev -type f -printf '%s %p\\n' | sort -rn | head -20");
  event->return_string(output_of(command));
}

void delete_entry(webui::window::event* event) {
  std::error_code error;
  std::filesystem::remove_all(event->get_string(0), error);  // expect: handler/file-delete
  event->return_bool(!error);
}

}  // namespace

void bind_file_commands(webui::window& window) {
  window.bind("open_folder", open_folder);
  window.bind("largest_files", largest_files);
  window.bind("delete_entry", delete_entry);  // expect: allowlist/unlisted-command
}

}  // namespace disk
