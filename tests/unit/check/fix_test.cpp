#include "check/fix.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

TEST_CASE("a fix edits its own file's bytes in any order") {
  const Fix fix{"Swap", Safety::safe, {{{"a", 4, 5}, "x"}, {{"a", 0, 1}, "y"}, {{"b", 0, 1}, "z"}}};
  CHECK(fixed_text(fix, "a", "1+2=3") == "y+2=x");
  CHECK(fixed_text(fix, "c", "same") == "same");
}

TEST_CASE("an edit outside of the file or on another one spoils the fix") {
  CHECK_FALSE(fixed_text({"", Safety::safe, {{{"a", 2, 9}, ""}}}, "a", "abc"));
  CHECK_FALSE(fixed_text({"", Safety::safe, {{{"a", 2, 1}, ""}}}, "a", "abc"));
  CHECK_FALSE(fixed_text({"", Safety::safe, {{{"a", 0, 2}, ""}, {{"a", 1, 3}, ""}}}, "a", "abc"));
  CHECK_FALSE(fixed_text({"", Safety::safe, {{{"a", 1, 1}, "x"}, {{"a", 1, 1}, "y"}}}, "a", "abc"));
}
