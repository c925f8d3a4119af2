#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "csp/generate.h"
#include "csp/judge.h"
#include "csp/policy.h"

using namespace bridgelint::csp;

namespace {

std::string at(std::string_view text, Range range) {
  return std::string(text.substr(range.begin, range.end - range.begin));
}

std::vector<Weakness> weaknesses(std::string_view text, WeaknessKind kind,
                                 Delivery delivery = Delivery::header) {
  auto all = judge(parse(text), delivery);
  std::erase_if(all, [&](const Weakness& weakness) { return weakness.kind != kind; });
  return all;
}

bool has(std::string_view text, WeaknessKind kind, Delivery delivery = Delivery::header) {
  return !weaknesses(text, kind, delivery).empty();
}

SourceKind kind_of(std::string_view token) {
  return parse_source(token, {}).kind;
}

}  // namespace

TEST_CASE("a policy is directives with byte ranges") {
  const std::string text = "  Default-Src 'self' ;\tscript-src  https://a.example\n'none' ;; ";
  const auto policy = parse(text);
  REQUIRE(policy.directives.size() == 2);
  CHECK(policy.directives[0].name == "default-src");
  CHECK(at(text, policy.directives[0].name_at) == "Default-Src");
  CHECK(at(text, policy.directives[0].at) == "Default-Src 'self'");
  REQUIRE(policy.directives[1].sources.size() == 2);
  CHECK(at(text, policy.directives[1].sources[0].at) == "https://a.example");
  CHECK(at(text, policy.directives[1].sources[1].at) == "'none'");
}

TEST_CASE("an empty policy has nothing") {
  CHECK(parse("").directives.empty());
  CHECK(parse(" ; ;").directives.empty());
  CHECK(parse_list("").empty());
}

TEST_CASE("the first of two directives with one name counts") {
  const auto policy = parse("script-src 'self'; SCRIPT-SRC *");
  REQUIRE(policy.directives.size() == 1);
  CHECK(policy.directives[0].sources[0].kind == SourceKind::self);
  REQUIRE(policy.problems.size() == 1);
  CHECK(policy.problems[0].kind == SyntaxProblem::duplicate_directive);
  CHECK(policy.problems[0].at.begin == 19);
}

TEST_CASE("a directive with characters outside ASCII is dropped") {
  const auto policy = parse("script-src \xE2\x80\x98self\xE2\x80\x99; object-src 'none'");
  REQUIRE(policy.directives.size() == 1);
  CHECK(policy.directives[0].name == "object-src");
  REQUIRE(policy.problems.size() == 1);
  CHECK(policy.problems[0].kind == SyntaxProblem::non_ascii);
}

TEST_CASE("source expressions are told apart") {
  CHECK(kind_of("'SELF'") == SourceKind::self);
  CHECK(kind_of("'none'") == SourceKind::none);
  CHECK(kind_of("'Unsafe-Inline'") == SourceKind::unsafe_inline);
  CHECK(kind_of("'nonce-abc'") == SourceKind::nonce);
  CHECK(kind_of("'nonce-'") == SourceKind::unknown_keyword);
  CHECK(kind_of("'sha256-abc='") == SourceKind::hash);
  CHECK(kind_of("'strict-dynamic'") == SourceKind::strict_dynamic);
  CHECK(kind_of("'wasm-unsafe-eval'") == SourceKind::wasm_unsafe_eval);
  CHECK(kind_of("'unsafe-hashes'") == SourceKind::unsafe_hashes);
  CHECK(kind_of("'report-sample'") == SourceKind::other_keyword);
  CHECK(kind_of("'unsafe-inlin'") == SourceKind::unknown_keyword);
  CHECK(kind_of("*") == SourceKind::wildcard);
  CHECK(kind_of("https:") == SourceKind::scheme);
  CHECK(kind_of("ipc:") == SourceKind::scheme);
  CHECK(kind_of("a.example") == SourceKind::host);
  CHECK(kind_of("localhost:*") == SourceKind::host);
  CHECK(kind_of("http://[::1]:8080/x") == SourceKind::host);
  CHECK(kind_of("https://") == SourceKind::invalid);
  CHECK(kind_of("a,b") == SourceKind::invalid);
}

TEST_CASE("a host expression has parts") {
  const auto source = parse_source("HTTPS://*.Example.org:8080/a/b.js", {});
  CHECK(source.scheme == "https");
  CHECK(source.host == "*.example.org");
  CHECK(source.port == "8080");
  CHECK(source.path == "/a/b.js");
}

TEST_CASE("a header may carry several policies") {
  const std::string text = "default-src 'self', script-src *";
  const auto policies = parse_list(text);
  REQUIRE(policies.size() == 2);
  CHECK(at(text, policies[1].directives[0].sources[0].at) == "*");
}

TEST_CASE("fetch directives fall back in the order of the specification") {
  const auto name = [](const Policy& policy, std::string_view role) {
    const auto* found = effective(policy, role);
    return found == nullptr ? std::string("-") : found->name;
  };
  const auto all = parse("default-src a; script-src b; script-src-elem c; child-src d");
  CHECK(name(all, "script-src-elem") == "script-src-elem");
  CHECK(name(all, "script-src-attr") == "script-src");
  CHECK(name(all, "worker-src") == "child-src");
  CHECK(name(all, "frame-src") == "child-src");
  CHECK(name(all, "img-src") == "default-src");
  CHECK(name(all, "base-uri") == "-");
  CHECK(name(all, "form-action") == "-");
  CHECK(name(parse("script-src b"), "worker-src") == "script-src");
  CHECK(name(parse("style-src s"), "style-src-attr") == "style-src");
  CHECK(name(parse("object-src s"), "img-src") == "-");
}

TEST_CASE("unsafe-inline counts only where nothing makes it void") {
  const auto kind = WeaknessKind::unsafe_inline;
  CHECK(has("script-src 'unsafe-inline'", kind));
  CHECK(has("default-src 'unsafe-inline'", kind));
  CHECK_FALSE(has("script-src 'self' 'unsafe-inline' 'nonce-abc'", kind));
  CHECK_FALSE(has("script-src 'unsafe-inline' 'sha256-abc='", kind));
  CHECK_FALSE(has("script-src 'unsafe-inline' 'strict-dynamic'", kind));
  CHECK_FALSE(has("default-src 'unsafe-inline'; script-src 'self'", kind));
  CHECK_FALSE(has("style-src 'unsafe-inline'; script-src 'self'", kind));
  CHECK_FALSE(has("img-src 'unsafe-inline'; default-src 'self'", kind));
}

TEST_CASE("attribute scripts have their own directive") {
  const auto found =
      weaknesses("script-src 'self'; script-src-attr 'unsafe-inline'", WeaknessKind::unsafe_inline);
  REQUIRE(found.size() == 1);
  CHECK(found[0].directive == "script-src-attr");
  CHECK_FALSE(has("script-src 'unsafe-inline'; script-src-elem 'self'; script-src-attr 'none'",
                  WeaknessKind::unsafe_inline));
}

TEST_CASE("one expression is one weakness, with its place") {
  const std::string text = "default-src 'self'; script-src 'unsafe-inline' 'unsafe-eval'";
  const auto found = weaknesses(text, WeaknessKind::unsafe_inline);
  REQUIRE(found.size() == 1);
  CHECK(found[0].grade == Grade::high);
  CHECK(found[0].directive == "script-src");
  CHECK(at(text, found[0].at) == "'unsafe-inline'");
}

TEST_CASE("inline styles are a lesser matter") {
  const auto found = weaknesses("style-src 'unsafe-inline'", WeaknessKind::unsafe_inline_style);
  REQUIRE(found.size() == 1);
  CHECK(found[0].grade == Grade::low);
  CHECK(has("default-src 'unsafe-inline'", WeaknessKind::unsafe_inline_style));
  CHECK_FALSE(has("style-src 'unsafe-inline' 'sha256-a='", WeaknessKind::unsafe_inline_style));
  CHECK(has("style-src 'unsafe-inline' 'strict-dynamic'", WeaknessKind::unsafe_inline_style));
}

TEST_CASE("eval is governed by script-src, then default-src") {
  const auto kind = WeaknessKind::unsafe_eval;
  CHECK(has("script-src 'unsafe-eval'", kind));
  CHECK(has("default-src 'unsafe-eval'", kind));
  CHECK(has("script-src 'unsafe-eval' 'nonce-a'", kind));
  CHECK(has("script-src 'unsafe-eval'; script-src-elem 'self'", kind));
  CHECK_FALSE(has("script-src-elem 'unsafe-eval'; default-src 'self'", kind));
  CHECK_FALSE(has("script-src 'wasm-unsafe-eval'", kind));
  CHECK(allows_eval(parse("img-src *")));
  CHECK_FALSE(allows_eval(parse("default-src *")));
}

TEST_CASE("open sources of code") {
  const auto kind = WeaknessKind::wildcard_source;
  for (const char* source :
       {"*", "https:", "http:", "data:", "blob:", "*.com", "https://*", "http://*:80"}) {
    CAPTURE(source);
    CHECK(has(std::string("script-src ") + source, kind));
    CHECK(has(std::string("object-src ") + source, kind));
    CHECK(has(std::string("base-uri ") + source, kind));
  }
  for (const char* source : {"'self'", "https://a.example", "*.example.org", "ipc:", "tauri:"}) {
    CAPTURE(source);
    CHECK_FALSE(has(std::string("default-src ") + source, kind));
  }
  CHECK_FALSE(has("default-src 'self'; img-src * data:", kind));
  CHECK(has("default-src *; script-src 'self'", kind));
  CHECK_FALSE(has("default-src *; script-src 'self'; object-src 'none'; worker-src 'self'", kind));
}

TEST_CASE("strict-dynamic makes hosts and schemes void for scripts alone") {
  CHECK_FALSE(has("script-src 'strict-dynamic' 'nonce-a' https: *; object-src 'none'",
                  WeaknessKind::wildcard_source));
  CHECK(has("default-src 'strict-dynamic' 'nonce-a' https:", WeaknessKind::wildcard_source));
}

TEST_CASE("a meta element ignores some directives") {
  const std::string text = "default-src 'self'; frame-ancestors 'none'; sandbox; report-uri /r";
  const auto found = weaknesses(text, WeaknessKind::ignored_directive, Delivery::meta);
  REQUIRE(found.size() == 3);
  CHECK(at(text, found[0].at) == "frame-ancestors");
  CHECK_FALSE(has(text, WeaknessKind::ignored_directive, Delivery::header));
}

TEST_CASE("missing directives") {
  const auto missing = weaknesses("img-src 'self'", WeaknessKind::missing_directive);
  REQUIRE(missing.size() == 3);
  CHECK(missing[0].directive == "script-src");
  CHECK(missing[1].directive == "object-src");
  CHECK(missing[2].directive == "base-uri");
  CHECK(weaknesses("default-src 'self'; base-uri 'none'", WeaknessKind::missing_directive).empty());
  CHECK(weaknesses("script-src 'self'; base-uri 'none'", WeaknessKind::missing_directive).size() ==
        1);
}

TEST_CASE("mistakes in writing") {
  CHECK(has("script-source 'self'", WeaknessKind::unknown_directive));
  CHECK_FALSE(has("upgrade-insecure-requests; trusted-types *", WeaknessKind::unknown_directive));
  CHECK(has("script-src self", WeaknessKind::missing_quotes));
  CHECK(has("script-src nonce-abc", WeaknessKind::missing_quotes));
  CHECK_FALSE(has("script-src self.example", WeaknessKind::missing_quotes));
  CHECK(has("script-src 'unsafe-inlin'", WeaknessKind::unknown_source));
  CHECK(has("script-src 'none' a.example", WeaknessKind::ignored_source));
  CHECK_FALSE(has("script-src 'none'", WeaknessKind::ignored_source));
  CHECK(has("script-src a; script-src b", WeaknessKind::duplicate_directive));
  CHECK(has("script-src \xC3\xA9", WeaknessKind::non_ascii));
}

TEST_CASE("weaknesses stand in the order of the text") {
  const auto all =
      judge(parse("script-src 'unsafe-eval' * 'unsafe-inline'; object-src *"), Delivery::header);
  const auto end = std::ranges::find(all, WeaknessKind::missing_directive, &Weakness::kind);
  CHECK(std::is_sorted(all.begin(), end,
                       [](const Weakness& a, const Weakness& b) { return a.at < b.at; }));
  CHECK(end - all.begin() == 4);
}

TEST_CASE("a strict policy is without blame") {
  const auto all = judge(parse("default-src 'none'; script-src 'self'; style-src 'self'; "
                               "base-uri 'none'; form-action 'none'"),
                         Delivery::meta);
  CHECK(all.empty());
}

TEST_CASE("a hostile policy is read in time that grows with its length") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "script-src 'unsafe-inline' * https: ;";
  CHECK(parse(text).directives.size() == 1);
}

TEST_CASE("a generated policy holds no source that would end it") {
  const auto policy = generate({{"img-src", "https://a.example;script-src"},
                                {"img-src", "https://\xff.example"},
                                {"img-src", "https://b.example"}},
                               false);
  CHECK(policy.find("img-src https://b.example;") != std::string::npos);
  CHECK(policy.find("script-src") == std::string::npos);
  CHECK(parse(policy).problems.empty());
}
