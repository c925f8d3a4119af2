#include "extract/web/flow.h"

#include <algorithm>
#include <array>

#include "extract/web/language.h"

namespace bridgelint {
namespace {

constexpr int max_depth = 40;
constexpr uint32_t max_work = 4'000;
constexpr size_t max_steps = 12;
constexpr size_t max_uses = 50;

Origin unknown() {
  return {.trust = Trust::unknown, .source = {}, .command = {}, .steps = {}};
}

/// The worse of two; of two alike the first, or the one that can say more.
Origin join(Origin left, Origin right) {
  if (left.trust != right.trust) return left.trust > right.trust ? left : right;
  return left.steps.empty() && !right.steps.empty() ? right : left;
}

void add_step(Origin& origin, Span at, std::string text) {
  if (origin.trust == Trust::clean || origin.steps.size() >= max_steps) return;
  origin.steps.push_back({std::move(at), std::move(text)});
}

std::string quoted(std::string_view name) {
  return "`" + std::string(name.substr(0, 80)) + "`";
}

bool contains(Node outer, Node inner) {
  return outer.tree().tag == inner.tree().tag && outer.index() <= inner.index() &&
         inner.index() < outer.after();
}

bool is_loop(Node node) {
  const Js kind = kind_of(node);
  return kind == Js::for_statement || kind == Js::for_in || node.is("while_statement") ||
         node.is("do_statement");
}

bool is_conditional(Node node) {
  const Js kind = kind_of(node);
  const auto sign = kind == Js::binary ? node.field("operator").text() : std::string_view();
  return kind == Js::if_ || kind == Js::ternary || is_loop(node) || sign == "&&" || sign == "||" ||
         sign == "??" || node.is("switch_case") || node.is("switch_default");
}

/// Whether a write has certainly happened when `use` is reached: nothing between it and the block
/// that holds both is conditional.
bool dominates(Node write, Node use) {
  for (Node above = write.parent(); above; above = above.parent()) {
    const Js kind = kind_of(above);
    if (kind == Js::block || kind == Js::program) return contains(above, use);
    if (is_function(kind) || is_conditional(above)) return false;
  }
  return false;
}

bool share_loop(Node use, Node write) {
  for (Node above = use.parent(); above && !is_function(kind_of(above)); above = above.parent()) {
    if (is_loop(above) && contains(above, write)) return true;
  }
  return false;
}

/// What a write stores; null when it only changes a number.
Node written_value(Node write) {
  const Js kind = kind_of(write);
  if (kind == Js::declarator) return write.field("value");
  return kind == Js::update ? Node() : write.field("right");
}

}  // namespace

Origin Flow::origin(Node expression) {
  budget_ = max_work;
  return evaluate(expression, nullptr, 0);
}

Origin Flow::source(Node at, const std::string& label) {
  return {.trust = Trust::tainted,
          .source = label,
          .command = {},
          .steps = {{program_.place(at), label + " is read here"}}};
}

Origin Flow::evaluate(Node expression, const Frame* frame, int depth) {
  expression = unwrap(expression, true);
  if (!expression) return {};
  if (depth > max_depth || budget_ == 0) return unknown();
  --budget_;
  switch (kind_of(expression)) {
    case Js::string:
    case Js::number:
    case Js::constant:
    case Js::unary:
    case Js::update:
    case Js::function_expression:
    case Js::arrow:
    case Js::class_expression:
      return {};
    case Js::template_string:
    case Js::array:
    case Js::object:
    case Js::spread:
    case Js::ternary:
      return evaluate_parts(expression, frame, depth);
    case Js::binary:
      return evaluate_sum(expression, frame, depth);
    case Js::assignment:
    case Js::augmented_assignment:
      return evaluate(expression.field("right"), frame, depth + 1);
    case Js::identifier:
    case Js::shorthand_property:
      return evaluate_name(expression, frame, depth);
    case Js::member:
    case Js::subscript:
      return evaluate_member(expression, frame, depth);
    case Js::call:
    case Js::new_call:
      return evaluate_call(expression, frame, depth);
    default:
      return unknown();
  }
}

Origin Flow::evaluate_parts(Node expression, const Frame* frame, int depth) {
  Origin result;
  const Node condition = expression.field("condition");
  for (Node part = expression.first_named_child(); part; part = part.next_named_sibling()) {
    const bool text = part.is("string_fragment") || part.is("escape_sequence");
    if (text || part == condition || kind_of(part) == Js::method) continue;
    Node value = part;
    if (kind_of(part) == Js::pair) value = part.field("value");
    if (part.is("template_substitution")) value = part.first_named_child();
    result = join(std::move(result), evaluate(value, frame, depth + 1));
    if (result.trust == Trust::tainted) break;
  }
  return result;
}

/// Sums lean to the left: a long one is taken apart in a loop.
Origin Flow::evaluate_sum(Node expression, const Frame* frame, int depth) {
  Origin result;
  Node left = expression;
  for (; kind_of(left) == Js::binary; left = unwrap(left.field("left"), true)) {
    const auto sign = left.field("operator").text();
    const bool chooses = sign == "||" || sign == "&&" || sign == "??";
    // All other operators give numbers and booleans.
    if (sign != "+" && !chooses) return result;
    result = join(std::move(result), evaluate(left.field("right"), frame, depth + 1));
    if (sign == "&&") return result;
  }
  return join(std::move(result), evaluate(left, frame, depth + 1));
}

/// The source of the models that an expression is, else clean.
Origin Flow::source_of(Node expression) {
  const Path path = values_.path(expression);
  if (!path.known || path.length == 0) return {};
  for (const auto& model : models_.web.sources) {
    if (model.expression.empty() || !model.on.empty() || !path.is(model.expression)) continue;
    // A one-word name is the window's own only when nothing else could have set it.
    if (path.length == 1 && model.expression.starts_with("window.") && !path.on_window) continue;
    return source(expression, model.label);
  }
  // The address may stand behind `document` too.
  if (path.length > 1 && path.names[0] == "document" && path.names[1] == "location") {
    for (const auto& model : models_.web.sources) {
      if (model.on.empty() && path.is("document." + model.expression)) {
        return source(expression, model.label);
      }
    }
  }
  return {};
}

Origin Flow::evaluate_name(Node name, const Frame* frame, int depth) {
  if (auto found = source_of(name); found.trust == Trust::tainted) return found;
  const auto* binding = program_.binding_of(name);
  if (binding == nullptr) return unknown();
  switch (binding->kind) {
    case BindingKind::parameter:
      if (!binding->writes.empty()) {
        return join(evaluate_parameter(*binding, frame, depth),
                    evaluate_variable(name, *binding, frame, depth));
      }
      return evaluate_parameter(*binding, frame, depth);
    case BindingKind::variable:
      return evaluate_variable(name, *binding, frame, depth);
    case BindingKind::function:
    case BindingKind::enum_:
      return {};
    default:
      return unknown();
  }
}

/// The writes that may have set a variable last when `use` is reached; the declaration stands for
/// its initializer.
std::vector<Node> Flow::reaching(Node use, const Binding& binding) {
  std::vector<Node> writes{binding.at};
  writes.insert(writes.end(), binding.writes.begin(), binding.writes.end());
  const Node function = program_.function_of(use);
  const bool local = std::ranges::all_of(writes, [&](Node write) {
    return write.tree().tag == use.tree().tag && program_.function_of(write) == function;
  });
  if (!local || writes.size() > max_uses) return writes;
  std::vector<Node> result;
  for (const Node write : writes) {
    if (contains(write, use)) continue;  // `x = f(x)`: the value before
    if (write.index() > use.index()) {
      if (share_loop(use, write)) result.push_back(write);
      continue;
    }
    if (kind_of(write) == Js::assignment && dominates(write, use)) result.clear();
    result.push_back(write);
  }
  return result;
}

Origin Flow::evaluate_variable(Node use, const Binding& binding, const Frame* frame, int depth) {
  Origin result;
  for (const Node write : reaching(use, binding)) {
    const bool first = write == binding.at;
    const Node value = first ? binding.value : written_value(write);
    if (!value) continue;
    Node inner = value;
    for (const auto key : binding.keys) {
      if (!first) break;
      const Node known = values_.member(values_.definition(inner), key);
      if (!known) break;
      inner = known;
    }
    Origin next = evaluate(inner, frame, depth + 1);
    add_step(next, program_.place(first ? binding.at : write), "kept in " + quoted(binding.name));
    result = join(std::move(result), std::move(next));
  }
  // What is pushed into an array is in it.
  size_t seen = 0;
  for (const Node other : binding.uses) {
    if (result.trust == Trust::tainted || ++seen > max_uses) break;
    const Node method = other.parent();
    const auto name = kind_of(method) == Js::member ? accessed_name(method).value : "";
    if (name != "push" && name != "unshift") continue;
    Origin next = evaluate_arguments(method.parent(), frame, depth + 1);
    add_step(next, program_.place(method.parent()), "added to " + quoted(binding.name));
    result = join(std::move(result), std::move(next));
  }
  return result;
}

const Binding* Flow::binding_of_function(Node function) {
  if (kind_of(function) == Js::function_declaration) {
    return program_.binding_of(function.field("name"));
  }
  const Node above = function.parent();
  if (kind_of(above) != Js::declarator) return nullptr;
  const Node name = above.field("name");
  return kind_of(name) == Js::identifier ? program_.binding_of(name) : nullptr;
}

/// The places where a function is used as a value or called: itself, and each use of its name.
std::vector<Node> Flow::positions_of(Node function, bool& escapes) {
  std::vector<Node> result{function};
  const auto* binding = binding_of_function(function);
  if (binding == nullptr) return result;
  escapes = binding->exported || !binding->writes.empty() || binding->uses.size() > max_uses;
  const size_t count = std::min(binding->uses.size(), max_uses);
  result.insert(result.end(), binding->uses.begin(),
                binding->uses.begin() + static_cast<std::ptrdiff_t>(count));
  return result;
}

Origin Flow::evaluate_parameter(const Binding& binding, const Frame* frame, int depth) {
  if (!binding.function) return unknown();  // a handler attribute's `event`
  for (const auto& model : models_.web.sources) {
    const bool member = !binding.keys.empty() && model.expression == binding.keys.front();
    if (!member || binding.index != 0 || !model.on.starts_with("event:")) continue;
    if (listens_to(binding.function, model.on.substr(6))) return source(binding.at, model.label);
  }
  for (const Frame* next = frame; next != nullptr; next = next->outer) {
    if (next->function != binding.function) continue;
    if (next->element_of) {
      return binding.index == next->element_index
                 ? evaluate(next->element_of, next->outer, depth + 1)
                 : Origin{};
    }
    const Node given = argument(next->call, binding.index);
    return evaluate(given ? given : binding.value, next->outer, depth + 1);
  }
  if (const Node call = Values::immediate_call(binding.function)) {
    return evaluate(argument(call, binding.index), frame, depth + 1);
  }
  return evaluate_callers(binding, frame, depth);
}

Origin Flow::evaluate_callers(const Binding& parameter, const Frame* frame, int depth) {
  const auto name = caller_name(parameter.function.first_child(), program_);
  bool escapes = false;
  bool called = false;
  Origin result;
  for (const Node position : positions_of(parameter.function, escapes)) {
    const Node above = position.parent();
    Origin next;
    if (kind_of(above) == Js::call && callee(above) == position) {
      const Node given = argument(above, parameter.index);
      next = evaluate(given ? given : parameter.value, frame, depth + 8);
    } else if (above.is("arguments")) {
      next = evaluate_callback(position, parameter.index, frame, depth + 1);
    } else if (position == parameter.function && binding_of_function(position) != nullptr) {
      continue;  // the definition itself is no use
    } else {
      escapes = true;
      continue;
    }
    called = true;
    result = join(std::move(result), std::move(next));
  }
  if (result.trust == Trust::tainted) {
    const auto to = name.empty() ? "arrives" : "passed to " + quoted(name);
    add_step(result, program_.place(parameter.at), to + " as " + quoted(parameter.name));
    return result;
  }
  if (!called || escapes) result.trust = Trust::unknown;
  if (result.trust == Trust::unknown && result.steps.empty()) {
    add_step(result, program_.place(parameter.at),
             "parameter " + quoted(parameter.name) +
                 (name.empty() ? " of a function without a name" : " of " + quoted(name)));
  }
  return result;
}

/// What a function given as an argument receives as parameter `index`.
Origin Flow::evaluate_callback(Node value, uint32_t index, const Frame* frame, int depth) {
  const Node call = value.parent().parent();
  const Node function = unwrap(callee(call));
  const auto name = accessed_name(function).value;
  const Node object = function.field("object");
  if (name == "then") {
    if (argument(call, 0) == value && index == 0) return evaluate(object, frame, depth + 1);
    return unknown();
  }
  if (name == "reduce" || name == "reduceRight") {
    if (index > 1) return {};
    return join(evaluate(object, frame, depth + 1), evaluate(argument(call, 1), frame, depth + 1));
  }
  if (!visits_elements(name)) return unknown();
  return index == 0 ? evaluate(object, frame, depth + 1) : Origin{};
}

bool Flow::listens_to(Node function, std::string_view type) {
  bool ignored = false;
  for (const Node position : positions_of(function, ignored)) {
    const Node above = position.parent();
    if (kind_of(above) == Js::assignment) {
      const Node left = above.field("left");
      const auto name =
          kind_of(left) == Js::identifier ? std::string(left.text()) : accessed_name(left).value;
      if (name == "on" + std::string(type)) return true;
    }
    if (!above.is("arguments")) continue;
    const Node call = above.parent();
    const Node target = callee(call);
    const auto name = kind_of(target) == Js::identifier ? std::string(target.text())
                                                        : accessed_name(target).value;
    if (name == "addEventListener" && values_.fold(argument(call, 0)).value == type) return true;
  }
  return false;
}

/// Whether an expression is what a source model's `on` names: that object, an instance of that
/// class, the result of that function, or that event.
bool Flow::is_source_object(Node object, std::string_view on, int depth) {
  if (depth > 8) return false;
  object = unwrap(object, true);
  if (on.starts_with("event:")) {
    if (kind_of(object) != Js::identifier) return false;
    const auto* binding = program_.binding_of(object);
    return binding != nullptr && binding->kind == BindingKind::parameter && binding->function &&
           binding->index == 0 && binding->keys.empty() &&
           listens_to(binding->function, on.substr(6));
  }
  if (values_.path(object).is(on)) return true;
  const Node meaning = unwrap(values_.definition(object), true);
  const Js kind = kind_of(meaning);
  if (kind == Js::call || kind == Js::new_call) return values_.path(callee(meaning)).is(on);
  // `fetch(…).then(r => r.json())`: the parameter is the result.
  if (kind_of(object) != Js::identifier) return false;
  const auto* binding = program_.binding_of(object);
  const bool parameter = binding != nullptr && binding->kind == BindingKind::parameter &&
                         binding->function && binding->index == 0 && binding->keys.empty();
  if (!parameter || !binding->function.parent().is("arguments")) return false;
  const Node function = callee(binding->function.parent().parent());
  return accessed_name(function).value == "then" &&
         is_source_object(function.field("object"), on, depth + 1);
}

Origin Flow::evaluate_member(Node access, const Frame* frame, int depth) {
  if (auto found = source_of(access); found.trust == Trust::tainted) return found;
  const auto name = accessed_name(access).value;
  const Node object = access.field("object");
  for (const auto& model : models_.web.sources) {
    if (model.on.empty() || model.expression != name || name.empty()) continue;
    if (is_source_object(object, model.on, 0)) return source(access, model.label);
  }
  if (is_numeric_property(name)) return {};
  if (const Node meaning = values_.definition(access); meaning && meaning != access) {
    return evaluate(meaning, frame, depth + 1);
  }
  return kind_of(object) == Js::this_ ? unknown() : evaluate(object, frame, depth + 1);
}

bool Flow::is_sanitizer(Node call) {
  const Node function = unwrap(callee(call));
  const Path path = values_.path(function);
  return std::ranges::any_of(models_.web.sanitizers,
                             [&](const std::string& name) { return path.is(name); });
}

/// Whether a function makes text safe for markup by what it does: it replaces both `<` and `&`, or
/// it lets the document escape (`x.textContent = …; return x.innerHTML`).
bool Flow::is_escaper(Node function) {
  const auto [known, added] = escapers_.try_emplace(node_key(function), false);
  if (!added) return known->second;
  bool less = false;
  bool ampersand = false;
  bool written = false;
  bool read = false;
  walk(function.field("body"), [&](Node node) {
    const Js kind = kind_of(node);
    if (kind == Js::call && replaces(accessed_name(node.field("function")).value)) {
      const auto pattern = argument(node, 0).text();
      less = less || pattern.find('<') != std::string_view::npos;
      ampersand = ampersand || pattern.find('&') != std::string_view::npos;
    }
    if (kind == Js::assignment) {
      const auto name = accessed_name(node.field("left")).value;
      written = written || name == "textContent" || name == "innerText";
    }
    if (kind == Js::call && accessed_name(node.field("function")).value == "createTextNode") {
      written = true;
    }
    const bool target =
        kind_of(node.parent()) == Js::assignment && node.parent().field("left") == node;
    if (kind == Js::member && !target) read = read || accessed_name(node).value == "innerHTML";
    return true;
  });
  return escapers_[node_key(function)] = (less && ampersand) || (written && read);
}

Origin Flow::evaluate_arguments(Node call, const Frame* frame, int depth) {
  Origin result;
  const Node list = call.field("arguments");
  for (Node next = list.first_named_child(); next; next = next.next_named_sibling()) {
    if (next.is("comment")) continue;
    result = join(std::move(result), evaluate(next, frame, depth + 1));
    if (result.trust == Trust::tainted) break;
  }
  return result;
}

Origin Flow::evaluate_returns(const Frame& frame, int depth) {
  const Node body = frame.function.field("body");
  if (kind_of(body) != Js::block) return evaluate(body, &frame, depth + 1);
  Origin result;
  walk(body, [&](Node node) {
    const Js kind = kind_of(node);
    if (is_function(kind) || result.trust == Trust::tainted) return false;
    if (kind != Js::return_) return true;
    result = join(std::move(result), evaluate(node.first_named_child(), &frame, depth + 1));
    return false;
  });
  return result;
}

Origin Flow::evaluate_call(Node call, const Frame* frame, int depth) {
  const Node function = unwrap(callee(call));
  if (const auto* command = calls_.find(call)) {
    // A bare name may be anybody's function: only one that is waited for looks like a command.
    Origin reply = source(call, "a bridge reply");
    if (!command->match.commands.empty()) reply.command = command->match.commands[0].value;
    if (command->style == CallStyle::bare && !is_awaited(call)) reply = unknown();
    return reply;
  }
  const Node target = values_.function(function);
  if (target) {
    if (is_escaper(target)) return {};
    const Frame inner{target, call, frame, {}, 0};
    Origin result = evaluate_returns(inner, depth + 4);
    add_step(result, program_.place(call), "returned by " + quoted(function.text()));
    return result;
  }
  if (is_sanitizer(call)) return {};
  const Path path = values_.path(function);
  if (path.known && gives_number(path.length == 2 ? path.names[0] + "." + path.names[1]
                                                  : std::string(path.last()))) {
    return {};
  }
  if (const Node object = function.field("object"); object && kind_of(call) == Js::call) {
    return evaluate_method(call, object, accessed_name(function).value, frame, depth);
  }
  Origin given = evaluate_arguments(call, frame, depth);
  const bool passes = path.known && keeps_text(path.last());
  if (!passes && (given.trust != Trust::tainted || sounds_like_escaper(path.last()))) {
    return unknown();
  }
  if (!passes) add_step(given, program_.place(call), "through " + quoted(function.text()));
  return given;
}

Origin Flow::evaluate_method(Node call, Node object, std::string_view name, const Frame* frame,
                             int depth) {
  for (const auto& model : models_.web.sources) {
    if (model.method != name || name.empty()) continue;
    if (model.on.empty() || is_source_object(object, model.on, 0)) return source(call, model.label);
  }
  if (is_numeric_method(name)) return {};
  if (replaces(name) && argument(call, 0).text().find('<') != std::string_view::npos) return {};
  const Node callback = values_.function(argument(call, 0));
  if (callback && (name == "map" || name == "flatMap" || name == "then")) {
    const Frame inner{callback, call, frame, object, 0};
    return evaluate_returns(inner, depth + 2);
  }
  if (callback && (name == "reduce" || name == "reduceRight")) {
    const Frame inner{callback, call, frame, object, 1};
    return join(evaluate_returns(inner, depth + 2), evaluate(argument(call, 1), frame, depth + 1));
  }
  const Path path = values_.path(callee(call));
  const bool language = path.known && keeps_text(path.last());
  Origin held =
      language && is_namespace(path.names[0]) ? Origin{} : evaluate(object, frame, depth + 1);
  Origin result = join(std::move(held), evaluate_arguments(call, frame, depth));
  if (sounds_like_escaper(name) && result.trust == Trust::tainted) return unknown();
  return result;
}

}  // namespace bridgelint
