#include "extract/web/browse/value.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace bridgelint::browse {
namespace {

std::string number_text(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  char buffer[32];
  const bool whole = value == std::floor(value) && std::abs(value) < 1e15;
  std::snprintf(buffer, sizeof buffer, whole ? "%.0f" : "%.17g", value);
  if (whole) return buffer;
  // The shortest digits that read back as the same number.
  for (int digits = 1; digits < 17; ++digits) {
    std::snprintf(buffer, sizeof buffer, "%.*g", digits, value);
    if (std::strtod(buffer, nullptr) == value) break;
  }
  return buffer;
}

Str array_text(const Object& array) {
  Str result;
  for (size_t i = 0; i < array.items.size() && result.text.size() < 100'000; ++i) {
    if (i > 0) result.append(Str(","));
    const Value& item = array.items[i];
    if (!item.is_nullish()) result.append(item.object == &array ? Str() : to_text(item));
  }
  return result;
}

Str object_text(const Object& object) {
  if (object.kind == "Array") return array_text(object);
  for (const auto name : {"@text", "@href"}) {
    const Value inner = slot(object, name);
    if (inner.is(Type::string)) return *inner.text;
  }
  if (object.kind == "Object" && !object.open) return Str("[object Object]");
  return Str(std::string(1, gap));
}

}  // namespace

Place Str::place_at(size_t offset) const {
  const auto after = std::ranges::upper_bound(segments, offset, {}, &Segment::at);
  return after == segments.begin() ? Place{} : std::prev(after)->place;
}

Str Str::slice(size_t begin, size_t end) const {
  begin = std::min(begin, text.size());
  end = std::clamp(end, begin, text.size());
  Str result(text.substr(begin, end - begin));
  if (segments.empty()) return result;
  result.segments.push_back({0, place_at(begin)});
  for (const Segment& segment : segments) {
    if (segment.at > begin && segment.at < end) {
      result.segments.push_back({static_cast<uint32_t>(segment.at - begin), segment.place});
    }
  }
  return result;
}

void Str::append(const Str& other) {
  const auto size = static_cast<uint32_t>(text.size());
  if (other.segments.empty() && !other.text.empty()) segments.push_back({size, {}});
  for (const Segment& segment : other.segments) {
    if (other.text.empty()) break;
    segments.push_back({size + segment.at, segment.place});
  }
  text += other.text;
}

bool Str::one_piece() const {
  return !segments.empty() && std::ranges::all_of(segments, [&](const Segment& segment) {
    return segment.place == segments.front().place;
  }) && segments.size() == 1;
}

Str file_text(std::string bytes, uint32_t file) {
  Str result(std::move(bytes));
  uint32_t line = 1;
  result.segments.push_back({0, {file, line}});
  const std::string& text = result.text;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool ends =
        text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if (ends) result.segments.push_back({static_cast<uint32_t>(i + 1), {file, ++line}});
  }
  return result;
}

Value unknown_value() {
  Value value;
  value.type = Type::unknown;
  return value;
}

Value null_value() {
  Value value;
  value.type = Type::null;
  return value;
}

Value boolean(bool flag) {
  Value value;
  value.type = Type::boolean;
  value.flag = flag;
  return value;
}

Value number(double given) {
  Value value;
  value.type = Type::number;
  value.number = given;
  return value;
}

Value string(Str text) {
  Value value;
  value.type = Type::string;
  value.text = std::make_shared<const Str>(std::move(text));
  return value;
}

Value string(std::string text, Place place) {
  return string(place.file == 0 ? Str(std::move(text)) : Str(std::move(text), place));
}

Value object_value(Object* object) {
  Value value;
  value.type = Type::object;
  value.object = object;
  return value;
}

Truth truth(const Value& value) {
  const auto known = [](bool yes) { return yes ? Truth::yes : Truth::no; };
  switch (value.type) {
    case Type::unknown:
      return Truth::maybe;
    case Type::undefined:
    case Type::null:
      return Truth::no;
    case Type::boolean:
      return known(value.flag);
    case Type::number:
      return known(value.number != 0 && !std::isnan(value.number));
    case Type::string:
      if (value.text->text == std::string(1, gap)) return Truth::maybe;
      return known(!value.text->text.empty());
    case Type::object:
      return Truth::yes;
  }
  return Truth::maybe;
}

Truth strictly_equal(const Value& left, const Value& right) {
  if (left.is(Type::unknown) || right.is(Type::unknown)) return Truth::maybe;
  if (left.type != right.type) return Truth::no;
  const auto known = [](bool yes) { return yes ? Truth::yes : Truth::no; };
  switch (left.type) {
    case Type::boolean:
      return known(left.flag == right.flag);
    case Type::number:
      return known(left.number == right.number);
    case Type::object:
      return known(left.object == right.object);
    case Type::string:
      if (!left.text->known() || !right.text->known()) return Truth::maybe;
      return known(left.text->text == right.text->text);
    default:
      return Truth::yes;
  }
}

Str to_text(const Value& value) {
  switch (value.type) {
    case Type::unknown:
      return Str(std::string(1, gap));
    case Type::undefined:
      return Str("undefined");
    case Type::null:
      return Str("null");
    case Type::boolean:
      return Str(value.flag ? "true" : "false");
    case Type::number:
      return Str(number_text(value.number));
    case Type::string:
      return *value.text;
    case Type::object:
      return object_text(*value.object);
  }
  return {};
}

double to_number(const Value& value) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  switch (value.type) {
    case Type::null:
      return 0;
    case Type::boolean:
      return value.flag ? 1 : 0;
    case Type::number:
      return value.number;
    case Type::string: {
      const std::string& text = value.text->text;
      if (text.empty()) return 0;
      char* end = nullptr;
      const double result = std::strtod(text.c_str(), &end);
      return *end == '\0' ? result : none;
    }
    default:
      return none;
  }
}

std::string_view type_name(const Value& value) {
  switch (value.type) {
    case Type::undefined:
      return "undefined";
    case Type::boolean:
      return "boolean";
    case Type::number:
      return "number";
    case Type::string:
      return "string";
    case Type::object:
      return value.object->callable() ? "function" : "object";
    default:
      return "object";
  }
}

Property* Object::find(std::string_view name) {
  for (Property& property : properties) {
    if (property.name == name) return &property;
  }
  return nullptr;
}

void Object::set(std::string_view name, Value value) {
  if (Property* known = find(name)) {
    known->value = std::move(value);
    return;
  }
  properties.push_back({std::string(name), std::move(value), nullptr, nullptr});
}

Value slot(const Object& object, std::string_view name) {
  for (const Property& property : object.properties) {
    if (property.name == name) return property.value;
  }
  return {};
}

}  // namespace bridgelint::browse
