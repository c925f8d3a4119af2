#include <fmt/format.h>

#include <array>
#include <map>

#include "report/unicode.h"
#include "report/writers.h"

namespace bridgelint {
namespace {

constexpr size_t block_size = 100;
constexpr uint64_t base = 37;
constexpr uint16_t end_of_file = 0xFFFF;

constexpr uint64_t power(uint64_t value, size_t exponent) {
  uint64_t result = 1;
  for (size_t i = 0; i < exponent; ++i) result *= value;
  return result;
}

// What a character weighs when it leaves the window.
constexpr uint64_t oldest = power(base, block_size);

/// The hash of the last `block_size` characters. A line that started `block_size` characters ago is
/// complete: its hash is the one of this moment.
class RollingHash {
 public:
  /// Call before the character that follows a line's start is added.
  void start_line() { line_starts_[index_] = true; }
  /// Takes a character; the line that started where it now stands is finished first.
  void add(uint16_t character) {
    hash_ = base * hash_ + character - oldest * window_[index_];
    window_[index_] = character;
    index_ = (index_ + 1) % block_size;
  }
  void finish_line() {
    if (!line_starts_[index_]) return;
    line_starts_[index_] = false;
    const auto hex = fmt::format("{:x}", hash_);
    lines_.push_back(fmt::format("{}:{}", hex, ++seen_[hex]));
  }
  std::vector<std::string> flush() {
    for (size_t i = 0; i < block_size; ++i) {
      finish_line();
      add(0);
    }
    return std::move(lines_);
  }

 private:
  std::array<uint16_t, block_size> window_{};
  std::array<bool, block_size> line_starts_{};
  size_t index_ = 0;
  uint64_t hash_ = 0;
  std::vector<std::string> lines_;
  std::map<std::string, size_t> seen_;
};

/// Feeds a file's characters: blanks are left out and every line break is one "\n".
class LineHasher {
 public:
  void add(uint16_t character) {
    const bool second_of_pair = after_return_ && character == '\n';
    if (character == ' ' || character == '\t' || second_of_pair) {
      after_return_ = false;
      return;
    }
    after_return_ = character == '\r';
    if (after_return_) character = '\n';
    hash_.finish_line();
    if (at_line_start_) hash_.start_line();
    at_line_start_ = character == '\n';
    hash_.add(character);
  }
  std::vector<std::string> finish() {
    add(end_of_file);
    return hash_.flush();
  }

 private:
  RollingHash hash_;
  bool at_line_start_ = true;
  bool after_return_ = false;
};

}  // namespace

std::vector<std::string> line_hashes(std::string_view bytes) {
  LineHasher hasher;
  for (size_t i = 0; i < bytes.size();) {
    const CodePoint next = decode_utf8(bytes, i);
    i += next.size;
    if (next.value <= 0xFFFF) {
      hasher.add(static_cast<uint16_t>(next.value));
      continue;
    }
    const char32_t pair = next.value - 0x10000;
    hasher.add(static_cast<uint16_t>(0xD800 + (pair >> 10U)));
    hasher.add(static_cast<uint16_t>(0xDC00 + (pair & 0x3FFU)));
  }
  return hasher.finish();
}

}  // namespace bridgelint
