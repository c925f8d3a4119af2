#include "base/packed.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

void check_same(const Value& left, const Value& right) {
  CHECK(left.at == right.at);
  REQUIRE(left.data.index() == right.data.index());
  CHECK(left.kind() == right.kind());
  if (const auto* items = left.as_array()) {
    REQUIRE(items->size() == right.as_array()->size());
    for (size_t i = 0; i < items->size(); ++i) check_same((*items)[i], (*right.as_array())[i]);
  } else if (const auto* members = left.as_table()) {
    REQUIRE(members->size() == right.as_table()->size());
    for (size_t i = 0; i < members->size(); ++i) {
      const Member& other = (*right.as_table())[i];
      CHECK((*members)[i].key == other.key);
      CHECK((*members)[i].at == other.at);
      check_same((*members)[i].value, other.value);
    }
  } else if (const auto* text = left.as_string()) {
    CHECK(*text == *right.as_string());
  } else if (const auto* number = left.as_integer()) {
    CHECK(*number == *right.as_integer());
  } else if (const auto* flag = left.as_bool()) {
    CHECK(*flag == *right.as_bool());
  } else if (const auto* real = std::get_if<double>(&left.data)) {
    CHECK(*real == std::get<double>(right.data));
  }
}

Value parsed(const std::string& file, std::string_view text) {
  std::vector<Problem> problems;
  Value result = parse_toml(file, text, problems);
  REQUIRE(problems.empty());
  return result;
}

}  // namespace

TEST_CASE("packed values come back as they were, with their places") {
  const std::vector<Value> values = {
      parsed("<models>/frameworks/a.toml",
             "text = \"é\"\nyes = true\nno = false\nsmall = -7\nlarge = 9223372036854775807\n"
             "real = -1.5\nempty = []\nday = 2020-01-01\n[[t]]\nlist = [[\"a\"], [\"b\", 1]]\n"),
      parsed("b.toml", "")};
  const auto back = unpack_values(pack_values(values));
  REQUIRE(back.size() == values.size());
  for (size_t i = 0; i < values.size(); ++i) check_same(values[i], back[i]);
  CHECK(unpack_values("").empty());
}

TEST_CASE("bytes that were cut off end what is unpacked") {
  const std::vector<Value> values = {parsed("a.toml", "list = [\"one\", \"two\"]\n[t]\nkey = 3\n")};
  const auto bytes = pack_values(values);
  for (size_t size = 0; size < bytes.size(); ++size) {
    CHECK(unpack_values(std::string_view(bytes).substr(0, size)).size() <= 1);
  }
}
