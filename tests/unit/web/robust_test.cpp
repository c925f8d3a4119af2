#include <catch2/catch.hpp>

#include "extract/web/browse/browse.h"
#include "extract/web/readable.h"
#include "support.h"

using namespace bridgelint;
using namespace bridgelint::test;

namespace {

Coverage coverage(const std::string& bytes, const std::string& file = "app.js") {
  return facts_of({{file, bytes}}, file).coverage.at(0);
}

}  // namespace

TEST_CASE("a file that is not there failed") {
  const auto facts = facts_of({}, "gone.js");
  CHECK(facts.coverage.at(0).kind == CoverageKind::failed);
  CHECK(facts.problems.size() == 1);
}

TEST_CASE("files that no person wrote are skipped, and say why") {
  CHECK(coverage("var a=1", "x.min.js").reason == "is minified");
  CHECK(coverage("f(1)", "src/app.test.ts").reason == "is a test");
  CHECK(coverage("f(1)", "src/__mocks__/app.ts").reason == "is a test");
  CHECK(coverage("f(1)", "src/contest.ts").reason.empty());
  const auto line = repeat("a.b=function(c){return c+1};", 200);
  CHECK(coverage(line).kind == CoverageKind::skipped);
  CHECK(coverage(line + "\n//# sourceMappingURL=a.js.map").kind == CoverageKind::skipped);
  CHECK(coverage(repeat("a.b = function (c) { return c + 1 };\n", 200)).kind ==
        CoverageKind::syntactic);
  CHECK(coverage("f(); // " + repeat("many words that people write in one line ", 100)).kind ==
        CoverageKind::syntactic);
  CHECK(coverage(repeat("f(1);\n", 400'000)).reason == "is too large");
}

TEST_CASE("documentation that a tool made is no page of the app") {
  const auto page = [](const std::string& tool) {
    return "<html><head><meta name=\"generator\" content=\"" + tool + "\"/></head></html>";
  };
  CHECK(coverage(page("Doxygen 1.9.1"), "doc/index.html").reason == "is generated documentation");
  CHECK(coverage(page("Hugo 0.1"), "doc/index.html").reason.empty());
}

TEST_CASE("a library that is not read still has its global name") {
  const auto globals = [](const std::string& head) {
    std::vector<std::string> names;
    for (const auto& global : facts_of({{"x.min.js", head}}, "x.min.js").globals) {
      names.push_back(global.name);
    }
    return names;
  };
  using Names = std::vector<std::string>;
  CHECK(globals("!function(t,e){\"object\"==typeof exports?module.exports=e():"
                "(t=self||t).marked=e()}(this,function(){})") == Names{"marked"});
  CHECK(globals("(function(f){if(typeof exports===\"object\"){module.exports=f()}else{g=this}"
                "g.hljs = f()})(function(){})") == Names{"hljs"});
  CHECK(globals("var a=1;a.save=b(1);") == Names{});
}

TEST_CASE("binary and foreign encodings are skipped") {
  CHECK(coverage(std::string(100, '\0')).reason == "is binary");
  CHECK(coverage("\xFF\xFE"
                 "a")
            .kind == CoverageKind::skipped);
  const auto latin = script("window.save('\xE9')");
  CHECK(calls(latin) == Names{"window save"});
  REQUIRE(latin.problems.size() == 1);
  CHECK(latin.problems[0].at == Span{"app.js", 13, 14});
  CHECK(latin.coverage.at(0).kind == CoverageKind::syntactic);
}

TEST_CASE("a script with nothing to find is covered without being parsed") {
  CHECK(coverage("// only a comment\n").reason == "has nothing to find");
  CHECK(coverage("").kind == CoverageKind::syntactic);
  CHECK(coverage("declare function f(): void", "a.d.ts").reason == "only declares types");
}

TEST_CASE("UTF-8 is checked to the letter") {
  CHECK(first_invalid_utf8("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80") == std::string_view::npos);
  CHECK(first_invalid_utf8("a\xC0\xAF") == 1);
  CHECK(first_invalid_utf8("\xED\xA0\x80") == 0);
  CHECK(first_invalid_utf8("ab\xE2\x82") == 2);
  CHECK(first_invalid_utf8("\xF5\x80\x80\x80") == 0);
}

TEST_CASE("BOM, CRLF and stray NULs do not move places") {
  const std::string code = "\xEF\xBB\xBF// x\r\nwindow.save(1);\r\n";
  CHECK(text_at(code, script(code).calls.at(0).at) == "window.save(1)");
  const std::string html = "\xEF\xBB\xBF<p>\r\n<script>\r\nwindow.save(1)</script>";
  CHECK(text_at(html, page(html).calls.at(0).at) == "window.save(1)");
  CHECK(calls(std::string("window.save(1);\0\nwindow.load()", 30)).size() == 2);
}

TEST_CASE("broken scripts are partial, with a place") {
  const auto facts = script("window.save(1);\nlet = = 2;\nwindow.load();");
  CHECK(facts.coverage.at(0).kind == CoverageKind::partial);
  CHECK(calls(facts) == Names{"window save", "window load"});
  const auto hopeless = script(repeat("let = ;", 50'000));
  CHECK(hopeless.coverage.at(0).kind == CoverageKind::partial);
  CHECK(hopeless.problems.at(0).message == "this script is too broken to be read");
}

TEST_CASE("nesting and length do not matter") {
  const size_t depth = 10'000;
  for (const auto& code :
       {repeat("[", depth) + repeat("]", depth), repeat("f(", depth) + repeat(")", depth),
        "x = " + repeat("a + ", depth) + "1", repeat("{", depth) + repeat("}", depth),
        repeat("a => ", depth) + "1", repeat("if (a) ", depth) + "b()",
        "el.innerHTML = " + repeat("(", depth) + "1" + repeat(")", depth),
        "el.innerHTML = " + repeat("[", depth) + "x" + repeat("]", depth),
        "el.innerHTML = " + repeat("f(", depth) + "x" + repeat(")", depth),
        "el.innerHTML = x" + repeat(".a", depth), "f" + repeat("()", depth),
        "el.innerHTML = " + repeat("x + ", depth) + "location.hash",
        "const {" + repeat("a: {", depth) + repeat("}", depth) + "} = x",
        repeat("function f() {", depth) + "save()" + repeat("}", depth),
        repeat("let x = 1; {", depth) + "x()" + repeat("}", depth)}) {
    CAPTURE(code.substr(0, 30));
    CHECK(script(code).coverage.size() == 1);
  }
  const auto html = repeat("<div onclick='a()'>", depth);
  CHECK(page(html).calls.size() == depth);
}

TEST_CASE("chains of constants and functions do not blow up") {
  std::string code = "const a0 = 'x';\n";
  std::string functions = "const f0 = x => x + x;\n";
  for (int i = 1; i < 200; ++i) {
    const auto before = std::to_string(i - 1);
    const auto name = std::to_string(i);
    code += "const a" + name + " = a" + before + " + a" + before + ";\n";
    functions += "const f" + name + " = x => f" + before + "(x) + f" + before + "(x);\n";
  }
  CHECK(script(code + "webui.call(a199)").calls.size() == 1);
  CHECK(script(functions + "el.innerHTML = f199(location.hash)").coverage.size() == 1);
  CHECK(script("const a = () => b(), b = () => a(); el.innerHTML = a()").writes.empty());
}

TEST_CASE("many names, calls and writes take time that grows with them") {
  std::string code;
  for (int i = 0; i < 20'000; ++i) {
    const auto n = std::to_string(i);
    code += "function f" + n + "(x) { const y = x; el.innerHTML = y; g" + n + "(y) }\n";
  }
  const auto facts = script(code);
  CHECK(facts.calls.size() == 20'000);
  CHECK(facts.writes.size() == 20'000);
  CHECK(facts.globals.size() == 20'000);
}

TEST_CASE("a worker that starts itself ends") {
  OverlayReader reader(std::make_shared<NoFiles>());
  reader.set("/p/index.html", "<script src=app.js></script>");
  reader.set("/p/app.js", "new Worker('app.js'); eval('1')");
  const browse::PageInput input{.reader = reader,
                                .folder = "/p",
                                .page = "index.html",
                                .policies = {"script-src 'self'"},
                                .report_policies = {},
                                .all_policies = {}};
  const auto result = browse::browse_page(input);
  REQUIRE(result.violations.size() == 1);
  CHECK(result.violations[0].blocked == "eval");
}

TEST_CASE("a translation of Qt that ends in .ts is no script") {
  const auto reason = [](std::string_view bytes) {
    return reason_to_skip("share/app_de.ts", bytes, Language::typescript, {});
  };
  CHECK(reason("<?xml version=\"1.0\"?>\n<!DOCTYPE TS>\n<TS version=\"2.1\"></TS>") == "is XML");
  CHECK(reason("\xef\xbb\xbf<!DOCTYPE TS><TS></TS>") == "is XML");
  CHECK(reason("const text = '<?xml version=1?>'") == "");
  CHECK(reason("<T>(value as T)") == "");
}
