#include <catch2/catch.hpp>

#include "support.h"

using namespace bridgelint;
using namespace bridgelint::test;

namespace {

Names calls_in(const Files& files, const std::string& file) {
  return calls(facts_of(files, file));
}

}  // namespace

TEST_CASE("names of commands are followed into modules") {
  const std::string call = "import { CMD } from './names'; webui.call(CMD.save)";
  for (const auto& [file, text] : std::map<std::string, std::string>{
           {"names.js", "export const CMD = { save: 'save' }"},
           {"names.ts", "export enum CMD { save = 'save' }"},
           {"names/index.ts", "export const CMD = Object.freeze({ save: 'sa' + 've' })"}}) {
    CAPTURE(file);
    CHECK(calls_in({{"app.js", call}, {file, text}}, "app.js") == Names{"bridge save"});
  }
  CHECK(calls_in({{"app.js", "import { CMD } from './a'; webui.call(CMD)"},
                  {"a.js", "export { NAME as CMD } from './b'"},
                  {"b.js", "const NAME = 'save'; export { NAME }"}},
                 "app.js") == Names{"bridge save"});
}

TEST_CASE("wrappers of other modules stand for their calls") {
  const std::string wrapper =
      "import { invoke } from '@tauri-apps/api/core';\n"
      "export const call = (name, args) => invoke(name, args);\n"
      "export default call;";
  for (const char* use : {"import { call } from './bridge'; call('save', {})",
                          "import call from './bridge'; call('save', {})",
                          "import * as bridge from './bridge'; bridge.call('save', {})",
                          "import { call as run } from './bridge.js'; run('save', {})",
                          "const { call } = require('./bridge'); call('save', {})"}) {
    CAPTURE(use);
    CHECK(calls_in({{"app.js", use}, {"bridge.js", wrapper}}, "app.js") == Names{"bridge save"});
  }
  // What the wrapper itself calls stays its own fact, and is not known by name.
  CHECK(calls_in({{"app.js", "import './bridge'"}, {"bridge.js", wrapper}}, "bridge.js") ==
        Names{"bridge ?"});
}

TEST_CASE("a module of the project may hand the bridge's package on") {
  const std::string package = "'@tauri-apps/api/core'";
  for (const std::string& module :
       {"export { invoke } from " + package, "export * from " + package,
        "export * from './names'; export * from " + package,
        "import { invoke } from " + package + "; export { invoke }",
        "import { other, invoke } from " + package + "; export { helper, invoke, other }"}) {
    CAPTURE(module);
    const Files files{
        {"app.ts", "import { invoke } from './bridge'; export const f = () => invoke('save')"},
        {"bridge.ts", module},
        {"names.ts", "export const name = 'a'"}};
    CHECK(calls_in(files, "app.ts") == Names{"bridge save"});
  }
  const Files renamed{
      {"app.ts", "import { send } from './bridge'; export const f = () => send('save')"},
      {"bridge.ts", "export { invoke as send } from " + package}};
  CHECK(calls_in(renamed, "app.ts") == Names{"bridge save"});
}

TEST_CASE("the bridge's own script may stand in the program") {
  const std::string script =
      "function getNativeFunction(name) {\n"
      "  return () => window.__JUCE__.backend.emitEvent('__juce__invoke', { name });\n"
      "}\n"
      "export { getNativeFunction };";
  for (const char* use : {"import * as Juce from './juce/index.js'; Juce.getNativeFunction('save')",
                          "import * as J from './juce/index.js'; J.getNativeFunction('save')",
                          "import { getNativeFunction } from './juce/index.js';\n"
                          "const save = getNativeFunction('save'); save()"}) {
    CAPTURE(use);
    const Files files{{"app.js", use}, {"juce/index.js", script}};
    CHECK(calls_in(files, "app.js") == Names{"bridge save"});
    CHECK(facts_of(files, "juce/index.js").calls.at(0).builtin);
  }
}

TEST_CASE("addresses of modules are looked up as bundlers do") {
  const Files base = {{"src/pages/app.ts", ""},
                      {"src/bridge.ts", "export const NAME = 'save'"},
                      {"packages/ui/src/index.ts", "export const NAME = 'save'"}};
  const auto found = [&](const std::string& address, const std::string& file,
                         const std::string& text) {
    Files files = base;
    files["src/pages/app.ts"] = "import { NAME } from '" + address + "'; webui.call(NAME)";
    files[file] = text;
    return calls_in(files, "src/pages/app.ts");
  };
  const Names save{"bridge save"};
  CHECK(found("@/bridge", "tsconfig.json",
              "{ /* alias */ \"compilerOptions\": { \"paths\": { \"@/*\": [\"./src/*\"], } } }") ==
        save);
  CHECK(found("bridge", "tsconfig.json", R"({ "compilerOptions": { "baseUrl": "./src" } })") ==
        save);
  CHECK(found("#bridge", "package.json", R"({ "imports": { "#bridge": "./src/bridge.ts" } })") ==
        save);
  CHECK(found("@/bridge", "package.json", "{}") == save);
  CHECK(found("left-pad", "package.json", "{}") == Names{"bridge ?"});
  Files workspace = base;
  workspace["src/pages/app.ts"] = "import { NAME } from '@app/ui'; webui.call(NAME)";
  workspace["package.json"] = R"({ "workspaces": ["packages/*"] })";
  workspace["packages/ui/package.json"] = R"({ "name": "@app/ui", "main": "dist/index.js" })";
  CHECK(calls_in(workspace, "src/pages/app.ts") == save);
}

TEST_CASE("modules that import each other in a circle end") {
  const Files files = {{"a.js", "export * from './b'; import { x } from './b'; webui.call(x)"},
                       {"b.js", "export * from './a'; export { x } from './a'"}};
  CHECK(calls_in(files, "a.js") == Names{"bridge ?"});
  CHECK(calls_in(files, "b.js").empty());
}

TEST_CASE("data handed to a module is known at the call there") {
  const Files files = {
      {"app.js", "import { save } from './api'; save(location.hash)"},
      {"api.js", "export const save = (name) => webui.call('save', name, { path: name, n: 1 })"}};
  const auto facts = facts_of(files, "app.js");
  REQUIRE(facts.calls.size() == 1);
  const auto& data = facts.calls[0].data;
  REQUIRE(data.size() == 2);
  CHECK(data[0].argument == 0);
  CHECK(data[0].source == "the page's address");
  CHECK(data[1].argument == 1);
  CHECK(data[1].member == "path");
  CHECK(facts.calls[0].at.file == "api.js");
  CHECK(facts_of(files, "api.js").calls[0].data.empty());
}

TEST_CASE("a run that was stopped leaves nothing half-read to the next") {
  OverlayReader reader(std::make_shared<NoFiles>());
  // Long enough for the parser to look whether it is still wanted.
  std::string code = "document.body.innerHTML = location.hash;\n";
  for (int i = 0; i < 500; ++i) code += "f(1);\n";
  reader.set("/p/app.js", code);
  Unit unit;
  unit.file = "app.js";
  unit.path = "/p/app.js";
  unit.language = Language::javascript;
  const WebExtractor extractor;
  std::stop_source stop;
  stop.request_stop();
  CHECK(extractor.extract(unit, {reader, models(), "/p", stop.get_token()}).writes.empty());
  CHECK(extractor.extract(unit, {reader, models(), "/p", {}}).writes.size() == 1);
}

TEST_CASE("modules see the names of the page that imports them") {
  const Files files = {{"index.html",
                        "<script>function show(text) { document.body.innerHTML = text }</script>\n"
                        "<script type=module>import './app.js'</script>"},
                       {"app.js", "show(location.hash); export {}"}};
  const auto found = facts_of(files, "index.html");
  REQUIRE(found.writes.size() == 1);
  CHECK(found.writes[0].source == "the page's address");
  CHECK(found.writes[0].steps.front().at.file == "app.js");
}

TEST_CASE("wrappers round the wrappers of other modules are wrappers") {
  const Files files = {
      {"app.js", "import { ask } from './ask'; ask('save', location.hash)"},
      {"ask.js", "import { send } from './send'; export function ask(name) { return send(name) }"},
      {"send.js",
       "const go = (n, name) => webui.call(name, n); export const send = (name) => go(1, name)"}};
  CHECK(calls_in(files, "app.js") == Names{"bridge save"});
  CHECK(calls_in(files, "ask.js") == Names{"bridge ?"});
}

TEST_CASE("a module means the same to all that import it, whoever read it first") {
  const Files files = {
      {"a.js", "import { show } from './view'; show(location.hash)"},
      {"b.js", "import { show } from './view'; show('<b>')"},
      {"view.js", "export function show(text) { document.body.innerHTML = text }"}};
  OverlayReader reader(std::make_shared<NoFiles>());
  for (const auto& [path, bytes] : files) reader.set("/p/" + path, bytes);
  const WebExtractor extractor;
  for (const char* file : {"b.js", "view.js", "a.js", "b.js", "view.js"}) {
    CAPTURE(file);
    Unit unit;
    unit.file = file;
    unit.path = "/p/" + unit.file;
    unit.language = Language::javascript;
    const auto shared = extractor.extract(unit, {reader, models(), "/p", {}});
    CHECK(writes(shared) == writes(facts_of(files, file)));
    CHECK(shared.writes.size() == (unit.file == "b.js" ? 0 : 1));
  }
}
