#include <catch2/catch.hpp>

#include "support.h"

using namespace bridgelint;
using namespace bridgelint::test;

TEST_CASE("scripts of JavaScript types alone are read") {
  CHECK(calls(page("<script>a()</script><script type=module>b()</script>"
                   "<script type='text/javascript'>c()</script><script type=''>d()</script>"
                   "<script language=JavaScript>e()</script>"
                   "<script type='application/json'>f()</script>"
                   "<script type=importmap>g()</script><script type='text/template'>h()</script>"
                   "<script src=x.js>i()</script>")) ==
        Names{"bare a", "bare b", "bare c", "bare d", "bare e"});
}

TEST_CASE("an error in one script does not hide the next") {
  const auto facts = page("<script>function ( {</script><script>window.save(1)</script>");
  CHECK(calls(facts) == Names{"window save"});
  REQUIRE(facts.problems.size() == 1);
  CHECK(facts.problems[0].kind == ProblemKind::incomplete);
  CHECK(facts.problems[0].at.begin >= 8);
  CHECK(facts.problems[0].at.end <= 20);
  CHECK(facts.coverage.at(0).kind == CoverageKind::partial);
}

TEST_CASE("handler attributes are decoded and mapped") {
  const std::string html = "<button onclick=\"save(&quot;x&quot;, other())\">";
  const auto facts = page(html);
  CHECK(calls(facts) == Names{"bare save", "bare other"});
  CHECK(text_at(html, facts.calls.at(0).at) == "save(&quot;x&quot;, other())");
  CHECK(text_at(html, facts.calls.at(1).name_at) == "other");
  CHECK(facts.calls.at(0).caller == "onclick");
}

TEST_CASE("event is declared in a handler, globals of the page are its own") {
  CHECK(calls(page("<script>function show() {}</script><p onclick='show(event); event.stop()'>"))
            .empty());
}

TEST_CASE("javascript: addresses are code") {
  const std::string html = "<a href=' JavaScript:save(%22x%22)'>";
  const auto facts = page(html);
  CHECK(calls(facts) == Names{"bare save"});
  CHECK(text_at(html, facts.calls.at(0).at) == "save(%22x%22)");
  CHECK(facts.pages.at(0).runs_script);
  CHECK(calls(page("<a href='https://a.example/save()'>")).empty());
}

TEST_CASE("scripts of one page share their globals, modules do not") {
  CHECK(calls(page("<script>const go = (n) => webui.call(n)</script>"
                   "<p onclick=\"go('save')\">")) == Names{"bridge save"});
  CHECK(calls(page("<script type=module>function go() {}</script><script>go()</script>")) ==
        Names{"bare go"});
}

TEST_CASE("a policy in a meta element, with offsets inside the attribute") {
  const std::string html =
      "<!doctype html><head><META HTTP-EQUIV=' content-security-POLICY' "
      "content=\"default-src &#39;self&#39;; script-src *\">";
  const auto facts = page(html);
  REQUIRE(facts.policies.size() == 1);
  const auto& policy = facts.policies[0];
  CHECK(policy.text.text() == "default-src 'self'; script-src *");
  CHECK(text_at(html, policy.text.place(12, 18)) == "&#39;self&#39;");
  CHECK(text_at(html, policy.text.place(31, 32)) == "*");
  CHECK(text_at(html, policy.at).starts_with("<META"));
  CHECK(policy.page == "index.html");
  CHECK(policy.delivery == PolicyDelivery::meta);
}

TEST_CASE("policies that browsers ignore are not enforced, and what is no policy is none") {
  const auto body = page("<html><body><meta http-equiv=Content-Security-Policy content=x>");
  REQUIRE(body.policies.size() == 1);
  CHECK_FALSE(body.policies[0].is_enforced());
  CHECK(body.policies[0].void_because.find("outside the head") != std::string::npos);
  CHECK(body.coverage.at(0).kind == CoverageKind::syntactic);
  CHECK(page("<!-- <meta http-equiv=Content-Security-Policy content=x> -->").policies.empty());
  CHECK(page("<head><meta http-equiv=refresh content=x>").policies.empty());
  const auto report = page("<head><meta http-equiv=Content-Security-Policy-Report-Only content=x>");
  CHECK_FALSE(report.policies.at(0).is_enforced());
}

TEST_CASE("a policy knows the scripts before it") {
  const std::string html =
      "<head><script src=a.js></script><template><script>x</script></template>"
      "<meta http-equiv=Content-Security-Policy content=x><script src=b.js></script>";
  const auto facts = page(html);
  REQUIRE(facts.policies.at(0).early.size() == 1);
  CHECK(text_at(html, facts.policies[0].early[0]) == "<script src=a.js>");
}

TEST_CASE("a page says what it is") {
  const std::string html = "<!doctype html>\n<html><head><title>t</title></head></html>";
  const auto whole = page(html);
  REQUIRE(whole.pages.size() == 1);
  CHECK(text_at(html, whole.pages[0].at) == "<head>");
  CHECK_FALSE(whole.pages[0].fragment);
  CHECK_FALSE(whole.pages[0].runs_script);
  const auto part = page("<p>x</p><script>1</script>");
  CHECK(part.pages.at(0).fragment);
  CHECK(part.pages.at(0).runs_script);
  CHECK(page("").pages.at(0).at == Span{"index.html", 0, 0});
}

TEST_CASE("loaded scripts are files of the project") {
  const Files files = {
      {"ui/deep/index.html",
       "<script src=a.js?v=1></script><script src='../b.js#x'></script><script src=/c.js></script>"
       "<script src=https://a.example/a.js></script><script src=//a.example/a.js></script>"
       "<script src=none.js></script><script src='../../../../etc/passwd'></script>"
       "<script src='my%20lib.js'></script><script src=a.js></script>"},
      {"ui/deep/a.js", ""},
      {"ui/b.js", ""},
      {"ui/c.js", ""},
      {"ui/deep/my lib.js", ""}};
  const auto facts = facts_of(files, "ui/deep/index.html");
  CHECK(facts.pages.at(0).scripts ==
        Names{"ui/deep/a.js", "ui/b.js", "ui/c.js", "ui/deep/my lib.js"});
  CHECK(facts.imports.size() == 5);
  CHECK(facts.imports.at(0).from == "ui/deep/index.html");
}

TEST_CASE("the base element moves relative addresses") {
  const Files files = {{"ui/index.html", "<base href='js/'><script src=a.js></script>"},
                       {"ui/js/a.js", ""},
                       {"ui/a.js", ""}};
  CHECK(facts_of(files, "ui/index.html").pages.at(0).scripts == Names{"ui/js/a.js"});
  const Files remote = {
      {"index.html", "<base href='https://a.example/'><script src=a.js></script>"}, {"a.js", ""}};
  CHECK(facts_of(remote, "index.html").pages.at(0).scripts.empty());
}

TEST_CASE("elements with an id trigger what is bound to it") {
  const std::string html = "<button id=\"my&#45;id\">x</button><p id=''>";
  const auto facts = page(html);
  REQUIRE(facts.triggers.size() == 1);
  CHECK(facts.triggers[0].id == "my-id");
  CHECK(text_at(html, facts.triggers[0].at) == "my&#45;id");
}

TEST_CASE("a page in a C++ string is mapped to it") {
  // "<p onclick=\"save()\">" as it stands in a C++ file, from offset 100 on.
  MappedText text;
  text.append_verbatim("main.cpp", "<p onclick=", 100);
  text.append_decoded("main.cpp", "\"", 111, 113);
  text.append_verbatim("main.cpp", "save()", 113);
  text.append_decoded("main.cpp", "\"", 119, 121);
  text.append_verbatim("main.cpp", ">", 121);
  OverlayReader reader(std::make_shared<NoFiles>());
  const ExtractContext context{reader, models(), "/p", {}};
  const auto facts = WebExtractor().extract_document(text, Language::html, "main.cpp", context);
  REQUIRE(calls(facts) == Names{"bare save"});
  CHECK(facts.calls[0].at == Span{"main.cpp", 113, 119});
  CHECK(facts.pages.at(0).embedded);
  CHECK(facts.pages.at(0).at.file == "main.cpp");
  CHECK(facts.coverage.empty());
}
