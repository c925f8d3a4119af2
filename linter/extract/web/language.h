// What functions of JavaScript itself and of the DOM do with values. The names are those of
// ECMAScript and the DOM standard; what libraries offer is in the models.
#pragma once

#include <cstdint>
#include <string_view>

namespace bridgelint {

/// Of `console.log`, "log".
std::string_view last_name(std::string_view dotted);
/// Calls what it is given: a listener, a callback.
bool takes_callback(std::string_view name);
/// Letters of names, those outside ASCII included.
inline bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || static_cast<unsigned char>(c) >= 0x80;
}
/// Calls its callback with each element of the object it is called on.
bool visits_elements(std::string_view name);
/// Properties and methods that are numbers or truth values.
bool is_numeric_property(std::string_view name);
bool is_numeric_method(std::string_view name);
/// Properties of an element that take text as text.
bool is_text_property(std::string_view name);
/// Functions by full name, and everything of `Math`, whose result is no text of anybody's choice.
bool gives_number(std::string_view name);
/// Functions whose result is made of their arguments' text and nothing else: `String`,
/// `JSON.parse`.
bool keeps_text(std::string_view name);
/// Objects that only hold functions: `JSON`, `Object`.
bool is_namespace(std::string_view name);
/// `replace` and `replaceAll`.
bool replaces(std::string_view name);
/// What `replace` and `replaceAll` take out of a text, by the pattern as it is written.
enum class Replaced : uint8_t {
  markup,  ///< every `<`: what is left is no markup
  tags,    ///< whole tags
  other,
};
Replaced what_is_replaced(std::string_view written, bool all);
/// Whether such a pattern takes out all but letters, digits, `_` and `-`.
bool replaces_all_but_harmless(std::string_view written);
/// Whether a pattern, as it is written, matches whole texts of letters, digits and harmless signs
/// alone.
bool is_strict_pattern(std::string_view written);
/// Likewise whether what the group of this number, from 1 on, matches holds no markup.
bool is_strict_group(std::string_view written, size_t number);
/// A function out of sight whose name says that it escapes: its result is not called tainted.
bool sounds_like_escaper(std::string_view name);

}  // namespace bridgelint
