#include "base/packed.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>
#include <variant>

namespace bridgelint {
namespace {

class Packer {
 public:
  void add(uint64_t number) {
    for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80);
    bytes += static_cast<char>(number);
  }

  void add(std::string_view text) {
    add(text.size());
    bytes += text;
  }

  void add(const Span& at) {
    add(uint64_t{at.begin});
    add(uint64_t{at.end - at.begin});
  }

  void add(const Value& value) {
    add(uint64_t{value.data.index()});
    add(value.at);
    if (const auto* flag = value.as_bool()) add(uint64_t{*flag});
    if (const auto* number = value.as_integer()) add(static_cast<uint64_t>(*number));
    if (const auto* number = std::get_if<double>(&value.data))
      add(std::bit_cast<uint64_t>(*number));
    if (const auto* text = value.as_string()) add(std::string_view(*text));
    if (const auto* items = value.as_array()) {
      add(uint64_t{items->size()});
      for (const Value& item : *items) add(item);
    }
    if (const auto* members = value.as_table()) {
      add(uint64_t{members->size()});
      for (const Member& member : *members) {
        add(std::string_view(member.key));
        add(member.at);
        add(member.value);
      }
    }
  }

  std::string bytes;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  bool at_end() const { return rest_.empty(); }

  Value file() {
    file_ = text();
    return value();
  }

 private:
  uint64_t number() {
    uint64_t result = 0;
    for (unsigned shift = 0; !rest_.empty() && shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      result |= uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) break;
    }
    return result;
  }

  std::string text() {
    const auto size = number();
    std::string result(rest_.substr(0, size));
    rest_.remove_prefix(result.size());
    return result;
  }

  Span span() {
    const auto begin = static_cast<uint32_t>(number());
    return {file_, begin, begin + static_cast<uint32_t>(number())};
  }

  Value value() {
    const auto kind = number();
    Value result;
    result.at = span();
    switch (kind) {
      case 1:
        result.data = number() != 0;
        break;
      case 2:
        result.data = static_cast<int64_t>(number());
        break;
      case 3:
        result.data = std::bit_cast<double>(number());
        break;
      case 4:
        result.data = text();
        break;
      case 5:
        result.data = array();
        break;
      case 6:
        result.data = table();
        break;
      default:
        break;
    }
    return result;
  }

  // A size is no more than what is left: each entry has a byte at least.
  size_t size() { return std::min<size_t>(number(), rest_.size()); }

  Value::Array array() {
    Value::Array items(size());
    for (Value& item : items) item = value();
    return items;
  }

  Value::Table table() {
    Value::Table members(size());
    for (Member& member : members) {
      member.key = text();
      member.at = span();
      member.value = value();
    }
    return members;
  }

  std::string_view rest_;
  std::string file_;
};

}  // namespace

std::string pack_values(std::span<const Value> values) {
  Packer packer;
  for (const Value& value : values) {
    packer.add(std::string_view(value.at.file));
    packer.add(value);
  }
  return std::move(packer.bytes);
}

std::vector<Value> unpack_values(std::string_view bytes) {
  std::vector<Value> values;
  for (Unpacker unpacker(bytes); !unpacker.at_end();) values.push_back(unpacker.file());
  return values;
}

}  // namespace bridgelint
