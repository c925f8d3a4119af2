#include "extract/cpp/shared_headers.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/embedded.h"
#include "base/hash.h"
#include "extract/cpp/includes.h"

namespace bridgelint {
namespace {

constexpr unsigned worth_it = 2;    ///< units seen before headers are made
constexpr unsigned most_made = 32;  ///< each takes about 10 MB

std::string_view trimmed(std::string_view line) {
  const auto begin = line.find_first_not_of(" \t\r");
  if (begin == line.npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
}

/// Calls `visit(line)` for each line that is not blank and no comment of its own.
template <typename Visit>
void each_line(std::string_view text, Visit&& visit) {
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const auto line = trimmed(text.substr(begin, end - begin));
    if (!line.empty() && !line.starts_with("//")) visit(line);
    begin = end + 1;
  }
}

/// The word behind `#`, and what follows it.
std::optional<std::pair<std::string_view, std::string_view>> directive(std::string_view line) {
  if (!line.starts_with('#')) return std::nullopt;
  const auto text = trimmed(line.substr(1));
  const auto end = std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), text.size());
  return std::pair(text.substr(0, end), trimmed(text.substr(end)));
}

/// What a text includes whatever its conditions say, but for its own include guard.
std::vector<std::string_view> certain_includes(std::string_view text) {
  std::vector<std::string_view> result;
  std::string_view guard;
  int depth = 0;
  size_t directives = 0;
  each_line(text, [&](std::string_view line) {
    const auto found = directive(line);
    if (!found) return;
    const auto [word, rest] = *found;
    ++directives;
    if (word == "ifndef" && directives == 1) guard = rest;
    if (word == "define" && directives == 2 && rest == guard) depth = 0;
    if (word == "include" && depth == 0) result.push_back(included_name(line, 0));
    if (word.starts_with("if")) ++depth;
    if (word == "endif") --depth;
  });
  return result;
}

/// The folders that a unit's flags name for headers.
std::vector<std::string> include_folders(const Unit& unit) {
  std::vector<std::string> result;
  bool next = false;
  for (const std::string_view argument : unit.arguments) {
    const bool flag = argument == "-I" || argument == "-iquote";
    const auto folder = next ? argument : argument.starts_with("-I") ? argument.substr(2) : "";
    if (!flag && !folder.empty()) result.push_back(join_path(unit.directory, std::string(folder)));
    next = flag;
  }
  return result;
}

/// Bundled headers by the name that code includes them by, with what stands behind each: most only
/// hand on to one that holds all of a framework.
struct StubIndex {
  std::map<std::string, std::string, std::less<>> by_name;  ///< name → path
  std::map<std::string, std::string, std::less<>> behind;   ///< path → path
  std::map<std::string, size_t, std::less<>> names_of;      ///< path → how many names lead to it
};

/// Collects the bundled headers that a file is certain to include, directly or through headers of
/// the project.
class IncludedStubs {
 public:
  IncludedStubs(const Unit& unit, const FileReader& files, const StubIndex& index)
      : unit_(unit), files_(files), folders_(include_folders(unit)), index_(index) {}

  std::set<std::string> find(std::string_view text) {
    read(unit_.path, text, 0);
    return std::move(found_);
  }

 private:
  void read(const std::string& path, std::string_view text, int depth) {
    for (const auto name : certain_includes(text)) {
      if (seen_.size() >= most_files || !seen_.emplace(name).second) continue;
      const auto file = look_up(parent_path(path), std::string(name));
      const auto known = index_.by_name.find(name);
      if (file.empty() && known != index_.by_name.end()) {
        found_.insert(index_.behind.at(known->second));
      }
      if (file.empty() || depth == most_layers) continue;
      const auto content = files_.read(file);
      if (content) read(file, *content.bytes, depth + 1);
    }
  }

  /// A header of the project; "" when it has none of this name.
  std::string look_up(const std::string& beside, const std::string& name) const {
    auto path = join_path(beside, name);
    if (files_.stamp(path)) return path;
    for (const auto& folder : folders_) {
      path = join_path(folder, name);
      if (files_.stamp(path)) return path;
    }
    return {};
  }

  static constexpr int most_layers = 4;
  static constexpr size_t most_files = 200;

  const Unit& unit_;
  const FileReader& files_;
  const std::vector<std::string> folders_;
  const StubIndex& index_;
  std::set<std::string> found_;
  std::set<std::string, std::less<>> seen_;  ///< as written
};

/// The header that a text hands on to, when it does nothing else.
std::string_view handed_on(std::string_view text) {
  std::string_view result;
  size_t lines = 0;
  each_line(text, [&](std::string_view line) {
    const auto found = directive(line);
    if (found && found->first == "pragma") return;
    ++lines;
    if (found && found->first == "include") result = included_name(line, 0);
  });
  return lines == 1 ? result : std::string_view();
}

StubIndex read_stubs() {
  StubIndex index;
  std::map<std::string, std::string_view, std::less<>> texts;
  for (const auto& file : embedded_stubs()) {
    const auto path = std::string(stub_root) + "/" + std::string(file.path);
    texts.emplace(path, file.bytes);
    index.by_name.emplace(file.path.substr(file.path.find('/') + 1), path);
  }
  for (const auto& [path, text] : texts) {
    std::string last = path;
    for (auto known = texts.find(last); known != texts.end(); known = texts.find(last)) {
      const auto next = handed_on(known->second);
      if (next.empty()) break;
      const auto root = last.substr(0, last.find('/', stub_root.size() + 1));
      const auto beside = parent_path(last) + "/" + std::string(next);
      const auto target = texts.contains(beside) ? beside : root + "/" + std::string(next);
      if (!texts.contains(target) || target == last) break;
      last = target;
    }
    ++index.names_of[last];
    index.behind.emplace(path, last);
  }
  return index;
}

const StubIndex& stubs() {
  static const StubIndex index = read_stubs();
  return index;
}

/// Whether a file has a name that code includes a bundled header by.
bool stands_for(std::string_view header, std::string_view path) {
  // A name may have folders in it: "QtCore/QObject".
  for (auto slash = path.rfind('/'); slash != path.npos && slash > 0;
       slash = path.rfind('/', slash - 1)) {
    const auto known = stubs().by_name.find(path.substr(slash + 1));
    if (known != stubs().by_name.end() && stubs().behind.at(known->second) == header) return true;
  }
  return false;
}

}  // namespace

std::string SharedHeaders::header_of(const Unit& unit, const FileReader& files,
                                     std::string_view text) {
  if (unit.language != Language::cpp) return {};
  const auto behind = IncludedStubs(unit, files, stubs()).find(text);
  if (behind.empty()) return {};
  // One that is the whole of a framework: units differ in what else they include.
  return *std::ranges::max_element(
      behind, {}, [](const std::string& path) { return stubs().names_of.at(path); });
}

SharedHeaders::Wish SharedHeaders::wish_of(const ParseRequest& request, const std::string& header) {
  if (header.empty() || !request.replaced.empty()) return {};
  Hasher hasher;
  hasher.add(request.resource_dir).add(request.unit.directory).add(request.context.models.digest);
  const auto add = [&](const std::vector<std::string>& list) {
    hasher.add(list.size());
    for (const auto& item : list) hasher.add(item);
  };
  add(request.unit.arguments);
  add(request.arguments);
  hasher.add(header);
  return {hasher.finish().hex(), header};
}

std::shared_ptr<SharedHeaders::Entry> SharedHeaders::entry_of(const std::string& key) {
  const std::scoped_lock lock(mutex_);
  auto& entry = entries_[key];
  if (!entry) entry = std::make_shared<Entry>();
  return entry;
}

std::shared_ptr<const PrecompiledHeaders> SharedHeaders::find(const Wish& wish,
                                                              const ParseRequest& request) {
  if (wish.key.empty()) return nullptr;
  const auto entry = entry_of(wish.key);
  const std::scoped_lock lock(entry->mutex);
  if (entry->refused || entry->seen < worth_it) return nullptr;
  const bool holds =
      entry->headers && still_answered(entry->headers->questions, request.context.files);
  if (!holds) {
    if (!entry->headers && ++made_ > most_made) return nullptr;
    entry->headers = precompile(request, wish.header);
    entry->refused = entry->headers == nullptr && !request.context.stop.stop_requested();
  }
  return entry->headers;
}

void SharedHeaders::learn(const Wish& wish, const ParseOutcome& outcome) {
  if (wish.key.empty() || !outcome.ran || contradicts(wish, outcome)) return;
  if (!outcome.opened.contains(wish.header)) return;
  const auto entry = entry_of(wish.key);
  const std::scoped_lock lock(entry->mutex);
  ++entry->seen;
}

bool SharedHeaders::contradicts(const Wish& wish, const ParseOutcome& outcome) {
  const bool other = std::ranges::any_of(outcome.opened, [&](const std::string& path) {
    return !path.starts_with(stub_root) && stands_for(wish.header, path);
  });
  if (!other) return false;
  const auto entry = entry_of(wish.key);
  const std::scoped_lock lock(entry->mutex);
  entry->refused = true;
  return true;
}

}  // namespace bridgelint
