#include "engine/call_graph.h"

#include <algorithm>
#include <vector>

namespace bridgelint {
namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::string unqualified(const std::string& name) {
  const auto colon = name.rfind(':');
  return colon == std::string::npos ? name : name.substr(colon + 1);
}

// Clang's USRs have a function's name behind "@F@", and its parameters behind a "#".
std::string name_in_id(const std::string& id) {
  constexpr std::string_view mark = "@F@";
  const auto at = id.rfind(mark);
  if (at == std::string::npos) return {};
  const auto begin = at + mark.size();
  return id.substr(begin, id.find_first_of("#<|", begin) - begin);
}

}  // namespace

bool CallGraph::add_handlers(const std::vector<ExposedCommand>& commands) {
  bool any = false;
  for (const auto& command : commands) {
    if (!command.handler_id.empty()) any |= handlers_.insert(command.handler_id).second;
  }
  return any;
}

void CallGraph::add(const FileFacts& facts) {
  add_handlers(facts.commands);
  for (const auto& route : facts.routes) {
    if (!route.handler_id.empty()) handlers_.insert(route.handler_id);
  }
  for (const auto& function : facts.functions) {
    auto& handed = calls_[function.id];
    for (const auto& flow : function.flows) {
      if (flow.from.kind == EndpointKind::source) receivers_.insert(function.id);
      if (flow.to.kind != EndpointKind::call_argument) continue;
      const bool given = flow.from.kind == EndpointKind::parameter;
      handed.insert({given ? std::optional(flow.from.index) : std::nullopt, flow.to.name,
                     flow.to.index, unqualified(flow.to.detail)});
    }
  }
}

std::set<std::string> CallGraph::undefined() const {
  std::set<std::string> names;
  // A function with data in one of its parameters; without one, data that entered in it or came
  // back to it.
  using Place = std::pair<std::string, std::optional<uint32_t>>;
  std::set<Place> seen;
  std::vector<Place> pending;
  const auto reach = [&](Place place) {
    if (seen.insert(place).second) pending.push_back(std::move(place));
  };
  for (const auto& function : receivers_) reach({function, std::nullopt});
  for (const auto& function : handlers_) {
    reach({function, std::nullopt});
    const auto known = calls_.find(function);
    if (known == calls_.end()) {
      if (auto name = name_in_id(function); !name.empty()) names.insert(std::move(name));
      continue;
    }
    for (const Handed& handed : known->second) reach({function, handed.parameter});
  }
  while (!pending.empty()) {
    const auto [function, parameter] = std::move(pending.back());
    pending.pop_back();
    const auto known = calls_.find(function);
    if (known == calls_.end()) continue;
    for (const Handed& handed : known->second) {
      if (handed.parameter != parameter) continue;
      if (!calls_.contains(handed.callee)) names.insert(handed.name);
      reach({handed.callee, handed.index});
      // What it gives back goes on here, and what it keeps goes on there.
      reach({handed.callee, std::nullopt});
      reach({function, std::nullopt});
    }
  }
  return names;
}

namespace {

// The word that ends at `end`.
std::string_view word_before(std::string_view bytes, size_t end) {
  size_t begin = end;
  while (begin > 0 && is_word(bytes[begin - 1])) --begin;
  return bytes.substr(begin, end - begin);
}

// Whether what stands before a name makes it a definition's: a type, or a class and "::".
bool may_be_defined(std::string_view bytes, size_t name) {
  if (name >= 2 && bytes.substr(name - 2, 2) == "::") {
    return word_before(bytes, name - 2) != "std";
  }
  size_t end = name;
  while (end > 0 && (bytes[end - 1] == ' ' || bytes[end - 1] == '\n' || bytes[end - 1] == '\t')) {
    --end;
  }
  if (end == 0) return false;
  const char last = bytes[end - 1];
  if (last == '*' || last == '&' || last == '>') return end < 2 || bytes[end - 2] != '-';
  const auto word = word_before(bytes, end);
  return !word.empty() && word != "return" && word != "else" && word != "co_return" &&
         word != "co_await" && word != "case" && word != "throw";
}

}  // namespace

bool names_function(std::string_view bytes, const std::set<std::string>& names) {
  for (size_t at = bytes.find('('); at != std::string_view::npos; at = bytes.find('(', at + 1)) {
    size_t end = at;
    while (end > 0 && (bytes[end - 1] == ' ' || bytes[end - 1] == '\n')) --end;
    const auto name = word_before(bytes, end);
    if (name.empty() || !names.contains(std::string(name))) continue;
    if (may_be_defined(bytes, end - name.size())) return true;
  }
  return false;
}

bool has_word(std::string_view bytes, const std::set<std::string>& names) {
  return std::ranges::any_of(names, [&](const std::string& name) {
    for (size_t at = bytes.find(name); at != std::string_view::npos;
         at = bytes.find(name, at + 1)) {
      const size_t end = at + name.size();
      const bool begins = at == 0 || !is_word(bytes[at - 1]);
      if (begins && (end == bytes.size() || !is_word(bytes[end]))) return true;
    }
    return false;
  });
}

}  // namespace bridgelint
