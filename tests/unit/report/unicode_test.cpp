#include "report/unicode.h"

#include <catch2/catch.hpp>

#include "report/places.h"
#include "sample.h"

using namespace bridgelint;

TEST_CASE("unicode: lengths in each unit") {
  CHECK(count_code_points("aé💾") == 3);
  CHECK(count_utf16_units("aé💾") == 4);
  CHECK(width_of("aé💾") == 4);
  CHECK(width_of("日本") == 4);
  CHECK(width_of("e\xCC\x81") == 1);
}

TEST_CASE("unicode: what is no UTF-8 counts as one character per maximal part") {
  CHECK(count_code_points("\xFF\xFF") == 2);
  CHECK(count_code_points("\xE2\x82") == 1);      // cut short
  CHECK(count_code_points("\xE2\x82x") == 2);     // cut short, then "x"
  CHECK(count_code_points("\xED\xA0\x80") == 3);  // a surrogate
  CHECK(count_code_points("\xC0\xAF") == 2);      // overlong
  CHECK(count_code_points("\xF0\x9F\x92") == 1);
  CHECK(printable("a\xFFz") == "a\uFFFDz");
}

TEST_CASE("unicode: nothing printable drives a terminal") {
  CHECK(printable("\x1B[31m\a\tb\r\n") == "\uFFFD[31m\uFFFD\uFFFDb\uFFFD\uFFFD");
  CHECK(printable("\xC2\x9B"
                  "31m") == "\uFFFD31m");                    // the one-byte CSI
  CHECK(printable("\u202E;)(\u2066") == "\uFFFD;)(\uFFFD");  // text that shows reordered
}

TEST_CASE("places: columns behind an emoji, a tab and a CRLF") {
  const auto files = std::make_shared<test::Files>(test::Files{{"a.js", "\t💾 x;\r\ny;\r\n"}});
  const Report report = test::report_over(files);
  Sources sources(report);
  const Span x = test::find(*files, "a.js", "x");
  CHECK(sources.place(x)->begin == LineColumn{1, 4});
  CHECK(sources.place(x, ColumnUnit::utf16_units)->begin == LineColumn{1, 5});
  CHECK(sources.place(test::find(*files, "a.js", "y"))->begin == LineColumn{2, 1});
  CHECK(sources.link(x) == "a.js:1:4");
}

TEST_CASE("places: what cannot be told is not made up") {
  const auto files = std::make_shared<test::Files>(test::Files{{"a.js", "x"}});
  const Report report = test::report_over(files);
  Sources sources(report);
  CHECK_FALSE(sources.place({"gone.js", 3, 4}));
  CHECK_FALSE(sources.place({"a.js", 1, 9}));
  CHECK(sources.link({"gone.js", 3, 4}) == "gone.js");
  CHECK(sources.link({"gone.js", 0, 0}) == "gone.js:1:1");
}
