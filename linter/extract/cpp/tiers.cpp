#include "extract/cpp/tiers.h"

#include <algorithm>

namespace bridgelint {
namespace {

bool overlaps(const Span& left, const Span& right) {
  return left.file == right.file && left.begin < right.end && right.begin < left.end;
}

template <typename Fact>
bool known(const Fact& fact, const std::vector<Fact>& facts) {
  return std::ranges::any_of(facts, [&](const Fact& other) { return overlaps(fact.at, other.at); });
}

// A command is told apart by its name's place: its call may hold further registrations.
bool known(const ExposedCommand& fact, const std::vector<ExposedCommand>& facts) {
  return std::ranges::any_of(facts, [&](const ExposedCommand& other) {
    return overlaps(fact.name_at, other.name_at) || fact.at == other.at;
  });
}

bool contains(const std::vector<Span>& spans, const Span& at) {
  return std::ranges::find(spans, at) != spans.end();
}

// A dismissed call may hold others in its arguments, so that only the call itself is meant; facts
// that stand at an argument are dismissed by that.
template <typename Fact>
bool is_dismissed(const Fact& fact, const Dismissed& dismissed) {
  return contains(dismissed.calls, fact.at) || contains(dismissed.arguments, fact.at);
}
bool is_dismissed(const ExposedCommand& fact, const Dismissed& dismissed) {
  return contains(dismissed.calls, fact.at);
}
bool is_dismissed(const RemovedCommand& fact, const Dismissed& dismissed) {
  return contains(dismissed.calls, fact.at);
}

// Moves what Clang has no opinion on; the result is where those facts stand.
template <typename Fact>
std::vector<Span> keep_unknown(std::vector<Fact>& from, std::vector<Fact>& into,
                               const Dismissed& dismissed) {
  std::erase_if(
      from, [&](const Fact& fact) { return known(fact, into) || is_dismissed(fact, dismissed); });
  std::vector<Span> kept;
  for (auto& fact : from) {
    kept.push_back(fact.at);
    into.push_back(std::move(fact));
  }
  return kept;
}

}  // namespace

void add_unconfirmed(SyntacticFacts syntactic, const Dismissed& dismissed, FileFacts& facts) {
  auto& from = syntactic.facts;
  keep_unknown(from.commands, facts.commands, dismissed);
  keep_unknown(from.removed, facts.removed, dismissed);
  const auto scripts = keep_unknown(from.scripts, facts.scripts, dismissed);
  const auto navigations = keep_unknown(from.navigations, facts.navigations, dismissed);
  keep_unknown(from.settings, facts.settings, dismissed);
  keep_unknown(from.routes, facts.routes, dismissed);
  keep_unknown(from.servers, facts.servers, dismissed);
  // A page or script stays with the fact it belongs to.
  for (auto& [at, document] : syntactic.documents) {
    if (!contains(scripts, at) && !contains(navigations, at)) continue;
    facts.documents.push_back(std::move(document));
  }
  // Only the syntax tree is searched for them.
  std::ranges::move(from.policies, std::back_inserter(facts.policies));
  std::ranges::move(from.problems, std::back_inserter(facts.problems));
}

}  // namespace bridgelint
