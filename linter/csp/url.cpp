#include "csp/url.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace bridgelint::csp {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> special_schemes = {
    {{"http", "80"}, {"https", "443"}, {"ws", "80"}, {"wss", "443"}, {"ftp", "21"}}};

bool is_special(std::string_view scheme) {
  return scheme == "file" || std::ranges::any_of(special_schemes, [&](const auto& pair) {
           return pair.first == scheme;
         });
}

constexpr bool is_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return result;
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// Blanks and controls off both ends; tabs and line breaks are dropped everywhere.
std::string cleaned(std::string_view text) {
  const auto blank = [](char c) { return static_cast<unsigned char>(c) <= 0x20 && c != '\1'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  std::string result(text);
  std::erase_if(result, [](char c) { return c == '\t' || c == '\n' || c == '\r'; });
  return result;
}

/// The length of a leading `scheme:`, without the colon; 0 when there is none.
size_t scheme_length(std::string_view text) {
  if (text.empty() || !is_alpha(text[0])) return 0;
  for (size_t i = 1; i < text.size(); ++i) {
    if (text[i] == ':') return i;
    if (!is_alpha(text[i]) && !is_digit(text[i]) && text[i] != '+' && text[i] != '-' &&
        text[i] != '.') {
      return 0;
    }
  }
  return 0;
}

std::string encoded(std::string_view text, std::string_view special) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte > 0x20 && byte < 0x7F && special.find(c) == std::string_view::npos;
    // \1 stands for text that is not known; it stays as it is.
    if (plain || c == '\1') {
      result += c;
      continue;
    }
    result += '%';
    result += digits[byte >> 4];
    result += digits[byte & 15];
  }
  return result;
}

bool is_single_dot(std::string_view part) {
  return part == "." || lower(part) == "%2e";
}

bool is_double_dot(std::string_view part) {
  const auto name = lower(part);
  return name == ".." || name == ".%2e" || name == "%2e." || name == "%2e%2e";
}

/// "/a/./b/../c" as "/a/c"; the path begins with "/".
std::string normalized_path(std::string_view path, bool special) {
  std::vector<std::string> parts;
  size_t at = 1;
  while (at <= path.size()) {
    size_t end = at;
    while (end < path.size() && path[end] != '/' && !(special && path[end] == '\\')) ++end;
    const auto part = path.substr(at, end - at);
    const bool last = end >= path.size();
    if (is_double_dot(part)) {
      if (!parts.empty()) parts.pop_back();
      if (last) parts.emplace_back();
    } else if (is_single_dot(part)) {
      if (last) parts.emplace_back();
    } else {
      parts.push_back(encoded(part, "\"#<>?`{}^"));
    }
    at = end + 1;
  }
  std::string result;
  for (const auto& part : parts) result += "/" + part;
  return result.empty() ? "/" : result;
}

/// The forbidden host code points of the standard, and, in the hosts of special schemes, more.
bool is_forbidden_in_host(char c, bool special) {
  const auto byte = static_cast<unsigned char>(c);
  if (c == '\1') return false;  // Stands for text that is not known.
  if (special && (byte < 0x20 || byte == 0x7F || c == '%')) return true;
  return byte == 0 || std::string_view(" #/:<>?@[\\]^|").find(c) != std::string_view::npos;
}

/// The host parser of the standard. Only special schemes have their hosts decoded: what another
/// scheme's `%2f` means is that scheme's own affair.
std::optional<std::string> parse_host(std::string_view text, bool special) {
  if (text.starts_with('[')) {
    const bool address = text.size() > 2 && text.ends_with(']') &&
                         std::ranges::all_of(text.substr(1, text.size() - 2), [](char c) {
                           return hex_value(c) >= 0 || c == ':' || c == '.';
                         });
    return address ? std::optional(lower(text)) : std::nullopt;
  }
  const auto host = special ? percent_decoded(text) : std::string(text);
  if (std::ranges::any_of(host, [&](char c) { return is_forbidden_in_host(c, special); })) {
    return std::nullopt;
  }
  return special ? lower(host) : encoded(host, "");
}

bool read_authority(std::string_view text, Url& url) {
  if (const auto user = text.rfind('@'); user != std::string_view::npos)
    text.remove_prefix(user + 1);
  const auto bracket = text.rfind(']');
  const auto colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
  if (colon != std::string_view::npos) {
    const auto port = text.substr(colon + 1);
    const bool known = port.find('\1') == std::string_view::npos;
    if (known && !std::ranges::all_of(port, is_digit)) return false;
    const auto first = std::min(port.find_first_not_of('0'), port.size() - (port.empty() ? 0 : 1));
    url.port = port.substr(port.empty() ? 0 : first);
    if (known && (url.port.size() > 5 || (!url.port.empty() && std::stoi(url.port) > 65535))) {
      return false;
    }
    if (url.port == default_port(url.scheme)) url.port.clear();
    text = text.substr(0, colon);
  }
  const auto host = parse_host(text, is_special(url.scheme));
  if (!host) return false;
  url.host = *host;
  return !url.host.empty() || !is_special(url.scheme) || url.scheme == "file";
}

/// Splits what follows the authority, or all of a relative address.
void read_tail(std::string_view text, Url& url, std::string_view base_path) {
  text = text.substr(0, text.find('#'));
  const auto mark = text.find('?');
  const auto path = text.substr(0, mark);
  if (mark != std::string_view::npos) url.query = encoded(text.substr(mark), "\"#<>");
  const bool special = is_special(url.scheme);
  const bool rooted = path.starts_with('/') || (special && path.starts_with('\\'));
  if (rooted) {
    url.path = normalized_path(path, special);
  } else if (!path.empty()) {
    const auto folder = base_path.substr(0, base_path.rfind('/') + 1);
    const std::string joined =
        folder.empty() ? "/" + std::string(path) : std::string(folder) += path;
    url.path = normalized_path(joined, special);
  } else {
    url.path = base_path.empty() && special ? "/" : std::string(base_path);
  }
}

std::optional<Url> with_authority(std::string_view rest, Url url) {
  const bool special = is_special(url.scheme);
  const auto end = std::min(rest.find_first_of(special ? "/\\?#" : "/?#"), rest.size());
  if (!read_authority(rest.substr(0, end), url)) return std::nullopt;
  read_tail(rest.substr(end), url, "");
  return url;
}

bool is_slash(char c, bool special) {
  return c == '/' || (special && c == '\\');
}

std::optional<Url> relative(std::string_view text, const Url& base) {
  const bool special = is_special(base.scheme);
  Url url = base;
  if (base.opaque) return text.starts_with('#') ? std::optional(url) : std::nullopt;
  if (text.size() > 1 && is_slash(text[0], special) && is_slash(text[1], special)) {
    url = {};
    url.scheme = base.scheme;
    return with_authority(text.substr(2), std::move(url));
  }
  const bool keeps_query = text.empty() || text.starts_with('#');
  if (!keeps_query) url.query.clear();
  read_tail(text, url, base.path);
  return url;
}

std::optional<Url> absolute(std::string_view scheme, std::string_view rest, const Url* base) {
  Url url;
  url.scheme = lower(scheme);
  if (is_special(url.scheme)) {
    size_t slashes = 0;
    while (slashes < rest.size() && is_slash(rest[slashes], true)) ++slashes;
    if (slashes == 0 && base != nullptr && base->scheme == url.scheme) return relative(rest, *base);
    if (url.scheme == "file") slashes = std::min<size_t>(slashes, 2);
    return with_authority(rest.substr(slashes), std::move(url));
  }
  if (rest.starts_with("//")) return with_authority(rest.substr(2), std::move(url));
  if (rest.starts_with('/')) {
    read_tail(rest, url, "");
    return url;
  }
  url.opaque = true;
  url.path = rest.substr(0, rest.find('#'));
  return url;
}

}  // namespace

std::string Url::href() const {
  if (opaque) return scheme + ":" + path;
  return origin() + path + query;
}

std::string Url::origin() const {
  return scheme + "://" + host + (port.empty() ? "" : ":" + port);
}

std::string_view default_port(std::string_view scheme) {
  for (const auto& [name, port] : special_schemes) {
    if (name == scheme) return port;
  }
  return {};
}

std::string percent_decoded(std::string_view text) {
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                        hex_value(text[i + 2]) >= 0;
    if (!escape) {
      result += text[i];
      continue;
    }
    result += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
    i += 2;
  }
  return result;
}

std::optional<Url> parse_url(std::string_view text, const Url* base) {
  const std::string clean = cleaned(text);
  if (const size_t length = scheme_length(clean); length > 0) {
    const std::string_view all = clean;
    return absolute(all.substr(0, length), all.substr(length + 1), base);
  }
  if (base == nullptr) return std::nullopt;
  return relative(clean, *base);
}

}  // namespace bridgelint::csp
