// Data flow through functions: parameters, callers, callbacks and listeners.
#include <algorithm>
#include <utility>

#include "extract/web/flow_common.h"
#include "extract/web/language.h"

namespace bridgelint {

const Binding* PageFlow::binding_of_function(Node function) {
  if (kind_of(function) == Js::function_declaration) {
    return program_.binding_of(function.field<"name">());
  }
  const Node above = function.parent();
  if (kind_of(above) != Js::declarator) return nullptr;
  const Node name = above.field<"name">();
  return kind_of(name) == Js::identifier ? program_.binding_of(name) : nullptr;
}

namespace {

/// The name in `<Name …>`.
bool is_element_name(Node node) {
  const Node above = node.parent();
  return above.is("jsx_self_closing_element") || above.is("jsx_opening_element") ||
         above.is("jsx_closing_element");
}

}  // namespace

/// What an element gives its component: the property `wanted`, or any when that is empty.
Origin PageFlow::evaluate_props(Node element, std::string_view wanted, int depth) {
  Origin result;
  for (Node next = element.first_named_child(); next; next = next.next_named_sibling()) {
    if (result.trust == Trust::tainted) break;
    Node value = next;
    if (kind_of(next) == Js::jsx_attribute) {
      const Node name = next.first_named_child();
      if (!wanted.empty() && name.text() != wanted) continue;
      value = name.next_named_sibling();
    }
    if (!value.is("jsx_expression")) continue;
    result = join(std::move(result), evaluate(value.first_named_child(), nullptr, depth + 4));
  }
  return result;
}

/// Calls of methods, and methods given as arguments, by name.
std::vector<Node> PageFlow::calls_of_method(const std::string& name) const {
  std::vector<Node> result;
  for (const auto& script : program_.scripts()) {
    const auto& methods = script.parsed->methods;
    if (const auto found = methods.find(name); found != methods.end()) {
      result.insert(result.end(), found->second.begin(), found->second.end());
    }
  }
  return result;
}

/// The places where a function is used as a value or called: itself, and each use of its name, here
/// and where it is imported; of a method, the calls that mean it.
std::vector<Node> PageFlow::positions_of(Node function, bool& escapes) {
  std::vector<Node> result{function};
  const auto* binding = binding_of_function(function);
  if (binding == nullptr) {
    const bool method = kind_of(function) == Js::method;
    const Node key = method                                   ? function.field<"name">()
                     : kind_of(function.parent()) == Js::pair ? function.parent().field<"key">()
                                                              : Node();
    if (!key) return result;
    if (method) result.clear();
    escapes = true;
    size_t seen = 0;
    for (const Node call : calls_of_method(property_name(key).value)) {
      if (++seen > max_flow_uses) break;
      if (values_.function(call) == function) result.push_back(call);
    }
    return result;
  }
  escapes = binding->exported || !binding->writes.empty() || binding->uses.size() > max_flow_uses;
  const auto add = [&](const Binding& name) {
    const size_t count = std::min(name.uses.size(), max_flow_uses);
    result.insert(result.end(), name.uses.begin(),
                  name.uses.begin() + static_cast<std::ptrdiff_t>(count));
  };
  add(*binding);
  for (const auto* alias : program_.aliases_of(*binding)) add(*alias);
  if (program_.scripts().size() > 1 && binding->exported) {
    // `api.render(x)` after `import * as api`.
    size_t seen = 0;
    for (const Node call : calls_of_method(std::string(binding->name))) {
      if (++seen > max_flow_uses) break;
      if (program_.namespace_of(call.field<"object">()) != Script::none &&
          values_.function(call) == function) {
        result.push_back(call);
      }
    }
  }
  return result;
}

Origin PageFlow::evaluate_parameter(const Binding& binding, const Frame* frame, int depth) {
  if (!binding.function) return unknown_origin();  // a handler attribute's `event`
  const auto label =
      event_source(binding, binding.keys.empty() ? std::string_view() : binding.keys.front());
  if (!label.empty()) return source(binding.at, label);
  for (const Frame* next = frame; next != nullptr; next = next->outer) {
    if (next->function != binding.function) continue;
    if (next->element_of) {
      return binding.index == next->element_index
                 ? evaluate(next->element_of, next->outer, depth + 1)
                 : Origin{};
    }
    return evaluate_given(next->call, binding, next->outer, depth + 1);
  }
  if (const Node call = Values::immediate_call(binding.function)) {
    return evaluate(argument(call, binding.index), frame, depth + 1);
  }
  return evaluate_callers(binding, frame, depth);
}

Origin PageFlow::evaluate_callers(const Binding& parameter, const Frame* frame, int depth) {
  const auto name = caller_name(parameter.function.first_child(), program_);
  bool escapes = false;
  bool called = false;
  const auto positions = positions_of(parameter.function, escapes);
  Origin result = evaluate_uses(positions, parameter, frame, depth, called, escapes);
  if (result.trust == Trust::tainted) {
    const auto to = name.empty() ? "arrives" : "passed to " + quoted_name(name);
    add_step(result, program_.place(parameter.at), to + " as " + quoted_name(parameter.name));
    return result;
  }
  if (!called || escapes) result.trust = Trust::unknown;
  if (result.trust == Trust::unknown && result.way.empty()) {
    add_step(result, program_.place(parameter.at),
             "parameter " + quoted_name(parameter.name) +
                 (name.empty() ? " of a function without a name" : " of " + quoted_name(name)));
  }
  return result;
}

/// What `f.call(object, …)`, `f.apply(object, […])` and `f.bind(object, …)` give to a parameter of
/// the function at `position`. Nothing for other uses; what is bound may be given more by others.
std::optional<Origin> PageFlow::evaluate_borrowed(Node position, const Binding& parameter,
                                                  const Frame* frame, int depth) {
  const Node member = position.parent();
  const Node call = member.parent();
  const bool borrowed = kind_of(member) == Js::member && member.field<"object">() == position &&
                        kind_of(call) == Js::call && callee(call) == member;
  if (!borrowed) return std::nullopt;
  const auto name = accessed_name(member).value;
  if (name == "apply") {
    const Node list = argument(call, 1);
    return kind_of(list) == Js::array ? evaluate_listed(list, 0, parameter, frame, depth)
                                      : evaluate(list, frame, depth);
  }
  if (name != "call" && name != "bind") return std::nullopt;
  Origin result = evaluate_listed(call.field<"arguments">(), 1, parameter, frame, depth);
  if (name == "bind" && result.trust != Trust::tainted) return unknown_origin();
  return result;
}

/// What the uses of a function, at `positions`, give to one of its parameters.
Origin PageFlow::evaluate_uses(const std::vector<Node>& positions, const Binding& parameter,
                               const Frame* frame, int depth, bool& called, bool& escapes) {
  Origin result;
  for (const Node position : positions) {
    if (result.trust == Trust::tainted) break;
    const Node above = position.parent();
    Origin next;
    if (kind_of(above) == Js::call && callee(above) == position) {
      next = evaluate_given(above, parameter, frame, depth + 6);
      // Within a file the reader sees the call; another file has to be named.
      if (&above.tree() != &parameter.at.tree()) {
        add_step(next, program_.place(above), "passed on here");
      }
    } else if (kind_of(above) == Js::arguments) {
      next = evaluate_callback(position, parameter.index, frame, depth + 1);
    } else if (is_element_name(position)) {
      next = evaluate_props(above, parameter.keys.empty() ? "" : parameter.keys.front(), depth);
    } else if (auto borrowed = evaluate_borrowed(position, parameter, frame, depth + 6)) {
      next = std::move(*borrowed);
    } else if (position == parameter.function && binding_of_function(position) != nullptr) {
      continue;  // the definition itself is no use
    } else {
      escapes = true;
      continue;
    }
    called = true;
    result = join(std::move(result), std::move(next));
  }
  return result;
}

/// What a function of the program calls its parameter `position` with, as argument `index`.
Origin PageFlow::evaluate_handed_on(Node call, Node function, uint32_t position, uint32_t index,
                                    const Frame* frame, int depth) {
  const Frame inner{function, call, frame, {}, 0};
  const Node list = function.field<"parameters">();
  Node name = list ? Node() : function.field<"parameter">();
  uint32_t at = 0;
  for (Node next = list.first_named_child(); next && !name; next = next.next_named_sibling()) {
    if (next.is("comment")) continue;
    const Node pattern = next.field<"pattern">();
    if (at++ == position) name = pattern ? pattern : next;
  }
  const auto* callback = kind_of(name) == Js::identifier ? program_.binding_of(name) : nullptr;
  if (callback == nullptr) return unknown_origin();
  if (depth > max_flow_depth - 8) {
    cut_ = true;
    return unknown_origin();
  }
  Origin result = unknown_origin();
  size_t seen = 0;
  for (const Node use : callback->uses) {
    if (++seen > 12) break;
    const Node above = use.parent();
    Origin next;
    if (kind_of(above) == Js::call && callee(above) == use) {
      const Node given = argument(above, index);
      if (given) next = evaluate(given, &inner, depth + 4);
    } else if (kind_of(above) == Js::arguments) {
      next = evaluate_callback(use, index, &inner, depth + 4);
    }
    if (next.trust == Trust::tainted) return next;
  }
  return result;
}

/// What a function given as an argument receives as parameter `index`.
Origin PageFlow::evaluate_callback(Node value, uint32_t index, const Frame* frame, int depth) {
  const Node call = value.parent().parent();
  const Node function = unwrap(callee(call));
  const auto name = accessed_name(function).value;
  const Node object = function.field<"object">();
  if (lists(models_.web.continuations, name)) {
    if (argument(call, 0) == value && index == 0) return evaluate(object, frame, depth + 1);
    return unknown_origin();
  }
  if (name == "reduce" || name == "reduceRight") {
    if (index > 1) return {};
    return join(evaluate(object, frame, depth + 1), evaluate(argument(call, 1), frame, depth + 1));
  }
  if (!visits_elements(name)) {
    const Node target = values_.function(function);
    uint32_t position = 0;
    const Node list = call.field<"arguments">();
    for (Node next = list.first_named_child(); next && next != value;
         next = next.next_named_sibling()) {
      if (!next.is("comment")) ++position;
    }
    if (position == 1 && lists(models_.web.subscriptions, name)) {
      Origin told = evaluate_emitted(call, index, frame, depth + 1);
      if (told.trust == Trust::tainted) return told;
    }
    return target ? evaluate_handed_on(call, target, position, index, frame, depth + 1)
                  : unknown_origin();
  }
  return index == 0 ? evaluate(object, frame, depth + 1) : Origin{};
}

/// `type` may be `TYPE of CLASS`, with `*` for any type.
bool PageFlow::listens_to(Node function, std::string_view type) {
  const auto of = type.find(" of ");
  const auto teller = of == std::string_view::npos ? std::string_view() : type.substr(of + 4);
  type = type.substr(0, of);
  bool ignored = false;
  for (const Node position : positions_of(function, ignored)) {
    const Node above = position.parent();
    if (kind_of(above) == Js::assignment) {
      const Node left = above.field<"left">();
      const auto name =
          kind_of(left) == Js::identifier ? std::string(left.text()) : accessed_name(left).value;
      if (teller.empty() && name == "on" + std::string(type)) return true;
    }
    if (kind_of(above) != Js::arguments) continue;
    const Node call = above.parent();
    const Node target = callee(call);
    const auto name = kind_of(target) == Js::identifier ? std::string(target.text())
                                                        : accessed_name(target).value;
    // `chrome.webview.addEventListener`: the native side's message, not another window's.
    if (name != "addEventListener" || bridge_event(call) != nullptr) continue;
    if (!teller.empty() && !is_source_object(target.field<"object">(), {teller}, 0)) continue;
    if (type == "*" || values_.fold(argument(call, 0)).value == type) return true;
  }
  return false;
}

std::string PageFlow::event_source(const Binding& parameter, std::string_view member) {
  if (!parameter.function || parameter.rest) return {};
  for (const auto& model : models_.web.sources) {
    if (model.callback || !model.on.starts_with("event:")) continue;
    if (parameter.index != 0 || model.expression != member || member.empty()) continue;
    if (listens_to(parameter.function, model.on.substr(6))) return model.label;
  }
  if (auto label = option_source(parameter.function, parameter); !label.empty()) return label;
  bool ignored = false;
  for (const Node position : positions_of(parameter.function, ignored)) {
    if (kind_of(position.parent()) != Js::arguments) continue;
    const Node call = position.parent().parent();
    if (kind_of(call) != Js::call) continue;
    if (const auto label = result_source(call, position, parameter, member); !label.empty()) {
      return label;
    }
    const auto* event = bridge_event(call);
    if (event != nullptr && static_cast<uint32_t>(event->parameter) == parameter.index &&
        argument(call, static_cast<uint32_t>(event->handler)) == position &&
        (event->part == member || event->part.empty())) {
      return "a message of the native side";
    }
    const Path& path = values_.path(callee(call));
    for (const auto& model : models_.web.sources) {
      if (!model.callback || !model.option.empty() ||
          static_cast<uint32_t>(model.parameter) != parameter.index)
        continue;
      if (argument(call, static_cast<uint32_t>(*model.callback)) != position) continue;
      const bool named = model.method.empty()
                             ? path.is(model.expression)
                             : accessed_name(unwrap(callee(call))).value == model.method;
      if (named) return model.label;
    }
  }
  return {};
}

/// `$.ajax({ success(data) {…} })`: a function among the options of a call.
std::string PageFlow::option_source(Node function, const Binding& parameter) {
  const bool method = kind_of(function) == Js::method;
  const Node pair = method ? function : function.parent();
  const Node options = pair.parent();
  const bool option = (method || kind_of(pair) == Js::pair) && kind_of(options) == Js::object &&
                      kind_of(options.parent()) == Js::arguments;
  if (!option) return {};
  const auto name = property_name(pair.field(method ? "name" : "key")).value;
  const Node call = options.parent().parent();
  for (const auto& model : models_.web.sources) {
    if (!model.callback || model.option.empty() || model.option != name) continue;
    const auto position = static_cast<uint32_t>(*model.callback);
    if (static_cast<uint32_t>(model.parameter) == parameter.index &&
        argument(call, position) == options && values_.path(callee(call)).is(model.expression)) {
      return model.label;
    }
  }
  return {};
}

/// `axios.get(…).then(({ data }) => …)`: a member of what a source gives, taken apart on the way
/// in.
std::string PageFlow::result_source(Node call, Node function, const Binding& parameter,
                                    std::string_view member) {
  const Node target = callee(call);
  const bool continues = !member.empty() && parameter.index == 0 &&
                         lists(models_.web.continuations, accessed_name(target).value) &&
                         argument(call, 0) == function;
  if (!continues) return {};
  for (const auto& model : models_.web.sources) {
    if (model.on.empty() || model.expression != member) continue;
    if (is_source_object(target.field<"object">(), object_of(model), 0)) return model.label;
  }
  return {};
}

std::string PageFlow::event_source_of(Node object, std::string_view member) {
  object = unwrap(object);
  if (kind_of(object) != Js::identifier) return {};
  const auto* binding = program_.binding_of(object);
  const bool plain = binding != nullptr && binding->kind == BindingKind::parameter &&
                     binding->keys.empty() && !member.empty();
  if (!plain) return {};
  bool ignored = false;
  for (const Node position : positions_of(binding->function, ignored)) {
    if (kind_of(position.parent()) != Js::arguments) continue;
    const Node call = position.parent().parent();
    const auto* event = kind_of(call) == Js::call ? bridge_event(call) : nullptr;
    if (event != nullptr && event->part == member &&
        static_cast<uint32_t>(event->parameter) == binding->index) {
      return "a message of the native side";
    }
  }
  return {};
}

/// The list that an expression is an element of; null when it is none.
Node PageFlow::list_of(Node element) {
  if (kind_of(element) == Js::subscript) {
    return kind_of(unwrap(element.field<"index">())) == Js::number ? element.field<"object">()
                                                                   : Node();
  }
  const auto* binding = kind_of(element) == Js::identifier ? program_.binding_of(element) : nullptr;
  if (binding == nullptr || binding->kind != BindingKind::variable) return {};
  const bool first = binding->keys.size() == 1 && binding->keys[0] == "0";
  return binding->element || first ? binding->value : Node();
}

/// What `const file = input.files[0]` keeps: an element of a list that nothing is known of.
Node PageFlow::only_element(Node name) {
  const auto* binding = kind_of(name) == Js::identifier ? program_.binding_of(name) : nullptr;
  const bool plain = binding != nullptr && binding->kind == BindingKind::variable &&
                     binding->writes.empty() && binding->keys.empty() && !binding->element;
  const Node value = plain ? unwrap(binding->value, true) : Node();
  return kind_of(value) == Js::subscript ? value : Node();
}

/// Whether a name, or a member of `this`, is declared with a type: `private http: HttpClient`.
bool PageFlow::is_declared_as(Node object, std::string_view type) {
  const bool member =
      kind_of(object) == Js::member && kind_of(object.field<"object">()) == Js::this_;
  if (!member) return false;
  const auto name = accessed_name(object).value;
  Node around = object;
  while (around && !around.is("class_body")) around = around.parent();
  bool found = false;
  walk(around, [&](Node node) {
    if (found || kind_of(node) == Js::block) return false;
    const bool declares = node.is("required_parameter") || kind_of(node) == Js::field_definition;
    if (!declares) return true;
    const Node pattern = node.field(node.is("required_parameter") ? "pattern" : "name");
    found = pattern.text() == name && node.field<"type">().first_named_child().text() == type;
    return false;
  });
  return found;
}

/// Whether a request goes to where the page comes from, by its address: "/api/next". Whoever
/// answers could send the page itself, and sends it where he likes.
bool PageFlow::asks_own_origin(Node request, std::optional<int> address) const {
  if (!address) return false;
  const auto asked = values_.fold(argument(request, static_cast<uint32_t>(*address))).value;
  return asked.starts_with("./") || (asked.starts_with('/') && !asked.starts_with("//"));
}

/// Whether an expression is what a source model's `on` names: that object, an instance of that
/// class, the result of that function, or that event.
bool PageFlow::is_source_object(Node object, const SourceObject& source, int depth) {
  if (depth > 8) return false;
  const auto& [on, address] = source;
  object = unwrap(object, true);
  if (on.starts_with("event:")) {
    if (kind_of(object) != Js::identifier) return false;
    const auto* binding = program_.binding_of(object);
    return binding != nullptr && binding->kind == BindingKind::parameter && binding->function &&
           binding->index == 0 && binding->keys.empty() &&
           listens_to(binding->function, on.substr(6));
  }
  if (values_.path(object).is(on)) return true;
  if (const Node list = list_of(object)) return is_source_object(list, source, depth + 1);
  if (const Node element = only_element(object))
    return is_source_object(element, source, depth + 1);
  if (is_declared_as(object, on)) return true;
  const Node meaning = unwrap(values_.definition(object), true);
  const Js kind = kind_of(meaning);
  if (on.starts_with("*.")) {
    return accessed_name(kind == Js::member ? meaning : object).value == on.substr(2) ||
           (meaning && meaning != object && list_of(meaning) &&
            is_source_object(meaning, source, depth + 1));
  }
  if (const auto made = on.find("()."); made != std::string_view::npos) {
    const Node method = callee(meaning);
    return kind == Js::call && accessed_name(method).value == on.substr(made + 3) &&
           is_source_object(method.field<"object">(), {on.substr(0, made)}, depth + 1);
  }
  if (kind == Js::call || kind == Js::new_call) {
    return values_.path(callee(meaning)).is(on) &&
           !(kind_ == "url" && asks_own_origin(meaning, address));
  }
  // `fetch(…).then(r => r.json())`: the parameter is the result.
  if (kind_of(object) != Js::identifier) return false;
  const auto* binding = program_.binding_of(object);
  const bool parameter = binding != nullptr && binding->kind == BindingKind::parameter &&
                         binding->function && binding->index == 0 && binding->keys.empty();
  if (!parameter || kind_of(binding->function.parent()) != Js::arguments) return false;
  const Node function = callee(binding->function.parent().parent());
  return accessed_name(function).value == "then" &&
         is_source_object(function.field<"object">(), source, depth + 1);
}

}  // namespace bridgelint
