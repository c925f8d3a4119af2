// Numbers that come from outside: how far they travel, and which comparisons hold them.
#include <catch2/catch.hpp>

#include "extract/cpp/flow_bounds.h"
#include "extract/cpp/flow_directives.h"
#include "flow_case.h"

using bridgelint::flow_test::check_cases;
using namespace bridgelint::flow;

namespace {

constexpr auto includes = R"(
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <vector>
static int table[8];
)";

const std::set<std::string> clean{};
const std::set<std::string> array{"parameter 0 -> sink array-index"};
std::set<std::string> despite(const std::string& why) {
  return {"parameter 0 -> sink array-index despite \"" + why + "\""};
}
const std::set<std::string> only_above =
    despite("only its upper bound is checked, so a negative number passes");
const std::set<std::string> only_below =
    despite("only its lower bound is checked, so any larger number passes");

}  // namespace

TEST_CASE("an index is held by both bounds") {
  check_cases(
      {
          {"nothing", "void f(int i) { table[i] = 0; }", array},
          {"from a text", "void f(std::string t) { table[std::stoi(t)] = 0; }", array},
          {"from a text by atoi", "void f(const char* t) { table[atoi(t)] = 0; }", array},
          {"both", "void f(int i) { if (i >= 0 && i < 8) table[i] = 0; }", clean},
          {"both, early return", "void f(int i) { if (i < 0 || i >= 8) return; table[i] = 0; }",
           clean},
          {"both, mirrored", "void f(int i) { if (0 <= i && 8 > i) table[i] = 0; }", clean},
          {"only above", "void f(int i) { if (i < 8) table[i] = 0; }", only_above},
          {"only below", "void f(int i) { if (i >= 0) table[i] = 0; }", only_below},
          {"above, of a number without sign", "void f(unsigned i) { if (i < 8) table[i] = 0; }",
           clean},
          {"compared as a number without sign",
           "void f(int i) { if (static_cast<unsigned>(i) < 8) table[i] = 0; }", clean},
          {"compared with sizeof", "void f(int i) { if (i < sizeof(table) / 4) table[i] = 0; }",
           clean},
          {"one too many", "void f(unsigned i) { if (i <= 8) table[i] = 0; }", array},
          {"bytes for elements", "void f(unsigned i) { if (i < sizeof(table)) table[i] = 0; }",
           array},
          {"another number", "void f(int i, int j) { if (j >= 0 && j < 8) table[i] = 0; }", array},
          {"too late", "void f(unsigned i) { table[i] = 0; if (i >= 8) return; }", array},
          {"on one way only",
           "void f(unsigned i, bool b) { if (b && i >= 8) return; table[i] = 0; }", array},
          {"both ways bounded", "void f(unsigned i) { if (i >= 8) i = 7; table[i] = 0; }", clean},
          {"a copy", "void f(int i) { int j = i; if (j < 0 || j > 7) return; table[i] = 0; }",
           clean},
          {"equal", "void f(int i) { if (i == 3) table[i] = 0; }", clean},
          {"case", "void f(int i) { switch (i) { case 3: table[i] = 0; break; default: break; } }",
           clean},
          {"default", "void f(int i) { switch (i) { case 3: break; default: table[i] = 0; } }",
           array},
          {"ends in a throw", "void f(int i) { if (i < 0 || i > 7) throw 1; table[i] = 0; }",
           clean},
          {"compared through another value",
           "void f(unsigned i, unsigned most) { if (i < most) table[i] = 0; }", clean},
          {"the limit is another member",
           "struct P { unsigned i, n; }; void f(P p) { if (p.i < p.n) table[p.i] = 0; }", clean},
          {"the limit is of the same document",
           "void f(std::map<std::string, unsigned> m) "
           "{ if (m[\"i\"] < m[\"n\"]) table[m[\"i\"]] = 0; }",
           {"parameter 0[\"i\"] -> sink array-index despite \"the limit that it is compared with "
            "comes from the page\""}},
      },
      includes);
}

TEST_CASE("arithmetic moves the bounds") {
  check_cases(
      {
          {"plus one", "void f(unsigned i) { if (i < 8) table[i + 1] = 0; }", array},
          {"plus one, checked so", "void f(unsigned i) { if (i < 7) table[i + 1] = 0; }", clean},
          {"minus one", "void f(unsigned i) { if (i < 8) table[i - 1] = 0; }", array},
          {"minus one of one at least",
           "void f(unsigned i) { if (i < 8 && i != 0) table[i - 1] = 0; }", clean},
          {"mask", "void f(int i) { table[i & 7] = 0; }", clean},
          {"too wide a mask", "void f(int i) { table[i & 15] = 0; }", array},
          {"remainder", "void f(unsigned i) { table[i % 8] = 0; }", clean},
          {"remainder of a number with sign", "void f(int i) { table[i % 8] = 0; }", array},
          {"clamp", "void f(int i) { table[std::clamp(i, 0, 7)] = 0; }", clean},
          {"min", "void f(unsigned i) { table[std::min(i, 7u)] = 0; }", clean},
          {"min alone", "void f(int i) { table[std::min(i, 7)] = 0; }", array},
          {"max and min", "void f(int i) { table[std::max(0, std::min(i, 7))] = 0; }", clean},
          {"a narrow type", "int wide[256]; void f(int i) { wide[static_cast<uint8_t>(i)] = 0; }",
           clean},
          {"a narrow type with sign",
           "int wide[256]; void f(int i) { wide[static_cast<int8_t>(i)] = 0; }", array},
          {"counted on after the check", "void f(unsigned i) { if (i < 8) { ++i; table[i] = 0; } }",
           array},
          {"added to after the check",
           "void f(unsigned i) { if (i < 8) { i += 1; table[i] = 0; } }", array},
          {"a character of a text",
           "void f(std::string t) { table[t[0] - '0'] = 0; }",
           {"parameter 0[0] -> sink array-index"}},
          {"a checked character",
           "void f(const char* t) { char c = t[1]; if (c < '0' || c > '7') return; "
           "table[c - '0'] = 0; }",
           clean},
          {"in a loop", "void f(int i) { while (table[0]) i = i * 3 + 1; table[i] = 0; }", array},
          {"counted up to it",
           "void f(int n) { for (int i = 0; i < n; ++i) table[i] = 0; }",
           {"parameter 0 -> sink array-index", "parameter 0 -> sink loop"}},
          {"counted up to it and to the end",
           "void f(int n) { for (int i = 0; i < n && i < 8; ++i) table[i] = 0; }", clean},
      },
      includes);
}

TEST_CASE("sizes are as large as what is there") {
  check_cases(
      {
          {"allocated", "void f(std::string t) { delete[] new char[t.size() + 1]; }", clean},
          {"allocated freely",
           "void f(unsigned n) { delete[] new char[n]; }",
           {"parameter 0 -> sink allocation"}},
          {"multiplied",
           "void f(unsigned n) { delete[] new char[n * 4]; }",
           {"parameter 0 -> sink size-overflow"}},
          {"multiplied in a wider type",
           "void f(unsigned n) { delete[] new char[static_cast<size_t>(n) * 4]; }",
           {"parameter 0 -> sink allocation"}},
          {"limited", "void f(unsigned n) { if (n < 99) delete[] new char[n * 4]; }", clean},
          {"limited, negative",
           "void f(int n) { if (n < 99) delete[] new char[n]; }",
           {"parameter 0 -> sink allocation despite \"only its upper bound is checked, so a "
            "negative number passes\""}},
          {"past a fixed array", "void f(std::string t) { table[t.size()] = 0; }", array},
          {"allocated as large",
           "void f(unsigned n) { int* p = new int[n]; p[n - 1] = 0; }",
           {"parameter 0 -> sink allocation"}},
      },
      includes);
}

TEST_CASE("numbers travel over functions, and make no text dangerous") {
  check_cases(
      {
          {"shown", "void f(std::string t) { system(std::to_string(std::stoi(t)).c_str()); }",
           clean},
          {"handed on",
           "static void g(int i) { table[i] = 0; } void f(int i) { g(i); }",
           {"parameter 0 -> g(0)"}},
          {"checked first",
           "static void g(int i) { table[i] = 0; } void f(int i) { if (i >= 0 && i < 8) g(i); }",
           clean},
          {"checked by a function that does",
           "static bool ok(int i) { return i >= 0 && i < 8; } "
           "void f(int i) { if (ok(i)) table[i] = 0; }",
           {"parameter 0 -> ok(0)"}},
          {"checked by a function that does not",
           "static bool ok(int i) { return i < 8; } void f(int i) { if (ok(i)) table[i] = 0; }",
           {"parameter 0 -> ok(0)", "parameter 0 -> sink array-index"}},
          {"returned within bounds",
           "static int at(int i) { return i < 0 || i > 7 ? 0 : i; } "
           "void f(int i) { table[at(i)] = 0; }",
           {"parameter 0 -> at(0)"}},
          {"read from the page",
           "void f(Event* e) { table[page_number(e)] = 0; }",
           {"source -> sink array-index"}},
      },
      includes);
}

TEST_CASE("bounds of a value on two ways are those of the weaker") {
  Bounds low;
  low.least = 2;
  Bounds both;
  both.least = 0;
  both.upper = Upper::constant;
  both.most = 7;
  CHECK(weaker(low, both).least == 0);
  CHECK(weaker(low, both).high() == false);
  CHECK(weaker(both, both) == both);
  CHECK(converted(low, 32, true, 64, false).least == 2);
  CHECK(converted(Bounds{}, 32, true, 64, false).low());
  Bounds negative = both;
  negative.least = -3;
  CHECK_FALSE(converted(negative, 32, true, 64, false).high());
  CHECK(converted(Bounds{}, 16, false, 32, true).most == 65535);
  CHECK(converted(Bounds{}, 32, true, 8, false).both());
}

TEST_CASE("directives of formats") {
  const auto printed = print_directives("%-10.3s %d%% %*s %.*s %lu");
  REQUIRE(printed.size() == 5);
  CHECK(printed[0].limited);
  CHECK(printed[1].conversion == 'd');
  CHECK(printed[2].stars == 1);
  CHECK_FALSE(printed[2].limited);
  CHECK(printed[3].limited);
  CHECK(printed[4].conversion == 'u');
  const auto read = scan_directives("%15s %*s %s %[^\"]");
  REQUIRE(read.size() == 3);
  CHECK(read[0].limited);
  CHECK_FALSE(read[1].limited);
  CHECK(read[2].conversion == '[');
  CHECK(print_directives("100%").empty());
}
