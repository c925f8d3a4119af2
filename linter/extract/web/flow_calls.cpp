// Data flow through calls: what functions and methods make of their arguments.
#include <algorithm>
#include <array>

#include "extract/web/flow_common.h"
#include "extract/web/language.h"

namespace bridgelint {
namespace {

/// Whether an argument asks for bytes as letters and digits: `digest("hex")`.
bool asks_for_encoding(Node call) {
  constexpr std::array<std::string_view, 3> encodings = {"base64", "base64url", "hex"};
  for (size_t index = 0; const Node given = argument(call, index); ++index) {
    const auto text = given.text();
    if (text.size() > 2 &&
        std::ranges::find(encodings, text.substr(1, text.size() - 2)) != encodings.end()) {
      return true;
    }
  }
  return false;
}

}  // namespace

/// Sanitizers and escapers of markup; they say nothing about code or addresses.
bool PageFlow::is_sanitizer(Node call) {
  if (kind_ != "html") return false;
  const Node function = unwrap(callee(call));
  const Path& path = values_.path(function);
  return std::ranges::any_of(models_.web.sanitizers,
                             [&](const std::string& name) { return path.is(name); });
}

namespace {

/// What tells that a function escapes markup.
struct EscapeMarks {
  bool less = false;       ///< it looks for `<`
  bool ampersand = false;  ///< and for `&`
  bool entity = false;     ///< it writes `&lt;`
  bool written = false;    ///< it sets a text
  bool read = false;       ///< and has the document give it back as markup

  bool escapes() const { return (less && (ampersand || entity)) || (written && read); }
};

/// Whether a text is what a function looks for: the key of a pair, what is compared, or what a
/// method such as `replace` is first given.
bool is_looked_for(Node text) {
  const Node above = text.parent();
  const Js kind = kind_of(above);
  if (kind == Js::pair) return above.field<"key">() == text;
  if (kind == Js::binary) return above.field<"operator">().text() != "+";
  if (kind == Js::arguments) {
    const auto called = accessed_name(callee(above.parent())).value;
    return above.first_named_child() == text && (replaces(called) || called == "split");
  }
  return above.is("switch_case") && above.field<"value">() == text;
}

void note_escape(Node node, EscapeMarks& marks) {
  const Js kind = kind_of(node);
  const auto called =
      kind == Js::call ? accessed_name(node.field<"function">()).value : std::string();
  if (replaces(called) || called == "split") {
    const auto pattern = argument(node, 0).text();
    marks.less = marks.less || pattern.find('<') != std::string_view::npos;
    marks.ampersand = marks.ampersand || pattern.find('&') != std::string_view::npos;
  }
  if (kind == Js::string) {
    const bool sought = is_looked_for(node);
    const auto text = node.text().substr(1);
    marks.less = marks.less || (sought && text.starts_with('<') && text.size() == 2);
    marks.entity = marks.entity || (!sought && text.starts_with("&lt;"));
  }
  if (kind == Js::assignment) {
    const auto name = accessed_name(node.field<"left">()).value;
    marks.written = marks.written || name == "textContent" || name == "innerText";
  }
  marks.written = marks.written || called == "createTextNode";
  const bool target =
      kind_of(node.parent()) == Js::assignment && node.parent().field<"left">() == node;
  if (kind == Js::member && !target) {
    marks.read = marks.read || accessed_name(node).value == "innerHTML";
  }
}

}  // namespace

/// Whether a function makes text safe for markup by what it does: it replaces `<` and `&`, or `<`
/// by `&lt;`, or it lets the document escape (`x.textContent = …; return x.innerHTML`).
bool PageFlow::is_escaper(Node function) {
  const auto [known, added] = escapers_.try_emplace(program_.key(function), false);
  if (!added) return known->second;
  EscapeMarks marks;
  walk(function.field<"body">(), [&](Node node) {
    note_escape(node, marks);
    return true;
  });
  return escapers_[program_.key(function)] = marks.escapes();
}

Origin PageFlow::evaluate_arguments(Node call, const Frame* frame, int depth) {
  Origin result;
  const Node list = call.field<"arguments">();
  if (kind_of(list) == Js::template_string) return evaluate(list, frame, depth + 1);
  for (Node next = list.first_named_child(); next; next = next.next_named_sibling()) {
    if (next.is("comment")) continue;
    result = join(std::move(result), evaluate(next, frame, depth + 1));
    if (result.trust == Trust::tainted) break;
  }
  return result;
}

/// Of a tag, the arguments are the template's texts, as one list, and what stands between them.
Origin PageFlow::evaluate_given(Node call, const Binding& parameter, const Frame* frame,
                                int depth) {
  return evaluate_listed(call.field<"arguments">(), 0, parameter, frame, depth);
}

/// What a list of arguments gives to a parameter; the first `skipped` are given to something else.
Origin PageFlow::evaluate_listed(Node list, uint32_t skipped, const Binding& parameter,
                                 const Frame* frame, int depth) {
  const bool tag = kind_of(list) == Js::template_string;
  Origin result;
  uint32_t index = tag ? 1 : 0;
  bool given = tag && parameter.index == 0;
  for (Node next = list.first_named_child(); next; next = next.next_named_sibling()) {
    if (next.is("comment") || (tag && !next.is("template_substitution"))) continue;
    if (skipped > 0) {
      --skipped;
      continue;
    }
    const bool all = kind_of(next) == Js::spread;
    const bool meant =
        all || (parameter.rest ? index >= parameter.index : index == parameter.index);
    if (meant) {
      given = true;
      const Node value = tag ? next.first_named_child() : next;
      result = join(std::move(result), all ? evaluate(value, frame, depth + 1)
                                           : evaluate_part(value, parameter, "", frame, depth));
    }
    ++index;
  }
  return given || !parameter.value ? result : evaluate(parameter.value, frame, depth + 1);
}

Origin PageFlow::evaluate_returns(const Frame& frame, int depth) {
  const Node body = frame.function.field<"body">();
  if (kind_of(body) != Js::block) return evaluate(body, &frame, depth + 1);
  Origin result;
  walk(body, [&](Node node) {
    const Js kind = kind_of(node);
    if (is_function(kind) || result.trust == Trust::tainted) return false;
    if (kind != Js::return_ && !node.is("yield_expression")) return true;
    result = join(std::move(result), evaluate(node.first_named_child(), &frame, depth + 1));
    return false;
  });
  return result;
}

Origin PageFlow::evaluate_call(Node call, const Frame* frame, int depth) {
  const Node function = unwrap(callee(call));
  const bool holds = is_one_of(models_.web.holders, call);
  if (const auto* command = holds ? nullptr : calls_.find(call)) {
    // A bare name may be anybody's function: only one that is waited for looks like a command.
    Origin reply = source(call, "a bridge reply");
    if (!command->match.commands.empty()) reply.command = command->match.commands[0].value;
    if (command->style == CallStyle::bare && !is_awaited(call)) reply = unknown_origin();
    return reply;
  }
  const Node target = values_.function(function);
  if (target) {
    if (kind_ == "html" && is_escaper(target)) return {};
    for (const Frame* open = frame; open != nullptr; open = open->outer) {
      if (open->function == target) return {};  // a recursion adds nothing new
    }
    const Frame inner{target, call, frame, {}, 0};
    Origin result = evaluate_returns(inner, depth + 4);
    add_step(result, program_.place(call), "returned by " + quoted_name(function.text()));
    return result;
  }
  if (is_sanitizer(call)) return {};
  if (is_one_of(models_.web.contexts, call)) return evaluate_context(call, depth);
  const auto* binding =
      kind_of(function) == Js::identifier ? program_.binding_of(function) : nullptr;
  if (binding != nullptr && binding->keys.size() == 1 && binding->keys[0] == "0") {
    // `const [html, setHtml] = createSignal("")`: the name is called to read it.
    Origin state = evaluate_state(*binding, frame, depth);
    if (state.trust == Trust::tainted) return state;
  }
  if (kind_of(call) == Js::new_call && function.text() == "Promise") {
    return evaluate_promise(call, frame, depth);
  }
  if (binding != nullptr && binding->function) {
    auto result = evaluate_given_function(call, *binding, frame, depth);
    if (result) return std::move(*result);
  }
  if (kind_of(call) == Js::new_call && function.text() == "URL" && is_address_of_page(call)) {
    return evaluate(argument(call, 0), frame, depth + 1);
  }
  if (holds) {
    const Node made = values_.function(argument(call, 0));
    const Frame inner{made, call, frame, {}, 0};
    return made ? evaluate_returns(inner, depth + 2) : evaluate_arguments(call, frame, depth);
  }
  const Path& path = values_.path(function);
  const auto name = path.length == 2 ? std::string(path.names[0]).append(".").append(path.names[1])
                                     : std::string(path.last());
  if (path.known && gives_number(name)) return {};
  if (const Node object = function.field<"object">(); object && kind_of(call) == Js::call) {
    return evaluate_method(call, object, accessed_name(function).value, frame, depth);
  }
  Origin given = evaluate_arguments(call, frame, depth);
  const bool passes = path.known && keeps_text(path.last());
  if (!passes && (given.trust != Trust::tainted || sounds_like_escaper(path.last()))) {
    return unknown_origin();
  }
  if (!passes) add_step(given, program_.place(call), "through " + quoted_name(function.text()));
  return given;
}

/// What a parameter that is called gives, when each function that callers pass for it is known.
std::optional<Origin> PageFlow::evaluate_given_function(Node call, const Binding& parameter,
                                                        const Frame* frame, int depth) {
  constexpr size_t most_callers = 8;
  bool escapes = false;
  const auto positions = positions_of(parameter.function, escapes);
  if (escapes || positions.size() > most_callers || !parameter.keys.empty()) return std::nullopt;
  std::optional<Origin> result;
  for (const Node at : positions) {
    if (at == parameter.function) continue;
    const Node user = at.parent();
    const Node given = kind_of(user) == Js::call && callee(user) == at
                           ? values_.function(argument(user, parameter.index))
                           : Node();
    if (!given) return std::nullopt;
    for (const Frame* open = frame; open != nullptr; open = open->outer) {
      if (open->function == given) return std::nullopt;
    }
    const Frame inner{given, call, frame, {}, 0};
    Origin returned = evaluate_returns(inner, depth + 4);
    result = result ? join(std::move(*result), std::move(returned)) : std::move(returned);
  }
  return result;
}

/// Whether `new URL(path, base)` stays where the page is: its own address, or one that begins with
/// it, gives the host.
bool PageFlow::is_address_of_page(Node call) {
  Node base = unwrap(argument(call, 1));
  for (int i = 0; i < 8; ++i) {
    if (is_page_address(values_.path(base))) return true;
    const Node meaning = kind_of(base) == Js::identifier ? unwrap(values_.definition(base)) : base;
    base = kind_of(meaning) == Js::binary ? unwrap(meaning.field<"left">()) : meaning;
  }
  return false;
}

/// What `new Promise((resolve) => …)` is resolved with.
Origin PageFlow::evaluate_promise(Node call, const Frame* frame, int depth) {
  const Node executor = values_.function(argument(call, 0));
  const Node list = executor.field<"parameters">();
  const Node name = list ? list.first_named_child() : executor.field<"parameter">();
  const Node plain = name.field<"pattern">() ? name.field<"pattern">() : name;
  const auto* resolve = kind_of(plain) == Js::identifier ? program_.binding_of(plain) : nullptr;
  if (resolve == nullptr) return unknown_origin();
  Origin result;
  size_t seen = 0;
  for (const Node use : resolve->uses) {
    if (++seen > 12 || result.trust == Trust::tainted) break;
    const Node above = use.parent();
    if (kind_of(above) == Js::call && callee(above) == use) {
      result = join(std::move(result), evaluate_arguments(above, frame, depth + 1));
    } else if (kind_of(above) == Js::arguments) {
      result = join(std::move(result), evaluate_callback(use, 0, frame, depth + 1));
    }
  }
  return result;
}

/// Whether a call is one of a list of functions, which are known by their last name.
bool PageFlow::is_one_of(const std::vector<std::string>& functions, Node call) {
  const Path& path = values_.path(callee(call));
  return path.known && lists(functions, path.last());
}

/// The function that a policy of Trusted Types was given under this name; null for anything else.
Node PageFlow::policy_function(Node object, std::string_view name) {
  const Node made = values_.definition(object);
  if (kind_of(made) != Js::call || !values_.path(callee(made)).is("trustedTypes.createPolicy")) {
    return {};
  }
  return values_.function(values_.member(values_.definition(argument(made, 1)), name));
}

Origin PageFlow::evaluate_method(Node call, Node object, std::string_view name, const Frame* frame,
                                 int depth) {
  if (std::ranges::find(models_.web.encoders, name) != models_.web.encoders.end() &&
      asks_for_encoding(call))
    return {};
  for (const auto& model : models_.web.sources) {
    if (model.method != name || name.empty() || !is_asked(model)) continue;
    if (model.on.empty() || is_source_object(object, object_of(model), 0))
      return source(call, model.label);
  }
  if (is_numeric_method(name)) return {};
  if (replaces(name) && replaces_all_but_harmless(argument(call, 0).text())) {
    return evaluate(argument(call, 1), frame, depth + 1);
  }
  if (kind_ == "html" && replaces(name)) {
    const auto replaced = what_is_replaced(argument(call, 0).text(), name == "replaceAll");
    if (replaced == Replaced::markup) return {};
    // Tags that are cut out can be put together again of what is left.
    if (replaced == Replaced::tags) return unknown_origin();
  }
  if (const Node policy = policy_function(object, name)) {
    const Frame inner{policy, call, frame, {}, 0};
    return evaluate_returns(inner, depth + 2);
  }
  const Node callback = values_.function(argument(call, 0));
  if (callback && (name == "map" || name == "flatMap" || lists(models_.web.continuations, name))) {
    const Frame inner{callback, call, frame, object, 0};
    return evaluate_returns(inner, depth + 2);
  }
  if (callback && (name == "reduce" || name == "reduceRight")) {
    const Frame inner{callback, call, frame, object, 1};
    return join(evaluate_returns(inner, depth + 2), evaluate(argument(call, 1), frame, depth + 1));
  }
  if (name == "map" && gives_number(argument(call, 0).text())) return {};
  const Path& path = values_.path(callee(call));
  const bool language = path.known && keeps_text(path.last());
  Origin held =
      language && is_namespace(path.names[0]) ? Origin{} : evaluate(object, frame, depth + 1);
  Origin result = join(std::move(held), evaluate_arguments(call, frame, depth));
  if (sounds_like_escaper(name) && result.trust == Trust::tainted) return unknown_origin();
  return result;
}

}  // namespace bridgelint
