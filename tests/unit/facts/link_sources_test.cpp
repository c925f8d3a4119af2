#include "facts/link_sources.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

LocalFlow flow(EndpointKind from, EndpointKind to, const std::string& callee = "") {
  LocalFlow result;
  result.from.kind = from;
  result.from.name = callee;
  result.to.kind = to;
  return result;
}

// `fetch` returns page data, and `run` hands what `fetch` returns to a sink.
std::vector<FunctionSummary> fetch_and_run() {
  FunctionSummary fetch;
  fetch.id = "fetch";
  fetch.flows = {flow(EndpointKind::source, EndpointKind::result)};
  FunctionSummary run;
  run.id = "run";
  run.flows = {flow(EndpointKind::call_result, EndpointKind::sink, "fetch")};
  return {fetch, run};
}

}  // namespace

TEST_CASE("data that a helper fetches enters at the call of the helper") {
  bool cut_short = false;
  const auto functions = with_returned_sources(fetch_and_run(), 1, cut_short);
  REQUIRE(functions[1].flows.size() == 2);
  CHECK(functions[1].flows[1].from.kind == EndpointKind::source);
  CHECK(functions[1].flows[1].to.kind == EndpointKind::sink);
  CHECK_FALSE(cut_short);
}

TEST_CASE("a search for such data that ends early says so") {
  bool cut_short = false;
  const auto functions = with_returned_sources(fetch_and_run(), 0, cut_short);
  CHECK(functions[1].flows.size() == 1);
  CHECK(cut_short);
}
