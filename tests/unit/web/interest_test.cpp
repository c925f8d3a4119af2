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
  CHECK_FALSE(in("import { name } from './x.js'; use(name, this, process)").any());
  CHECK_FALSE(in("").any());
}
