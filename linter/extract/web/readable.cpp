#include "extract/web/readable.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "base/files.h"
#include "extract/web/html.h"
#include "extract/web/language.h"
#include "extract/web/rust_commands.h"

namespace bridgelint {
namespace {

/// Whether a page says of itself that a tool made it out of a project's code: no app shows it.
bool is_documentation(std::string_view start, const WebModels& models) {
  constexpr std::string_view mark = "name=\"generator\" content=\"";
  const size_t at = start.find(mark);
  if (at == std::string_view::npos) return false;
  const auto tool = start.substr(at + mark.size());
  return std::ranges::any_of(models.documentation_tools,
                             [&](const auto& name) { return tool.starts_with(name); });
}

constexpr size_t huge_script = 2 * 1024 * 1024;
constexpr size_t huge_page = 16 * 1024 * 1024;

bool has_wide_mark(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

/// One stray NUL is an accident; many are a binary file.
bool has_many_nuls(std::string_view bytes) {
  size_t at = bytes.find('\0');
  for (int nuls = 1; at != bytes.npos && nuls < 9; ++nuls) at = bytes.find('\0', at + 1);
  return at != bytes.npos;
}

/// How many bytes the UTF-8 sequence at `at` has; 0 when it is none.
size_t sequence_length(std::string_view bytes, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) return 1;
  const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + length > bytes.size()) return 0;
  for (size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return 0;
  }
  const unsigned second = byte(at + 1);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool outside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
  return overlong || outside ? 0 : length;
}

/// A test of the frontend by the name that its runner finds it by: it is no part of the app.
bool is_test(std::string_view file) {
  const auto name = file_name(file);
  for (const std::string_view mark : {".test.", ".spec.", ".stories."}) {
    if (name.find(mark) != std::string_view::npos) return true;
  }
  const std::string below = "/" + std::string(file);
  return below.find("/__tests__/") != std::string::npos ||
         below.find("/__mocks__/") != std::string::npos;
}

}  // namespace

bool is_script(Language language) {
  return language == Language::javascript || language == Language::typescript ||
         language == Language::tsx;
}

size_t first_invalid_utf8(std::string_view bytes) {
  for (size_t at = 0; at < bytes.size();) {
    // Most text is ASCII: eight bytes at a time.
    uint64_t next = 0;
    if (bytes.size() - at >= sizeof next) {
      std::memcpy(&next, bytes.data() + at, sizeof next);
      if ((next & 0x8080808080808080U) == 0) {
        at += sizeof next;
        continue;
      }
    }
    const size_t length = sequence_length(bytes, at);
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

bool is_minified(std::string_view script) {
  constexpr size_t long_line = 1000;
  if (script.size() < 2 * long_line) return false;
  size_t in_long_lines = 0;
  size_t blanks = 0;
  for (size_t at = 0; at < script.size();) {
    const size_t end = std::min(script.find('\n', at), script.size());
    const auto line = script.substr(at, end - at);
    if (line.size() >= long_line) {
      in_long_lines += line.size();
      blanks += static_cast<size_t>(std::ranges::count(line, ' '));
    }
    at = end + 1;
  }
  // A picture or a table of data in one line is long too, but leaves most of a file's code in
  // short ones; and code that people format has a blank in every ten bytes.
  const bool mostly_long = in_long_lines * 10 > script.size() * 7;
  const bool mapped = script.find("//# sourceMappingURL=") != std::string_view::npos;
  return mostly_long && (mapped || blanks * 12 < in_long_lines);
}

std::string reason_to_skip(std::string_view file, std::string_view bytes, Language language,
                           const WebModels& models) {
  if (has_wide_mark(bytes)) return "is UTF-16; only UTF-8 is read";
  const auto start = bytes.substr(0, 8192);
  if (has_many_nuls(start)) return "is binary";
  if (bytes.size() > (is_script(language) ? huge_script : huge_page)) return "is too large";
  if (language == Language::html && is_documentation(start, models))
    return "is generated documentation";
  if (!is_script(language)) return {};
  // Qt's translations end in .ts, too.
  const auto markup = start.substr(std::min(start.find('<'), start.size()));
  const bool first = start.find_first_not_of("\xef\xbb\xbf \t\r\n") == start.find('<');
  if (first && (markup.starts_with("<?xml") || markup.starts_with("<!DOCTYPE"))) return "is XML";
  if (is_test(file)) return "is a test";
  const auto name = lower_ascii(file);
  if (name.find(".min.") != std::string::npos || is_minified(bytes)) return "is minified";
  return {};
}

std::vector<std::string> globals_of_library(std::string_view script) {
  constexpr size_t longest_head = 1500;
  const auto head = script.substr(0, longest_head);
  std::vector<std::string> names;
  if (head.find("exports") == std::string_view::npos) return names;
  const auto skip = [&](size_t at, const auto& wanted) {
    while (at < head.size() && wanted(head[at])) ++at;
    return at;
  };
  const auto blank = [](char c) { return c == ' '; };
  for (size_t equals = head.find('='); equals < head.size(); equals = head.find('=', equals + 1)) {
    size_t end = equals;
    while (end > 0 && blank(head[end - 1])) --end;
    size_t begin = end;
    while (begin > 0 && is_word_character(head[begin - 1])) --begin;
    const size_t maker = skip(equals + 1, blank);
    const size_t call = skip(maker, is_word_character);
    const bool made = call > maker && call < head.size() && head[call] == '(';
    if (!made || begin == end || begin == 0 || head[begin - 1] != '.') continue;
    const auto name = head.substr(begin, end - begin);
    if (name != "exports") names.emplace_back(name);
  }
  return names;
}

std::string nothing_to_find(std::string_view file, std::string_view bytes, Language language,
                            const Models& models) {
  if (language == Language::rust) {
    return mentions_rust_commands(bytes, models) ? "" : "exposes no command";
  }
  if (!is_script(language)) return {};
  if (file.ends_with(".d.ts") || file.ends_with(".d.mts") || file.ends_with(".d.cts")) {
    return "only declares types";
  }
  // Every call of a name out of sight may be one of a command, so only scripts without calls,
  // assignments, imports and classes are known to be empty of facts.
  const bool anything = bytes.find_first_of("(=`") != std::string_view::npos ||
                        bytes.find("class") != std::string_view::npos ||
                        bytes.find("port") != std::string_view::npos ||
                        bytes.find("enum") != std::string_view::npos ||
                        bytes.find("var ") != std::string_view::npos ||
                        bytes.find("let ") != std::string_view::npos;
  return anything ? "" : "has nothing to find";
}

}  // namespace bridgelint
