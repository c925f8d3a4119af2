// Where a value in a script comes from: the program's own text, a bridge reply, the address …
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/web/calls.h"
#include "extract/web/conventions.h"
#include "extract/web/program.h"
#include "extract/web/values.h"
#include "facts/facts.h"
#include "models/models.h"

namespace bridgelint {

enum class Trust : uint8_t {
  clean,    ///< own text, numbers, escaped text
  unknown,  ///< cannot be told
  tainted,  ///< others choose it: `source` says through what
};

/// The steps from a source on. Copies share what they have in common.
class Way {
 public:
  bool empty() const { return last_ == nullptr; }
  size_t size() const { return empty() ? 0 : last_->number; }
  void add(Step step) {
    const size_t number = size() + 1;
    last_ = std::make_shared<const Link>(Link{std::move(step), std::move(last_), number});
  }
  std::vector<Step> steps() const {
    std::vector<Step> result(size());
    auto place = result.rbegin();
    for (const Link* link = last_.get(); link != nullptr; link = link->before.get()) {
      *place++ = link->step;
    }
    return result;
  }

 private:
  struct Link {
    Step step;
    std::shared_ptr<const Link> before;
    size_t number;
  };
  std::shared_ptr<const Link> last_;
};

struct Origin {
  Trust trust = Trust::clean;
  std::string source;
  std::string command;
  Way way;
};

/// Follows values within one program, through names, expressions, callbacks and calls of functions
/// in sight. The work for one question is bounded, whatever the program looks like.
class PageFlow {
 public:
  PageFlow(const Values& values, const Calls& calls, const Models& models)
      : values_(values),
        program_(values.program()),
        calls_(calls),
        models_(models),
        events_(models, {FrontendKind::event}) {}

  /// `kind` is that of the sink: markup sanitizers say nothing about code.
  Origin origin(Node expression, std::string_view kind = "html");
  /// Expressions looked at so far: who asks about imported scripts stops when it gets too much.
  uint64_t spent() const { return spent_; }

 private:
  /// A call being looked into: its function's parameters are its arguments.
  struct Frame {
    Node function;
    Node call;
    const Frame* outer = nullptr;
    Node element_of;  ///< of a callback: parameter `element_index` is what this expression holds
    uint32_t element_index = 0;
  };

  Origin evaluate(Node expression, const Frame* frame, int depth);
  Origin evaluate_anew(Node expression, const Frame* frame, int depth);
  Origin evaluate_parts(Node expression, const Frame* frame, int depth);
  Origin evaluate_sum(Node expression, const Frame* frame, int depth);
  Origin evaluate_name(Node name, const Frame* frame, int depth);
  Origin evaluate_binding(Node use, const Binding& binding, const Frame* frame, int depth);
  /// `wanted` names the member that is read of it; empty when it is the whole.
  Origin evaluate_variable(Node use, const Binding& binding, std::string_view wanted,
                           const Frame* frame, int depth);
  Origin evaluate_part(Node value, const Binding& binding, std::string_view wanted,
                       const Frame* frame, int depth);
  Origin evaluate_stores(const Binding& binding, std::string_view wanted, const Frame* frame,
                         int depth);
  Origin evaluate_state(const Binding& binding, const Frame* frame, int depth);
  Origin evaluate_reduced(const Binding& binding, std::string_view wanted, const Frame* frame,
                          int depth);
  Origin evaluate_context(Node call, int depth);
  Origin evaluate_component_member(Node place, std::string_view name, int depth);
  /// What a call gives to a parameter, or to all of a rest parameter.
  Origin evaluate_listed(Node list, uint32_t skipped, const Binding& parameter, const Frame* frame,
                         int depth);
  std::optional<Origin> evaluate_borrowed(Node position, const Binding& parameter,
                                          const Frame* frame, int depth);
  Origin evaluate_given(Node call, const Binding& parameter, const Frame* frame, int depth);
  Origin evaluate_emitted(Node listening, uint32_t index, const Frame* frame, int depth);
  Origin evaluate_this(Node access, std::string_view name, const Frame* frame, int depth);
  Origin evaluate_uses(const std::vector<Node>& positions, const Binding& parameter,
                       const Frame* frame, int depth, bool& called, bool& escapes);
  Origin evaluate_handed_on(Node call, Node function, uint32_t position, uint32_t index,
                            const Frame* frame, int depth);
  Origin evaluate_set_state(std::string_view name, const Frame* frame, int depth);
  Origin evaluate_props(Node element, std::string_view wanted, int depth);
  std::optional<Origin> evaluate_given_function(Node call, const Binding& parameter,
                                                const Frame* frame, int depth);
  bool is_address_of_page(Node call);
  Origin evaluate_promise(Node call, const Frame* frame, int depth);
  Origin evaluate_parameter(const Binding& binding, const Frame* frame, int depth);
  Origin evaluate_callers(const Binding& parameter, const Frame* frame, int depth);
  Origin evaluate_callback(Node value, uint32_t index, const Frame* frame, int depth);
  Origin evaluate_member(Node access, const Frame* frame, int depth);
  Origin evaluate_call(Node call, const Frame* frame, int depth);
  Origin evaluate_method(Node call, Node object, std::string_view name, const Frame* frame,
                         int depth);
  Origin evaluate_arguments(Node call, const Frame* frame, int depth);
  Origin evaluate_returns(const Frame& frame, int depth);
  Origin source_of(Node expression);
  Origin source_of_member(Node object, std::string_view name, Node place);
  /// What the page stored itself holds no names that others chose.
  bool is_asked(const DomSourceModel& model) const { return !model.own || kind_ != "prototype"; }
  Origin source(Node at, const std::string& label);
  /// The object that data comes from, as a source model has it.
  struct SourceObject {
    std::string_view on;
    std::optional<int> address = {};
  };
  static SourceObject object_of(const DomSourceModel& model) { return {model.on, model.address}; }
  bool is_source_object(Node object, const SourceObject& source, int depth);
  bool asks_own_origin(Node request, std::optional<int> address) const;
  bool listens_to(Node function, std::string_view type);
  /// What arrives in a parameter, or in a member of it, when the function is a listener for what
  /// the native side, another window or a dialog says; "" when it is none.
  std::string event_source(const Binding& parameter, std::string_view member);
  std::string option_source(Node function, const Binding& parameter);
  std::string result_source(Node call, Node function, const Binding& parameter,
                            std::string_view member);
  Node list_of(Node element);
  Node only_element(Node name);
  bool is_declared_as(Node object, std::string_view type);
  std::string event_source_of(Node object, std::string_view member);
  /// What a check speaks of: a name, or a member of it.
  struct Checked {
    const Binding* binding;
    std::string_view member;
  };
  /// Whether the way to `use` leads through a check that lets only known or harmless text pass.
  bool is_guarded(Node use, const Checked& checked);
  bool lets_pass(Node condition, const Checked& checked, bool outcome, int depth = 0);
  bool comparison_lets_pass(Node condition, const Checked& checked, bool outcome, int depth);
  bool function_lets_pass(Node call, Node function, const Checked& checked, bool outcome,
                          int depth);
  bool is_named(Node value, const Checked& checked) const;
  bool names_address_part(Node value, const Checked& checked) const;
  const Binding* parameter_given(Node call, Node function, const Checked& checked) const;
  bool demands(Node statement, const Checked& checked);
  bool is_case_of(Node label, const Checked& checked);
  bool is_strict_match(Node access);
  /// What a member is found to be, or nothing to be suspicious of where a check spoke of it.
  Origin unless_checked(Node access, Origin found);
  bool is_sanitizer(Node call);
  bool is_escaper(Node function);
  std::vector<Node> positions_of(Node function, bool& escapes);
  bool is_one_of(const std::vector<std::string>& functions, Node call);
  Node policy_function(Node object, std::string_view name);
  const Binding* store_of(Node name);
  const Binding* binding_of_function(Node function);
  std::vector<Node> calls_of_method(const std::string& name) const;
  std::vector<Node> reaching(Node use, const Binding& binding);

  const FrontendModel* bridge_event(Node call) const {
    const auto* known = events_.find(call, values_);
    return known == nullptr ? nullptr : known->model;
  }

  const Values& values_;
  const Program& program_;
  const Calls& calls_;
  const Models& models_;
  const Conventions events_;  ///< by which a page hears what native code says
  std::string kind_;
  uint32_t budget_ = 0;
  uint64_t spent_ = 0;
  bool cut_ = false;  ///< an answer was cut short: it holds for this question only
  /// Answers by kind of question; empty while one is being found.
  std::unordered_map<std::string, std::unordered_map<uint64_t, std::optional<Origin>>> known_;
  /// Likewise of what `this` holds, by script and name.
  std::unordered_map<std::string, std::unordered_map<std::string, std::optional<Origin>>> members_;
  std::unordered_map<uint64_t, bool> escapers_;
};

}  // namespace bridgelint
