#include "extract/cpp/other_platforms.h"

#include <clang/Basic/SourceManager.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <unordered_set>

#include "extract/cpp/api_index.h"

namespace bridgelint {
namespace {

// Without the macros of this platform, which its system headers do not depend on much.
std::vector<std::string> without_linux(std::vector<std::string> arguments) {
  for (const auto* name : {"__linux__", "__linux", "linux", "__unix__", "__unix", "unix"}) {
    arguments.push_back(std::string("-U") + name);
  }
  return arguments;
}

std::string note_for(std::string_view platform) {
  return fmt::format("its code for {} was read with this platform's headers", platform);
}

const Variant& mac_platform() {
  static const Variant platform{note_for("macOS"),
                                without_linux({"-D__APPLE__=1", "-D__MACH__=1", "-DTARGET_OS_MAC=1",
                                               "-DTARGET_OS_OSX=1", "-fblocks"})};
  return platform;
}

constexpr std::array<std::string_view, 7> windows_words{"WIN32",  "WIN64",   "_MSC_VER",  "__MINGW",
                                                        "OS_WIN", "WINDOWS", "__CYGWIN__"};
constexpr std::array<std::string_view, 5> mac_words{"__APPLE__", "OS_MAC", "TARGET_OS_", "MACOS",
                                                    "DARWIN"};
constexpr std::array<std::string_view, 4> linux_words{"linux", "LINUX", "__unix", "OS_UNIX"};

template <size_t N>
bool has_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::ranges::any_of(words, [&](auto word) { return text.find(word) != text.npos; });
}

std::string_view trimmed(std::string_view line) {
  const auto begin = line.find_first_not_of(" \t");
  return begin == std::string_view::npos ? std::string_view() : line.substr(begin);
}

std::string_view directive(std::string_view line) {
  line = trimmed(line);
  return line.starts_with('#') ? trimmed(line.substr(1)) : std::string_view();
}

// Of an "#else" or "#elif" at `begin`, the conditions of the branches before it.
std::vector<std::string_view> branches_before(std::string_view file, size_t begin) {
  std::vector<std::string_view> result;
  if (!directive(file.substr(begin)).starts_with("el")) return result;
  for (int depth = 0; begin > 0;) {
    const size_t line_begin = file.rfind('\n', begin - 1) + 1;  // npos + 1 is the file's start.
    const size_t previous = line_begin == 0 ? 0 : line_begin - 1;
    const auto line = directive(file.substr(line_begin, begin - line_begin));
    if (line.starts_with("endif")) ++depth;
    if (depth == 0 && line.starts_with("el")) result.push_back(line);
    if (line.starts_with("if") && depth-- == 0) {
      result.push_back(line);
      return result;
    }
    begin = previous;
  }
  return result;
}

// The conditions on which the text from `begin` on depends: those within it, and when it is an
// "#else", those of the branches before it.
std::string conditions(std::string_view file, size_t begin, size_t end) {
  std::string result;
  for (size_t at = begin; at < end;) {
    const size_t stop = std::min(file.find('\n', at), end);
    const auto line = directive(file.substr(at, stop - at));
    if (line.starts_with("if") || line.starts_with("el")) result.append(line).append("\n");
    at = stop + 1;
  }
  for (const auto line : branches_before(file, begin)) result.append(line).append("\n");
  return result;
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::string_view last_component(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view folder_of(const clang::SourceManager& sources, clang::SourceLocation at) {
  const std::string_view file = sources.getFilename(at);
  return file.substr(0, std::min(file.find_last_of("/\\"), file.size()));
}

// Names of functions of the models.
class Names {
 public:
  explicit Names(const Models& models) : api_(models) {
    for (const auto name : api_.last_components()) names_.insert(name);
  }
  void add_sinks(const Models& models) {
    for (const auto& sink : models.sinks) {
      for (const auto& name : sink.function.names) names_.insert(last_component(name));
    }
  }
  // Whether the text calls something of the models.
  bool called_in(std::string_view text) const {
    for (size_t at = text.find('('); at != text.npos; at = text.find('(', at + 1)) {
      size_t begin = at;
      while (begin > 0 && is_word(text[begin - 1])) --begin;
      if (begin < at && names_.contains(text.substr(begin, at - begin))) return true;
    }
    return false;
  }

 private:
  ApiIndex api_;
  std::unordered_set<std::string_view> names_;
};

struct LeftOut {
  std::string_view file;  ///< its whole text
  size_t begin = 0;       ///< the condition's "#"
  size_t end = 0;
};

// Clang skips the branches of an "#if" that follow each other as one.
void add_branches(std::string_view file, size_t begin, size_t end, std::vector<LeftOut>& result) {
  int depth = 0;
  for (size_t at = file.find('\n', begin); at < end; at = file.find('\n', at + 1)) {
    const auto rest = file.substr(at + 1, end - at - 1);
    const auto line = directive(rest);
    if (line.starts_with("if")) ++depth;
    if (line.starts_with("endif")) --depth;
    if (depth > 0 || !line.starts_with("el")) continue;
    result.push_back({file, begin, at});
    begin = at + 1 + rest.find('#');
  }
  result.push_back({file, begin, end});
}

// The project's own code beside the unit that was left out.
std::vector<LeftOut> left_out(const PreprocessorNotes& notes, const clang::SourceManager& sources,
                              const Places& places) {
  std::vector<LeftOut> result;
  const auto home = folder_of(sources, sources.getLocForStartOfFile(sources.getMainFileID()));
  for (const auto& range : notes.skipped) {
    if (!places.own(range.getBegin())) continue;
    // A header of another folder is read with the sources that it stands beside.
    if (folder_of(sources, range.getBegin()) != home) continue;
    const auto [file, begin] = sources.getDecomposedLoc(range.getBegin());
    const auto [end_file, end] = sources.getDecomposedLoc(range.getEnd());
    const std::string_view text = sources.getBufferData(file);
    if (file == end_file && end > begin && end <= text.size()) {
      add_branches(text, begin, end, result);
    }
  }
  return result;
}

// Whether a name is that of a compiler, a platform or a build for tests: no option of the project.
bool is_foreign(std::string_view name) {
  constexpr std::array<std::string_view, 9> others{"DEBUG",   "TEST", "FUZZ", "ANDROID",   "_IOS",
                                                   "TARGET_", "_MAC", "__",   "EMSCRIPTEN"};
  return has_one_of(name, others) || has_one_of(name, windows_words) ||
         has_one_of(name, mac_words) || has_one_of(name, linux_words);
}

// The options that a condition wants to be set: A and B of `#if defined(A) && B && !C`. None of one
// that compares or computes.
std::vector<std::string> options_in(std::string_view condition) {
  if (condition.starts_with("ifndef")) return {};
  condition.remove_prefix(std::min(condition.find_first_of(" \t("), condition.size()));
  if (condition.find_first_of("<>=+-*/%\\\"") != std::string_view::npos) return {};
  std::vector<std::string> result;
  bool refused = false;
  for (size_t at = 0; at < condition.size();) {
    if (!is_word(condition[at])) {
      if (condition[at] == '!') refused = true;
      ++at;
      continue;
    }
    size_t end = at;
    while (end < condition.size() && is_word(condition[end])) ++end;
    const auto word = condition.substr(at, end - at);
    at = end;
    if (word == "defined") continue;
    if (trimmed(condition.substr(end)).starts_with('(')) return {};  // a macro with arguments
    const bool number = word.front() >= '0' && word.front() <= '9';
    if (!refused && !number && !is_foreign(word)) result.emplace_back(word);
    refused = false;
  }
  return result;
}

// What one more reading sets, and what it must not: `#elif` comes after what was refused.
struct Options {
  std::set<std::string> set;
  std::set<std::string> refused;
};

constexpr size_t max_builds = 3;

bool share_one(const std::set<std::string>& left, const std::set<std::string>& right) {
  return std::ranges::any_of(left, [&](const auto& option) { return right.contains(option); });
}

// Adds a branch's options to the first build that does not contradict them; false when there are
// too many builds.
bool add_options(const std::vector<std::string>& needed,
                 const std::vector<std::string_view>& before, std::vector<Options>& builds) {
  Options own{{needed.begin(), needed.end()}, {}};
  for (const auto condition : before) {
    const auto other = options_in(condition);
    own.refused.insert(other.begin(), other.end());
  }
  if (share_one(own.set, own.refused)) return true;
  const auto fitting = std::ranges::find_if(builds, [&](const Options& build) {
    return !share_one(build.set, own.refused) && !share_one(build.refused, own.set);
  });
  if (fitting == builds.end()) {
    if (builds.size() == max_builds) return false;
    builds.push_back(std::move(own));
    return true;
  }
  fitting->set.merge(own.set);
  fitting->refused.merge(own.refused);
  return true;
}

Variant variant_with(const std::set<std::string>& options) {
  Variant result;
  result.optional = true;
  result.note = fmt::format("its code for builds with {} was read as well; no flags are known",
                            fmt::join(options, ", "));
  for (const auto& option : options) result.arguments.push_back("-D" + option + "=1");
  return result;
}

}  // namespace

const Variant& windows_platform() {
  static const Variant platform{
      note_for("Windows"), without_linux({"-D_WIN32=1", "-DWIN32=1", "-D_WIN64=1", "-D_WINDOWS=1",
                                          "-fms-extensions", "-fdelayed-template-parsing"})};
  return platform;
}

std::vector<Variant> platforms_left_out(const PreprocessorNotes& notes,
                                        const clang::SourceManager& sources, const Places& places,
                                        const Models& models) {
  bool windows = false;
  bool mac = false;
  std::unique_ptr<Names> names;
  for (const auto& [text, begin, end] : left_out(notes, sources, places)) {
    const std::string condition = conditions(text, begin, end);
    const bool for_mac = has_one_of(condition, mac_words);
    const bool for_windows =
        has_one_of(condition, windows_words) || (!for_mac && has_one_of(condition, linux_words));
    if ((!for_windows || windows) && (!for_mac || mac)) continue;
    if (!names) {
      names = std::make_unique<Names>(models);
      names->add_sinks(models);
    }
    if (!names->called_in(text.substr(begin, end - begin))) continue;
    windows = windows || for_windows;
    mac = mac || for_mac;
    if (windows && mac) break;
  }
  std::vector<Variant> result;
  if (windows) result.push_back(windows_platform());
  if (mac) result.push_back(mac_platform());
  return result;
}

std::vector<Variant> options_left_out(const PreprocessorNotes& notes,
                                      const clang::SourceManager& sources, const Places& places,
                                      const Models& models) {
  std::vector<Options> builds;
  std::set<std::string> not_read;
  std::unique_ptr<const Names> names;
  for (const auto& [text, begin, end] : left_out(notes, sources, places)) {
    const auto line = directive(text.substr(begin, text.find('\n', begin) - begin));
    const auto needed = options_in(line);
    if (needed.empty()) continue;
    if (!names) names = std::make_unique<const Names>(models);
    if (!names->called_in(text.substr(begin, end - begin))) continue;
    if (add_options(needed, branches_before(text, begin), builds)) continue;
    not_read.insert(needed.begin(), needed.end());
  }
  std::vector<Variant> result;
  for (const auto& options : builds) result.push_back(variant_with(options.set));
  if (!not_read.empty()) {
    result.back().note += fmt::format("; not with {}", fmt::join(not_read, ", "));
  }
  return result;
}

}  // namespace bridgelint
