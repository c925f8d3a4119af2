#include "extract/cpp/syntactic.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/policy_header.h"
#include "extract/cpp/api_index.h"
#include "extract/cpp/literal.h"
#include "extract/cpp/policy_headers.h"
#include "extract/cpp/preprocessor_notes.h"
#include "extract/cpp/syntax_values.h"
#include "syntax/tree.h"

namespace bridgelint {
namespace {

bool mentions(const FrameworkModel& framework, std::string_view bytes) {
  return std::ranges::any_of(framework.triggers, [&](const std::string& trigger) {
    return bytes.find(trigger) != std::string_view::npos;
  });
}

std::vector<Node> arguments_of(Node list) {
  std::vector<Node> result;
  for (const Node child : list.named_children()) {
    if (child.kind() != "comment") result.push_back(child);
  }
  return result;
}

// The last name of a callee, and whether it is called on an object.
struct Callee {
  std::string_view name;
  bool on_object = false;
  bool qualified = false;
};

Callee callee_of(Node function) {
  Callee result;
  for (int depth = 0; depth < 32 && function; ++depth) {
    const auto kind = function.kind();
    if (kind == "field_expression") {
      result.on_object = true;
      function = function.field("field");
    } else if (kind == "qualified_identifier") {
      result.qualified = true;
      function = function.field("name");
    } else if (kind == "template_function" || kind == "template_method" ||
               kind == "dependent_name") {
      function = function.field("name") ? function.field("name") : function.first_named_child();
    } else {
      result.name = function.text();
      return result;
    }
  }
  return result;
}

// One call, or one construction of a class ("webview::webview" in `type`).
struct Use {
  Node at;
  Callee callee;
  std::string type;
  std::vector<Node> arguments;
};

class Reader {
 public:
  Reader(const std::string& file, std::string_view bytes, const Models& models)
      : file_(file), api_(models), tree_(Grammar::cpp, bytes), values_(file, models) {
    for (const auto& framework : models.frameworks) {
      if (mentions(framework, bytes)) present_.insert(&framework);
    }
  }

  SyntacticFacts run() {
    collect(tree_.root());
    for (const auto& use : uses_) look_at(use);
    if (mentions_policy_header(tree_.bytes())) find_policy_headers(tree_, values_, file_, facts_);
    return {std::move(facts_), std::move(documents_)};
  }

 private:
  void collect(Node root) {
    std::vector<Node> pending{root};
    while (!pending.empty()) {
      const Node from = pending.back();
      pending.pop_back();
      walk(from, [&](Node node) {
        if (node.kind() == "preproc_if" && node.field("condition").text() == "0") {
          if (const Node other = node.field("alternative")) pending.push_back(other);
          return false;
        }
        values_.learn(node);
        note_use(node);
        return true;
      });
    }
    std::ranges::sort(uses_, {}, [](const Use& use) { return use.at.begin(); });
  }

  void note_use(Node node) {
    const auto kind = node.kind();
    if (kind == "call_expression") {
      const Node function = node.field("function");
      Use use{node, callee_of(function), {}, arguments_of(node.field("arguments"))};
      if (use.callee.name.starts_with("make_")) use.type = template_argument(function);
      if (!use.type.empty() || !api_.named(use.callee.name).empty())
        uses_.push_back(std::move(use));
    } else if (kind == "new_expression") {
      add_construction(node, node.field("type"), node.field("arguments"));
    } else if (kind == "declaration" || kind == "field_declaration") {
      for (const Node child : node.named_children()) {
        if (child.kind() != "init_declarator") continue;
        add_construction(child, node.field("type"), child.field("value"));
      }
    }
  }

  void add_construction(Node at, Node type, Node list) {
    if (list.kind() != "argument_list" && list.kind() != "initializer_list") return;
    uses_.push_back({at, {}, std::string(type.text()), arguments_of(list)});
  }

  static std::string template_argument(Node function) {
    std::string result;
    walk(function, [&](Node node) {
      if (result.empty() && node.kind() == "template_argument_list") {
        result = node.first_named_child().text();
      }
      return result.empty();
    });
    return result;
  }

  void look_at(const Use& use) {
    if (!use.type.empty()) {
      look_at_construction(use);
      return;
    }
    for (const auto& entry : api_.named(use.callee.name)) {
      if (!fits(use, entry)) continue;
      if (std::visit([&](const auto* model) { return add(use, entry, *model); }, entry.model)) {
        return;
      }
    }
  }

  bool fits(const Use& use, const ApiEntry& entry) const {
    if (!present_.empty() && !present_.contains(entry.framework)) return false;
    const auto& function = entry.function();
    if (!function.arity.empty() &&
        std::ranges::find(function.arity, use.arguments.size()) == function.arity.end()) {
      return false;
    }
    if (use.arguments.size() < entry.needed_arguments() || !passes_tests(use, entry)) return false;
    return std::ranges::any_of(function.names, [&](const std::string& name) {
      const bool global = name.find("::") == std::string::npos;
      return last_component(name) == use.callee.name && global != use.callee.on_object &&
             !(global && use.callee.qualified);
    });
  }

  static bool passes_tests(const Use& use, const ApiEntry& entry) {
    const auto* shape = shape_of(entry);
    const auto* setting = std::get_if<const SettingModel*>(&entry.model);
    if (shape == nullptr && setting == nullptr) return true;
    return std::ranges::all_of(
        shape != nullptr ? shape->when : (*setting)->when, [&](const ArgumentTest& test) {
          if (test.argument == callee_argument) return test.holds(use.at.field("function").text());
          const auto index = static_cast<size_t>(test.argument);
          return index < use.arguments.size() && test.holds(use.arguments[index].text());
        });
  }

  // Whether the call names a function of the C API: nothing else is called that.
  static bool is_unmistakable(const Use& use) { return !use.callee.on_object; }

  void look_at_construction(const Use& use) {
    const std::string class_name(last_component(use.type));
    for (const auto& entry : api_.named(class_name)) {
      const auto* model = std::get_if<const SettingModel*>(&entry.model);
      if (model == nullptr || !names_class(entry.function(), use.type)) continue;
      add_setting(use, entry, **model);
      return;
    }
  }

  // "webview::webview::webview" is the constructor of what "webview::webview" names.
  static bool names_class(const FunctionPattern& function, std::string_view type) {
    return std::ranges::any_of(function.names, [&](const std::string& name) {
      const std::string constructor = std::string(type) + "::" + std::string(last_component(type));
      return name == constructor || name.ends_with("::" + constructor);
    });
  }

  Span span(Node node) const { return {file_, node.begin(), node.end()}; }

  // Which members an object has, and what a script declares, needs more than this file's syntax: a
  // name that begins with the object's is all that is said.
  bool add_exposed(const Use& use, const ApiEntry& entry, const CommandModel& model) {
    if (present_.empty()) return false;
    ExposedCommand command;
    command.framework = entry.framework->id;
    command.tier = Tier::syntactic;
    command.at = command.name_at = span(use.at);
    if (model.object) {
      const Node name = use.arguments[static_cast<size_t>(model.name)];
      const Text text = text_of(values_.parts(name));
      if (text.known == Known::unknown && !is_unmistakable(use)) return false;
      command.object = text.value;
      command.name = text.is_exact() ? Text::starting(text.value + ".") : text;
      command.name_at = span(name);
    }
    facts_.commands.push_back(std::move(command));
    return true;
  }

  bool add(const Use& use, const ApiEntry& entry, const CommandModel& model) {
    if (model.object || model.objects || model.script) return add_exposed(use, entry, model);
    const Node name =
        model.fixed_name.empty() ? use.arguments[static_cast<size_t>(model.name)] : Node();
    const Node handler =
        model.handler < 0 ? Node() : use.arguments[static_cast<size_t>(model.handler)];
    ExposedCommand command;
    command.name = name ? text_of(values_.parts(name)) : Text::exact(model.fixed_name);
    if (!model.prefix.empty()) {
      if (!command.name.value.starts_with(model.prefix)) return false;
      command.name.value.erase(0, model.prefix.size());
    }
    if (!is_unmistakable(use)) {
      if (command.name.known == Known::unknown) return false;
      if (handler && !values_.may_be_callable(handler)) return false;
      if (present_.empty() && handler.kind() != "lambda_expression") return false;
    }
    command.framework = entry.framework->id;
    command.tier = Tier::syntactic;
    command.at = span(use.at);
    command.name_at = name ? span(name) : command.at;
    if (const Node defined = handler ? values_.callable(handler) : Node()) {
      command.handler = span(defined);
    }
    command.catch_all =
        model.catch_all && command.name.is_exact() && command.name.value == *model.catch_all;
    facts_.commands.push_back(std::move(command));
    return true;
  }

  // What made the object is not looked for here.
  Text path_of(const Use& use, int index) {
    return index == this_argument
               ? Text{}
               : text_of(values_.parts(use.arguments[static_cast<size_t>(index)]));
  }

  bool add(const Use& use, const ApiEntry& entry, const RouteModel& model) {
    const Node handler = use.arguments[static_cast<size_t>(model.handler)];
    ServerRoute route;
    route.path = Text::exact(model.fixed_path);
    if (model.path) route.path = path_of(use, *model.path);
    if (!is_unmistakable(use)) {
      if (present_.empty() || !values_.may_be_callable(handler)) return false;
      if (model.path && route.path.known == Known::unknown) return false;
    }
    route.framework = entry.framework->id;
    route.scheme = model.scheme;
    route.at = span(use.at);
    if (const Node defined = values_.callable(handler)) route.handler = span(defined);
    facts_.routes.push_back(std::move(route));
    return true;
  }

  // What a callback decides needs its body; Clang reads that.
  bool add(const Use&, const ApiEntry&, const GateModel&) { return false; }

  bool add(const Use& use, const ApiEntry& entry, const UnbindModel& model) {
    const auto name = text_of(values_.parts(use.arguments[static_cast<size_t>(model.name)]));
    if (!is_unmistakable(use) && name.known == Known::unknown) return false;
    facts_.removed.push_back({name, entry.framework->id, span(use.at)});
    return true;
  }

  bool add(const Use& use, const ApiEntry& entry, const ScriptModel& model) {
    const Node script = use.arguments[static_cast<size_t>(model.script)];
    auto parts = values_.parts(script);
    if (!is_unmistakable(use) && !has_text(parts)) return false;
    if (model.format) parts = values_.spliced(script, following(use, model.script));
    // With types unknown, arguments that the framework may encode are taken to be encoded.
    if (model.braces && use.arguments.size() > static_cast<size_t>(model.script) + 1) return false;
    InjectedScript fact;
    fact.framework = entry.framework->id;
    fact.when = model.on_load ? ScriptMoment::load : ScriptMoment::eval;
    fact.tier = Tier::syntactic;
    fact.at = span(script);
    fact.pieces = pieces_of(parts);
    if (auto whole = constant_of(parts); whole && !whole->text().empty()) {
      documents_.push_back({fact.at, {Language::javascript, std::move(*whole)}});
    }
    facts_.scripts.push_back(std::move(fact));
    return true;
  }

  static std::vector<Node> following(const Use& use, int index) {
    return {use.arguments.begin() + index + 1, use.arguments.end()};
  }

  static bool has_text(const StringParts& parts) {
    return std::ranges::any_of(parts, [](const StringPart& part) {
      return part.kind == PieceKind::literal && !part.literal.text().empty();
    });
  }

  bool add(const Use& use, const ApiEntry& entry, const NavigationModel& model) {
    if (static_cast<size_t>(model.target) >= use.arguments.size()) return false;
    const Node target = use.arguments[static_cast<size_t>(model.target)];
    const auto parts = values_.parts(target);
    if (!is_unmistakable(use) && !has_text(parts)) return false;
    const auto kind = navigation_kind(model);
    facts_.navigations.push_back({entry.framework->id, kind, text_of(parts), span(target)});
    if (auto document = document_of(parts, kind)) {
      documents_.emplace_back(span(target), std::move(*document));
    }
    return true;
  }

  bool add(const Use& use, const ApiEntry& entry, const SettingModel& model) {
    if (!is_unmistakable(use)) return false;
    add_setting(use, entry, model);
    return true;
  }

  // Addresses need types and constants, which Clang has; a switch that is plainly on needs neither.
  bool add(const Use& use, const ApiEntry& entry, const ServerModel& model) {
    if (!model.publicly || (!is_unmistakable(use) && present_.empty())) return false;
    if (static_cast<size_t>(*model.publicly) >= use.arguments.size()) return false;
    const Node given = use.arguments[static_cast<size_t>(*model.publicly)];
    const Text value = values_.setting(given);
    if (!value.is_exact() || value.value == "false" || value.value == "0") return false;
    facts_.servers.push_back({entry.framework->id, Text::exact("0.0.0.0"), span(use.at)});
    return true;
  }

  void add_setting(const Use& use, const ApiEntry& entry, const SettingModel& model) {
    const bool fixed = !model.fixed_value.empty();
    if (!fixed && static_cast<size_t>(model.value) >= use.arguments.size()) return;
    const Node value = fixed ? use.at : use.arguments[static_cast<size_t>(model.value)];
    Setting fact;
    fact.framework = entry.framework->id;
    fact.key = model.key;
    fact.value = fixed ? Text::exact(model.fixed_value) : values_.setting(value);
    fact.debug_only = depends_on_build_type(value);
    if (fact.value.is_exact() && is_optional(use.at)) fact.value = {};
    fact.at = span(value);
    facts_.settings.push_back(std::move(fact));
  }

  // Whether the call is made only where an option asks for it: `if (debug_)`, a plain name that the
  // call itself does not speak of, so that it asks for more than whether the window exists.
  static bool is_optional(Node call) {
    for (Node node = call; node.parent(); node = node.parent()) {
      const Node above = node.parent();
      if (above.is("function_definition") || above.is("lambda_expression")) return false;
      if (!above.is("if_statement") || above.field("consequence") != node) continue;
      const Node asked = above.field("condition").field("value");
      const bool plain = asked.is("identifier") || asked.is("field_expression");
      if (plain && call.text().find(asked.text()) == std::string_view::npos) return true;
    }
    return false;
  }

  static bool depends_on_build_type(Node value) {
    if (speaks_of_build_type(value.text())) return true;
    for (Node node = value.parent(); node; node = node.parent()) {
      if (node.kind() == "preproc_if" && speaks_of_build_type(node.field("condition").text())) {
        return true;
      }
      if (node.kind() == "preproc_ifdef" && speaks_of_build_type(node.field("name").text())) {
        return true;
      }
    }
    return false;
  }

  const std::string& file_;
  ApiIndex api_;
  SyntaxTree tree_;
  SyntaxValues values_;
  std::set<const FrameworkModel*> present_;
  std::vector<Use> uses_;
  FileFacts facts_;
  std::vector<std::pair<Span, EmbeddedDocument>> documents_;
};

}  // namespace

SyntacticFacts find_registrations_in_syntax(const std::string& file, std::string_view bytes,
                                            const Models& models) {
  return Reader(file, bytes, models).run();
}

}  // namespace bridgelint
