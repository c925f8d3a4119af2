#include "base/source.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

TEST_CASE("every kind of line break ends a line") {
  const std::string bytes = "a\nbc\r\nd\re";
  const LineIndex lines(bytes);
  CHECK(lines.line_count() == 4);
  CHECK(lines.position(0) == LineColumn{1, 1});
  CHECK(lines.position(3) == LineColumn{2, 2});
  CHECK(lines.position(6) == LineColumn{3, 1});
  CHECK(lines.position(8) == LineColumn{4, 1});
  CHECK(lines.line(bytes, 2) == "bc");
  CHECK(lines.line(bytes, 3) == "d");
  CHECK(lines.line(bytes, 9).empty());
}

TEST_CASE("lone returns, and returns before a pair, end lines") {
  const LineIndex lines("a\rb\r\r\nc\n\r");
  CHECK(lines.line_count() == 6);
  CHECK(lines.position(2) == LineColumn{2, 1});
  CHECK(lines.position(6) == LineColumn{4, 1});
  CHECK(lines.position(8) == LineColumn{5, 1});
}

TEST_CASE("offsets and positions are inverse, and clamped outside the file") {
  const std::string bytes = "one\ntwo\n\nfour";
  const LineIndex lines(bytes);
  for (uint32_t i = 0; i <= bytes.size(); ++i) CHECK(lines.offset(lines.position(i)) == i);
  CHECK(lines.position(999) == lines.position(static_cast<uint32_t>(bytes.size())));
  CHECK(lines.offset({99, 1}) == bytes.size());
  CHECK(lines.offset({1, 99}) == 4);
}

TEST_CASE("an empty file has one line") {
  const LineIndex lines("");
  CHECK(lines.line_count() == 1);
  CHECK(lines.position(0) == LineColumn{1, 1});
}

TEST_CASE("languages go by the extension, whatever its case") {
  CHECK(language_of("src/Main.CPP") == Language::cpp);
  CHECK(language_of("a.b/page.html") == Language::html);
  CHECK(language_of("a.b/page") == Language::none);
  CHECK(language_of("x.tsx") == Language::tsx);
  CHECK(is_header("include/app.hpp"));
  CHECK_FALSE(is_header("src/app.cpp"));
}
