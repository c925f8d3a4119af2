#include <catch2/catch.hpp>

#include "support.h"

using namespace bridgelint;
using namespace bridgelint::test;

namespace {

Names exposed(const FileFacts& facts) {
  Names result;
  for (const auto& command : facts.commands) result.push_back(command.name.value);
  return result;
}

}  // namespace

TEST_CASE("every framework's way to call") {
  for (const auto& [code, name] : std::vector<std::pair<std::string, std::string>>{
           {"saucer.exposed.save(1)", "save"},
           {"window.saucer.call('save', [1])", "save"},
           {"window.cefQuery({ request: 'x' })", "cefQuery"},
           {"window.webkit.messageHandlers.save.postMessage({})", "save"},
           {"window.chrome.webview.postMessage('x')", "chrome.webview.postMessage"},
           {"chrome.webview.hostObjects.notes.Save(1)", "notes.Save"},
           {"chrome.webview.hostObjects.sync.notes.Save(1)", "notes.Save"},
           {"window.wx.postMessage('x')", "wx"},
           {"Neutralino.os.execCommand('ls')", "os.execCommand"},
           {"Neutralino.custom.save(1)", "custom.save"},
           {"import * as Juce from './juce/index.js'; Juce.getNativeFunction('save')(1)", "save"},
           {"window.__JUCE__.backend.emitEvent('save', {})", "save"},
           {"const { ipcRenderer } = require('electron'); ipcRenderer.invoke('save')", "save"},
           {"const electron = require('electron'); electron.ipcRenderer.send('save')", "save"},
           {"import { ipcRenderer } from 'electron'; ipcRenderer.sendSync('save')", "save"},
           {"import { invoke } from '@tauri-apps/api/tauri'; invoke('save')", "save"},
           {"import { core } from '@tauri-apps/api'; core.invoke('save')", "save"},
           {"window.__TAURI__.core.invoke('save')", "save"},
           {"window.__TAURI_INTERNALS__.invoke('save')", "save"},
           {"import { readTextFile } from '@tauri-apps/plugin-fs'; readTextFile('x')",
            "plugin:fs|read_text_file"},
           {"import * as fs from '@tauri-apps/api/fs'; fs.readTextFile('x')", "fs.readTextFile"},
           {"new QWebChannel(t, (c) => c.objects.bridge.save(1))", "bridge.save"},
           {"new QWebChannel(t, function (c) { window.b = c.objects.bridge }); window.b.save(1)",
            "bridge.save"},
           {"let b; new QWebChannel(t, (c) => { b = c.objects.bridge }); b.save(1); export {}",
            "bridge.save"}}) {
    CAPTURE(code);
    CHECK(calls(code) == Names{"bridge " + name});
  }
}

TEST_CASE("a parameter of the bridge's name is the bridge") {
  CHECK(calls("export const load = (ipcRenderer) => ipcRenderer.invoke('load')") ==
        Names{"bridge load"});
  CHECK(calls("export const load = (ipcRenderer = mine) => { ipcRenderer = 1; "
              "ipcRenderer.invoke('load') }")
            .empty());
}

TEST_CASE("what only looks like a way to call") {
  for (const char* code :
       {"import { invoke } from './mine'; invoke('save')",
        "import { readTextFile } from 'node:fs'; readTextFile('x')",
        "import { invoke } from '@tauri-apps/apis'; invoke('save')",
        "window.parent.postMessage('x', '*')", "const saucer = {}; saucer.exposed.save(1)"}) {
    CAPTURE(code);
    CHECK(calls(code).empty());
  }
}

TEST_CASE("the framework answers its own commands") {
  const auto builtin = [](const std::string& code) { return script(code).calls.at(0).builtin; };
  CHECK(builtin("import { open } from '@tauri-apps/plugin-shell'; open('x')"));
  CHECK(builtin("import { invoke } from '@tauri-apps/api/core'; invoke('plugin:fs|exists')"));
  CHECK(builtin("Neutralino.os.open('x')"));
  CHECK_FALSE(builtin("Neutralino.custom.save('x')"));
  CHECK_FALSE(builtin("import { invoke } from '@tauri-apps/api/core'; invoke('save')"));
}

TEST_CASE("scripts of the host expose commands") {
  CHECK(exposed(script("export function setUp(ipcMain) { ipcMain.handle('save', () => {}) }")) ==
        Names{"save"});
  CHECK(exposed(script("export function setUp(bus) { bus.handle('save', () => {}) }")).empty());
  CHECK(exposed(script("class A { f() { this.win.webContents.ipc.on('save', () => {}) } }")) ==
        Names{"save"});
  CHECK(exposed(script("this.win.ipc.on('save', () => {})")).empty());
  CHECK(exposed(script("const { ipcMain } = require('electron');\n"
                       "ipcMain.handle('save', (event, a) => a);\n"
                       "ipcMain.on(NAME, () => {}); const NAME = 'load';")) ==
        Names{"save", "load"});
  CHECK(exposed(script("import { contextBridge, ipcRenderer } from 'electron';\n"
                       "const fs = { read: (p) => ipcRenderer.invoke('read', p) };\n"
                       "contextBridge.exposeInMainWorld('api', { fs, save() {}, version: '1' });",
                       "preload.mjs")) == Names{"api.fs.read", "api.save"});
  CHECK(calls("window.api.save('x')") == Names{"bare api.save"});
}

TEST_CASE("a script of the host may hand on the command that it is told") {
  const auto facts = script(
      "import { contextBridge, ipcRenderer } from 'electron';\n"
      "const known = ['save'];\n"
      "contextBridge.exposeInMainWorld('api', {\n"
      "  send: (channel, data) => { if (known.includes(channel)) ipcRenderer.send(channel, data); "
      "},\n"
      "  load: (path) => ipcRenderer.invoke('load', path),\n"
      "});",
      "preload.mjs");
  CHECK(facts.forwards == std::vector<CommandForward>{{"api.send", "electron", 0}});
  const auto page = script("window.api.send('save', text);");
  REQUIRE(page.calls.size() == 1);
  CHECK(page.calls[0].texts == std::vector<Text>{Text::exact("save"), Text()});
}

TEST_CASE("a global function that hands on a name serves other scripts") {
  const auto facts = script(
      "(() => {\n"
      "  function invoke(cmd, args) { window.__TAURI_POST_MESSAGE__({ cmd, ...args }); }\n"
      "  function local(cmd) { window.__TAURI_POST_MESSAGE__({ cmd }); }\n"
      "  window.invoke = invoke;\n"
      "})();");
  CHECK(facts.forwards == std::vector<CommandForward>{{"invoke", "tauri", 0}});
}

TEST_CASE("commands of Rust code") {
  const auto facts = facts_of({{"main.rs",
                                "use tauri::Manager;\n"
                                "#[tauri::command]\nasync fn save(name: String) -> bool { true }\n"
                                "// #[tauri::command]\nfn helper() {}\n"
                                "mod inner {\n  #[tauri::command(rename_all = \"snake_case\")]\n"
                                "  /// Says hello.\n  pub fn greet() {}\n}\n"
                                "#[command]\npub fn load() {}\n"}},
                              "main.rs");
  CHECK(exposed(facts) == Names{"save", "greet", "load"});
  CHECK(facts.commands[0].framework == "tauri");
  CHECK(facts.coverage[0].kind == CoverageKind::syntactic);
  CHECK(exposed(facts_of({{"a.rs", "#[command]\nfn f() {}"}}, "a.rs")).empty());
}

TEST_CASE("the name of a command may be a member of what is sent") {
  const auto facts = script(R"js(
    function send(cmd, args) {
      window.__TAURI_POST_MESSAGE__({ cmd, ...args });
    }
    send("save", {});
    window.__TAURI_POST_MESSAGE__({ cmd: "load" });
  )js",
                            "app.mjs");
  CHECK(calls(facts) == std::vector<std::string>{"bridge save", "bridge load"});
}

TEST_CASE("a member of what is sent may say that the framework answers, through a wrapper too") {
  const auto facts = script(R"js(
    async function send(cmd, args) {
      window.__TAURI_POST_MESSAGE__({ cmd, ...args });
    }
    send("messageDialog", { __tauriModule: "Dialog", message: {} });
    send("save", { message: {} });
    window.__TAURI_POST_MESSAGE__({ cmd: "platform", __tauriModule: "Os" });
  )js",
                            "app.mjs");
  std::vector<std::pair<std::string, bool>> builtin;
  for (const auto& call : facts.calls) builtin.emplace_back(call.command.value, call.builtin);
  CHECK(builtin == std::vector<std::pair<std::string, bool>>{
                       {"messageDialog", true}, {"save", false}, {"platform", true}});
}
