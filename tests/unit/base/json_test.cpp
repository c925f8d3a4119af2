#include "base/json.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

struct Parsed {
  Value value;
  std::vector<Problem> problems;
};

Parsed parse(const std::string& bytes) {
  Parsed result;
  result.value = parse_json("a.json", bytes, result.problems);
  return result;
}

std::string written(const std::string& bytes, const Span& at) {
  return bytes.substr(at.begin, at.end - at.begin);
}

}  // namespace

TEST_CASE("JSON values know where they stand") {
  const std::string bytes = R"({ "a": { "b": [1, -2.5, true, null, "x"] } })";
  const auto [value, problems] = parse(bytes);
  REQUIRE(problems.empty());
  CHECK(written(bytes, value.find("a")->at) == R"({ "b": [1, -2.5, true, null, "x"] })");
  const auto& items = *value.find("a")->find("b")->as_array();
  REQUIRE(items.size() == 5);
  CHECK(*items[0].as_integer() == 1);
  CHECK(written(bytes, items[1].at) == "-2.5");
  CHECK(*items[2].as_bool());
  CHECK(items[3].data.index() == 0);
  CHECK(written(bytes, items[4].at) == "\"x\"");
  CHECK(written(bytes, (*value.as_table())[0].at) == "\"a\"");
}

TEST_CASE("JSON5 is read") {
  const auto [value, problems] =
      parse("// why\n{ key: 'it\\'s', /* so */ \"list\": [1, 2,], key2: .5, }\n");
  REQUIRE(problems.empty());
  CHECK(*value.find("key")->as_string() == "it's");
  CHECK(value.find("list")->as_array()->size() == 2);
  CHECK(value.find("key2") != nullptr);
}

TEST_CASE("the last of equal keys counts") {
  CHECK(*parse(R"({"a": 1, "a": 2})").value.find("a")->as_integer() == 2);
}

TEST_CASE("escapes are decoded and mapped to their places") {
  const std::string bytes = R"("a\u00e4\ud83d\ude00\n\"z")";
  const auto [value, problems] = parse(bytes);
  REQUIRE(problems.empty());
  CHECK(*value.as_string() == "a\xC3\xA4\xF0\x9F\x98\x80\n\"z");
  const MappedText text = mapped_string(value, bytes);
  CHECK(text.text() == *value.as_string());
  CHECK(written(bytes, text.place(1, 3)) == "\\u00e4");
  CHECK(written(bytes, text.place(3, 7)) == "\\ud83d\\ude00");
  CHECK(written(bytes, text.place(9, 10)) == "z");
}

TEST_CASE("what is no JSON is a problem with a place") {
  const std::string deep(100000, '[');
  const std::string cases[] = {"",          "{",         "[1",       "{\"a\" 1}", "{\"a\": }",
                               "[1 2]",     "\"a",       "\"a\nb\"", "\"\\u12\"", "1 2",
                               "{\"a\": 1", "/* no end", "tru",      deep,        "\"a\\"};
  for (const std::string& bytes : cases) {
    CAPTURE(bytes.substr(0, 20));
    const auto [value, problems] = parse(bytes);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message.starts_with("not valid JSON: "));
    CHECK(problems[0].at.file == "a.json");
    CHECK(problems[0].at.end <= bytes.size());
    CHECK(value.as_table()->empty());
  }
  CHECK(parse("{\n  \"a\" 1\n}").problems[0].at.begin == 8);
}
