#include "extract/web/calls.h"

#include <algorithm>
#include <deque>
#include <set>
#include <unordered_map>

#include "extract/web/conventions.h"
#include "extract/web/language.h"

namespace bridgelint {
namespace {

constexpr uint32_t most_texts = 3;
constexpr int most_layers = 4;  ///< of wrappers round wrappers

/// A function of the project that hands one of its parameters on as a command's name.
struct Wrapper {
  uint32_t parameter = 0;
  std::string framework;
  std::string_view builtin_key;
  CallStyle style = CallStyle::bridge;
  Node inner;             ///< the call inside it
  bool answered = false;  ///< some caller in sight names a command
  std::vector<Node> callers = {};
};

bool is_unknown(const std::vector<Text>& names) {
  return names.size() == 1 && names[0].known == Known::unknown;
}

bool has_global_style(const Models& models) {
  return std::ranges::any_of(models.frameworks, [](const FrameworkModel& framework) {
    return std::ranges::any_of(framework.frontends, [](const FrontendModel& frontend) {
      return frontend.kind == FrontendKind::global;
    });
  });
}

/// Whether a call hands its arguments to something that calls them: `addEventListener`, `then`.
bool calls_back(Node call) {
  const Node function = callee(call);
  if (kind_of(function) == Js::subscript) return takes_callback(accessed_name(function).value);
  const Node name = accessed_name_node(function);
  return takes_callback((name ? name : function).text());
}

bool mentions(Node expression, std::string_view name, const Values& values) {
  bool found = false;
  walk(expression, [&](Node node) {
    if (is_function(kind_of(node))) return false;
    const Js kind = kind_of(node);
    if (kind == Js::member || kind == Js::identifier || kind == Js::subscript) {
      found = found || values.path(node).is(name);
    }
    return !found;
  });
  return found;
}

/// Whether it depends on a test of the global `name` whether a place is reached.
bool is_tested(Node place, std::string_view name, const Values& values) {
  Node above = place.parent();
  for (int i = 0; i < 6 && above && !is_function(kind_of(above)); ++i, above = above.parent()) {
    const Js kind = kind_of(above);
    const bool choice = kind == Js::if_ || kind == Js::ternary;
    if (choice && mentions(above.field<"condition">(), name, values)) return true;
    if (kind == Js::binary && mentions(above.field<"left">(), name, values)) return true;
  }
  return false;
}

/// Whether an assignment only fills a gap: `window.f = window.f || …`, `if (!window.f) …`. Then a
/// native command of that name goes before it.
bool is_fallback(Node assignment, std::string_view name, const Values& values) {
  if (kind_of(assignment) == Js::augmented_assignment) return true;
  const Node right = assignment.field<"right">();
  return (kind_of(right) == Js::binary && mentions(right, name, values)) ||
         is_tested(assignment, name, values);
}

/// Whether a call is only made where the function is there: `window.f?.()`, `if (window.f) …`.
bool is_optional(Node call, std::string_view name, const Values& values) {
  const Node function = call.field<"function">();
  const auto between = call.text().substr(0, call.field<"arguments">().begin() - call.begin());
  return (function && between.ends_with("?.")) || is_tested(call, name, values);
}

}  // namespace

bool is_awaited(Node call) {
  Node node = call;
  while (true) {
    const Node above = node.parent();
    const Js kind = kind_of(above);
    if (kind == Js::await_) return true;
    if (kind_of(above) == Js::arguments && called_await(above.parent())) return true;
    if (kind == Js::parenthesized || kind == Js::as_expression) {
      node = above;
      continue;
    }
    if (kind != Js::member || above.field<"object">() != node) return false;
    const auto name = accessed_name(above).value;
    return (name == "then" || name == "catch" || name == "finally") &&
           kind_of(above.parent()) == Js::call;
  }
}

std::string caller_name(Node node, const Program& program) {
  for (Node f = program.function_of(node); f; f = program.function_of(f)) {
    if (const Node name = f.field<"name">()) {
      const Text text = property_name(name);
      if (text.is_exact()) return text.value;
    }
    Node value = f;
    while (kind_of(value.parent()) == Js::parenthesized) value = value.parent();
    const Node above = value.parent();
    const Js kind = kind_of(above);
    if (kind == Js::declarator) return std::string(above.field<"name">().text());
    if (kind == Js::pair) return property_name(above.field<"key">()).value;
    if (kind == Js::field_definition) return std::string(above.first_named_child().text());
    if (kind == Js::assignment) {
      const Node left = above.field<"left">();
      const auto name = accessed_name(left).value;
      return name.empty() ? std::string(left.text()) : name;
    }
  }
  return program.script_of(node).parsed->handler;
}

/// Looks through the scripts of a program.
class CallFinder {
 public:
  CallFinder(const Values& values, const Models& models, bool self_contained)
      : values_(values),
        program_(values_.program()),
        models_(models),
        conventions_(models_),
        self_contained_(self_contained),
        global_style_(has_global_style(models_)) {}

  void find() {
    find_globals();
    for (const auto& script : program_.scripts()) {
      if (script.foreign) break;
      for (const Node call : script.parsed->calls) read_call(call);
      if (global_style_) read_callbacks(*script.parsed);
    }
    drop_answered_wrappers();
    find_forwards();
    std::ranges::sort(found_, {}, [&](const CommandCall& c) { return program_.key(c.call); });
    for (size_t i = 0; i < found_.size(); ++i) by_node_.emplace(program_.key(found_[i].call), i);
  }

  const std::vector<CommandCall>& found() const { return found_; }
  const std::vector<PageGlobal>& globals() const { return globals_; }
  const std::vector<CommandForward>& global_forwards() const { return global_forwards_; }

  const CommandCall* find(Node call) {
    const uint64_t key = program_.key(call);
    if (!program_.script_of(call).foreign) {
      const auto own = by_node_.find(key);
      return own == by_node_.end() ? nullptr : &found_[own->second];
    }
    const auto [known, fresh] = imported_.try_emplace(key);
    if (fresh) {
      if (auto answer = meaning_of(call)) known->second = kept(std::move(*answer));
    }
    return known->second;
  }

  std::vector<const CommandCall*> calls_of_imports() {
    std::vector<const CommandCall*> result;
    for (const auto& script : program_.scripts()) {
      if (!script.foreign) continue;
      for (const Node call : script.parsed->calls) {
        const CommandCall* found = find(call);
        if (found != nullptr && found->style == CallStyle::bridge) result.push_back(found);
      }
    }
    return result;
  }

  std::optional<Calls::Forward> forward_of(Node function) {
    const Wrapper* wrapper = wrapper_in(function, 0);
    if (wrapper == nullptr || wrapper->style != CallStyle::bridge) return std::nullopt;
    return Calls::Forward{wrapper->parameter, wrapper->framework};
  }

 private:
  /// Functions by their names that somebody will call: listeners, `.then` callbacks.
  void read_callbacks(const ParsedScript& script) {
    for (const Node effect : script.effects) {
      const Js kind = kind_of(effect);
      if (kind == Js::call || kind == Js::new_call) {
        if (calls_back(effect)) read_arguments(effect.field<"arguments">());
      } else if (kind == Js::assignment) {
        const auto name = accessed_name(effect.field<"left">()).value;
        if (name.size() > 2 && name.starts_with("on")) read_value(effect.field<"right">());
      } else if (kind == Js::jsx_attribute) {
        const Node name = effect.first_named_child();
        const Node value = name.next_named_sibling();
        if (name.text().starts_with("on") && value.is("jsx_expression")) read_arguments(value);
      }
    }
  }

  void read_arguments(Node list) {
    for (Node next = list.first_named_child(); next; next = next.next_named_sibling()) {
      read_value(next);
    }
  }

  bool is_standard(std::string_view name) const {
    const auto& globals = models_.web.globals;
    return std::binary_search(globals.begin(), globals.end(), name) || name == "require";
  }

  void add_global(std::string name, Node at) {
    if (is_standard(name) || !own_.insert(name).second) return;
    globals_.push_back({std::move(name), program_.place(at), /*unread=*/false});
  }

  void find_globals() {
    program_.each_own_binding([&](const Binding& binding) {
      if (binding.global && binding.kind != BindingKind::import_ && !is_shorthand(binding)) {
        add_global(std::string(binding.name), binding.at);
      }
    });
    for (const auto& script : program_.scripts()) {
      if (script.foreign) break;
      for (const Node assignment : script.parsed->assignments) read_assignment(assignment);
      for (const Node call : script.parsed->calls) read_definition(call);
    }
  }

  /// `const { save } = window` gives a command no meaning of the page's own.
  bool is_shorthand(const Binding& binding) const {
    const Path& path = values_.path(binding.at);
    return path.on_window && path.is(binding.name);
  }

  void read_assignment(Node assignment) {
    const Node left = unwrap(assignment.field<"left">());
    const Path& path = values_.path(left);
    if (!path.known || path.length != 1 || path.imported) return;
    const bool plain = kind_of(left) == Js::identifier;
    const bool on_window = path.on_window && !plain;
    if (!on_window && (!plain || program_.binding_of(left) != nullptr)) return;
    if (is_fallback(assignment, path.names[0], values_)) return;
    add_global(std::string(path.names[0]), on_window ? accessed_name_node(left) : left);
  }

  /// `Object.assign(window, {f})` and `Object.defineProperty(window, "f", …)`.
  void read_definition(Node call) {
    const auto name = callee(call).text();
    const bool assign = name == "Object.assign";
    if (!assign && name != "Object.defineProperty") return;
    const Path& target = values_.path(argument(call, 0));
    if (!target.known || target.length != 0) return;
    if (!assign) {
      const Text defined = values_.fold(argument(call, 1));
      if (defined.is_exact()) add_global(defined.value, argument(call, 1));
      return;
    }
    const Node object = unwrap(argument(call, 1));
    if (kind_of(object) != Js::object) return;
    for (Node next = object.first_named_child(); next; next = next.next_named_sibling()) {
      const Node key = next.field<"key">() ? next.field<"key">() : next.field<"name">();
      const Node at = key ? key : next;
      const Text defined = property_name(at);
      if (defined.is_exact()) add_global(defined.value, at);
    }
  }

  /// The direct bridge call or dynamic window access in a call, before wrappers are looked at.
  const CommandCall* direct(Node call) {
    const auto [known, fresh] = direct_.try_emplace(program_.key(call));
    if (fresh) {
      if (auto answer = read_direct(call)) known->second = kept(std::move(*answer));
    }
    return known->second;
  }

  const CommandCall* kept(CommandCall call) { return &kept_.emplace_back(std::move(call)); }

  std::optional<CommandCall> read_direct(Node call) const {
    if (auto found = conventions_.match(call, values_)) {
      return CommandCall{call, CallStyle::bridge, std::move(*found)};
    }
    const Node function = unwrap(callee(call));
    if (!global_style_ || kind_of(function) != Js::subscript) return std::nullopt;
    const Path& object = values_.path(function.field<"object">());
    if (!object.known || object.length != 0) return std::nullopt;
    const Node name = function.field<"index">();
    return CommandCall{
        call, CallStyle::window_member, {{}, names_in(name, values_), name, false, 0}};
  }

  /// The parameter that a name argument is, when it is one as it came in.
  const Binding* parameter_of(Node name) const {
    name = unwrap(name);
    if (kind_of(name) != Js::identifier && kind_of(name) != Js::shorthand_property) return nullptr;
    const auto* binding = program_.binding_of(name);
    const bool plain = binding != nullptr && binding->kind == BindingKind::parameter &&
                       binding->function && binding->keys.empty() && !binding->rest &&
                       binding->writes.empty();
    return plain ? binding : nullptr;
  }

  /// The function as a wrapper, when it is one. A wrapper may wrap a wrapper; few projects have
  /// more layers than that.
  Wrapper* wrapper_in(Node function, int depth) {
    if (!function || depth > most_layers) return nullptr;
    const auto [known, fresh] = wrappers_.try_emplace(program_.key(function));
    if (fresh) {
      auto wrapper = read_wrapper(function, depth);
      wrappers_[program_.key(function)] = std::move(wrapper);
    }
    auto& wrapper = wrappers_[program_.key(function)];
    return wrapper ? &*wrapper : nullptr;
  }

  std::optional<Wrapper> read_wrapper(Node function, int depth) {
    const auto& calls = program_.script_of(function).parsed->calls;
    const auto first = std::ranges::lower_bound(calls, function.index(), {}, &Node::index);
    const auto last = std::ranges::lower_bound(calls, function.after(), {}, &Node::index);
    for (auto call = first; call != last; ++call) {
      const auto* found = direct(*call);
      if (found == nullptr) continue;
      if (auto wrapper = as_wrapper(function, found->match, found->style, *call)) return wrapper;
    }
    for (auto call = first; call != last; ++call) {
      if (!is_handed_parameter(*call, function)) continue;
      const Wrapper* inner = wrapper_in(values_.function(callee(*call)), depth + 1);
      if (inner == nullptr) continue;
      const CallStyle style = inner->style;
      if (auto wrapper = as_wrapper(function, match_of(*call, *inner), style, *call)) {
        return wrapper;
      }
    }
    return std::nullopt;
  }

  /// Whether an argument of a call is a parameter of the function around it.
  bool is_handed_parameter(Node call, Node function) const {
    const Node list = call.field<"arguments">();
    for (Node next = list.first_named_child(); next; next = next.next_named_sibling()) {
      const Binding* parameter = parameter_of(next);
      if (parameter != nullptr && parameter->function == function) return true;
    }
    return false;
  }

  std::optional<Wrapper> as_wrapper(Node function, const BridgeMatch& match, CallStyle style,
                                    Node inner) const {
    if (!is_unknown(match.commands)) return std::nullopt;
    const Binding* parameter = parameter_of(match.name);
    if (parameter == nullptr || parameter->function != function) return std::nullopt;
    return Wrapper{parameter->index, match.framework, match.builtin_key, style, inner};
  }

  BridgeMatch match_of(Node call, const Wrapper& wrapper) const {
    const Node name = argument(call, wrapper.parameter);
    return {wrapper.framework,
            names_in(name, values_),
            name,
            names_builtin(call, wrapper.builtin_key, values_),
            wrapper.parameter + 1,
            wrapper.builtin_key};
  }

  /// What a call means; nothing when it reaches no native code.
  std::optional<CommandCall> meaning_of(Node call) {
    if (const auto* found = direct(call)) {
      CommandCall result = *found;
      if (result.style == CallStyle::window_member) drop_own_names(result.match.commands);
      if (result.match.commands.empty()) return std::nullopt;
      return result;
    }
    if (Wrapper* wrapper = wrapper_in(values_.function(callee(call)), 0)) {
      auto match = match_of(call, *wrapper);
      if (!is_unknown(match.commands)) wrapper->answered = true;
      wrapper->callers.push_back(call);
      return CommandCall{call, wrapper->style, std::move(match)};
    }
    const bool plain = global_style_ && kind_of(call) == Js::call && !called_await(call);
    return plain ? global_call(call, callee(call)) : std::nullopt;
  }

  void read_call(Node call) {
    if (auto found = meaning_of(call)) found_.push_back(std::move(*found));
  }

  void drop_own_names(std::vector<Text>& names) const {
    std::erase_if(names, [&](const Text& name) {
      return name.is_exact() && (own_.contains(name.value) || is_standard(name.value));
    });
  }

  /// `window.NAME` or a bare NAME that nothing in sight declares.
  std::optional<CommandCall> global_call(Node call, Node function) const {
    function = unwrap(function);
    const Path& path = values_.path(function);
    if (!path.known || path.imported) return std::nullopt;
    if (path.length == 2 && kind_of(call) == Js::call) return object_call(call, path);
    if (path.length != 1) return std::nullopt;
    const auto name = path.names[0];
    if (own_.contains(name) || is_standard(name) || name.starts_with("new ")) return std::nullopt;
    const Node property = accessed_name_node(function);
    const auto style = path.on_window ? CallStyle::window_member : CallStyle::bare;
    return CommandCall{
        call,
        style,
        {{}, {Text::exact(std::string(name))}, property ? property : function, false, 0}};
  }

  /// `window.api.save(…)`: a member of an object that a script of the host may have put there.
  std::optional<CommandCall> object_call(Node call, const Path& path) const {
    if (!path.on_window || own_.contains(path.names[0]) || is_standard(path.names[0])) {
      return std::nullopt;
    }
    const Node property = accessed_name_node(unwrap(callee(call)));
    BridgeMatch match{{},
                      {Text::exact(std::string(path.names[0]).append(".").append(path.names[1]))},
                      property,
                      false,
                      0};
    return CommandCall{call, CallStyle::bare, std::move(match)};
  }

  void read_value(Node value) {
    if (kind_of(value) != Js::member && kind_of(value) != Js::identifier) return;
    if (auto found = global_call(value, value)) found_.push_back(std::move(*found));
  }

  /// The call inside a wrapper is no call of its own when its callers are known.
  void drop_answered_wrappers() {
    std::set<uint64_t> inner;
    // Answers reach an inner wrapper through the wrappers around it.
    for (size_t round = 0; round < 3; ++round) {
      for (const auto& [function, wrapper] : wrappers_) {
        if (wrapper && wrapper->answered) inner.insert(program_.key(wrapper->inner));
      }
      for (auto& [function, wrapper] : wrappers_) {
        if (!wrapper || wrapper->answered) continue;
        wrapper->answered = std::ranges::any_of(
            wrapper->callers, [&](Node caller) { return inner.contains(program_.key(caller)); });
      }
    }
    inner.clear();
    for (const auto& [function, wrapper] : wrappers_) {
      const bool answered = wrapper && wrapper->answered && !is_reachable(function);
      if (answered) inner.insert(program_.key(wrapper->inner));
    }
    std::erase_if(
        found_, [&](const CommandCall& found) { return inner.contains(program_.key(found.call)); });
  }

  void find_forwards() {
    for (const auto& script : program_.scripts()) {
      if (script.foreign) break;
      for (const Node assignment : script.parsed->assignments) {
        const Path& path = values_.path(assignment.field<"left">());
        if (!path.known || path.length != 1 || !path.on_window) continue;
        add_global_forward(std::string(path.names[0]),
                           values_.function(assignment.field<"right">()));
      }
    }
    program_.each_own_binding([&](const Binding& binding) {
      if (!binding.global || !binding.value) return;
      add_global_forward(std::string(binding.name), values_.function(binding.value));
    });
  }

  void add_global_forward(std::string name, Node function) {
    const auto forward = forward_of(function);
    if (!forward) return;
    global_forwards_.push_back({std::move(name), forward->second, forward->first});
  }

  /// Whether code out of sight may call a function.
  bool is_reachable(uint64_t function_key) const {
    const auto& script = program_.scripts()[function_key >> 32];
    const Node function = script.tree.node(static_cast<uint32_t>(function_key));
    bool reachable = false;
    program_.each_own_binding([&](const Binding& binding) {
      const bool means_it =
          binding.value == function || (binding.value && unwrap(binding.value) == function) ||
          function.parent().parent() == binding.value || function.parent() == binding.value;
      reachable =
          reachable || (means_it && (binding.exported || (binding.global && !self_contained_)));
    });
    return reachable;
  }

  const Values& values_;
  const Program& program_;
  const Models& models_;
  BridgeConventions conventions_;
  bool self_contained_;
  bool global_style_;
  std::vector<CommandCall> found_;  ///< of own scripts, in source order
  std::unordered_map<uint64_t, size_t> by_node_;
  std::deque<CommandCall> kept_;
  // Most calls mean nothing: null.
  std::unordered_map<uint64_t, const CommandCall*> imported_;  ///< calls in other scripts
  std::vector<PageGlobal> globals_;
  std::vector<CommandForward> global_forwards_;
  std::unordered_map<uint64_t, const CommandCall*> direct_;  ///< by call
  std::set<std::string, std::less<>> own_;
  std::unordered_map<uint64_t, std::optional<Wrapper>> wrappers_;  ///< by function
};

Calls::Calls(const Values& values, const Models& models, bool self_contained)
    : values_(values),
      models_(models),
      finder_(std::make_unique<CallFinder>(values, models, self_contained)) {
  finder_->find();
}

Calls::~Calls() = default;

const CommandCall* Calls::find(Node call) const {
  return finder_->find(call);
}

std::vector<const CommandCall*> Calls::calls_of_imports() const {
  return finder_->calls_of_imports();
}

std::optional<Calls::Forward> Calls::forward_of(Node function) const {
  return finder_->forward_of(function);
}

void Calls::report(FileFacts& facts, const DataOf& data) const {
  const auto append = [](auto& to, const auto& from) {
    to.insert(to.end(), from.begin(), from.end());
  };
  append(facts.globals, finder_->globals());
  append(facts.forwards, finder_->global_forwards());
  for (const auto& found : finder_->found()) {
    FrontendCall call;
    call.style = found.style;
    call.framework = found.match.framework;
    call.caller = caller_name(found.call, values_.program());
    call.awaited = is_awaited(found.call);
    call.at = values_.program().place(found.call);
    call.name_at = found.match.name ? values_.program().place(found.match.name) : call.at;
    call.builtin = found.match.builtin || asks_framework(found);
    call.data = data(found);
    call.texts = texts_of(found);
    for (const auto& command : found.match.commands) {
      call.command = command;
      call.optional = found.style == CallStyle::window_member && command.is_exact() &&
                      is_optional(found.call, command.value, values_);
      facts.calls.push_back(call);
    }
  }
}

// A global function may hand the call on, with the member that says that the framework answers.
bool Calls::asks_framework(const CommandCall& found) const {
  if (found.style == CallStyle::bridge) return false;
  return std::ranges::any_of(models_.frameworks, [&](const FrameworkModel& framework) {
    return std::ranges::any_of(framework.frontends, [&](const FrontendModel& frontend) {
      return names_builtin(found.call, frontend.builtin_key, values_);
    });
  });
}

std::vector<Text> Calls::texts_of(const CommandCall& found) const {
  std::vector<Text> texts;
  if (found.style == CallStyle::bridge) return texts;
  for (uint32_t i = 0; i < most_texts; ++i) {
    const Node value = argument(found.call, i);
    if (!value) break;
    texts.push_back(values_.fold(value));
  }
  return texts;
}

}  // namespace bridgelint
