#include "extract/web/pollution.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace bridgelint {
namespace {

constexpr int max_depth = 6;
// However many values a name is given, and calls a function has.
constexpr int most_steps = 200;

class Finder {
 public:
  Finder(const Program& program, const Values& values, PageFlow& flow, FileFacts& facts)
      : program_(program), values_(values), flow_(flow), facts_(facts) {}

  void read(Node write) {
    const Node left = unwrap(write.field<"left">());
    const Node last = computed_name(left);
    if (!last) return;
    steps_ = 0;
    const std::vector<Node> firsts = names_of_way(left.field<"object">(), 0);
    if (firsts.empty() || flow_.origin(last, "prototype").trust != Trust::tainted) return;
    for (const Node first : firsts) {
      Origin origin = flow_.origin(first, "prototype");
      if (origin.trust != Trust::tainted) continue;
      if (!is_held_off(write)) add(write, first, std::move(origin));
      return;
    }
  }

 private:
  /// The name in `object[name]` where it is no constant text or number.
  Node computed_name(Node access) const {
    if (kind_of(access) != Js::subscript) return {};
    const Node name = unwrap(access.field<"index">());
    const Js kind = kind_of(name);
    if (kind == Js::number || kind == Js::string || values_.fold(name).is_exact()) return {};
    return name;
  }

  /// The computed names by which `object` may have been taken out of another object.
  std::vector<Node> names_of_way(Node object, int depth) {
    object = unwrap(object);
    if (!object || depth > max_depth || ++steps_ > most_steps) return {};
    const Js kind = kind_of(object);
    if (kind == Js::subscript) {
      const Node name = computed_name(object);
      return name ? std::vector<Node>{name} : std::vector<Node>{};
    }
    std::vector<Node> names;
    const auto add = [&](Node part) {
      for (const Node name : names_of_way(part, depth + 1)) names.push_back(name);
    };
    if (kind == Js::assignment || kind == Js::augmented_assignment) {
      add(object.field<"left">());
      add(object.field<"right">());
    } else if (kind == Js::binary) {
      add(object.field<"left">());
      add(object.field<"right">());
    } else if (kind == Js::identifier) {
      for (const Node value : values_of(object)) add(value);
    }
    return names;
  }

  /// What a name is given: its value, what is assigned to it, the arguments of a parameter.
  std::vector<Node> values_of(Node name) {
    const Binding* binding = program_.binding_of(name);
    if (binding == nullptr || !binding->keys.empty() || binding->element) return {};
    std::vector<Node> result;
    if (binding->kind == BindingKind::variable && binding->value) result.push_back(binding->value);
    for (const Node write : binding->writes) {
      if (const Node right = write.field<"right">()) result.push_back(right);
    }
    if (binding->kind == BindingKind::parameter) {
      for (const Node call : calls_of(binding->function)) {
        if (const Node given = argument(call, binding->index)) result.push_back(given);
      }
    }
    return result;
  }

  /// The calls by the function's own name.
  std::vector<Node> calls_of(Node function) {
    if (names_.empty()) {
      program_.each_own_binding([&](const Binding& binding) {
        if (const Node value = unwrap(binding.value)) {
          names_.emplace(program_.key(value), &binding);
        }
      });
    }
    std::vector<Node> result;
    const auto named = names_.find(program_.key(function));
    if (named == names_.end()) return result;
    for (const Node use : named->second->uses) {
      const Node call = use.parent();
      if (kind_of(call) == Js::call && unwrap(callee(call)) == use) result.push_back(call);
    }
    return result;
  }

  /// Whether the function around the write speaks of the dangerous names, or asks for own members.
  bool is_held_off(Node write) const {
    const Node function = program_.function_of(write);
    const auto text = function ? function.text() : write.tree().bytes();
    static constexpr std::array<std::string_view, 6> signs = {
        "__proto__", "hasOwn", ".prototype", "'prototype'", "\"prototype\"", "Object.create(null)"};
    return std::ranges::any_of(
        signs, [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; });
  }

  void add(Node write, Node name, Origin origin) {
    DomWrite fact;
    fact.sink = std::string(unwrap(write.field<"left">()).text().substr(0, 60));
    fact.kind = "prototype";
    fact.at = program_.place(write);
    fact.value_at = program_.place(name);
    fact.source = std::move(origin.source);
    fact.command = std::move(origin.command);
    fact.steps = origin.way.steps();
    facts_.writes.push_back(std::move(fact));
  }

  const Program& program_;
  const Values& values_;
  PageFlow& flow_;
  FileFacts& facts_;
  std::unordered_map<uint64_t, const Binding*> names_;  ///< by the value they are declared with
  int steps_ = 0;
};

}  // namespace

void report_pollution(const Program& program, const Values& values, PageFlow& flow,
                      FileFacts& facts) {
  Finder finder(program, values, flow, facts);
  for (const auto& script : program.scripts()) {
    if (script.foreign) continue;
    for (const Node write : script.parsed->assignments) {
      if (kind_of(write) == Js::assignment) finder.read(write);
    }
  }
}

}  // namespace bridgelint
