#include <array>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "arguments.h"
#include "commands.h"

namespace notes {
namespace {

using nlohmann::json;

constexpr char search_command[] = "search_notes";

std::vector<std::string> output_lines(const std::string& command) {
  std::vector<std::string> lines;
  FILE* pipe = popen(command.c_str(), "r");  // expect: handler/command-injection
  if (pipe == nullptr) return lines;
  std::array<char, 4096> buffer{};
  while (std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe) != nullptr) {
    std::string line = buffer.data();
    if (!line.empty() && line.back() == '\n') line.pop_back();
    lines.push_back(line);
  }
  pclose(pipe);
  return lines;
}

/// The notes that contain the words, found by grep since it is quick and always there.
std::string search_notes(const NoteStore& store, const std::string& request) {
  const std::string words = text_argument(request, 0);
  const std::string command = "grep --files-with-matches --ignore-case '" + words + "' " +
                              store.folder().string() + "/*.md";
  json hits = json::array();
  for (const std::string& file : output_lines(command)) {
    const std::optional<Note> note = store.load(std::filesystem::path(file).stem().string());
    if (note) hits.push_back({{"id", note->id}, {"title", note->title}});
  }
  return hits.dump();
}

}  // namespace

void bind_search_commands(webview::webview& window, NoteStore& store) {
  window.bind(search_command,
              [&store](const std::string& request) { return search_notes(store, request); });
}

}  // namespace notes
