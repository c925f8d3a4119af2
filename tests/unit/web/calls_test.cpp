#include <catch2/catch.hpp>

#include "support.h"

using namespace bridgelint;
using namespace bridgelint::test;

TEST_CASE("calls through the framework's own function") {
  CHECK(calls("webui.call('save', 1)") == Names{"bridge save"});
  CHECK(calls("window.webui.call(\"save\")") == Names{"bridge save"});
  CHECK(calls("globalThis['webui']?.call?.('save')") == Names{"bridge save"});
  CHECK(calls("const { call } = webui; call('save')") == Names{"bridge save"});
  CHECK(calls("const { call: c } = window.webui; c('save')") == Names{"bridge save"});
  CHECK(calls("const c = webui.call; c('save')") == Names{"bridge save"});
  CHECK(calls("const w = window, api = w.webui || {}; api.call('save')") == Names{"bridge save"});
  CHECK(calls("(0, webui.call)('save')") == Names{"bridge save"});
  CHECK(calls("(function (w) { w.webui.call('save') })(window)") == Names{"bridge save"});
  CHECK(calls("(webui as any)!.call('save' as const)", "a.ts") == Names{"bridge save"});
}

TEST_CASE("facts of a bridge call") {
  const std::string code = "async function store(x) { const r = await webui.call('save', x); }";
  const auto facts = script(code);
  REQUIRE(facts.calls.size() == 1);
  const auto& call = facts.calls[0];
  CHECK(call.framework == "webui");
  CHECK(call.caller == "store");
  CHECK(call.awaited);
  CHECK(text_at(code, call.at) == "webui.call('save', x)");
  CHECK(text_at(code, call.name_at) == "'save'");
}

TEST_CASE("awaiting in every spelling") {
  const auto awaited = [](const std::string& code) { return script(code).calls.at(0).awaited; };
  CHECK(awaited("window.a().then(f2 => 1)"));
  CHECK(awaited("(await (window.a()))"));
  CHECK(awaited("window.a().catch(() => 1)"));
  CHECK_FALSE(awaited("window.a()"));
  CHECK_FALSE(awaited("window.a().x"));
}

TEST_CASE("the caller has a name a person would use") {
  const auto caller = [](const std::string& code) { return script(code).calls.at(0).caller; };
  CHECK(caller("const go = () => { window.a() }") == "go");
  CHECK(caller("class A { run() { window.a() } }") == "run");
  CHECK(caller("const o = { 'go on': () => window.a() }") == "go on");
  CHECK(caller("el.onclick = () => window.a()") == "onclick");
  CHECK(caller("function f() { [1].forEach(() => window.a()) }") == "f");
  CHECK(caller("window.a()") == "");
}

TEST_CASE("names are folded where they are constant") {
  CHECK(calls("const N = 'save'; webui.call(N)") == Names{"bridge save"});
  CHECK(calls("webui.call('sa' + 've')") == Names{"bridge save"});
  CHECK(calls("const p = 'fs'; webui.call(`${p}.read`)") == Names{"bridge fs.read"});
  CHECK(calls("const C = Object.freeze({ save: 'save_file' }); webui.call(C.save)") ==
        Names{"bridge save_file"});
  CHECK(calls("const C = { a: { b: 'x' } }; webui.call(C['a'].b)") == Names{"bridge x"});
  CHECK(calls("const { save } = { save: 'x' }; webui.call(save)") == Names{"bridge x"});
  CHECK(calls("enum C { Save = 'save' } webui.call(C.Save)", "a.ts") == Names{"bridge save"});
  CHECK(calls("webui.call('\\x73ave\\u0021')") == Names{"bridge save!"});
  CHECK(calls("webui.call(a ? 'x' : 'y')") == Names{"bridge x", "bridge y"});
}

TEST_CASE("what a class keeps in one of its members is folded") {
  const std::string go = " go() { webui.call(this.id) } }";
  CHECK(calls("class A { id = 'save';" + go) == Names{"bridge save"});
  CHECK(calls("class A { constructor(n) { this.id = 'fs.' + n }" + go +
              " class B { constructor() { this.id = 'other' } }") == Names{"bridge fs.~"});
  CHECK(calls("class A { id = null; constructor() { this.id = 'save' }" + go) ==
        Names{"bridge save"});
  CHECK(calls("class A { id = 'save'; constructor(n) { this.id = n }" + go) == Names{"bridge ?"});
}

TEST_CASE("what is not constant stays unknown or a beginning") {
  CHECK(calls("let n = 'a'; n = other; webui.call(n)") == Names{"bridge ?"});
  CHECK(calls("webui.call('file.' + kind)") == Names{"bridge file.~"});
  CHECK(calls("webui.call(`file.${kind}`)") == Names{"bridge file.~"});
  CHECK(calls("webui.call(...list)") == Names{"bridge ?"});
  CHECK(calls("webui.call(1 + 2)") == Names{"bridge ?"});
  CHECK(calls("import { N } from './names.js'; webui.call(N)") == Names{"bridge ?"});
  CHECK(calls("const a = b, b = a; webui.call(a)") == Names{"bridge ?"});
}

TEST_CASE("wrappers in the same file hand the name on") {
  CHECK(calls("export const call2 = 1;"
              "const call = (name, ...rest) => webui.call(name, ...rest); call('save')") ==
        Names{"bridge save"});
  CHECK(calls("async function invoke(a, name) { return await webui.call(name, a) }"
              "export const x = 1; invoke(1, 'save'); invoke(2, 'load')") ==
        Names{"bridge save", "bridge load"});
  CHECK(calls("const api = { call(n) { return webui.call(n) } }; export {}; api.call('save')") ==
        Names{"bridge save"});
  CHECK(calls("export {}; const a = n => webui.call(n); const b = n => a(n); b('save')") ==
        Names{"bridge save"});
  CHECK(calls("class Api { call(n) { return webui.call(n) } save() { this.call('save') } }"
              "export {}") == Names{"bridge save"});
  CHECK(calls("export {}; const c = n => window[n](); c('save')") == Names{"window save"});
}

TEST_CASE("a wrapper that others can call keeps its dynamic name") {
  CHECK(calls("export function call(name) { return webui.call(name) } call('save')") ==
        Names{"bridge ?", "bridge save"});
  CHECK(calls("export function call(name) { return webui.call(name) }") == Names{"bridge ?"});
  // A classic script's functions are called from other scripts and from handler attributes.
  CHECK(calls("function call(name) { return webui.call(name) } call('save')") ==
        Names{"bridge ?", "bridge save"});
}

TEST_CASE("members of window") {
  CHECK(calls("window.save(1)") == Names{"window save"});
  CHECK(calls("self.save(); globalThis.load()") == Names{"window save", "window load"});
  CHECK(calls("window['save']()") == Names{"window save"});
  CHECK(calls("window?.save?.()") == Names{"window save"});
  CHECK(calls("const { save } = window; save()") == Names{"window save"});
  CHECK(calls("const s = window.save; s()") == Names{"window save"});
  CHECK(calls("const n = 'save'; window[n]()") == Names{"window save"});
  CHECK(calls("window[n2]()") == Names{"window ?"});
}

TEST_CASE("standard members of window are no commands") {
  CHECK(calls("window.alert(1); self.fetch('x'); setTimeout(() => 1); window.open(); parseInt('1');"
              "console.log(1); document.write(''); new window.Foo()")
            .empty());
}

TEST_CASE("what the page itself puts on window is no command") {
  CHECK(calls("window.save = () => 1; window.save()").empty());
  CHECK(calls("Object.assign(window, { save() {} }); window.save()").empty());
  CHECK(calls("Object.defineProperty(window, 'save', {}); window.save()").empty());
  CHECK(calls("save = function () {}; save()").empty());
  CHECK(calls("function save() {} window.save()").empty());
}

TEST_CASE("a fallback for a missing command does not hide it") {
  CHECK(calls("window.save = window.save || (() => 1); window.save()") == Names{"window save"});
  CHECK(calls("if (!window.save) { window.save = () => 1 } window.save()") == Names{"window save"});
  CHECK(calls("window.save ?\?= () => 1; save()") == Names{"bare save"});
}

TEST_CASE("bare names that nothing declares") {
  CHECK(calls("save(1); function f() { load() }") == Names{"bare save", "bare load"});
  CHECK(calls("if (typeof save === 'function') save()") == Names{"bare save"});
}

TEST_CASE("declarations in every form are found") {
  for (const char* code : {"function save() {} save()",
                           "save(); function save() {}",
                           "var save = 1; save()",
                           "save(); var save",
                           "let save = 1; { save() }",
                           "class save {} save()",
                           "import save from './x.js'; save()",
                           "import { save } from './x.js'; save()",
                           "import { a as save } from './x.js'; save()",
                           "import * as save from './x.js'; save()",
                           "function f(save) { save() }",
                           "const f = save => save()",
                           "const f = ({ save }) => save()",
                           "const f = ({ a: [save = 1] }) => save()",
                           "const f = (...save) => save()",
                           "const f = ({ a, ...save }) => save()",
                           "try {} catch (save) { save() }",
                           "try {} catch ({ save }) { save() }",
                           "for (const save of x) save()",
                           "for (let save = 0;;) save()",
                           "for (var save in x) {} save()",
                           "(function save() { save() })",
                           "const C = class save { f() { save() } }",
                           "const { a: { b: save } } = x; save()",
                           "const [, save] = x; save()",
                           "{ function save() {} } save()",
                           "function f() { if (a) { var save = 1 } save() }",
                           "let a, save; save()",
                           "async function* save() {} save()",
                           "const save = async () => save()",
                           "class A { f(save) { save() } }",
                           "label: for (const save of x) { save() }",
                           "switch (1) { case 1: let save = 1; save() }"}) {
    CAPTURE(code);
    CHECK(calls(code).empty());
  }
}

TEST_CASE("a declaration holds in its own scope alone") {
  for (const char* code :
       {"{ let save = 1 } save()", "function f() { var save } save()",
        "const f = save => 1; save()", "for (const save of x) {} save()",
        "try {} catch (save) {} save()", "(function save() {}); save()",
        "class A { save() {} } save()", "const o = { save: 1, save() {} }; save()",
        "x.save = 1; save()", "save: for (;;) { save() }", "const { save: a } = x; save()",
        "import { save as a } from './x.js'; save()"}) {
    CAPTURE(code);
    CHECK(calls(code) == Names{"bare save"});
  }
}

TEST_CASE("TypeScript declares values, and types that are none") {
  CHECK(calls("declare function save(x: string): Promise<void>; save('x')", "a.ts") ==
        Names{"bare save"});
  CHECK(calls("interface save {} type load = () => void; save(); load()", "a.ts") ==
        Names{"bare save", "bare load"});
  CHECK(calls("declare global { interface Window { save(): void } } window.save()", "a.ts") ==
        Names{"window save"});
  CHECK(
      calls("function f(save?: () => void, private load = 1) { save(); load() }", "a.ts").empty());
  CHECK(calls("enum E { A } E(); namespace N { export const x = 1 } N()", "a.ts").empty());
  CHECK(calls("const x = <div onClick={() => save()}>{window.load()}</div>", "a.tsx") ==
        Names{"bare save", "window load"});
}

TEST_CASE("a command given as a callback will be called") {
  CHECK(calls("btn.onclick = window.save") == Names{"window save"});
  CHECK(calls("btn.addEventListener('click', window.save)") == Names{"window save"});
  CHECK(calls("p.then(save)") == Names{"bare save"});
  CHECK(calls("const x = <a onClick={window.save}/>", "a.tsx") == Names{"window save"});
  CHECK(calls("const a = window.config; f2 = [window.config2]; if (window.save) {}").empty());
}

TEST_CASE("globals are what the top of a classic script declares") {
  CHECK(globals(script("var a; let b; function c() { var d } class E {} window.f = 1; g = 2;")) ==
        Names{"a", "b", "c", "E", "f", "g"});
  CHECK(globals(script("export const a = 1; function b() {} window.c = 1")) == Names{"c"});
  CHECK(globals(script("const a = 1; module.exports = a")).empty());
  CHECK(globals(script("var a", "a.mjs")).empty());
  const std::string code = "window.store = 1";
  CHECK(text_at(code, script(code).globals.at(0).at) == "store");
}

TEST_CASE("imports resolve by the rules of bundlers") {
  const Files files = {
      {"src/app.ts",
       "import './a'; import b from './lib'; export * from '../c.js'; import('./d.js');"
       "const e = require('./e'); import x from 'react'; import './none'; import(name);"
       "import './s.css?x'; import type { T } from './t'"},
      {"src/a.tsx", ""},
      {"src/lib/index.js", ""},
      {"c.ts", ""},
      {"src/d.js", ""},
      {"src/e.cjs", ""},
      {"src/s.css", ""},
      {"src/t.ts", ""}};
  Names found;
  for (const auto& import : facts_of(files, "src/app.ts").imports) found.push_back(import.file);
  CHECK(found ==
        Names{"src/a.tsx", "src/lib/index.js", "c.ts", "src/d.js", "src/e.cjs", "src/t.ts"});
}
