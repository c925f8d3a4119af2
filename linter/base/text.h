// A string as far as reading the program can tell it.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace bridgelint {

/// How much of a `Text` is known. Never guessed: what cannot be told is `prefix` or `unknown`.
enum class Known : uint8_t { exact, prefix, unknown };

/// A string value of the analysed program. `value` is the whole string when `exact`, its certain
/// beginning when `prefix`, and empty when `unknown`.
struct Text {
  std::string value;
  Known known = Known::unknown;

  static Text exact(std::string value) { return {std::move(value), Known::exact}; }
  /// A string that starts with `value` and goes on in a way not known; an empty start is unknown.
  static Text starting(std::string value) {
    return value.empty() ? Text{} : Text{std::move(value), Known::prefix};
  }

  bool is_exact() const { return known == Known::exact; }
  /// Whether this text may, as far as is known, be `other`.
  bool may_be(std::string_view other) const {
    if (known == Known::exact) return value == other;
    return known == Known::unknown || other.starts_with(value);
  }
  auto operator<=>(const Text&) const = default;
};

/// The text of `left` followed by `right`, as well as it is known.
inline Text concatenate(const Text& left, const Text& right) {
  if (!left.is_exact()) return left;
  if (right.is_exact()) return Text::exact(left.value + right.value);
  return Text::starting(left.value + right.value);
}

/// ASCII letters in lower case, all else as it is.
inline std::string lower_ascii(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

}  // namespace bridgelint
