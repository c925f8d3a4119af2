#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <thread>

#include "arguments.h"
#include "commands.h"

namespace notes {
namespace {

using nlohmann::json;

std::string list_notes(const NoteStore& store) {
  json reply = json::array();
  for (const Note& note : store.all()) reply.push_back({{"id", note.id}, {"title", note.title}});
  return reply.dump();
}

std::string load_note(const NoteStore& store, const std::string& request) {
  const std::optional<Note> note = store.load(text_argument(request, 0));
  if (!note) return "null";
  return json{{"id", note->id}, {"title", note->title}, {"body", note->body}}.dump();
}

std::string save_note(NoteStore& store, const std::string& request) {
  const std::string id = store.save({.id = text_argument(request, 0),
                                     .title = text_argument(request, 1),
                                     .body = text_argument(request, 2)});
  return json(id).dump();
}

/// Words that start with '#', over all notes.
std::set<std::string> collect_tags(const NoteStore& store) {
  std::set<std::string> tags;
  for (const Note& note : store.all()) {
    std::size_t begin = note.body.find('#');
    while (begin != std::string::npos) {
      const std::size_t end = note.body.find_first_of(" \t\r\n.,;:#", begin + 1);
      const std::string tag = note.body.substr(begin + 1, end - begin - 1);
      if (!tag.empty()) tags.insert(tag);
      begin = note.body.find('#', begin + 1);
    }
  }
  return tags;
}

/// Reads every note, so it answers from a thread of its own.
void list_tags(webview::webview& window, const NoteStore& store, const std::string& call) {
  std::thread([&window, &store, call] {
    window.resolve(call, 0, json(collect_tags(store)).dump());
  }).detach();
}

}  // namespace

void bind_note_commands(webview::webview& window, NoteStore& store) {
  window.bind("list_notes", [&store](const std::string&) { return list_notes(store); });
  window.bind("load_note",
              [&store](const std::string& request) { return load_note(store, request); });
  window.bind("save_note",
              [&store](const std::string& request) { return save_note(store, request); });
  window.bind("delete_note", [&store](const std::string& request) {
    return json(store.remove(text_argument(request, 0))).dump();
  });
  window.bind("empty_trash",
              [&store](const std::string&) { return json(store.empty_trash()).dump(); });
  window.bind(
      "list_tags",
      [&window, &store](const std::string& call, const std::string&, void*) {
        list_tags(window, store, call);
      },
      nullptr);
}

}  // namespace notes
