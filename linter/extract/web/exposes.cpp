#include "extract/web/exposes.h"

#include <algorithm>

#include "extract/web/conventions.h"

namespace bridgelint {
namespace {

/// What nobody can call.
bool is_plain_value(Node value) {
  const Js kind = kind_of(value);
  return kind == Js::string || kind == Js::template_string || kind == Js::number ||
         kind == Js::constant || kind == Js::binary || kind == Js::array;
}

class Exposer {
 public:
  Exposer(const Program& program, const Values& values, const Calls& calls, FileFacts& facts)
      : program_(program), values_(values), calls_(calls), facts_(facts) {}

  void expose(Node call, const FrontendModel& model, const std::string& framework) {
    const Node name = argument(call, static_cast<uint32_t>(model.name));
    const Node handler = argument(call, static_cast<uint32_t>(model.handler));
    if (!name || !handler) return;
    for (const Text& text : values_.alternatives(name)) {
      add(command(call, framework, name, handler), text);
    }
  }

  void expose_object(Node call, const FrontendModel& model, const std::string& framework) {
    const Node name = argument(call, static_cast<uint32_t>(model.name));
    const Text object = values_.fold(name);
    const Node value = values_.definition(argument(call, static_cast<uint32_t>(model.handler)));
    if (!object.is_exact()) return;
    if (values_.function(value)) {
      add(command(call, framework, name, value), object);
      return;
    }
    if (kind_of(value) == Js::object) expose_members(call, framework, object.value, value, 0);
  }

 private:
  void expose_members(Node call, const std::string& framework, const std::string& prefix,
                      Node object, int depth) {
    for (Node next = object.first_named_child(); next; next = next.next_named_sibling()) {
      const Js kind = kind_of(next);
      const Node key = kind == Js::pair     ? next.field<"key">()
                       : kind == Js::method ? next.field<"name">()
                                            : next;
      const Text name = property_name(key);
      if (!name.is_exact() || kind == Js::spread || next.is("comment")) continue;
      const Node value = kind == Js::pair ? next.field<"value">() : next;
      const Node meaning = kind == Js::method ? next : values_.definition(value);
      if (is_plain_value(meaning)) continue;
      const auto full = prefix + "." + name.value;
      if (kind_of(meaning) == Js::object && depth < 3) {
        expose_members(call, framework, full, meaning, depth + 1);
        continue;
      }
      if (const auto forward = calls_.forward_of(values_.function(value))) {
        facts_.forwards.push_back({full, forward->second, forward->first});
      }
      auto fact = command(call, framework, key, value);
      fact.object = prefix;
      add(std::move(fact), Text::exact(full));
    }
  }

  ExposedCommand command(Node call, const std::string& framework, Node name, Node handler) const {
    ExposedCommand fact;
    fact.framework = framework;
    fact.tier = Tier::syntactic;
    fact.at = program_.place(call);
    fact.name_at = program_.place(name);
    const Node function = values_.function(handler);
    if (function && !program_.script_of(function).foreign) fact.handler = program_.place(function);
    return fact;
  }

  void add(ExposedCommand fact, Text name) {
    fact.name = std::move(name);
    facts_.commands.push_back(std::move(fact));
  }

  const Program& program_;
  const Values& values_;
  const Calls& calls_;
  FileFacts& facts_;
};

}  // namespace

void report_exposed(const Program& program, const Values& values, const Calls& calls,
                    const Models& models, FileFacts& facts) {
  Exposer exposer(program, values, calls, facts);
  const Conventions conventions(models, {FrontendKind::expose, FrontendKind::world});
  for (const auto& script : program.scripts()) {
    if (script.foreign) continue;
    for (const Node node : script.parsed->calls) {
      if (kind_of(node) != Js::call) continue;
      const auto* known = conventions.find(node, values);
      if (known == nullptr) continue;
      const auto& [model, framework] = *known;
      if (model->kind == FrontendKind::expose) exposer.expose(node, *model, *framework);
      if (model->kind == FrontendKind::world) exposer.expose_object(node, *model, *framework);
    }
  }
}

}  // namespace bridgelint
