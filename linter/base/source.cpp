#include "base/source.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace bridgelint {
namespace {

struct Extension {
  std::string_view name;
  Language language;
};

// `.jsx` is plain JavaScript to its grammar; `.mts`/`.cts` are TypeScript without JSX.
constexpr std::array extensions{
    Extension{"c", Language::c},
    Extension{"cc", Language::cpp},
    Extension{"cpp", Language::cpp},
    Extension{"cxx", Language::cpp},
    Extension{"c++", Language::cpp},
    Extension{"cppm", Language::cpp},
    Extension{"ixx", Language::cpp},
    Extension{"h", Language::cpp},
    Extension{"hh", Language::cpp},
    Extension{"hpp", Language::cpp},
    Extension{"hxx", Language::cpp},
    Extension{"inl", Language::cpp},
    Extension{"ipp", Language::cpp},
    Extension{"tpp", Language::cpp},
    Extension{"m", Language::objcpp},
    Extension{"mm", Language::objcpp},
    Extension{"html", Language::html},
    Extension{"htm", Language::html},
    Extension{"xhtml", Language::html},
    Extension{"js", Language::javascript},
    Extension{"mjs", Language::javascript},
    Extension{"cjs", Language::javascript},
    Extension{"jsx", Language::javascript},
    Extension{"ts", Language::typescript},
    Extension{"mts", Language::typescript},
    Extension{"cts", Language::typescript},
    Extension{"tsx", Language::tsx},
    Extension{"toml", Language::toml},
    Extension{"json", Language::json},
    Extension{"vue", Language::vue},
    Extension{"svelte", Language::svelte},
    Extension{"rs", Language::rust},
};

constexpr std::array<std::string_view, 8> header_extensions{"h",   "hh",  "hpp", "hxx",
                                                            "inl", "ipp", "tpp", "h++"};

std::string extension_of(std::string_view path) {
  const auto slash = path.find_last_of("/\\");
  const auto dot = path.rfind('.');
  if (dot == std::string_view::npos || (slash != std::string_view::npos && dot < slash)) return {};
  std::string extension(path.substr(dot + 1));
  std::ranges::transform(extension, extension.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension;
}

}  // namespace

LineIndex::LineIndex(std::string_view bytes)
    : starts_{0}, size_(static_cast<uint32_t>(bytes.size())) {
  // Looking for one character at a time is many times as quick as looking at each.
  const auto find = [&](char end, size_t from) {
    return std::min<size_t>(bytes.find(end, from), size_);
  };
  size_t line = find('\n', 0);
  size_t lone = find('\r', 0);
  while (line < size_ || lone < size_) {
    const size_t end = std::min(line, lone);
    const bool pair = lone + 1 == line && line < size_;
    if (!pair || end == line) starts_.push_back(static_cast<uint32_t>(end + 1));
    if (end == lone) lone = find('\r', lone + 1);
    if (end == line) line = find('\n', line + 1);
  }
}

LineColumn LineIndex::position(uint32_t offset) const {
  offset = std::min(offset, size_);
  const auto next = std::ranges::upper_bound(starts_, offset);
  const auto line = static_cast<uint32_t>(next - starts_.begin());
  return {line, offset - starts_[line - 1] + 1};
}

uint32_t LineIndex::offset(LineColumn position) const {
  if (position.line == 0) return 0;
  if (position.line > starts_.size()) return size_;
  const uint32_t start = starts_[position.line - 1];
  const uint32_t end = position.line < starts_.size() ? starts_[position.line] : size_;
  const uint32_t column = std::max(position.column, 1U) - 1;
  return std::min(start + column, end);
}

std::string_view LineIndex::line(std::string_view bytes, uint32_t line) const {
  if (line == 0 || line > starts_.size()) return {};
  const uint32_t start = starts_[line - 1];
  const uint32_t end = line < starts_.size() ? starts_[line] : size_;
  auto text = bytes.substr(start, end - start);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

Language language_of(std::string_view path) {
  const auto extension = extension_of(path);
  const auto found = std::ranges::find(extensions, extension, &Extension::name);
  return found == extensions.end() ? Language::none : found->language;
}

bool is_cpp(Language language) {
  return language == Language::c || language == Language::cpp || language == Language::objcpp;
}

bool is_web(Language language) {
  return language == Language::html || language == Language::javascript ||
         language == Language::typescript || language == Language::tsx ||
         language == Language::vue || language == Language::svelte;
}

bool is_header(std::string_view path) {
  return std::ranges::find(header_extensions, extension_of(path)) != header_extensions.end();
}

}  // namespace bridgelint
