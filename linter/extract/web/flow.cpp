#include "extract/web/flow.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/web/flow_common.h"
#include "extract/web/language.h"

namespace bridgelint {
namespace {

constexpr uint32_t max_work = 4'000;
constexpr size_t max_steps = 12;

bool is_worth_keeping(Js kind) {
  return kind == Js::identifier || kind == Js::member || kind == Js::call || kind == Js::new_call ||
         kind == Js::shorthand_property;
}

}  // namespace

Origin unknown_origin() {
  return {.trust = Trust::unknown, .source = {}, .command = {}, .way = {}};
}

Origin join(Origin left, Origin right) {
  const bool better =
      left.trust == right.trust ? left.way.empty() && !right.way.empty() : right.trust > left.trust;
  return better ? std::move(right) : std::move(left);
}

void add_step(Origin& origin, Span at, std::string text) {
  if (origin.trust == Trust::clean || origin.way.size() >= max_steps) return;
  origin.way.add({std::move(at), std::move(text)});
}

std::string quoted_name(std::string_view name) {
  return "`" + std::string(name.substr(0, 80)) + "`";
}

bool contains(Node outer, Node inner) {
  return &outer.tree() == &inner.tree() && outer.index() <= inner.index() &&
         inner.index() < outer.after();
}

bool lists(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

Origin PageFlow::origin(Node expression, std::string_view kind) {
  budget_ = max_work;
  cut_ = false;
  kind_ = kind;
  Origin result = evaluate(expression, nullptr, 0);
  spent_ += max_work - budget_;
  return result;
}

Origin PageFlow::source(Node at, const std::string& label) {
  Origin result{.trust = Trust::tainted, .source = label, .command = {}, .way = {}};
  add_step(result, program_.place(at), label + " is read here");
  return result;
}

/// Outside of calls that are looked into, an expression means the same for every question. A value
/// that is being looked at already adds nothing to itself.
Origin PageFlow::evaluate(Node expression, const Frame* frame, int depth) {
  expression = unwrap(expression, true);
  if (!expression) return {};
  if (frame != nullptr || !is_worth_keeping(kind_of(expression))) {
    return evaluate_anew(expression, frame, depth);
  }
  auto& known = known_[kind_];
  const auto [entry, fresh] = known.try_emplace(program_.key(expression));
  if (!fresh) {
    if (entry->second) return *entry->second;
    cut_ = true;
    return {};
  }
  const bool cut_before = std::exchange(cut_, false);
  Origin result = evaluate_anew(expression, frame, depth);
  if (cut_) {
    known_[kind_].erase(program_.key(expression));
  } else {
    known_[kind_][program_.key(expression)] = result;
  }
  cut_ = cut_ || cut_before;
  return result;
}

Origin PageFlow::evaluate_anew(Node expression, const Frame* frame, int depth) {
  if (depth > max_flow_depth || budget_ == 0) {
    cut_ = true;
    return unknown_origin();
  }
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
    case Js::function_declaration:
    case Js::class_declaration:
    case Js::method:
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
      return evaluate(expression.field<"right">(), frame, depth + 1);
    case Js::identifier:
    case Js::shorthand_property:
      return evaluate_name(expression, frame, depth);
    case Js::member:
    case Js::subscript:
      return unless_checked(expression, evaluate_member(expression, frame, depth));
    case Js::call:
    case Js::new_call:
      return evaluate_call(expression, frame, depth);
    default:
      return unknown_origin();
  }
}

Origin PageFlow::evaluate_parts(Node expression, const Frame* frame, int depth) {
  Origin result;
  const Node condition = expression.field<"condition">();
  for (Node part = expression.first_named_child(); part; part = part.next_named_sibling()) {
    const bool text = part.is("string_fragment") || part.is("escape_sequence");
    if (text || part == condition || kind_of(part) == Js::method) continue;
    Node value = part;
    if (kind_of(part) == Js::pair) value = part.field<"value">();
    if (part.is("template_substitution")) value = part.first_named_child();
    result = join(std::move(result), evaluate(value, frame, depth + 1));
    if (result.trust == Trust::tainted) break;
  }
  return result;
}

/// Sums lean to the left: a long one is taken apart in a loop.
Origin PageFlow::evaluate_sum(Node expression, const Frame* frame, int depth) {
  Origin result;
  Node left = expression;
  for (; kind_of(left) == Js::binary; left = unwrap(left.field<"left">(), true)) {
    const auto sign = left.field<"operator">().text();
    const bool chooses = sign == "||" || sign == "&&" || sign == "??";
    // All other operators give numbers and booleans.
    if (sign != "+" && !chooses) return result;
    result = join(std::move(result), evaluate(left.field<"right">(), frame, depth + 1));
    if (sign == "&&") return result;
  }
  return join(std::move(result), evaluate(left, frame, depth + 1));
}

/// The source of the models that an expression is, else clean.
Origin PageFlow::source_of(Node expression) {
  const Path& path = values_.path(expression);
  if (!path.known || path.length == 0) return {};
  for (const auto& model : models_.web.sources) {
    if (model.expression.empty() || !model.on.empty() || !path.is(model.expression)) continue;
    if (!is_asked(model)) continue;
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

/// Likewise of a member, at `place`, of what a model names: `useLocation().hash`.
Origin PageFlow::source_of_member(Node object, std::string_view name, Node place) {
  if (name.empty()) return {};
  for (const auto& model : models_.web.sources) {
    const bool meant = model.expression == name || model.expression == "*";
    if (model.on.empty() || !meant || !is_asked(model)) continue;
    if (is_source_object(object, object_of(model), 0)) return source(place, model.label);
  }
  return {};
}

namespace {

/// What the page's address says of where the page came from: others choose only what follows.
bool is_own_host(const Path& path) {
  constexpr std::array<std::string_view, 5> own = {"location.origin", "location.protocol",
                                                   "location.host", "location.hostname",
                                                   "location.port"};
  return std::ranges::any_of(own, [&](std::string_view name) { return path.is(name); });
}

}  // namespace

/// `m[1]` of `m = text.match(/^#(\d+)$/)`: a group that no markup matches.
bool PageFlow::is_strict_match(Node access) {
  const auto group = kind_of(access) == Js::subscript ? access.field<"index">().text() : "";
  if (group.size() != 1 || group[0] < '1' || group[0] > '9') return false;
  const Node matched = unwrap(values_.definition(unwrap(access.field<"object">())));
  if (kind_of(matched) != Js::call || kind_ == "code") return false;
  const Node function = callee(matched);
  const auto name = accessed_name(function).value;
  const Node pattern = name == "match"  ? argument(matched, 0)
                       : name == "exec" ? unwrap(function.field<"object">())
                                        : Node();
  return pattern && is_strict_group(pattern.text(), static_cast<size_t>(group[0] - '0'));
}

Origin PageFlow::evaluate_member(Node access, const Frame* frame, int depth) {
  const auto name = accessed_name(access).value;
  if (is_strict_match(access)) return {};
  if (is_numeric_property(name) || is_own_host(values_.path(access))) return {};
  if (auto found = source_of(access); found.trust == Trust::tainted) return found;
  const Node object = access.field<"object">();
  // The document escapes what it gives back of a text: `new Option(x).innerHTML`.
  if (kind_ == "html" && name == "innerHTML" && callee(unwrap(object)).text() == "Option") {
    return {};
  }
  if (auto found = source_of_member(object, name, access); found.trust == Trust::tainted) {
    return found;
  }
  if (const auto label = event_source_of(object, name); !label.empty()) {
    return source(access, label);
  }
  if (kind_of(object) == Js::this_) return evaluate_this(access, name, frame, depth);
  if (kind_of(object) == Js::member && kind_of(object.field<"object">()) == Js::this_) {
    Origin set = evaluate_set_state(name, frame, depth);
    if (set.trust == Trust::tainted) return set;
  }
  const Node meaning = values_.definition(access);
  if (kind_of(meaning) == Js::method && meaning.first_child().is("get")) {
    const Frame inner{meaning, {}, frame, {}, 0};
    return evaluate_returns(inner, depth + 4);
  }
  if (meaning && meaning != access) return evaluate(meaning, frame, depth + 1);
  const Node holder = unwrap(object, true);
  if (kind_of(holder) == Js::identifier) {
    const auto* binding = program_.binding_of(holder);
    const bool imported = binding != nullptr && program_.taken_from(*binding);
    if (binding != nullptr && is_guarded(holder, {binding, {}})) return {};
    if (binding != nullptr && binding->kind == BindingKind::variable && !imported) {
      return evaluate_variable(holder, *binding, name, frame, depth + 1);
    }
    // `props.html` of a component: that property of its elements, not any of them.
    if (binding != nullptr && binding->kind == BindingKind::parameter && binding->keys.empty() &&
        binding->function && binding->index == 0 && !name.empty()) {
      Binding member = *binding;
      member.keys.push_back(name);
      bool escapes = false;
      const auto positions = positions_of(binding->function, escapes);
      const bool element = std::ranges::any_of(positions, [](Node position) {
        return position.parent().is("jsx_self_closing_element") ||
               position.parent().is("jsx_opening_element");
      });
      if (element) return evaluate_parameter(member, frame, depth + 1);
    }
  }
  return evaluate(object, frame, depth + 1);
}

}  // namespace bridgelint
