// The values are those that github/codeql-action expects of its own implementation
// (src/fingerprints.test.ts): a report that disagrees makes the upload warn.
#include <catch2/catch.hpp>

#include "report/writers.h"

using bridgelint::line_hashes;
using Hashes = std::vector<std::string>;

namespace {

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

// "@" stands for a line break.
std::string greeting(std::string text, const std::string& line_break) {
  for (size_t at = 0; (at = text.find('@', at)) != std::string::npos; at += line_break.size()) {
    text.replace(at, 1, line_break);
  }
  return text;
}

}  // namespace

TEST_CASE("line hashes: the upload action's vectors") {
  CHECK(line_hashes("") == Hashes{"c129715d7a2bc9a3:1"});
  CHECK(line_hashes(" a\nb\n  \t\tc\n d") == Hashes{"271789c17abda88f:1", "54703d4cd895b18:1",
                                                    "180aee12dab6264:1", "a23a3dc5e078b07b:1"});
  CHECK(line_hashes(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End") ==
        Hashes{"8b7cf3e952e7aeb2:1", "b1ae1287ec4718d9:1", "bff680108adb0fcc:1",
               "c6805c5e1288b612:1", "b86d3392aea1be30:1", "e6ceba753e1a442:1"});
}

TEST_CASE("line hashes: every line break counts the same") {
  const Hashes expected{"e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1",
                        "e20e36e16fcb0cc8:1", "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1",
                        "c129715d7a2bc9a3:1"};
  const std::string text = " hello; \t@world!!!@@@  \t\tGreetings@ End@";
  CHECK(line_hashes(greeting(text, "\n")) == expected);
  CHECK(line_hashes(greeting(text, "\r")) == expected);
  CHECK(line_hashes(greeting(text, "\r\n")) == expected);
  CHECK(line_hashes(" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n") == expected);
}

TEST_CASE("line hashes: equal lines are numbered") {
  CHECK(line_hashes(repeated("Lorem ipsum dolor sit amet.\n", 10)) ==
        Hashes{"a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3",
               "a7f2ff13bc495cf2:4", "a7f2ff13bc495cf2:5", "a7f2ff13bc495cf2:6",
               "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1",
               "cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1"});
}

TEST_CASE("line hashes: one per line of the line index, whatever the bytes") {
  for (const std::string text :
       {"a\xff\n\xe2\x82\nb\r\n\r\r\n", "\xef\xbb\xbfx\n💾\n", "\n", "\r"}) {
    CHECK(line_hashes(text).size() == bridgelint::LineIndex(text).line_count());
  }
}
