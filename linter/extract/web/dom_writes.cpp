#include "extract/web/dom_writes.h"

#include <algorithm>
#include <optional>

#include "extract/web/flow.h"
#include "extract/web/language.h"

namespace bridgelint {
namespace {

/// A sink in use: its name and the values it gets.
struct Use {
  const DomSinkModel* model = nullptr;
  std::vector<Node> values;
};

const std::string& name_of(const DomSinkModel& model) {
  if (!model.property.empty()) return model.property;
  return model.method.empty() ? model.function : model.method;
}

std::vector<Node> dangerous_arguments(const DomSinkModel& model, Node call) {
  std::vector<Node> result;
  const Node list = call.field("arguments");
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

std::optional<Use> use_in_assignment(Node node, const WebModels& models) {
  const auto name = accessed_name(unwrap(node.field("left"))).value;
  if (name.empty()) return std::nullopt;
  for (const auto& model : models.sinks) {
    if (model.property == name) return Use{&model, {node.field("right")}};
  }
  return std::nullopt;
}

std::optional<Use> use_in_call(Node node, const Values& values, const WebModels& models) {
  const Node function = unwrap(callee(node));
  const auto method = accessed_name(function).value;
  const Path path = values.path(function);
  for (const auto& model : models.sinks) {
    const bool by_method = !model.method.empty() && model.method == method;
    const bool by_name = !model.function.empty() && path.is(model.function);
    if (by_method || by_name) return Use{&model, dangerous_arguments(model, node)};
  }
  return std::nullopt;
}

/// Whether an expression is certainly a text.
bool is_text(Node value, const Values& values) {
  value = unwrap(value);
  if (kind_of(value) == Js::identifier) value = values.definition(value);
  const Js kind = kind_of(value);
  return kind == Js::string || kind == Js::template_string || kind == Js::binary;
}

class Writer {
 public:
  Writer(const Program& program, const Values& values, const Calls& calls, const Models& models,
         FileFacts& facts)
      : program_(program),
        values_(values),
        models_(models),
        flow_(values, calls, models),
        facts_(facts) {}

  void read(Node node) {
    const Js kind = kind_of(node);
    std::optional<Use> use;
    if (kind == Js::assignment || kind == Js::augmented_assignment) {
      use = use_in_assignment(node, models_.web);
    } else if (kind == Js::call || kind == Js::new_call) {
      use = use_in_call(node, values_, models_.web);
    }
    if (use) report(node, *use);
  }

 private:
  void report(Node node, const Use& use) {
    Node worst;
    Origin origin;
    for (const Node value : use.values) {
      Origin next = flow_.origin(value);
      if (!is_code_at_all(node, *use.model, value, next)) continue;
      if (worst && next.trust <= origin.trust) continue;
      worst = value;
      origin = std::move(next);
    }
    if (!worst || origin.trust == Trust::clean) return;
    DomWrite write;
    write.sink = name_of(*use.model);
    write.kind = use.model->kind;
    write.at = program_.place(node);
    write.value_at = program_.place(worst);
    write.source = std::move(origin.source);
    write.command = std::move(origin.command);
    write.steps = std::move(origin.steps);
    facts_.writes.push_back(std::move(write));
  }

  /// Where a function may be given too, as to a timer, an unknown value is taken for one.
  bool is_code_at_all(Node node, const DomSinkModel& model, Node value,
                      const Origin& origin) const {
    if (model.kind != "code") return true;
    if (values_.function(value)) return false;
    const Path path = values_.path(callee(node));
    if (!takes_callback(path.last())) return true;
    return origin.trust == Trust::tainted || is_text(value, values_);
  }

  const Program& program_;
  const Values& values_;
  const Models& models_;
  Flow flow_;
  FileFacts& facts_;
};

}  // namespace

void report_dom_writes(const Program& program, const Values& values, const Calls& calls,
                       const Models& models, FileFacts& facts) {
  Writer writer(program, values, calls, models, facts);
  for (const auto& script : program.scripts()) {
    for (uint32_t i = 0; i < script.tree.size();) {
      const Node node = script.tree.node(i);
      writer.read(node);
      i = kind_of(node) == Js::type_only ? node.after() : i + 1;
    }
  }
}

}  // namespace bridgelint
