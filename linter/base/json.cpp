#include "base/json.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>

namespace bridgelint {
namespace {

// Deeper nesting is no configuration file; the reader calls itself for each level.
constexpr int most_nesting = 200;

std::string utf8(uint32_t code) {
  const auto rest = [code](int shift) {
    return static_cast<char>(0x80 | ((code >> shift) & 0x3F));
  };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xC0 | (code >> 6)), rest(0)};
  if (code < 0x10000) return {static_cast<char>(0xE0 | (code >> 12)), rest(6), rest(0)};
  return {static_cast<char>(0xF0 | (code >> 18)), rest(12), rest(6), rest(0)};
}

struct Escape {
  std::string bytes;
  size_t length = 0;
};

std::optional<uint32_t> hex(std::string_view digits) {
  uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

// "\uD83D\uDE00" is one character: two halves of UTF-16.
std::optional<Escape> read_unicode(std::string_view text) {
  if (text.size() < 6) return std::nullopt;
  const auto first = hex(text.substr(2, 4));
  if (!first) return std::nullopt;
  if (*first < 0xD800 || *first > 0xDFFF) return Escape{utf8(*first), 6};
  if (text.size() < 12 || text.substr(6, 2) != "\\u") return Escape{utf8(0xFFFD), 6};
  const auto second = hex(text.substr(8, 4));
  if (*first >= 0xDC00 || !second || *second < 0xDC00 || *second > 0xDFFF) {
    return Escape{utf8(0xFFFD), 6};
  }
  return Escape{utf8(0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00)), 12};
}

// The escape that `text` begins with.
std::optional<Escape> read_escape(std::string_view text) {
  if (text.size() < 2) return std::nullopt;
  constexpr std::string_view letters = "bfnrtv";
  constexpr std::string_view meant = "\b\f\n\r\t\v";
  if (text[1] == 'u') return read_unicode(text);
  if (text[1] == '\n') return Escape{"", 2};
  if (const auto at = letters.find(text[1]); at != std::string_view::npos) {
    return Escape{{meant[at]}, 2};
  }
  return Escape{{text[1]}, 2};
}

// What stands between quotes: `bytes[begin, end)`.
std::optional<MappedText> unescape(const std::string& file, std::string_view bytes, size_t begin,
                                   size_t end) {
  MappedText result;
  for (size_t at = begin; at < end;) {
    const size_t escape = std::min(bytes.find('\\', at), end);
    result.append_verbatim(file, bytes.substr(at, escape - at), static_cast<uint32_t>(at));
    if (escape == end) break;
    const auto decoded = read_escape(bytes.substr(escape, end - escape));
    if (!decoded) return std::nullopt;
    at = escape + decoded->length;
    result.append_decoded(file, decoded->bytes, static_cast<uint32_t>(escape),
                          static_cast<uint32_t>(at));
  }
  return result;
}

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || c == '-' || c == '+' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

class Reader {
 public:
  Reader(const std::string& file, std::string_view bytes) : file_(file), bytes_(bytes) {
    if (bytes_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  Value read() {
    Value value = read_value(0);
    skip_blank();
    if (at_ < bytes_.size()) fail("nothing may follow the value");
    return value;
  }

  /// What is wrong, at `error_at()`; empty when nothing is.
  const std::string& error() const { return error_; }
  Span error_at() const { return span(error_at_, std::min(error_at_ + 1, bytes_.size())); }

 private:
  Span span(size_t begin, size_t end) const {
    return {file_, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  }

  void fail(std::string why) {
    if (error_.empty()) error_at_ = at_;
    if (error_.empty()) error_ = std::move(why);
    at_ = bytes_.size();
  }

  char peek() const { return at_ < bytes_.size() ? bytes_[at_] : '\0'; }

  void skip_blank() {
    while (at_ < bytes_.size()) {
      const auto rest = bytes_.substr(at_);
      if (rest.starts_with("//")) {
        at_ = std::min(bytes_.find('\n', at_), bytes_.size());
      } else if (rest.starts_with("/*")) {
        const auto end = bytes_.find("*/", at_ + 2);
        if (end == std::string_view::npos) return fail("the comment has no end");
        at_ = end + 2;
      } else if (std::string_view(" \t\r\n\v\f").find(peek()) != std::string_view::npos) {
        ++at_;
      } else {
        return;
      }
    }
  }

  Value read_value(int depth) {
    skip_blank();
    Value value;
    const size_t begin = at_;
    if (depth > most_nesting) {
      fail("too deeply nested");
    } else if (peek() == '{') {
      value.data = read_table(depth);
    } else if (peek() == '[') {
      value.data = read_array(depth);
    } else if (peek() == '"' || peek() == '\'') {
      value.data = read_string();
    } else {
      read_word(value);
    }
    value.at = span(begin, at_);
    return value;
  }

  // Whether another element follows: past the comma before it, or past the closing bracket.
  bool goes_on(char closing, bool first) {
    skip_blank();
    if (!first && peek() == ',') {
      ++at_;
      skip_blank();
    } else if (!first && peek() != closing) {
      fail(std::string("expected \",\" or \"") + closing + "\"");
    }
    if (peek() != closing) {
      if (at_ >= bytes_.size()) fail(std::string("expected \"") + closing + "\"");
      return error_.empty();
    }
    ++at_;
    return false;
  }

  Value::Table read_table(int depth) {
    ++at_;
    Value::Table members;
    for (bool first = true; goes_on('}', first); first = false) {
      Member member;
      const size_t begin = at_;
      member.key = read_key();
      member.at = span(begin, at_);
      skip_blank();
      if (peek() != ':') fail("expected \":\" after the key");
      if (!error_.empty()) break;
      ++at_;
      member.value = read_value(depth + 1);
      std::erase_if(members, [&](const Member& known) { return known.key == member.key; });
      members.push_back(std::move(member));
    }
    return members;
  }

  Value::Array read_array(int depth) {
    ++at_;
    Value::Array items;
    for (bool first = true; goes_on(']', first); first = false) {
      items.push_back(read_value(depth + 1));
    }
    return items;
  }

  std::string read_key() {
    if (peek() == '"' || peek() == '\'') return read_string();
    const std::string name(word());
    if (name.empty()) fail("expected a key");
    return name;
  }

  std::string read_string() {
    const char quote = peek();
    const size_t begin = ++at_;
    while (at_ < bytes_.size() && peek() != quote && peek() != '\n') at_ += peek() == '\\' ? 2 : 1;
    if (at_ >= bytes_.size() || peek() != quote) {
      at_ = begin - 1;
      fail("the string has no end");
      return {};
    }
    const auto text = unescape(file_, bytes_, begin, at_);
    if (!text) {
      at_ = begin - 1;
      fail("the string has an escape that means nothing");
      return {};
    }
    ++at_;
    return text->text();
  }

  std::string_view word() {
    const size_t begin = at_;
    while (at_ < bytes_.size() && is_name(peek())) ++at_;
    return bytes_.substr(begin, at_ - begin);
  }

  void read_word(Value& value) {
    const size_t begin = at_;
    const std::string text(word());
    if (text == "null") return;
    if (text == "true" || text == "false") {
      value.data = text == "true";
      return;
    }
    int64_t whole = 0;
    const char* end = text.data() + text.size();
    if (const auto read = std::from_chars(text.data(), end, whole);
        read.ec == std::errc() && read.ptr == end) {
      value.data = whole;
      return;
    }
    char* stop = nullptr;
    const double number = std::strtod(text.c_str(), &stop);
    if (!text.empty() && stop == text.c_str() + text.size()) {
      value.data = number;
      return;
    }
    at_ = begin;
    fail("expected a value");
  }

  const std::string& file_;
  std::string_view bytes_;
  size_t at_ = 0;
  std::string error_;
  size_t error_at_ = 0;
};

}  // namespace

Value parse_json(const std::string& file, std::string_view bytes, std::vector<Problem>& problems) {
  Reader reader(file, bytes);
  Value value = reader.read();
  if (reader.error().empty()) return value;
  problems.push_back({ProblemKind::config, "not valid JSON: " + reader.error(), reader.error_at()});
  return {Value::Table{}, {file, 0, static_cast<uint32_t>(bytes.size())}};
}

MappedText mapped_string(const Value& value, std::string_view bytes) {
  const std::string& text = *value.as_string();
  const auto [file, begin, end] = value.at;
  const auto written = bytes.substr(begin, end - begin);
  MappedText result;
  if (const auto at = written.find(text); at != std::string_view::npos) {
    result.append_verbatim(file, text, begin + static_cast<uint32_t>(at));
    return result;
  }
  if (written.size() >= 2) {
    const auto decoded = unescape(file, bytes, begin + 1, end - 1);
    if (decoded && decoded->text() == text) return *decoded;
  }
  result.append_decoded(file, text, begin, end);
  return result;
}

}  // namespace bridgelint
