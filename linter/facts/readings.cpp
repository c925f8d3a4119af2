#include "facts/readings.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace bridgelint {
namespace {

// The name of the function: how its parameters' types were understood depends on what was there.
std::string_view without_parameters(std::string_view id) {
  return id.substr(0, id.find('#'));
}

bool is_one(const ExposedCommand& a, const ExposedCommand& b) {
  return a.name == b.name && a.framework == b.framework && a.at == b.at && a.object == b.object &&
         a.property == b.property &&
         (a.handler_id.empty() || b.handler_id.empty() ||
          without_parameters(a.handler_id) == without_parameters(b.handler_id));
}

}  // namespace

void join_readings(FileFacts& facts) {
  std::map<std::string, const FunctionSummary*, std::less<>> handlers;
  for (const auto& command : facts.commands) handlers.emplace(command.handler_id, nullptr);
  for (const auto& function : facts.functions) {
    const auto handler = handlers.find(function.id);
    if (handler != handlers.end()) handler->second = &function;
  }
  const auto rank = [&](const ExposedCommand& command) {
    const auto* summary = handlers.at(command.handler_id);
    return std::tuple(summary != nullptr, summary != nullptr && summary->at == command.handler,
                      !command.handler_id.empty(), !is_header(command.handler.file));
  };
  // Sorted by name and place: what is one stands together.
  std::vector<ExposedCommand> kept;
  for (ExposedCommand& command : facts.commands) {
    if (!command.name.is_exact()) {
      kept.push_back(std::move(command));
      continue;
    }
    auto last = kept.rbegin();
    while (last != kept.rend() && last->name == command.name && !is_one(*last, command)) ++last;
    const bool known = last != kept.rend() && last->name == command.name;
    if (!known) {
      kept.push_back(std::move(command));
    } else if (rank(*last) < rank(command)) {
      *last = std::move(command);
    }
  }
  std::ranges::sort(kept);
  facts.commands = std::move(kept);
}

}  // namespace bridgelint
