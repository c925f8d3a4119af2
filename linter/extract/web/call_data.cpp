#include "extract/web/call_data.h"

#include <algorithm>

namespace bridgelint {
namespace {

constexpr uint32_t most_arguments = 8;
constexpr size_t most_members = 24;
// What the calls of all imported scripts together may cost.
constexpr uint64_t most_work = 40'000;

void add(Node value, uint32_t index, std::string member, PageFlow& flow,
         std::vector<CallData>& data) {
  Origin origin = flow.origin(value, "bridge");
  if (origin.trust != Trust::tainted || !origin.command.empty()) return;
  if (origin.source == "a bridge reply") return;
  data.push_back({index, std::move(member), std::move(origin.source), origin.way.steps()});
}

}  // namespace

std::vector<CallData> data_of(const CommandCall& call, const Values& values, PageFlow& flow) {
  std::vector<CallData> data;
  // A bare name may be anybody's function, and there are many of them.
  if (call.style == CallStyle::bare && !is_awaited(call.call)) return data;
  for (uint32_t i = 0; i < most_arguments; ++i) {
    const Node value = argument(call.call, call.match.first_argument + i);
    if (!value) break;
    const Node object = values.definition(value);
    if (kind_of(object) != Js::object) {
      add(value, i, {}, flow, data);
      continue;
    }
    size_t seen = 0;
    for (Node next = object.first_named_child(); next && ++seen < most_members;
         next = next.next_named_sibling()) {
      const Js kind = kind_of(next);
      if (kind == Js::pair) {
        add(next.field<"value">(), i, property_name(next.field<"key">()).value, flow, data);
      } else if (kind == Js::shorthand_property) {
        add(next, i, std::string(next.text()), flow, data);
      } else if (kind == Js::spread) {
        add(next.first_named_child(), i, {}, flow, data);
      }
    }
  }
  return data;
}

void report_handed_on(const Program& program, const Values& values, const Calls& calls,
                      PageFlow& flow, FileFacts& facts) {
  const auto& own = program.scripts().front().text.files();
  for (const auto* known : calls.calls_of_imports()) {
    if (flow.spent() > most_work) return;
    const CommandCall& found = *known;
    auto data = data_of(found, values, flow);
    std::erase_if(data, [&](const CallData& item) {
      return std::ranges::none_of(item.steps, [&](const Step& step) {
        return std::ranges::find(own, step.at.file) != own.end();
      });
    });
    if (data.empty()) continue;
    FrontendCall call;
    call.style = found.style;
    call.framework = found.match.framework;
    call.caller = caller_name(found.call, program);
    call.awaited = is_awaited(found.call);
    call.at = program.place(found.call);
    call.name_at = found.match.name ? program.place(found.match.name) : call.at;
    call.builtin = found.match.builtin;
    call.data = std::move(data);
    for (const auto& command : found.match.commands) {
      call.command = command;
      facts.calls.push_back(call);
    }
  }
}

}  // namespace bridgelint
