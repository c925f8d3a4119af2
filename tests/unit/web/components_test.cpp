#include <catch2/catch.hpp>

#include "support.h"

using namespace bridgelint;
using namespace bridgelint::test;

TEST_CASE("places in a component are the file's own") {
  const std::string vue =
      "<template>\n  <p v-html=\"html\" @click=\"webui.call('save', html)\"></p>\n</template>\n"
      "<script setup lang=\"ts\">\nconst html: string = location.hash;\n</script>\n";
  const auto facts = facts_of({{"App.vue", vue}}, "App.vue");
  REQUIRE(facts.writes.size() == 1);
  CHECK(facts.writes[0].sink == "v-html");
  CHECK(text_at(vue, facts.writes[0].value_at) == "html");
  CHECK(text_at(vue, facts.writes[0].at).starts_with("v-html"));
  REQUIRE(facts.calls.size() == 1);
  CHECK(text_at(vue, facts.calls[0].at) == "webui.call('save', html)");
  REQUIRE(facts.calls[0].data.size() == 1);
  CHECK(facts.coverage[0].kind == CoverageKind::syntactic);
}

TEST_CASE("templates of Svelte") {
  const std::string svelte =
      "<script>\n  let rows = [];\n  webui.call('load').then((r) => { rows = r; });\n</script>\n"
      "<style>p { color: red }</style>\n"
      "{#each rows as row, i (row.id)}\n  <p on:click={() => webui.call('open', i)}>\n"
      "    {@html row.body}\n  </p>\n{/each}\n";
  const auto facts = facts_of({{"List.svelte", svelte}}, "List.svelte");
  CHECK(writes(facts) == Names{"{@html}: a bridge reply load"});
  CHECK(calls(facts) == Names{"bridge load", "bridge open"});
}

TEST_CASE("hostile components end") {
  for (const char* piece : {"{", "{@html ", "{{", "<p v-html=\"", "<script>", "{#each a as b}",
                            "<p v-for=\"a in b\" :x=\"{\">", "`${"}) {
    CAPTURE(piece);
    const auto text = repeat(piece, 20'000);
    CHECK(facts_of({{"A.vue", text}}, "A.vue").coverage.size() == 1);
    CHECK(facts_of({{"A.svelte", text}}, "A.svelte").coverage.size() == 1);
  }
}
