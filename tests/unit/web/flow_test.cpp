#include <catch2/catch.hpp>

#include "support.h"

using namespace bridgelint;
using namespace bridgelint::test;

TEST_CASE("own text is no write worth a fact") {
  for (const char* code :
       {"el.innerHTML = ''",
        "el.innerHTML = `<b>x</b>`",
        "el.innerHTML = '<b>' + '</b>'",
        "const T = '<b>'; el.innerHTML = T + T",
        "el.innerHTML = on ? '<a>' : '<b>'",
        "const M = { a: '<a>' }; el.innerHTML = M[k2]",
        "el.innerHTML = x2.length",
        "el.innerHTML = Number(x2) + ' items'",
        "el.innerHTML = 1 + x2 * 2",
        "let h = ''; for (let i = 0; i < 3; i++) h += '<li>' + i * 2; el.innerHTML = h",
        "const a = []; a.push('<li>'); el.innerHTML = a.join('')",
        "function li(n) { return '<li>' + n.toFixed(1) } el.innerHTML = li(x2)",
        "function show(h) { el.innerHTML = h } show('<b>'); show(''); export {}",
        "document.write('<p>')",
        "setTimeout('go()', 1)",
        "setTimeout(() => f2(), 1)",
        "setTimeout(cb2, 1)",
        "function f() {} setTimeout(f, 1)",
        "el.innerHTML = ['a', 'b'].map(x => `<li>${x}</li>`).join('')",
        "el.innerHTML = new Date().getFullYear()",
        "el.textContent = location.hash",
        "$('#x').html()"}) {
    CAPTURE(code);
    CHECK(writes(code).empty());
  }
}

TEST_CASE("a bridge reply in the document") {
  for (const char* code :
       {"el.innerHTML = await webui.call('load')",
        "const r = await webui.call('load'); el.innerHTML = '<b>' + r + '</b>'",
        "webui.call('load').then(r => { el.innerHTML = r })",
        "webui.call('load').then(r => r.name).then(n => { el.innerHTML = n })",
        "const { a: [b] } = JSON.parse(await webui.call('load')); el.innerHTML = `${b}`",
        "const r = await webui.call('load'); el.innerHTML = r.list[0].name.trim()",
        "let h = ''; for (const x of await webui.call('load')) h += '<p>' + x; el.innerHTML = h",
        "const a = []; const r = await webui.call('load'); a.push(r); el.innerHTML = a.join('')",
        "const r = await webui.call('load'); r.forEach(x => { el.innerHTML += x })",
        "const r = await webui.call('load'); el.innerHTML = r.map(x => `<p>${x}`).join('')",
        "function show(h) { el.innerHTML = h } show(await webui.call('load'))",
        "const show = h => { el.innerHTML = h }; webui.call('load').then(show)",
        "const row = x => `<tr>${x.id}</tr>`; el.innerHTML = row(await webui.call('load'))",
        "const get = () => webui.call('load'); el.innerHTML = await get()",
        "el['innerHTML'] = ok && await webui.call('load')",
        "const r = await webui.call('load'); el.innerHTML = r.replace(/x/g, 'y')"}) {
    CAPTURE(code);
    CHECK(writes(code) == Names{"innerHTML: a bridge reply load"});
  }
}

TEST_CASE("a message is told by who sends it") {
  const auto told = [](const std::string& listens) {
    return writes(listens + "('message', (e) => { el.innerHTML = e.data })");
  };
  CHECK(told("window.addEventListener") == Names{"innerHTML: a message from another window"});
  CHECK(told("window.chrome.webview.addEventListener") ==
        Names{"innerHTML: a message of the native side"});
}

TEST_CASE("escaping and sanitizing end the flow") {
  const std::string reply = "const r = await webui.call('load'); ";
  for (const char* code :
       {"el.innerHTML = DOMPurify.sanitize(r)", "el.innerHTML = encodeURIComponent(r)",
        "function e(s) { return s.replace(/&/g, '&amp;').replace(/</g, '&lt;') }"
        "el.innerHTML = `<b>${e(r)}</b>`",
        "const e = s => { const d = document.createElement('p'); d.textContent = s;"
        "return d.innerHTML }; el.innerHTML = e(r)",
        "el.innerHTML = r.replace(/[<>&]/g, c => M[c])",
        "const e = s => s.replace(/[&<>\"']/g, c => M[c]);"
        "el.innerHTML = r.map(x => `<li>${e(x)}`).join('')",
        "let h = r; h = DOMPurify.sanitize(h); el.innerHTML = h",
        "import DOMPurify from 'dompurify'; el.innerHTML = DOMPurify.sanitize(r)"}) {
    CAPTURE(code);
    CHECK(writes(reply + code).empty());
  }
}

TEST_CASE("a function that only looks like an escaper is none") {
  CHECK(writes("function escape2(s) { return s.trim() } "
               "el.innerHTML = escape2(await webui.call('load'))") ==
        Names{"innerHTML: a bridge reply load"});
}

TEST_CASE("cleaning under a condition does not count") {
  CHECK(writes("let h = await webui.call('load'); if (x2) { h = DOMPurify.sanitize(h) }"
               "el.innerHTML = h") == Names{"innerHTML: a bridge reply load"});
}

TEST_CASE("what is written later does not matter, unless in a loop") {
  CHECK(writes("let h = ''; el.innerHTML = h; h = location.hash").empty());
  CHECK(writes("let h = ''; for (;;) { el.innerHTML = h; h = location.hash }") ==
        Names{"innerHTML: the page's address"});
}

TEST_CASE("sources of the models") {
  CHECK(writes("el.innerHTML = location.hash.slice(1)") == Names{"innerHTML: the page's address"});
  CHECK(writes("const { search } = window.location; document.write(search)") ==
        Names{"document.write: the page's address"});
  CHECK(writes("el.outerHTML = document.location.href") == Names{"outerHTML: the page's address"});
  CHECK(writes("const p = new URLSearchParams(location.search); el.innerHTML = p.get('x')") ==
        Names{"innerHTML: the page's address"});
  CHECK(writes("el.insertAdjacentHTML('beforeend', localStorage.getItem('x'))") ==
        Names{"insertAdjacentHTML: localStorage"});
  CHECK(writes("const r = await fetch('x'); el.innerHTML = await r.text()") ==
        Names{"innerHTML: a network response"});
  CHECK(writes("fetch('x').then(r => r.json()).then(j => { el.innerHTML = j.a })") ==
        Names{"innerHTML: a network response"});
  CHECK(writes(
            "const x = new XMLHttpRequest(); x.onload = () => { el.innerHTML = x.responseText }") ==
        Names{"innerHTML: a network response"});
  CHECK(writes("addEventListener('message', e => { el.innerHTML = e.data.html })") ==
        Names{"innerHTML: a message from another window"});
  CHECK(writes("window.onmessage = ({ data }) => { el.innerHTML = data }") ==
        Names{"innerHTML: a message from another window"});
  CHECK(writes("function on(e) { el.innerHTML = e.data } addEventListener('message', on)") ==
        Names{"innerHTML: a message from another window"});
}

TEST_CASE("code that is made of data") {
  CHECK(writes("eval(await webui.call('load'))") == Names{"eval: a bridge reply load"});
  CHECK(writes("new Function('x', location.hash)") == Names{"Function: the page's address"});
  CHECK(writes("setTimeout('go(' + location.hash + ')', 1)") ==
        Names{"setTimeout: the page's address"});
  const auto facts = script("eval(x2)");
  REQUIRE(facts.writes.size() == 1);
  CHECK(facts.writes[0].kind == "code");
  CHECK(facts.writes[0].source.empty());
}

TEST_CASE("an unknown parameter says so") {
  const std::string code = "export function render(x) { el.innerHTML = x }";
  const auto facts = script(code);
  REQUIRE(facts.writes.size() == 1);
  CHECK(facts.writes[0].source.empty());
  REQUIRE(facts.writes[0].steps.size() == 1);
  CHECK(facts.writes[0].steps[0].text == "parameter `x` of `render`");
  CHECK(text_at(code, facts.writes[0].value_at) == "x");
  CHECK(text_at(code, facts.writes[0].at) == "el.innerHTML = x");
}

TEST_CASE("steps lead from the source to the write") {
  const std::string code =
      "function show(h) { el.innerHTML = h } const r = await window.load();"
      "show(r.text)";
  const auto facts = script(code);
  REQUIRE(facts.writes.size() == 1);
  const auto& steps = facts.writes[0].steps;
  REQUIRE(steps.size() == 3);
  CHECK(text_at(code, steps[0].at) == "window.load()");
  CHECK(steps[1].text == "kept in `r`");
  CHECK(steps[2].text == "passed to `show` as `h`");
}

TEST_CASE("an exported function that is also called with a reply is tainted") {
  CHECK(writes("export function show(h) { el.innerHTML = h } show(await webui.call('load'))") ==
        Names{"innerHTML: a bridge reply load"});
}
