/* Own declarations of choc's JSON functions, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_CHOC_JSON_H
#define BRIDGELINT_STUB_CHOC_JSON_H

#include <string>
#include <string_view>

#include "choc/containers/choc_Value.h"

namespace choc::json {

value::Value parse(std::string_view text);
value::Value parseValue(std::string_view text);
std::string toString(const value::ValueView& value, bool useLineBreaks = false);
std::string getEscapedQuotedString(std::string_view text);
std::string addEscapeCharacters(std::string_view text);
std::string doubleToString(double value);
template <typename... Properties>
value::Value create(Properties&&...) {
  return {};
}

}  // namespace choc::json

#endif
