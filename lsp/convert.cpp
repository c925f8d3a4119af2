#include "lsp/convert.h"

#include <algorithm>
#include <cctype>

#include "base/files.h"

namespace bridgelint {
namespace {

bool is_continuation(unsigned char byte) {
  return (byte & 0xC0) == 0x80;
}

// How many bytes the character at `at` takes. The second byte's bounds keep out overlong forms,
// surrogates and what lies beyond U+10FFFF (Unicode 15, table 3-7).
uint32_t character_size(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto lead = byte(0);
  const auto second = byte(1);
  if (lead < 0xC2 || lead > 0xF4) return 1;
  if (lead < 0xE0) return is_continuation(static_cast<unsigned char>(second)) ? 2 : 1;
  const auto low = lead == 0xE0 ? 0xA0U : lead == 0xF0 ? 0x90U : 0x80U;
  const auto high = lead == 0xED ? 0x9FU : lead == 0xF4 ? 0x8FU : 0xBFU;
  if (second < low || second > high) return 1;
  if (!is_continuation(static_cast<unsigned char>(byte(2)))) return 1;
  if (lead < 0xF0) return 3;
  return is_continuation(static_cast<unsigned char>(byte(3))) ? 4 : 1;
}

// What a character of so many bytes counts. Characters outside the basic plane are those of four
// bytes, and take two UTF-16 units.
uint32_t units_of(uint32_t size, PositionEncoding encoding) {
  if (encoding == PositionEncoding::utf8) return size;
  return size == 4 ? 2 : 1;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const int letter = std::tolower(static_cast<unsigned char>(c));
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

// A percent sign that begins no code stands for itself: some clients do not encode it.
std::string percent_decoded(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
    if (low < 0) {
      out += text[i];
      continue;
    }
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool starts_with_drive(std::string_view path) {
  return path.size() >= 2 && is_letter(path[0]) && path[1] == ':' &&
         (path.size() == 2 || path[2] == '/');
}

// RFC 3986, section 2.3, and the separator.
bool stays_plain(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

PositionMap::PositionMap(std::string_view text, PositionEncoding encoding, uint32_t hidden)
    : text_(text), encoding_(encoding), hidden_(hidden), lines_(text) {}

Position PositionMap::position(uint32_t offset) const {
  const auto place = lines_.position(offset);
  const auto line = lines_.line(text_, place.line);
  const size_t column = std::min<size_t>(place.column - 1, line.size());
  size_t at = place.line == 1 ? hidden_ : 0;
  uint32_t character = 0;
  while (at < column) {
    const auto size = character_size(line, at);
    if (at + size > column) break;
    character += units_of(size, encoding_);
    at += size;
  }
  return {place.line - 1, character};
}

Range PositionMap::range(uint32_t begin, uint32_t end) const {
  // An end inside a character moves behind it.
  const auto limit = static_cast<uint32_t>(text_.size());
  end = std::clamp(end, std::min(begin, limit), limit);
  const Position start = position(begin);
  Position stop = position(end);
  const auto character = offset(stop);
  const auto size = character < end ? character_size(text_, character) : 0;
  if (character + size > end) stop = position(character + size);
  return {start, stop};
}

uint32_t PositionMap::offset(Position position) const {
  if (position.line >= lines_.line_count()) return static_cast<uint32_t>(text_.size());
  const auto line = lines_.line(text_, position.line + 1);
  auto at = position.line == 0 ? hidden_ : 0U;
  uint32_t character = 0;
  while (at < line.size()) {
    const auto size = character_size(line, at);
    character += units_of(size, encoding_);
    if (character > position.character) break;
    at += size;
  }
  return lines_.offset({position.line + 1, 1}) + at;
}

void replace_range(std::string& text, const Range& range, std::string_view replacement,
                   PositionEncoding encoding) {
  const PositionMap map(text, encoding);
  const auto begin = map.offset(range.start);
  const auto end = std::max(begin, map.offset(range.end));
  text.replace(begin, end - begin, replacement);
}

uint32_t byte_order_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

std::optional<std::string> path_of_uri(std::string_view uri) {
  constexpr std::string_view scheme = "file:";
  const bool is_file =
      uri.size() > scheme.size() &&
      std::ranges::equal(uri.substr(0, scheme.size()), scheme, [](unsigned char a, char b) {
        return static_cast<char>(std::tolower(a)) == b;
      });
  if (!is_file) return std::nullopt;
  // What follows "?" or "#" would be no part of the path, but no client sends either, while some
  // send file names that hold them as they are.
  auto rest = uri.substr(scheme.size());
  std::string host;
  if (rest.starts_with("//")) {
    const auto slash = std::min(rest.find('/', 2), rest.size());
    host = percent_decoded(rest.substr(2, slash - 2));
    rest.remove_prefix(slash);
  }
  auto path = percent_decoded(rest);
  if (path.starts_with('/') && starts_with_drive(std::string_view(path).substr(1))) {
    path.erase(0, 1);
    path[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(path[0])));
    // On a system without drives this is no absolute path, and must not be made one.
    return is_absolute_path(path) ? normalize_path(path) : path;
  }
  if (!path.starts_with('/')) return std::nullopt;
  if (!host.empty() && host != "localhost") return "//" + host + path;
  return normalize_path(path);
}

std::string uri_of_path(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri = "file://";
  if (path.starts_with("//")) {
    path.remove_prefix(2);
  } else if (starts_with_drive(path)) {
    uri += '/';
    uri += path.substr(0, 2);
    path.remove_prefix(2);
  }
  for (const char c : path) {
    if (stays_plain(c)) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += digits[byte >> 4];
    uri += digits[byte & 15];
  }
  return uri;
}

}  // namespace bridgelint
