#include "facts/forwarded_calls.h"

#include <map>

namespace bridgelint {
namespace {

FrontendCall forwarded(const FrontendCall& call, const CommandForward& forward) {
  FrontendCall result = call;
  result.command = forward.argument < call.texts.size() ? call.texts[forward.argument] : Text();
  result.style = CallStyle::bridge;
  result.framework = forward.framework;
  result.texts.clear();
  result.data.clear();
  for (CallData data : call.data) {
    if (data.argument <= forward.argument) continue;
    data.argument -= forward.argument + 1;
    result.data.push_back(std::move(data));
  }
  return result;
}

}  // namespace

std::vector<FrontendCall> forwarded_calls(const std::vector<FileFacts>& parts) {
  std::map<std::string_view, const CommandForward*> forwards;
  for (const auto& part : parts) {
    for (const auto& forward : part.forwards) forwards.emplace(forward.command, &forward);
  }
  std::vector<FrontendCall> result;
  if (forwards.empty()) return result;
  for (const auto& part : parts) {
    for (const auto& call : part.calls) {
      if (call.style == CallStyle::bridge || !call.command.is_exact()) continue;
      const auto found = forwards.find(call.command.value);
      if (found != forwards.end()) result.push_back(forwarded(call, *found->second));
    }
  }
  return result;
}

}  // namespace bridgelint
