#include "extract/web/dom_writes.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "extract/web/flow.h"
#include "extract/web/html.h"
#include "extract/web/language.h"

namespace bridgelint {
namespace {

// What the sinks of all imported scripts together may cost.
constexpr uint64_t most_work = 40'000;

/// A sink in use: its name and the values it gets.
struct Use {
  const DomSinkModel* model = nullptr;
  std::vector<Node> values;
};

const std::string& name_of(const DomSinkModel& model) {
  if (!model.property.empty()) return model.property;
  if (!model.attribute.empty()) return model.attribute;
  return model.method.empty() ? model.function : model.method;
}

/// The tag of the element that an expression makes or asks for; empty when it does no such thing.
std::string tag_made(Node made, const Values& values) {
  made = unwrap(made, true);
  if (kind_of(made) != Js::call) return {};
  const auto method = accessed_name(made.field<"function">()).value;
  const Text text = values.fold(argument(made, 0));
  if (!text.is_exact()) return {};
  if (method == "createElement") return lower_ascii(text.value);
  const bool query = method == "querySelector" || method == "getElementsByTagName";
  return query ? lower_ascii(text.value.substr(0, text.value.find_first_of("#.[: "))) : "";
}

/// The tag of the element that an expression is, as far as it is known. A variable that is assigned
/// several times, as when an element is made where there was none, has the tag that all agree on.
std::string tag_of(Node object, const Values& values, const Program& program) {
  const auto* binding = program.binding_of(unwrap(object));
  const bool plain = binding != nullptr && binding->kind == BindingKind::variable &&
                     !binding->element && !binding->rest && binding->keys.empty();
  if (!plain || binding->writes.empty()) return tag_made(values.definition(object), values);
  std::string tag = binding->value ? tag_made(binding->value, values) : "";
  // What is looked up, and made where it is not there, was made by the same code before.
  const auto looked_up = accessed_name(callee(unwrap(binding->value))).value;
  const bool open =
      !binding->value || looked_up == "getElementById" || looked_up == "querySelector";
  for (const Node write : binding->writes) {
    const auto other = tag_made(write.field<"right">(), values);
    if (tag.empty() && open) tag = other;
    if (other.empty() || other != tag) return {};
  }
  return tag;
}

/// Whether an object is what a function gives, directly or through methods: `$("#a").find("b")`.
bool is_made_by(Node object, std::string_view function, const Values& values) {
  for (int i = 0; i < 12; ++i) {
    const Node meaning = unwrap(values.definition(object));
    if (kind_of(meaning) != Js::call) return false;
    const Node called = unwrap(callee(meaning));
    if (values.path(called).is(function)) return true;
    object = called.field<"object">();
  }
  return false;
}

/// Whether an argument is an element or a text node already, and no markup.
bool is_node(Node value, std::string_view maker, const Values& values) {
  const auto method = accessed_name(callee(unwrap(values.definition(value)))).value;
  return method == "createElement" || method == "createTextNode" ||
         is_made_by(value, maker.substr(0, maker.size() - 2), values);
}

bool is_on_its_tag(const DomSinkModel& model, Node object, const Values& values,
                   const Program& program) {
  if (model.on.empty() && model.not_on.empty()) return true;
  if (model.on.ends_with("()")) {
    return is_made_by(object, std::string_view(model.on).substr(0, model.on.size() - 2), values);
  }
  const auto tag = tag_of(object, values, program);
  if (!model.on.empty()) return tag == model.on;
  return std::ranges::find(model.not_on, tag) == model.not_on.end();
}

std::vector<Node> dangerous_arguments(const DomSinkModel& model, Node call) {
  std::vector<Node> result;
  const Node list = call.field<"arguments">();
  int index = 0;
  for (Node next = list.first_named_child(); next; next = next.next_named_sibling()) {
    if (next.is("comment")) continue;
    const bool chosen = model.arguments.empty() ||
                        std::ranges::find(model.arguments, index) != model.arguments.end();
    if (chosen) result.push_back(next);
    ++index;
  }
  return result;
}

std::optional<Use> use_in_assignment(Node node, const Values& values, const Program& program,
                                     const WebModels& models) {
  const Node left = unwrap(node.field<"left">());
  const auto name = accessed_name(left).value;
  const Node object = left.field<"object">();
  for (const auto& model : models.sinks) {
    if (model.property.empty()) continue;
    const bool whole =
        model.property.find('.') != std::string::npos || model.property == "location";
    if (whole ? values.path(left).is(model.property)
              : model.property == name && is_on_its_tag(model, object, values, program)) {
      return Use{&model, {node.field<"right">()}};
    }
  }
  return std::nullopt;
}

/// Whether the call's first argument is the name that the model speaks of.
bool names_it(const DomSinkModel& model, Node call, const Values& values) {
  if (model.name.empty()) return true;
  const Text text = values.fold(argument(call, 0));
  const auto name = lower_ascii(text.value);
  if (!model.name.ends_with('*')) return text.is_exact() && name == model.name;
  return name.starts_with(std::string_view(model.name).substr(0, model.name.size() - 1));
}

/// What the nodes among `nodes` that a method called `maker` made were made of.
std::vector<Node> made_of(const std::vector<Node>& nodes, std::string_view maker,
                          const Values& values, const WebModels& models) {
  std::vector<Node> result;
  for (Node node : nodes) {
    for (int i = 0; i < 12 && node; ++i) {
      if (kind_of(node) == Js::spread) node = node.first_named_child();
      node = unwrap(node);
      const Js kind = kind_of(node);
      if (kind == Js::identifier) node = unwrap(values.definition(node));
      if (kind_of(node) == Js::call && accessed_name(callee(node)).value == maker) {
        result.push_back(argument(node, 0));
        break;
      }
      const auto called = accessed_name(callee(node)).value;
      if (std::ranges::find(models.copies, called) != models.copies.end()) {
        node = argument(node, 0);
        continue;
      }
      const auto name = accessed_name(node).value;
      // Its text is no node.
      if (is_text_property(name) || name == "innerHTML" || name == "length") break;
      const bool further = kind_of(node) == Js::member || kind_of(node) == Js::subscript;
      node = kind_of(node) == Js::call ? callee(node).field<"object">()
             : further                 ? node.field<"object">()
                                       : Node();
    }
  }
  return result;
}

/// `Object.assign(element, { innerHTML: value })`: an assignment for each member.
std::optional<Use> use_in_assign(Node call, const Values& values, const WebModels& models) {
  for (uint32_t i = 1; argument(call, i); ++i) {
    const Node object = values.definition(argument(call, i));
    for (const auto& model : models.sinks) {
      if (model.property.empty() || !model.on.empty() || model.kind != "html") continue;
      if (const Node value = values.member(object, model.property)) return Use{&model, {value}};
    }
  }
  return std::nullopt;
}

std::optional<Use> use_in_call(Node node, const Values& values, const Program& program,
                               const WebModels& models) {
  const Node function = unwrap(callee(node));
  if (function.is("import")) {
    for (const auto& model : models.sinks) {
      if (model.function == "import") return Use{&model, {argument(node, 0)}};
    }
    return std::nullopt;
  }
  const auto method = accessed_name(function).value;
  const Path& path = values.path(function);
  for (const auto& model : models.sinks) {
    const bool by_method = !model.method.empty() && model.method == method &&
                           is_on_its_tag(model, function.field<"object">(), values, program);
    // `open` of a package is not the window's.
    const bool own = path.imported && model.function.starts_with("window.");
    const bool by_name = !model.function.empty() && !own && path.is(model.function);
    if ((by_method || by_name) && names_it(model, node, values)) {
      Use use{&model, dangerous_arguments(model, node)};
      if (!model.made_by.empty()) use.values = made_of(use.values, model.made_by, values, models);
      if (model.on.ends_with("()")) {
        std::erase_if(use.values, [&](Node value) { return is_node(value, model.on, values); });
      }
      if (!use.values.empty()) return use;
    }
  }
  return path.is("Object.assign") ? use_in_assign(node, values, models) : std::nullopt;
}

/// `dangerouslySetInnerHTML={{ __html: value }}`, `srcDoc={value}`.
std::optional<Use> use_in_attribute(Node node, const Values& values, const WebModels& models) {
  const Node name = node.first_named_child();
  for (const auto& model : models.sinks) {
    if (model.attribute.empty() || name.text() != model.attribute) continue;
    Node value = name.next_named_sibling();
    if (value.is("jsx_expression")) value = value.first_named_child();
    const Node object = values.definition(value);
    const Node markup = values.member(object, "__html");
    if (markup) return Use{&model, {markup}};
    return value ? std::optional(Use{&model, {value}}) : std::nullopt;
  }
  return std::nullopt;
}

/// Whether the beginning of an address is the program's own, so that nobody chooses its scheme.
bool has_own_start(Node value, const Values& values, int depth = 0) {
  value = unwrap(value);
  if (depth > 8 || !value) return true;
  const Text text = values.fold(value);
  if (text.is_exact()) return true;
  if (text.known == Known::prefix) return text.value.find_first_of(":/?#.") != std::string::npos;
  const Js kind = kind_of(value);
  if (kind == Js::binary) return has_own_start(value.field<"left">(), values, depth + 1);
  if (kind == Js::template_string) {
    const Node first = value.first_named_child();
    if (!first.is("template_substitution")) return first.text().size() > 1;
    return has_own_start(first.first_named_child(), values, depth + 1);
  }
  if (kind == Js::ternary) {
    return has_own_start(value.field<"consequence">(), values, depth + 1) &&
           has_own_start(value.field<"alternative">(), values, depth + 1);
  }
  const Path& path = values.path(value);
  if (is_page_address(path)) return true;
  // Parts of the page's own address are addresses of the page itself.
  for (const auto* own :
       {"location.hash", "location.search", "location.pathname", "document.referrer"}) {
    if (path.is(own)) return true;
  }
  return false;
}

/// Whether the function around a write, or at top level the statement, looks at the scheme of an
/// address.
bool is_scheme_checked(Node node, const Program& program) {
  Node around = program.function_of(node);
  if (!around) {
    around = node;
    while (around.parent() && around.parent().parent()) around = around.parent();
  }
  const auto text = around.text();
  for (const auto* sign : {".protocol", "startsWith('http", "startsWith(\"http", "/^https",
                           "'https:'", "\"https:\"", "javascript:"}) {
    if (text.find(sign) != std::string_view::npos) return true;
  }
  return false;
}

/// Whether an expression is certainly a text.
bool is_text(Node value, const Values& values) {
  value = unwrap(value);
  if (kind_of(value) == Js::identifier) value = values.definition(value);
  const Js kind = kind_of(value);
  return kind == Js::string || kind == Js::template_string || kind == Js::binary;
}

/// The names by which a sink is written to or called. They tell most assignments and calls from
/// sinks at a glance.
class SinkNames {
 public:
  explicit SinkNames(const WebModels& models) : names_{"import", "assign", "constructor"} {
    for (const auto& model : models.sinks) {
      for (const auto* name : {&model.property, &model.method, &model.function}) {
        if (!name->empty()) names_.insert(last_name(*name));
      }
    }
  }

  bool may_be(Node used, const Program& program) const {
    const Node access = accessed_name_node(used);
    if (kind_of(used) == Js::subscript) return true;
    if (names_.contains(access ? access.text() : used.text())) return true;
    if (kind_of(used) != Js::identifier) return false;
    // Another name for a sink.
    const auto* binding = program.binding_of(used);
    return binding != nullptr && binding->kind != BindingKind::function &&
           binding->kind != BindingKind::class_;
  }

 private:
  std::unordered_set<std::string_view> names_;
};

class Writer {
 public:
  Writer(const Program& program, const Values& values, const Models& models, PageFlow& flow,
         FileFacts& facts)
      : program_(program),
        values_(values),
        models_(models),
        names_(models.web),
        flow_(flow),
        facts_(facts) {}

  void read(Node node) {
    if (program_.script_of(node).foreign && flow_.spent() > most_work) return;
    const Js kind = kind_of(node);
    std::optional<Use> use;
    if (kind == Js::assignment || kind == Js::augmented_assignment) {
      if (!names_.may_be(unwrap(node.field<"left">()), program_)) return;
      use = use_in_assignment(node, values_, program_, models_.web);
    } else if (kind == Js::call || kind == Js::new_call) {
      if (!names_.may_be(unwrap(callee(node)), program_)) return;
      use = use_in_call(node, values_, program_, models_.web);
    } else if (kind == Js::jsx_attribute) {
      use = use_in_attribute(node, values_, models_.web);
    }
    if (use) report(node, *use);
  }

 private:
  void report(Node node, const Use& use) {
    const bool address = use.model->kind == "url" || use.model->kind == "script";
    Node worst;
    Origin origin;
    for (const Node value : use.values) {
      if (address && has_own_start(value, values_)) continue;
      Origin next = flow_.origin(value, use.model->kind);
      if (!is_code_at_all(node, *use.model, value, next)) continue;
      if (worst && next.trust <= origin.trust) continue;
      worst = value;
      origin = std::move(next);
    }
    if (!worst || origin.trust == Trust::clean) return;
    if (address && (origin.trust != Trust::tainted || is_scheme_checked(node, program_))) return;
    // A sink in an imported script is a fact of that script, unless this one hands data to it.
    if (program_.script_of(node).foreign && !comes_from_here(origin)) return;
    DomWrite write;
    write.sink = name_of(*use.model);
    write.kind = use.model->kind;
    write.at = program_.place(node);
    write.value_at = program_.place(unwrap(worst));
    write.source = std::move(origin.source);
    write.command = std::move(origin.command);
    write.steps = origin.way.steps();
    facts_.writes.push_back(std::move(write));
  }

  bool comes_from_here(const Origin& origin) const {
    if (origin.trust != Trust::tainted) return false;
    const auto& own = program_.scripts().front().text.files();
    return std::ranges::any_of(origin.way.steps(), [&](const Step& step) {
      return std::ranges::find(own, step.at.file) != own.end();
    });
  }

  /// Where a function may be given too, as to a timer, an unknown value is taken for one.
  bool is_code_at_all(Node node, const DomSinkModel& model, Node value,
                      const Origin& origin) const {
    if (model.kind != "code") return true;
    if (values_.function(value)) return false;
    const Path& path = values_.path(callee(node));
    if (!takes_callback(path.last())) return true;
    return origin.trust == Trust::tainted || is_text(value, values_);
  }

  const Program& program_;
  const Values& values_;
  const Models& models_;
  SinkNames names_;
  PageFlow& flow_;
  FileFacts& facts_;
};

}  // namespace

void report_dom_writes(const Program& program, const Values& values, const Models& models,
                       PageFlow& flow, FileFacts& facts) {
  Writer writer(program, values, models, flow, facts);
  for (const auto& script : program.scripts()) {
    for (const Node node : script.parsed->effects) writer.read(node);
  }
}

}  // namespace bridgelint
