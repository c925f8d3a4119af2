// The calling conventions of the frameworks, as the models tell them.
#include "extract/web/conventions.h"

#include <algorithm>

#include "extract/web/calls.h"

namespace bridgelint {
namespace {

std::string_view without_window(std::string_view dotted) {
  if (dotted == "window") return "";
  return dotted.starts_with("window.") ? dotted.substr(7) : dotted;
}

size_t count_names(std::string_view dotted) {
  return dotted.empty() ? 0 : static_cast<size_t>(std::ranges::count(dotted, '.')) + 1;
}

/// "readTextFile" is "read_text_file" on the other side.
std::string in_snake_case(std::string_view name) {
  std::string result;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && !result.empty()) result += '_';
    result += upper ? static_cast<char>(c | 0x20) : c;
  }
  return result;
}

Text command_text(const FrontendModel& model, std::string_view name) {
  return Text::exact(model.prefix + (model.snake ? in_snake_case(name) : std::string(name)));
}

bool is_excepted(const FrontendModel& model, std::string_view name) {
  return std::ranges::find(model.except, name) != model.except.end();
}

std::optional<BridgeMatch> match_call(const FrontendModel& model, const std::string& framework,
                                      Node call, const Values& values) {
  if (!model.fixed_name.empty()) {
    return BridgeMatch{framework, {Text::exact(model.fixed_name)}, {}, model.builtin, 0};
  }
  Node name = argument(call, static_cast<uint32_t>(model.name));
  if (!model.part.empty()) name = values.member(values.definition(name), model.part);
  auto names = names_in(name, values);
  const bool own = !model.prefix.empty() && names[0].value.starts_with(model.prefix);
  const bool builtin = model.builtin || own || names_builtin(call, model.builtin_key, values);
  return BridgeMatch{
      framework,        std::move(names), name, builtin, static_cast<uint32_t>(model.name) + 1,
      model.builtin_key};
}

/// `object.NAME(...)`, `object.FIRST.SECOND(...)`, `object.NAME.method(...)`.
std::optional<BridgeMatch> match_member(const FrontendModel& model, const std::string& framework,
                                        const Path& path, Node call) {
  const auto object = without_window(model.object);
  // An object of the window itself is meant only when it is spelt so.
  if (object.empty() && !path.on_window) return std::nullopt;
  if (!object.empty() && !path.starts_with(object)) return std::nullopt;
  const size_t start = count_names(object);
  const auto parts = static_cast<size_t>(model.parts);
  const size_t method = model.method.empty() ? 0 : 1;
  if (path.length != start + parts + method) return std::nullopt;
  if (method == 1 && path.last() != model.method) return std::nullopt;
  std::string name;
  for (size_t i = start; i < start + parts; ++i) {
    if (is_excepted(model, path.names[i])) return std::nullopt;
    name += (i == start ? "" : ".") + path.names[i];
  }
  Node at = unwrap(callee(call));
  if (method == 1) at = unwrap(at.field("object"));
  return BridgeMatch{
      framework, {command_text(model, name)}, accessed_name_node(at), model.builtin, 0};
}

/// `NAME(...)` or `ns.NAME(...)` of a package that only offers commands.
std::optional<BridgeMatch> match_package(const FrontendModel& model, const std::string& framework,
                                         const Path& path, Node call) {
  if (path.length == 0 || path.length > 2 || path.module != model.module) return std::nullopt;
  const auto name = path.last();
  const bool type = name.empty() || (name[0] >= 'A' && name[0] <= 'Z');
  if (type || is_excepted(model, path.names[0]) || is_excepted(model, name)) return std::nullopt;
  const Node at = accessed_name_node(unwrap(callee(call)));
  return BridgeMatch{
      framework, {command_text(model, name)}, at ? at : callee(call), model.builtin, 0};
}

/// What tells most conventions from most calls at a glance: this is asked of each for each.
bool may_match(const FrontendModel& model, const Path& path) {
  if (!model.module.empty() && !path.imported) return false;
  if (model.kind != FrontendKind::call) {
    return model.kind == FrontendKind::member || model.kind == FrontendKind::package;
  }
  const char end = model.callee.empty() ? '*' : model.callee.back();
  return end == '*' || path.last().ends_with(end);
}

std::optional<BridgeMatch> match(const FrontendModel& model, const std::string& framework,
                                 const Path& path, Node call, const Values& values) {
  if (!model.module.empty() && !path.is_from(model.module)) return std::nullopt;
  if (model.kind == FrontendKind::package) return match_package(model, framework, path, call);
  if (model.kind == FrontendKind::member && kind_of(call) == Js::call) {
    return match_member(model, framework, path, call);
  }
  if (model.kind == FrontendKind::call && path.is(model.callee)) {
    return match_call(model, framework, call, values);
  }
  return std::nullopt;
}

}  // namespace

std::vector<Text> names_in(Node node, const Values& values) {
  return node ? values.alternatives(node) : std::vector<Text>{Text()};
}

bool names_builtin(Node call, std::string_view builtin_key, const Values& values) {
  if (builtin_key.empty()) return false;
  for (uint32_t i = 0; const Node value = argument(call, i); ++i) {
    if (values.member(values.definition(value), builtin_key)) return true;
  }
  return false;
}

std::optional<BridgeMatch> bridge_call(Node call, const Values& values, const Models& models) {
  const Path& path = values.path(callee(call));
  if (!path.known || path.length == 0) return std::nullopt;
  std::optional<BridgeMatch> member;
  for (const auto& framework : models.frameworks) {
    for (const auto& frontend : framework.frontends) {
      if (!may_match(frontend, path)) continue;
      auto found = match(frontend, framework.id, path, call, values);
      if (found && frontend.kind == FrontendKind::call) return found;
      if (found && !member) member = std::move(found);
    }
  }
  return member;
}

std::pair<const FrontendModel*, std::string> convention(Node call, FrontendKind kind,
                                                        const Values& values,
                                                        const Models& models) {
  const Path& path = values.path(callee(call));
  if (!path.known || path.length == 0) return {};
  for (const auto& framework : models.frameworks) {
    for (const auto& frontend : framework.frontends) {
      if (frontend.kind != kind || !path.is(frontend.callee)) continue;
      if (!frontend.module.empty() && !path.is_from(frontend.module)) continue;
      return {&frontend, framework.id};
    }
  }
  return {};
}

const FrontendModel* bridge_event(Node call, const Values& values, const Models& models) {
  return convention(call, FrontendKind::event, values, models).first;
}

}  // namespace bridgelint
