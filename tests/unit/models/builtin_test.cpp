#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "models/models.h"

using namespace bridgelint;

namespace {

std::string listed(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    text += fmt::format("{}:{}: {}\n", problem.at.file, problem.at.begin, problem.message);
  }
  return text;
}

}  // namespace

TEST_CASE("the built-in models have no mistakes") {
  std::vector<Problem> problems;
  const Models models = load_models(problems);
  CHECK(listed(problems) == "");
  CHECK_FALSE(models.frameworks.empty());
  CHECK(models.digest != Digest{});
}

TEST_CASE("names mean what the vocabulary says of them") {
  std::vector<Problem> problems;
  const Vocabulary words = load_models(problems).vocabulary;
  CHECK(words.says("indexOf", Term::search));
  CHECK(words.says("find", Term::search));
  CHECK(words.says("find", Term::lookup));
  CHECK_FALSE(words.says("find", Term::measure));
  CHECK(words.says("qBound", Term::between));
  CHECK(words.says("packaged_task", Term::callable_class));
  CHECK_FALSE(words.says("packaged_task", Term::search));
  CHECK_FALSE(words.says("nothing of the kind", Term::search));
}

TEST_CASE("functions move data by the last entry that speaks of them") {
  std::vector<Problem> problems;
  const Models models = load_models(problems);
  CHECK(models.propagation("c_str", 0, true) == Propagation::same);
  CHECK(models.propagation("str", 0, true) == Propagation::same);
  CHECK(models.propagation("str", 1, true) == Propagation::assign);
  CHECK(models.propagation("toupper", 1, false) == Propagation::keep_case);
  CHECK(models.propagation("c_str", 0, true, /*project=*/true) == std::nullopt);
  CHECK(models.propagation("unheard_of", 1, false) == std::nullopt);
}

TEST_CASE("webview's bind is known in all its shapes") {
  std::vector<Problem> problems;
  const Models models = load_models(problems);
  const FrameworkModel* webview = models.framework("webview");
  REQUIRE(webview != nullptr);
  CHECK_FALSE(webview->origin_known);
  const auto bind = [&](std::string_view name, uint32_t parameters) {
    const auto found = std::ranges::find_if(webview->commands, [&](const CommandModel& command) {
      return command.function.matches(name, parameters);
    });
    return found == webview->commands.end() ? nullptr : &*found;
  };
  REQUIRE(bind("webview_bind", 4) != nullptr);
  CHECK(bind("webview_bind", 4)->handler == 2);
  REQUIRE(bind("webview::detail::engine_base::bind", 2) != nullptr);
  CHECK(bind("webview::detail::engine_base::bind", 2)->untrusted == std::vector<uint32_t>{0});
  CHECK(bind("webview::detail::engine_base::bind", 3)->untrusted == std::vector<uint32_t>{0, 1});
  CHECK(bind("webview::detail::engine_base::bind", 5) == nullptr);
  CHECK(bind("bind", 2) == nullptr);
}

TEST_CASE("a framework that is not there is null") {
  std::vector<Problem> problems;
  CHECK(load_models(problems).framework("nothing") == nullptr);
}

TEST_CASE("loading twice gives the same digest") {
  std::vector<Problem> problems;
  CHECK(load_models(problems).digest == load_models(problems).digest);
}
