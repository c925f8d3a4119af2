#include "extract/web/listeners.h"

#include <algorithm>

namespace bridgelint {
namespace {

/// What a comparison or test of the sender is worth.
struct Check {
  bool found = false;
  bool counts = false;
  std::string what;
  Node at;
};

void better(Check& check, bool counts, std::string what, Node at) {
  if (check.found && (check.counts || !counts)) return;
  check = {true, counts, std::move(what), at};
}

bool is_comparison(Node node) {
  const auto sign = node.field<"operator">().text();
  return sign == "===" || sign == "!==" || sign == "==" || sign == "!=";
}

class ListenerReader {
 public:
  ListenerReader(const Program& program, const Values& values, FileFacts& facts)
      : program_(program), values_(values), facts_(facts) {}

  void read(Node node) {
    Node handler;
    if (kind_of(node) == Js::call) {
      const Path& path = values_.path(callee(node));
      if (!path.is("addEventListener") && !path.is("attachEvent")) return;
      const auto type = values_.fold(argument(node, 0)).value;
      if (type != "message" && type != "onmessage") return;
      handler = argument(node, 1);
    } else if (kind_of(node) == Js::assignment) {
      const Node left = node.field<"left">();
      const bool window = kind_of(left) == Js::member && left.field<"object">().text() == "window";
      if (!window || accessed_name(left).value != "onmessage") return;
      handler = node.field<"right">();
    } else {
      return;
    }
    const Node function = values_.function(handler);
    if (function) judge(node, function);
  }

 private:
  /// The parameter `event`: its name, or the names that a pattern takes out of it.
  struct Event {
    const Binding* whole = nullptr;
    const Binding* origin = nullptr;
    const Binding* data = nullptr;
  };

  Event event_of(Node function) const {
    Event event;
    const Node list = function.field<"parameters">();
    const Node single = list ? list.first_named_child() : function.field<"parameter">();
    walk(single, [&](Node node) {
      const auto* binding = program_.binding_of(node);
      if (binding == nullptr || binding->function != function || binding->at != node) return true;
      if (binding->keys.empty()) event.whole = binding;
      if (binding->keys.size() == 1 && binding->keys[0] == "origin") event.origin = binding;
      if (!binding->keys.empty() && binding->keys[0] == "data") event.data = binding;
      return true;
    });
    return event;
  }

  void judge(Node at, Node function) {
    Check check;
    bool uses_data = false;
    inspect(function, check, uses_data, 0);
    if (!uses_data) return;
    MessageListener listener;
    listener.checked = check.found;
    listener.counts = check.counts;
    listener.what = check.what;
    if (check.at) listener.check_at = program_.place(check.at);
    listener.at = program_.place(at);
    facts_.listeners.push_back(std::move(listener));
  }

  void inspect(Node function, Check& check, bool& uses_data, int depth) {
    const Event event = event_of(function);
    uses_data = uses_data || event.data != nullptr;
    if (event.origin != nullptr) {
      for (const Node use : event.origin->uses) look_at(use, check);
    }
    if (event.whole == nullptr) return;
    for (const Node use : event.whole->uses) {
      const Node access = use.parent();
      const auto name = kind_of(access) == Js::member ? accessed_name(access).value : "";
      if (name == "data") uses_data = true;
      if (name == "origin") look_at(access, check);
      if (name == "source") look_at_source(access, check);
      if (kind_of(access) == Js::declarator && access.field<"value">() == use) {
        read_pattern(access.field<"name">(), check, uses_data);
      }
      if (kind_of(access) != Js::arguments || depth > 2) continue;
      const Node target = values_.function(callee(access.parent()));
      if (target && target != function) {
        inspect(target, check, uses_data, depth + 1);
      } else if (!target) {
        // A function out of sight gets all of it and may well look at who sends.
        better(check, true, "the event is handed on", access.parent());
      }
    }
  }

  void read_pattern(Node pattern, Check& check, bool& uses_data) {
    walk(pattern, [&](Node node) {
      const Js kind = kind_of(node);
      if (kind != Js::shorthand_property_pattern && kind != Js::identifier) return true;
      if (node.text() == "data") uses_data = true;
      const auto* binding = node.text() == "origin" ? program_.binding_of(node) : nullptr;
      if (binding != nullptr) {
        for (const Node use : binding->uses) look_at(use, check);
      }
      return true;
    });
  }

  /// What is done with the sender's origin.
  void look_at(Node origin, Check& check) {
    Node value = origin;
    while (kind_of(value.parent()) == Js::parenthesized) value = value.parent();
    const Node above = value.parent();
    if (kind_of(above) == Js::binary && is_comparison(above)) {
      return better(check, true, "", above);
    }
    if (above.is("switch_statement") || above.parent().is("switch_statement")) {
      return better(check, true, "", above);
    }
    if (kind_of(above) == Js::member && above.field<"object">() == value) {
      return look_at_method(above, check);
    }
    if (kind_of(above) == Js::declarator) {
      const auto* binding = program_.binding_of(above.field<"name">());
      if (binding == nullptr) return;
      for (const Node use : binding->uses) {
        if (use != value) look_at(use, check);
      }
      return;
    }
    if (kind_of(above) == Js::arguments) look_at_test(above.parent(), value, check);
    if (kind_of(above) == Js::subscript) better(check, true, "", above);
  }

  /// `origin.includes("x")`, `origin.endsWith("x")`.
  void look_at_method(Node access, Check& check) {
    const Node call = access.parent();
    const auto name = accessed_name(access).value;
    if (kind_of(call) != Js::call) return;
    const Text text = values_.fold(argument(call, 0));
    if (name == "includes" || name == "indexOf" || name == "search") {
      return better(check, false, "the origin is only searched for a text", call);
    }
    if (name == "startsWith") {
      // "https://app.example" is also the beginning of "https://app.example.evil".
      const bool whole =
          text.is_exact() && (text.value.ends_with('/') || text.value.ends_with(':'));
      return better(check, whole, whole ? "" : "only the beginning of the origin is compared",
                    call);
    }
    if (name == "endsWith") {
      const bool dotted =
          text.is_exact() && (text.value.starts_with('.') || text.value.starts_with("://"));
      return better(check, dotted, dotted ? "" : "only the end of the origin is compared", call);
    }
    if (name == "match") look_at_pattern(argument(call, 0), call, check);
  }

  /// `allowed.includes(origin)`, `/x/.test(origin)`, `isTrusted(origin)`.
  void look_at_test(Node call, Node origin, Check& check) {
    const Node function = callee(call);
    const auto name = accessed_name(function).value;
    const Node object = function.field<"object">();
    if (name == "test" || name == "exec") return look_at_pattern(object, call, check);
    if (name == "includes" || name == "indexOf" || name == "has" || name == "some") {
      // Of a text, not of a list: any part of the allowed origin is then allowed.
      const Node held = values_.definition(object);
      const bool text = kind_of(held) == Js::string || kind_of(held) == Js::template_string;
      return better(check, !text, text ? "any part of the text counts as allowed" : "", call);
    }
    const auto full = function.text();
    const bool output =
        full.starts_with("console.") || name == "postMessage" || full == "URL" || full == "String";
    if (output) return;
    better(check, true, "", origin.parent().parent());
  }

  void look_at_pattern(Node pattern, Node at, Check& check) {
    const Node meaning = values_.definition(pattern);
    const auto text = (meaning ? meaning : pattern).text();
    const bool anchored =
        text.find('^') != std::string_view::npos && text.find('$') != std::string_view::npos;
    const bool literal = text.starts_with('/');
    if (!literal) return better(check, true, "", at);
    better(check, anchored, anchored ? "" : "the expression fits a part of the origin too", at);
  }

  void look_at_source(Node access, Check& check) {
    const Node above = access.parent();
    if (kind_of(above) == Js::binary && is_comparison(above)) better(check, true, "", above);
  }

  const Program& program_;
  const Values& values_;
  FileFacts& facts_;
};

}  // namespace

void report_listeners(const Program& program, const Values& values, FileFacts& facts) {
  ListenerReader reader(program, values, facts);
  for (const auto& script : program.scripts()) {
    if (script.foreign) continue;
    // In a worker, messages come from the page that made it.
    if (script.text.text().find("importScripts") != std::string::npos) continue;
    if (script.text.text().find("message") == std::string::npos) continue;
    for (uint32_t i = 0; i < script.tree.size(); ++i) reader.read(script.tree.node(i));
  }
}

}  // namespace bridgelint
