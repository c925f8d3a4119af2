#include "facts/merge.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace bridgelint {
namespace {

// What was gathered is freed at once: the facts of a large project are there only once.
template <class T>
void gather(std::vector<T> FileFacts::* member, std::vector<FileFacts>& parts, FileFacts& all) {
  auto& into = all.*member;
  size_t size = 0;
  for (const auto& part : parts) size += (part.*member).size();
  into.reserve(size);
  for (auto& part : parts) {
    auto from = std::move(part.*member);
    std::ranges::move(from, std::back_inserter(into));
  }
  std::ranges::sort(into);
  const auto repeated = std::ranges::unique(into);
  into.erase(repeated.begin(), repeated.end());
}

// The syntax tree and Clang may both have found the same call; what Clang says of it counts. Two
// facts of one tier about one place stay: a registration in a loop exposes several commands.
template <class Fact>
void keep_best_tier(std::vector<Fact>& facts) {
  std::map<Span, Tier> best;
  for (const Fact& fact : facts) {
    auto& tier = best.try_emplace(fact.at, fact.tier).first->second;
    tier = std::max(tier, fact.tier);
  }
  std::erase_if(facts, [&](const Fact& fact) { return fact.tier < best.at(fact.at); });
}

// A script is read for itself and for those that import it. What the importers know of the data in
// a call is added to the one call.
void join_call_data(std::vector<FrontendCall>& calls) {
  std::map<std::pair<Span, Text>, FrontendCall> joined;
  for (FrontendCall& call : calls) {
    const auto [entry, fresh] = joined.try_emplace({call.at, call.command}, call);
    if (fresh) continue;
    auto& data = entry->second.data;
    data.insert(data.end(), call.data.begin(), call.data.end());
    std::ranges::sort(data);
    const auto repeated = std::ranges::unique(data);
    data.erase(repeated.begin(), repeated.end());
  }
  calls.clear();
  for (auto& [place, call] : joined) calls.push_back(std::move(call));
  std::ranges::sort(calls);
}

// Likewise a write: the account that knows a source counts, of several the shortest.
void keep_best_writes(std::vector<DomWrite>& writes) {
  const auto rank = [](const DomWrite& write) {
    return std::tuple(write.source.empty(), write.steps.size(), std::tie(write));
  };
  std::map<std::pair<Span, std::string>, DomWrite> best;
  for (const DomWrite& write : writes) {
    const auto [entry, fresh] = best.try_emplace({write.at, write.sink}, write);
    if (!fresh && rank(write) < rank(entry->second)) entry->second = write;
  }
  writes.clear();
  for (auto& [place, write] : best) writes.push_back(std::move(write));
  std::ranges::sort(writes);
}

// A header read by several units was read as well as the unit that read it best.
void keep_best_coverage(std::vector<Coverage>& coverage) {
  std::ranges::sort(coverage, [](const Coverage& a, const Coverage& b) {
    return std::tie(a.file, a.kind, a.reason) < std::tie(b.file, b.kind, b.reason);
  });
  const auto same_file = [](const Coverage& a, const Coverage& b) { return a.file == b.file; };
  const auto repeated = std::ranges::unique(coverage, same_file);
  coverage.erase(repeated.begin(), repeated.end());
}

// Where a server listens may be said anywhere in the program.
void drop_overruled(std::vector<LocalServer>& servers) {
  std::set<std::string> stated;
  for (const auto& server : servers) {
    if (!server.assumed) stated.insert(server.framework);
  }
  std::erase_if(servers, [&](const LocalServer& server) {
    return server.assumed && stated.contains(server.framework);
  });
}

}  // namespace

FileFacts merge(std::vector<FileFacts> parts) {
  FileFacts all;
  gather(&FileFacts::commands, parts, all);
  gather(&FileFacts::removed, parts, all);
  gather(&FileFacts::wrappers, parts, all);
  gather(&FileFacts::channel_uses, parts, all);
  gather(&FileFacts::forwards, parts, all);
  gather(&FileFacts::scripts, parts, all);
  gather(&FileFacts::documents, parts, all);
  gather(&FileFacts::navigations, parts, all);
  gather(&FileFacts::settings, parts, all);
  gather(&FileFacts::origin_checks, parts, all);
  gather(&FileFacts::gates, parts, all);
  gather(&FileFacts::routes, parts, all);
  gather(&FileFacts::servers, parts, all);
  gather(&FileFacts::functions, parts, all);
  gather(&FileFacts::calls, parts, all);
  gather(&FileFacts::triggers, parts, all);
  gather(&FileFacts::globals, parts, all);
  gather(&FileFacts::pages, parts, all);
  gather(&FileFacts::imports, parts, all);
  gather(&FileFacts::policies, parts, all);
  gather(&FileFacts::policy_slots, parts, all);
  gather(&FileFacts::inline_code, parts, all);
  gather(&FileFacts::writes, parts, all);
  gather(&FileFacts::listeners, parts, all);
  gather(&FileFacts::links, parts, all);
  gather(&FileFacts::secrets, parts, all);
  gather(&FileFacts::grants, parts, all);
  gather(&FileFacts::allowlists, parts, all);
  gather(&FileFacts::coverage, parts, all);
  gather(&FileFacts::problems, parts, all);
  gather(&FileFacts::reads, parts, all);
  keep_best_tier(all.commands);
  keep_best_tier(all.scripts);
  join_call_data(all.calls);
  keep_best_writes(all.writes);
  keep_best_coverage(all.coverage);
  drop_overruled(all.servers);
  return all;
}

}  // namespace bridgelint
