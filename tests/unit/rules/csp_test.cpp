#include "run_one.h"

using namespace bridgelint;
using namespace bridgelint::test;

namespace {

// A policy of a page, its text at byte 100 of that file; of no page: a header for all of them.
ContentPolicy policy(const std::string& page, const std::string& text) {
  ContentPolicy policy;
  policy.page = page;
  policy.delivery = page.empty() ? PolicyDelivery::header : PolicyDelivery::meta;
  const std::string file = page.empty() ? "server.cpp" : page;
  policy.at = {file, 50, 400};
  policy.text.append_verbatim(file, text, 100);
  return policy;
}

// What a rule says of these policies: "file:begin-end message", one a line.
std::string found(std::string_view rule, std::vector<ContentPolicy> policies,
                  std::vector<RuleContext::SetOption> options = {}) {
  FileFacts facts;
  facts.policies = std::move(policies);
  std::string text;
  for (const Finding& finding : run_one(rule, facts, std::move(options))) {
    text += fmt::format("{}:{}-{} {}\n", finding.at.file, finding.at.begin, finding.at.end,
                        finding.message);
  }
  return text;
}

}  // namespace

TEST_CASE("csp/unsafe-inline points at the expression that lets scripts run") {
  const std::string rule = "csp/unsafe-inline";
  CHECK(found(rule, {policy("a.html", "script-src 'self' 'unsafe-inline'")}) ==
        "a.html:118-133 `script-src` of the policy allows `'unsafe-inline'`: any inline script "
        "runs\n");
  CHECK(found(rule, {policy("a.html", "default-src 'unsafe-inline'")}) ==
        "a.html:112-127 `default-src` of the policy allows `'unsafe-inline'`: any inline script "
        "runs\n");
  CHECK(found(rule, {policy("a.html", "default-src 'unsafe-inline'; script-src 'self'")}) == "");
  CHECK(found(rule, {policy("a.html", "script-src 'unsafe-inline' 'nonce-abc'")}) == "");
  const std::string styles = "script-src 'self'; style-src 'unsafe-inline'";
  CHECK(found(rule, {policy("a.html", styles)}) == "");
  const FileFacts facts = [&] {
    FileFacts result;
    result.policies = {policy("a.html", styles)};
    return result;
  }();
  const auto noted = run_one(rule, facts, {{"styles", true}});
  REQUIRE(noted.size() == 1);
  CHECK(noted[0].severity == Severity::note);
}

TEST_CASE("csp/unsafe-eval points at the expression") {
  const std::string rule = "csp/unsafe-eval";
  CHECK(found(rule, {policy("a.html", "script-src 'unsafe-eval'")}) ==
        "a.html:111-124 `script-src` of the policy allows `'unsafe-eval'`: text can be run as "
        "code\n");
  CHECK(found(rule, {policy("a.html", "script-src 'wasm-unsafe-eval'")}) == "");
  CHECK(found(rule, {policy("a.html", "img-src 'self'")}) == "");
}

TEST_CASE("csp/wildcard-source: scripts, plugins, and what leaves the page") {
  const std::string rule = "csp/wildcard-source";
  CHECK(found(rule, {policy("a.html", "default-src *; script-src 'self'; object-src 'none'")}) ==
        "a.html:112-113 `default-src` of the policy allows `*`: what the page holds can be sent to "
        "any host\n");
  CHECK(found(rule, {policy("a.html", "default-src 'none'; script-src https:")}) ==
        "a.html:131-137 `script-src` of the policy allows `https:`: scripts may come from any "
        "https: address\n");
  CHECK(found(rule, {policy("a.html", "default-src 'self'; connect-src https:; img-src *")}) == "");
  // One expression is one finding, however many directives fall back to it.
  const std::string all = found(rule, {policy("a.html", "default-src *")});
  CHECK(std::count(all.begin(), all.end(), '\n') == 1);
}

TEST_CASE("of several policies the strictest decides") {
  const std::string rule = "csp/unsafe-inline";
  const ContentPolicy weak = policy("a.html", "script-src 'unsafe-inline'");
  const ContentPolicy strict = policy("", "script-src 'self'");
  CHECK(found(rule, {weak, strict}) == "");
  CHECK(found(rule, {weak, policy("b.html", "script-src 'self'")}) != "");
  // A policy that says nothing of scripts stops none.
  CHECK(found(rule, {weak, policy("", "object-src 'none'")}) != "");
  // A weak header is not made good on the pages that have no policy of their own.
  CHECK(
      found(rule, {policy("", "script-src 'unsafe-inline'"), policy("a.html", "script-src 'self'")})
          .starts_with("server.cpp:111-126"));
  // The policies of one header are several.
  CHECK(found(rule, {policy("", "script-src 'unsafe-inline', script-src 'self'")}) == "");
  ContentPolicy reporting = weak;
  reporting.report_only = true;
  CHECK(found(rule, {reporting}) == "");
}
