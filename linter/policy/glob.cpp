#include <vector>

#include "policy/fragment.h"

namespace bridgelint {
namespace {

std::vector<std::string_view> components(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const size_t slash = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, slash);
    if (!part.empty() && part != ".") parts.push_back(part);
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return parts;
}

// The length of the character at the front of `text`: `?` stands for a letter, not for a byte.
size_t character_length(std::string_view text) {
  size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) {
    ++length;
  }
  return length;
}

// Whether one component fits. On a mismatch only the last `*` need be tried for longer, so this
// takes at most the product of both lengths.
bool component_matches(std::string_view pattern, std::string_view name) {
  size_t p = 0;
  size_t n = 0;
  size_t star = std::string_view::npos;
  size_t star_name = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      star_name = n;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      n += character_length(name.substr(n));
    } else if (p < pattern.size() && pattern[p] == name[n]) {
      ++p;
      ++n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++star_name;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  std::vector<std::string_view> wanted = components(pattern);
  const std::vector<std::string_view> names = components(path);
  if (wanted.empty()) return false;
  const bool anywhere = pattern.find('/') >= pattern.size() - 1;
  if (anywhere) wanted.insert(wanted.begin(), "**");
  // reached[j]: the pattern so far takes exactly the first j names.
  std::vector<bool> reached(names.size() + 1, false);
  reached[0] = true;
  for (const std::string_view part : wanted) {
    std::vector<bool> next(names.size() + 1, false);
    for (size_t j = 0; j <= names.size(); ++j) {
      if (part == "**") {
        next[j] = reached[j] || (j > 0 && next[j - 1]);
      } else if (j > 0) {
        next[j] = reached[j - 1] && component_matches(part, names[j - 1]);
      }
    }
    reached = std::move(next);
  }
  // Taking the first names of a path is enough: the pattern names a folder that it lies in.
  for (const bool matched : reached) {
    if (matched) return true;
  }
  return false;
}

std::string glob_mistake(std::string_view pattern) {
  if (pattern.empty()) return "an empty pattern matches nothing";
  if (pattern.starts_with('!')) {
    return "a pattern cannot be negated with `!`; use `include` and `exclude`";
  }
  if (pattern.find('\\') != std::string_view::npos) return "a pattern separates folders with `/`";
  if (pattern.find('{') != std::string_view::npos) {
    return "a pattern has no `{…}`; write one pattern for each alternative";
  }
  return "";
}

}  // namespace bridgelint
