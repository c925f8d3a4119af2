#include "extract/web/skim.h"

#include <catch2/catch.hpp>
#include <string>

#include "support.h"

using namespace bridgelint;
using namespace bridgelint::test;

namespace {

bool plain(std::string_view text) {
  return skim(text, models()).plain;
}

/// With an import, so that it is a module.
bool plain_module(const std::string& text) {
  return plain("import { known } from './known';\n" + text);
}

std::string imports(std::string_view text) {
  std::string result;
  for (const auto& import : skim(text, models()).imports) {
    CHECK(text.substr(import.begin + 1, import.end - import.begin - 2) == import.address);
    result += std::string(import.address) + " ";
  }
  return result;
}

}  // namespace

TEST_CASE("what a module imports is read without a parse") {
  CHECK(imports("import a from './a';\nimport {\n  b as c,\n  type D,\n} from \"./b\";\n"
                "import './c.css'\nexport * from './d'\nexport { e } from './e'\n"
                "export type { F } from './f';\nexport const g = 'from ./g';\n"
                "// import h from './h'\n") == "./a ./b ./c.css ./d ./e ./f ");
  CHECK(plain("export { a };\nconst a = 'b'\n"));
  CHECK_FALSE(plain("import 'https://cdn.example.com/x.js'"));
  CHECK_FALSE(plain("const a = 1;"));  // no module: its names are those of the page
}

TEST_CASE("what is done with an import is read without a parse") {
  const auto uses = [](const std::string& text) {
    const auto skimmed = skim("import { known, type Known } from './known';\n" + text, models());
    REQUIRE(skimmed.imports.size() == 1);
    const auto& import = skimmed.imports.front();
    return std::string(import.asked ? "asked " : "") + (import.given ? "given" : "");
  };
  CHECK(uses("const x: Known = 1").empty());
  CHECK(uses("x.known(y)").empty());
  CHECK(uses("const y = <known/>").empty());
  CHECK(uses("const y = known()") == "asked ");
  CHECK(uses("const y = known('text', 1)") == "asked ");
  CHECK(uses("const y = x => known(x)") == "asked given");
  CHECK(uses("const y = x => known.a.b<T>({ x })") == "asked given");
  CHECK(uses("const y = x => x.then(known)") == "asked given");
  CHECK(uses("const y = x => <known a={x}/>") == "given");
  CHECK(uses("const y = x => <known.Part {...x}/>") == "given");
}

TEST_CASE("a function that is declared or imported in sight is no command") {
  CHECK(plain_module("export const f = (x: number, g) => known(x) + g(x);"));
  CHECK(plain_module("function f<T>(g: T) { return g(1) }\nexport default f<string>('a')"));
  CHECK(plain_module("class A { private b(c: C): D { c(); this.e(); parseInt('1') } }"));
  CHECK(plain_module("const { a, b: [c] } = known(); c?.(a)"));
  CHECK(plain_module("items.map(item => item(1)); try { known() } catch (e) { known(e) }"));
  CHECK(plain_module("const C = () => <p onClick={known}>Don't {known('x')} can't</p>"));
  CHECK(plain_module("const t = `${known(`${known()}`)}`; known`x`"));
}

TEST_CASE("a function from out of sight may be a command") {
  CHECK_FALSE(plain_module("save(1)"));
  CHECK_FALSE(plain_module("save?.(1)"));
  CHECK_FALSE(plain_module("save<number>(1)"));
  CHECK_FALSE(plain_module("const x = known ? save(1) : 0;"));
  CHECK_FALSE(plain_module("const x = `${save()}`"));
  CHECK_FALSE(plain_module("known(save)"));
  CHECK_FALSE(plain_module("const C = () => <p onClick={save}/>"));
  CHECK_FALSE(plain_module("button.onclick = save"));
}

TEST_CASE("a module with anything else to report is not plain") {
  CHECK_FALSE(plain_module("known(window)"));
  CHECK_FALSE(plain_module("window.save()"));
  CHECK_FALSE(plain_module("window.open(known)"));
  CHECK_FALSE(plain_module("open(known)"));
  CHECK(plain_module("known.open(window.innerWidth)"));
  CHECK_FALSE(plain_module("known.addEventListener('message', known)"));
  CHECK_FALSE(plain_module("target.postMessage(1, '*')"));
  CHECK_FALSE(plain_module("const C = () => <iframe src='https://example.com'/>"));
  CHECK_FALSE(plain_module("const k = 'AKIAIOSFODNN7QWERTYU'"));
  CHECK_FALSE(plain_module("const k = `AKIAIOSFODNN7QWERTYU`"));
}

TEST_CASE("a text whose brackets or templates do not end is not plain") {
  CHECK_FALSE(plain_module("known("));
  CHECK_FALSE(plain_module("known)"));
  CHECK_FALSE(plain_module("`${"));
  CHECK_FALSE(plain_module("`"));
  CHECK_FALSE(plain_module("known() /*"));
  CHECK_FALSE(plain_module(std::string(100'001, '`')));
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "`${";
  CHECK_FALSE(plain_module(deep));
  std::string quotes = "'";
  for (int i = 0; i < 500'000; ++i) quotes += "\\'";
  CHECK_FALSE(plain_module(quotes));
}

TEST_CASE("a module may make a function that takes the name of a command") {
  const auto takes = [](std::string_view text) { return may_take_names(text, models()); };
  CHECK(takes("export const call = (name) => invoke(name)"));
  CHECK(takes("export const call = invoke"));
  CHECK(takes("export const call = (name) => window[name](1)"));
  CHECK(takes("export const call = (name) => invoke<string>(name)"));
  CHECK_FALSE(takes("import { invoke } from '@tauri-apps/api'; invoke('save', { a })"));
  CHECK_FALSE(takes("invoke<Result<string, X>>(\n  'save')"));
}
