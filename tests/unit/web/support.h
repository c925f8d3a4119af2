// A project in memory, the built-in models and short ways to ask for facts.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "extract/web/web_extractor.h"

namespace bridgelint::test {

/// Reads nothing from the disk: the overlay's buffers are the whole world.
class NoFiles : public FileReader {
 public:
  FileContent read(const std::string&) const override { return {nullptr, "no such file"}; }
  std::optional<FileStamp> stamp(const std::string&) const override { return std::nullopt; }
  bool is_directory(const std::string&) const override { return false; }
  std::vector<DirectoryEntry> list(const std::string&, std::string&) const override { return {}; }
};

inline const Models& models() {
  static const Models loaded = [] {
    std::vector<Problem> problems;
    return load_models(problems);
  }();
  return loaded;
}

using Files = std::map<std::string, std::string>;

/// The facts of `file` in a project that has `files`.
inline FileFacts facts_of(const Files& files, const std::string& file) {
  OverlayReader reader(std::make_shared<NoFiles>());
  for (const auto& [path, bytes] : files) reader.set("/p/" + path, bytes);
  const ExtractContext context{reader, models(), "/p", {}};
  Unit unit;
  unit.file = file;
  unit.path = "/p/" + file;
  unit.language = language_of(file);
  return WebExtractor().extract(unit, context);
}

inline FileFacts page(const std::string& html) {
  return facts_of({{"index.html", html}}, "index.html");
}

inline FileFacts script(const std::string& code, const std::string& file = "app.js") {
  return facts_of({{file, code}}, file);
}

/// The calls as "style name" in source order: "bridge save", "window save", "bare save"; a name
/// that is not known ends in "?", a known beginning in "~".
inline std::vector<std::string> calls(const FileFacts& facts) {
  std::vector<std::string> result;
  for (const auto& call : facts.calls) {
    const char* styles[] = {"bridge ", "window ", "bare "};
    const char* marks[] = {"", "~", "?"};
    result.push_back(styles[static_cast<int>(call.style)] + call.command.value +
                     marks[static_cast<int>(call.command.known)]);
  }
  return result;
}

inline std::vector<std::string> calls(const std::string& code, const std::string& file = "app.js") {
  return calls(script(code, file));
}

inline std::vector<std::string> globals(const FileFacts& facts) {
  std::vector<std::string> result;
  for (const auto& global : facts.globals) result.push_back(global.name);
  return result;
}

/// The writes as "sink: source command".
inline std::vector<std::string> writes(const FileFacts& facts) {
  std::vector<std::string> result;
  for (const auto& write : facts.writes) {
    result.push_back(write.sink + ": " + write.source +
                     (write.command.empty() ? "" : " " + write.command));
  }
  return result;
}

inline std::vector<std::string> writes(const std::string& code) {
  return writes(script(code));
}

inline std::string text_at(const std::string& bytes, const Span& at) {
  return bytes.substr(at.begin, at.end - at.begin);
}

inline std::string repeat(std::string_view text, size_t times) {
  std::string result;
  for (size_t i = 0; i < times; ++i) result += text;
  return result;
}

using Names = std::vector<std::string>;

}  // namespace bridgelint::test
