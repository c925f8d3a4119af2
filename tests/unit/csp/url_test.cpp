#include "csp/url.h"

#include <catch2/catch.hpp>

using bridgelint::csp::parse_url;

TEST_CASE(
    "the host of a special scheme is decoded, and refused when it then holds what no host may") {
  CHECK(parse_url("https://EX%61mple.org/")->host == "example.org");
  CHECK_FALSE(parse_url("https://a%2Fb/"));
  CHECK_FALSE(parse_url("https://a%2525/"));
  CHECK_FALSE(parse_url("https://a%00b/"));
  CHECK_FALSE(parse_url("https:///"));
}

TEST_CASE("the host of another scheme stays as it is written") {
  CHECK(parse_url("app://A%2fb/")->host == "A%2fb");
  CHECK(parse_url("app://a\x02/")->host == "a%02");
  CHECK_FALSE(parse_url("app://a b/"));
}

TEST_CASE("an address of version 6 is the only host with brackets") {
  CHECK(parse_url("http://[::FF]:81/")->host == "[::ff]");
  CHECK(parse_url("http://[::FF]:81/")->port == "81");
  CHECK_FALSE(parse_url("http://[::1/"));
  CHECK_FALSE(parse_url("http://a[1]/"));
  CHECK_FALSE(parse_url("http://[x]/"));
}

TEST_CASE("an address that is written out reads as the same address") {
  for (const auto* text : {"https://a.example:8443/b/../c?d#e", "app://h%2f/", "http://[::1]/",
                           "s://*.exam\x02pl.%2fault-s", "data:text/plain,x", "file:///a/b"}) {
    const auto url = parse_url(text);
    REQUIRE(url);
    CHECK(parse_url(url->href()) == url);
  }
}
