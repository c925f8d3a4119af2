// Values of a script as far as reading can tell them. What cannot be told is `unknown`; a string
// may hold `gap` characters where a part of it is not known.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "syntax/tree.h"

namespace bridgelint::browse {

/// Stands in a string for text that is not known.
inline constexpr char gap = '\1';

/// A line of a file of the page. `file` counts from 1; 0 is no place at all.
struct Place {
  uint32_t file = 0;
  uint32_t line = 0;

  auto operator<=>(const Place&) const = default;
};

/// Text that remembers where it was written, so that code in a string can name its own lines.
struct Str {
  struct Segment {
    uint32_t at = 0;  ///< from this byte on
    Place place;
  };
  std::string text;
  std::vector<Segment> segments;

  Str() = default;
  Str(std::string bytes, Place place) : text(std::move(bytes)), segments{{0, place}} {}
  explicit Str(std::string bytes) : text(std::move(bytes)) {}

  Place place_at(size_t offset) const;
  Str slice(size_t begin, size_t end) const;
  void append(const Str& other);
  bool known() const { return text.find(gap) == std::string::npos; }
  /// Written in one piece, so that its whole text can be found in the source.
  bool one_piece() const;
};

/// The bytes of a file: each line is a segment.
Str file_text(std::string bytes, uint32_t file);

struct Object;
struct Scope;
struct Code;
struct Element;
struct Realm;

enum class Type : uint8_t { unknown, undefined, null, boolean, number, string, object };

struct Value {
  Type type = Type::undefined;
  bool flag = false;
  double number = 0;
  std::shared_ptr<const Str> text;
  Object* object = nullptr;

  bool is(Type wanted) const { return type == wanted; }
  bool is_nullish() const { return type == Type::undefined || type == Type::null; }
};

Value unknown_value();
Value null_value();
Value boolean(bool flag);
Value number(double value);
Value string(Str text);
Value string(std::string text, Place place = {});
Value object_value(Object* object);

enum class Truth : uint8_t { no, yes, maybe };
Truth truth(const Value& value);
Truth strictly_equal(const Value& left, const Value& right);
/// A value as text; `gap` where it is not known.
Str to_text(const Value& value);
/// NaN when it is no number or not known.
double to_number(const Value& value);
std::string_view type_name(const Value& value);

struct Property {
  std::string name;
  Value value;
  Object* getter = nullptr;
  Object* setter = nullptr;
};

/// A function of the page's own.
struct Closure {
  Node node;
  const Code* code = nullptr;
  Scope* scope = nullptr;
  Value self;              ///< of an arrow function: the surrounding `this`
  Object* home = nullptr;  ///< the prototype a method stands in, for `super`
  bool arrow = false;
  bool async = false;
  bool generator = false;
  bool called = false;
};

struct Promise {
  enum class State : uint8_t { pending, fulfilled, rejected, unknown };
  State state = State::pending;
  Value value;
  std::vector<std::function<void()>> reactions;
};

/// Anything with properties. `kind` names what the platform made it: "Array", "Element", "Blob".
struct Object {
  std::string kind = "Object";
  std::vector<Property> properties;  ///< in order of creation; names with "@" are internal
  std::vector<Value> items;          ///< of arrays and their like
  Object* proto = nullptr;
  std::unique_ptr<Closure> closure;
  std::unique_ptr<Promise> promise;
  std::string native;  ///< the built-in function this is: "Document.createElement"
  Value bound_self;
  bool bound = false;
  std::vector<Value> bound_items;
  Element* element = nullptr;
  Realm* realm = nullptr;  ///< of windows and workers
  bool open = false;       ///< may have properties that are not known

  bool callable() const { return closure != nullptr || !native.empty(); }
  Property* find(std::string_view name);
  void set(std::string_view name, Value value);
};

/// What `name` of the object is, without calling getters; internal slots are read with this.
Value slot(const Object& object, std::string_view name);

}  // namespace bridgelint::browse
