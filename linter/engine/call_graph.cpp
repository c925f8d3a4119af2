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

}  // namespace

void CallGraph::add(const FileFacts& facts) {
  for (const auto& command : facts.commands) {
    if (!command.handler_id.empty()) entries_.insert(command.handler_id);
  }
  for (const auto& function : facts.functions) {
    auto& callees = calls_[function.id];
    for (const auto& flow : function.flows) {
      if (flow.from.kind == EndpointKind::source) entries_.insert(function.id);
      if (flow.to.kind == EndpointKind::call_argument) {
        callees.emplace(flow.to.name, unqualified(flow.to.detail));
      }
    }
  }
}

std::set<std::string> CallGraph::undefined() const {
  std::set<std::string> names;
  std::set<std::string> seen = entries_;
  std::vector<std::string> pending(entries_.begin(), entries_.end());
  while (!pending.empty()) {
    const auto caller = calls_.find(pending.back());
    pending.pop_back();
    if (caller == calls_.end()) continue;
    for (const auto& [id, name] : caller->second) {
      if (!calls_.contains(id)) names.insert(name);
      if (seen.insert(id).second) pending.push_back(id);
    }
  }
  return names;
}

bool names_function(std::string_view bytes, const std::set<std::string>& names) {
  for (size_t at = bytes.find('('); at != std::string_view::npos; at = bytes.find('(', at + 1)) {
    size_t end = at;
    while (end > 0 && (bytes[end - 1] == ' ' || bytes[end - 1] == '\n')) --end;
    size_t begin = end;
    while (begin > 0 && is_word(bytes[begin - 1])) --begin;
    if (begin < end && names.contains(std::string(bytes.substr(begin, end - begin)))) return true;
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
