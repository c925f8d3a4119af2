#include "extract/web/interest.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace bridgelint;
using namespace bridgelint::test;

namespace {

Interest in(std::string_view text) {
  return InterestingWords(models()).in(text);
}

}  // namespace

TEST_CASE("a script that fills a sink or calls a bridge acts") {
  CHECK(in("list.innerHTML = x").acts);
  CHECK(in("await import(address)").acts);
  CHECK(in("import { invoke } from '@tauri-apps/api/core'").acts);
  CHECK(in("const send = window.chrome.webview.postMessage").acts);
}

TEST_CASE("a script in which data of others enters is told from one that uses common words") {
  CHECK(in("const { hash } = location").enters);
  CHECK(in("use(window.name)").enters);
  CHECK(in("const { name } = window").enters);
  CHECK(in("const w = window; use(w.name)").enters);
  CHECK_FALSE(in("import { name } from './x.js'; use(name, this, process)").any());
  CHECK_FALSE(in("import { name } from './x.js'; use(name, window.innerWidth)").any());
  CHECK_FALSE(in("cache.get(key)").any());
  CHECK(in("$.get(address)").enters);
  CHECK_FALSE(in("").any());
}

TEST_CASE("the window matters where it is used, not where it is spoken of") {
  for (const char* text :
       {"// the window is closed", "const a = 'main window'", "import a from './window/main'",
        "import { b } from '@app/window'", "tray.window.show()", "tray?.window.show()",
        "var(--window-color)", "typeof window !== 'undefined'", "window === parent",
        "/* the\n * window\n * fires */"}) {
    CAPTURE(text);
    CHECK_FALSE(in(text).any());
  }
  for (const char* text :
       {"window.save()", "globalThis.window.save()", "self['window'].save()", "use(window)",
        "const { save } = window\nsave()", "(window as any).save()", "const w = window || {}",
        "for (const key in window) window[key]()", "window\n  .save()"}) {
    CAPTURE(text);
    CHECK(in(text).acts);
  }
}

TEST_CASE("a package matters by the part of it that offers commands") {
  CHECK(in("import { readFile } from '@tauri-apps/plugin-fs'").acts);
  CHECK_FALSE(in("import { listenTo } from '@tauri-apps/plugin-other'").acts);
}

TEST_CASE("words that are common elsewhere count only where they may be sinks") {
  CHECK_FALSE(in("const label = `${before} ${text}`; x.append(label)").any());
  CHECK(in("$('#a').append(label)").acts);
  CHECK_FALSE(in("image.src = address").acts);
  CHECK(in("const s = document.createElement('script'); s.src = address").acts);
  CHECK_FALSE(in("setTimeout(() => tick(), 1); setTimeout(async (a, b) => tick(a), 1);\n"
                 "setTimeout(function () {}, 1)")
                  .acts);
  CHECK_FALSE(in("new Promise((done) => setTimeout(done, 1))").acts);
  CHECK_FALSE(in("const tick = () => 1; let t: typeof setTimeout; setTimeout(tick, 1)").acts);
  CHECK(in("const tick = (code); setTimeout(tick, 1)").acts);
  CHECK_FALSE(in("text.replace(/^a$/, `${x}`)").acts);
  CHECK(in("setTimeout(code, 1)").acts);
  CHECK(in("setTimeout((code), 1)").acts);
  CHECK(in("const later = setTimeout").acts);
  std::string hostile;
  for (int i = 0; i < 100'000; ++i) hostile += "setTimeout(a, 1); ";
  CHECK(in(hostile + "const a = () => 1;").acts);
  CHECK_FALSE(in("const html = window.innerWidth").acts);
  CHECK(in("row.html(text)").acts);
  CHECK(in("row['html'](text)").acts);
  CHECK(in("window.save()").acts);
  CHECK(in("window[name]()").acts);
  CHECK(in("(window as any).save()").acts);
  CHECK_FALSE(in("show(error.message, error.data)").enters);
  CHECK(in("addEventListener('message', e => show(e.data))").enters);
  CHECK(in("socket.onmessage = e => show(e.data)").enters);
}
