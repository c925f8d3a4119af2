#include "lsp/convert.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

constexpr auto utf8 = PositionEncoding::utf8;
constexpr auto utf16 = PositionEncoding::utf16;

// Every boundary of a character must survive the way there and back.
void check_round_trip(std::string_view text, PositionEncoding encoding) {
  const PositionMap map(text, encoding);
  for (uint32_t offset = 0; offset <= text.size(); ++offset) {
    const auto there = map.position(offset);
    const auto back = map.offset(there);
    INFO("offset " << offset << " is line " << there.line << ", character " << there.character);
    CHECK(back <= offset);
    CHECK(map.position(back) == there);
    if (offset > 0) CHECK(map.position(offset - 1) <= there);
  }
}

}  // namespace

namespace bridgelint {

std::ostream& operator<<(std::ostream& out, const Position& position) {
  return out << position.line << ":" << position.character;
}

std::ostream& operator<<(std::ostream& out, const Range& range) {
  return out << range.start << "-" << range.end;
}

}  // namespace bridgelint

TEST_CASE("ASCII positions are columns") {
  const PositionMap map("one\ntwo\n", utf16);
  CHECK(map.position(0) == Position{0, 0});
  CHECK(map.position(2) == Position{0, 2});
  CHECK(map.position(4) == Position{1, 0});
  CHECK(map.position(8) == Position{2, 0});
  CHECK(map.offset({1, 2}) == 6);
}

TEST_CASE("characters outside the basic plane take two UTF-16 units and four UTF-8 units") {
  const std::string_view text = "a😀é漢b";  // 1 + 4 + 2 + 3 + 1 bytes
  const PositionMap wide(text, utf16);
  CHECK(wide.position(1).character == 1);
  CHECK(wide.position(5).character == 3);
  CHECK(wide.position(7).character == 4);
  CHECK(wide.position(10).character == 5);
  CHECK(wide.position(11).character == 6);
  CHECK(wide.offset({0, 3}) == 5);
  CHECK(wide.offset({0, 5}) == 10);
  const PositionMap narrow(text, utf8);
  CHECK(narrow.position(10).character == 10);
  CHECK(narrow.offset({0, 7}) == 7);
}

TEST_CASE("an emoji made of several characters counts each of them") {
  // Woman, skin tone, zero width joiner, rocket: two units each but the joiner.
  const std::string_view text = "👩🏽\u200d🚀!";
  CHECK(PositionMap(text, utf16).position(15).character == 7);
  CHECK(PositionMap(text, utf16).offset({0, 7}) == 15);
}

TEST_CASE("a position inside a character means its start") {
  const PositionMap wide("a😀b", utf16);
  CHECK(wide.offset({0, 2}) == 1);  // between the surrogates
  CHECK(wide.position(3) == Position{0, 1});
  const PositionMap narrow("a😀b", utf8);
  CHECK(narrow.offset({0, 3}) == 1);
  CHECK(narrow.position(3) == Position{0, 1});
}

TEST_CASE("a range covers whole characters") {
  const PositionMap map("a😀b\nc", utf16);
  CHECK(map.range(0, 1) == Range{{0, 0}, {0, 1}});
  CHECK(map.range(1, 5) == Range{{0, 1}, {0, 3}});
  CHECK(map.range(2, 3) == Range{{0, 1}, {0, 3}});
  CHECK(map.range(0, 2) == Range{{0, 0}, {0, 3}});
  CHECK(map.range(5, 7) == Range{{0, 3}, {1, 0}});
  CHECK(map.range(7, 3) == Range{{1, 0}, {1, 0}});
  CHECK(map.range(90, 95) == Range{{1, 1}, {1, 1}});
}

TEST_CASE("each byte that is no UTF-8 counts one in either encoding") {
  // A continuation without a lead, a lead without its rest, overlong forms, a surrogate, a code
  // point that is too high, a byte that never occurs.
  for (const std::string_view bad : {"\x80", "\xE2\x82", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80",
                                     "\xF4\x90\x80\x80", "\xFF", "\xF0\x9F\x98"}) {
    const std::string text = std::string(bad) + "x";
    const auto size = static_cast<uint32_t>(bad.size());
    CHECK(PositionMap(text, utf16).position(size).character == size);
    CHECK(PositionMap(text, utf16).offset({0, size}) == size);
    CHECK(PositionMap(text, utf8).position(size).character == size);
  }
}

TEST_CASE("all three line breaks end a line and belong to it") {
  const std::string_view text = "a\r\nb\rc\nd";
  const PositionMap map(text, utf16);
  CHECK(map.position(1) == Position{0, 1});
  CHECK(map.position(2) == Position{0, 1});  // between the two of CRLF
  CHECK(map.position(3) == Position{1, 0});
  CHECK(map.position(5) == Position{2, 0});
  CHECK(map.position(7) == Position{3, 0});
  CHECK(map.offset({0, 99}) == 1);  // never behind the break
  CHECK(map.offset({1, 99}) == 4);
}

TEST_CASE("what is past the end means the end") {
  const PositionMap map("ab\ncd", utf16);
  CHECK(map.offset({9, 0}) == 5);
  CHECK(map.offset({1, 9}) == 5);
  CHECK(map.offset({4294967295U, 4294967295U}) == 5);
  CHECK(map.position(99) == Position{1, 2});
  const PositionMap empty("", utf16);
  CHECK(empty.position(0) == Position{0, 0});
  CHECK(empty.offset({3, 3}) == 0);
  CHECK(empty.range(0, 0) == Range{});
}

TEST_CASE("a byte order mark on disk takes no place, one in a buffer does") {
  const std::string_view text = "\xEF\xBB\xBFone\ntwo";
  CHECK(byte_order_mark(text) == 3);
  CHECK(byte_order_mark("one") == 0);
  const PositionMap disk(text, utf16, byte_order_mark(text));
  CHECK(disk.position(0) == Position{0, 0});
  CHECK(disk.position(3) == Position{0, 0});
  CHECK(disk.position(4) == Position{0, 1});
  CHECK(disk.position(7) == Position{1, 0});
  CHECK(disk.offset({0, 0}) == 3);
  CHECK(disk.offset({1, 1}) == 8);
  CHECK(PositionMap(text, utf16).position(4) == Position{0, 2});
}

TEST_CASE("positions survive the way there and back") {
  for (const std::string_view text :
       {"", "plain", "a😀é漢b\r\n😀\r\r\n\n", "\xF0\x9F\x98\xFF\xC3(\xE2\x82\n\x80 é", "\r",
        "\n\r\n\r", "👩🏽\u200d🚀\u2028x"}) {
    check_round_trip(text, utf16);
    check_round_trip(text, utf8);
  }
}

TEST_CASE("file URIs are paths, whatever is encoded in them") {
  CHECK(path_of_uri("file:///home/me/app.js") == "/home/me/app.js");
  CHECK(path_of_uri("file:///a%20b/%C3%A9%c3%a9.js") == "/a b/éé.js");
  CHECK(path_of_uri("FILE:///x") == "/x");
  CHECK(path_of_uri("file://localhost/x") == "/x");
  CHECK(path_of_uri("file:/x/y") == "/x/y");
  CHECK(path_of_uri("file:///a/./b/../c/") == "/a/c");
  CHECK(path_of_uri("file:///100%/a%2") == "/100%/a%2");
  CHECK(path_of_uri("file:///c#/a?.js") == "/c#/a?.js");
  CHECK(path_of_uri("file:///%F0%9F%98%80") == "/😀");
  CHECK(path_of_uri("file://server/share/a.js") == "//server/share/a.js");
}

TEST_CASE("a drive comes in upper case, with or without an encoded colon") {
  for (const auto* uri : {"file:///c:/a%20b", "file:///C%3A/a%20b", "file:///c%3a/a b"}) {
    CHECK(path_of_uri(uri) == "C:/a b");
  }
  CHECK(path_of_uri("file:///cc:/a") == "/cc:/a");
}

TEST_CASE("what is no file has no path") {
  for (const auto* uri : {"untitled:Untitled-1", "http://x/y", "git:/a/b?%7B%7D", "file:",
                          "file://", "file://host", "", "/a/b", "vscode-notebook-cell:/x#1"}) {
    INFO(uri);
    CHECK_FALSE(path_of_uri(uri));
  }
}

TEST_CASE("paths become URIs and come back") {
  CHECK(uri_of_path("/home/me/app.js") == "file:///home/me/app.js");
  CHECK(uri_of_path("/a b/é.js") == "file:///a%20b/%C3%A9.js");
  CHECK(uri_of_path("C:/a b") == "file:///C:/a%20b");
  CHECK(uri_of_path("//server/share") == "file://server/share");
  CHECK(uri_of_path("/100%/c#/a?.js") == "file:///100%25/c%23/a%3F.js");
  for (const auto* path : {"/x", "/a b/c#?%20.js", "/😀/漢", "C:/x y", "//server/a b"}) {
    CHECK(path_of_uri(uri_of_path(path)) == path);
  }
}
