#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <string>

#include "arguments.h"
#include "commands.h"

namespace notes {
namespace {

using nlohmann::json;

constexpr char search_command[] = "search_notes";

bool same_letter(unsigned char a, unsigned char b) {
  return std::tolower(a) == std::tolower(b);
}

bool contains(const std::string& text, const std::string& words) {
  return std::search(text.begin(), text.end(), words.begin(), words.end(), same_letter) !=
         text.end();
}

/// The notes that contain the words, whatever the case of their letters.
std::string search_notes(const NoteStore& store, const std::string& request) {
  const std::string words = text_argument(request, 0);
  json hits = json::array();
  for (const Note& note : store.all()) {
    if (!contains(note.title, words) && !contains(note.body, words)) continue;
    hits.push_back({{"id", note.id}, {"title", note.title}});
  }
  return hits.dump();
}

}  // namespace

void bind_search_commands(webview::webview& window, NoteStore& store) {
  window.bind(search_command,
              [&store](const std::string& request) { return search_notes(store, request); });
}

}  // namespace notes
