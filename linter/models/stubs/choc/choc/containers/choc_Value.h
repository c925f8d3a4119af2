/* Own declarations of choc's values, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_CHOC_VALUE_H
#define BRIDGELINT_STUB_CHOC_VALUE_H

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace choc::value {

struct Error : public std::exception {
  Error(const char* text) : description(text) {}
  const char* what() const noexcept override { return description; }
  const char* description;
};

struct MemberNameAndValue;
class Value;

class ValueView {
 public:
  ValueView();
  bool isVoid() const noexcept;
  bool isInt32() const noexcept;
  bool isInt64() const noexcept;
  bool isInt() const noexcept;
  bool isFloat32() const noexcept;
  bool isFloat64() const noexcept;
  bool isFloat() const noexcept;
  bool isBool() const noexcept;
  bool isPrimitive() const noexcept;
  bool isObject() const noexcept;
  bool isString() const noexcept;
  bool isVector() const noexcept;
  bool isArray() const noexcept;
  int32_t getInt32() const;
  int64_t getInt64() const;
  float getFloat32() const;
  double getFloat64() const;
  bool getBool() const;
  std::string_view getString() const;
  explicit operator int32_t() const;
  explicit operator int64_t() const;
  explicit operator float() const;
  explicit operator double() const;
  explicit operator bool() const;
  explicit operator std::string_view() const;
  template <typename T>
  T get() const {
    return T{};
  }
  template <typename T>
  T getWithDefault(T otherwise) const {
    return otherwise;
  }
  std::string toString() const;
  template <typename T>
  void set(T) {}
  uint32_t size() const;
  ValueView operator[](int index) const;
  ValueView operator[](uint32_t index) const;
  ValueView operator[](std::string_view name) const;
  ValueView operator[](const char* name) const;
  ValueView getElementRange(uint32_t first, uint32_t length) const;
  std::string_view getObjectClassName() const;
  bool isObjectWithClassName(std::string_view name) const;
  MemberNameAndValue getObjectMemberAt(uint32_t index) const;
  bool hasObjectMember(std::string_view name) const;
  template <typename Visitor>
  void visitObjectMembers(Visitor&& visitor) const;
  const ValueView* begin() const;
  const ValueView* end() const;
  bool operator==(const ValueView&) const;
  bool operator!=(const ValueView&) const;
};

struct MemberNameAndValue {
  const char* name;
  ValueView value;
};

template <typename Visitor>
void ValueView::visitObjectMembers(Visitor&& visitor) const {
  const MemberNameAndValue member{};
  visitor(std::string_view(member.name), member.value);
}

class Value {
 public:
  Value();
  explicit Value(const ValueView& value);
  explicit Value(int32_t value);
  explicit Value(int64_t value);
  explicit Value(float value);
  explicit Value(double value);
  explicit Value(bool value);
  explicit Value(std::string_view value);
  explicit Value(const char* value);
  operator const ValueView&() const;
  const ValueView& getView() const;
  bool isVoid() const;
  bool isString() const;
  bool isArray() const;
  bool isObject() const;
  std::string_view getString() const;
  int64_t getInt64() const;
  double getFloat64() const;
  bool getBool() const;
  template <typename T>
  T get() const {
    return T{};
  }
  template <typename T>
  T getWithDefault(T otherwise) const {
    return otherwise;
  }
  std::string toString() const;
  uint32_t size() const;
  ValueView operator[](int index) const;
  ValueView operator[](uint32_t index) const;
  ValueView operator[](std::string_view name) const;
  ValueView operator[](const char* name) const;
  bool hasObjectMember(std::string_view name) const;
  template <typename T>
  void addArrayElement(T&&) {}
  template <typename T>
  void addMember(std::string_view, T&&) {}
  template <typename T>
  void setMember(std::string_view, T&&) {}
};

Value createInt32(int32_t value);
Value createInt64(int64_t value);
Value createFloat32(float value);
Value createFloat64(double value);
Value createPrimitive(double value);
Value createString(std::string_view text);
Value createBool(bool value);
Value createEmptyArray();
template <typename... Properties>
Value createObject(std::string_view, Properties&&...) {
  return {};
}
template <typename... Elements>
Value createArray(Elements&&...) {
  return {};
}

}  // namespace choc::value

#endif
