// The calling conventions of the frameworks, as the models tell them.
#include "extract/web/conventions.h"

#include <algorithm>

#include "extract/web/calls.h"
#include "extract/web/language.h"

namespace bridgelint {
namespace {

constexpr std::string_view any_object = "**.";

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
    name.append(i == start ? "" : ".").append(path.names[i]);
  }
  Node at = unwrap(callee(call));
  if (method == 1) at = unwrap(at.field<"object">());
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

/// Whether the names that an access ends in are these: `this.window.webContents.ipc.on` for
/// "webContents.ipc.on".
bool ends_in(Node access, std::string_view names) {
  while (!names.empty()) {
    access = unwrap(access);
    const size_t dot = names.rfind('.');
    const auto last = names.substr(dot == names.npos ? 0 : dot + 1);
    if (kind_of(access) != Js::member || accessed_name_node(access).text() != last) return false;
    names = names.substr(0, dot == names.npos ? 0 : dot);
    access = access.field<"object">();
  }
  return true;
}

/// What a call calls. The name of a parameter is believed, where `is_known` says of the name of the
/// function that somebody asks for it; that path is kept in `assumed`.
template <typename IsKnown>
const Path& called(Node call, const Values& values, IsKnown&& is_known, Path& assumed) {
  const Node function = unwrap(callee(call));
  const Path& path = values.path(function);
  if (path.known || !is_known(accessed_name_node(function).text())) return path;
  assumed = values.path_by_parameter(function);
  return assumed;
}

std::string_view first_of(std::string_view names, char separator) {
  return names.substr(0, names.find(separator));
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

BridgeConventions::BridgeConventions(const Models& models) {
  for (const auto& framework : models.frameworks) {
    for (const auto& model : framework.frontends) {
      const bool member = model.kind == FrontendKind::member;
      if (model.kind != FrontendKind::call && !member && model.kind != FrontendKind::package) {
        continue;
      }
      const auto number = static_cast<uint32_t>(known_.size());
      known_.push_back({&model, &framework.id});
      if (!model.module.empty()) {
        of_package_[first_of(model.module, '/')].push_back(number);
      } else if (member) {
        of_object_[first_of(without_window(model.object), '.')].push_back(number);
      } else {
        called_[last_name(model.callee)].push_back(number);
      }
    }
  }
}

/// The few conventions that a call may follow, in the models' order.
std::vector<uint32_t> BridgeConventions::candidates(const Path& path) const {
  std::vector<uint32_t> result;
  const auto add = [&](const Numbers& numbers, std::string_view key) {
    const auto found = numbers.find(key);
    if (found == numbers.end()) return;
    result.insert(result.end(), found->second.begin(), found->second.end());
  };
  if (path.imported) add(of_package_, first_of(path.module, '/'));
  add(called_, path.last());
  add(called_, "*");
  add(of_object_, path.names[0]);
  add(of_object_, "*");
  // An object of the window itself is meant only when it is spelt so.
  if (path.on_window) add(of_object_, "");
  std::ranges::sort(result);
  return result;
}

std::optional<BridgeMatch> BridgeConventions::match(Node call, const Values& values) const {
  const auto is_known = [&](std::string_view name) {
    return called_.contains(name) || called_.contains("*");
  };
  Path assumed;
  const Path& path = called(call, values, is_known, assumed);
  if (!path.known || path.length == 0) return std::nullopt;
  std::optional<BridgeMatch> member;
  for (const uint32_t number : candidates(path)) {
    const auto& [model, framework] = known_[number];
    if (path.assumed && model->kind != FrontendKind::call) continue;
    auto found = bridgelint::match(*model, *framework, path, call, values);
    if (found && model->kind == FrontendKind::call) return found;
    if (found && !member) member = std::move(found);
  }
  return member;
}

Conventions::Conventions(const Models& models, std::initializer_list<FrontendKind> kinds) {
  for (const auto& framework : models.frameworks) {
    for (const auto& model : framework.frontends) {
      if (std::ranges::find(kinds, model.kind) != kinds.end()) {
        known_.push_back({&model, &framework.id});
        names_.insert(last_name(model.callee));
      }
    }
  }
}

const Convention* Conventions::find(Node call, const Values& values) const {
  const auto is_known = [&](std::string_view name) {
    return names_.contains(name) || names_.contains("*");
  };
  Path assumed;
  const Path& path = called(call, values, is_known, assumed);
  const Node name = accessed_name_node(unwrap(callee(call)));
  if (!is_known(path.last()) && !is_known(name.text())) return nullptr;
  for (const Convention& known : known_) {
    const FrontendModel& model = *known.model;
    if (model.callee.starts_with(any_object)) {
      const auto names = std::string_view(model.callee).substr(any_object.size());
      if (ends_in(callee(call), names)) return &known;
      continue;
    }
    if (path.known && path.length > 0 && path.is(model.callee) &&
        (model.module.empty() || path.is_from(model.module))) {
      return &known;
    }
  }
  return nullptr;
}

}  // namespace bridgelint
