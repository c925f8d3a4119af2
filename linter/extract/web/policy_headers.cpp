#include "extract/web/policy_headers.h"

#include <algorithm>

#include "base/policy_header.h"

namespace bridgelint {
namespace {

constexpr int max_depth = 16;

/// The text of an expression, mapped to where each of its parts stands.
class PolicyText {
 public:
  PolicyText(const Program& program, const Values& values) : program_(program), values_(values) {}

  /// False when the text is not all known.
  bool append(Node expression) { return append(expression, 0); }
  MappedText take() { return std::move(text_); }

 private:
  bool append(Node expression, int depth) {
    const Node node = unwrap(expression);
    if (!node || depth > max_depth) return false;
    switch (kind_of(node)) {
      case Js::binary:
        return append(node.field<"left">(), depth + 1) && append(node.field<"right">(), depth + 1);
      case Js::call:
        return append_joined(node, depth);
      case Js::identifier:
      case Js::member: {
        const Node meaning = values_.definition(node);
        return meaning && meaning != node && append(meaning, depth + 1);
      }
      default:
        return append_text(node);
    }
  }

  /// `[…].join("; ")`.
  bool append_joined(Node call, int depth) {
    const Node function = callee(call);
    if (kind_of(function) != Js::member || accessed_name(function).value != "join") return false;
    const Node list = values_.definition(function.field<"object">());
    const Text separator = values_.fold(argument(call, 0));
    if (kind_of(list) != Js::array || !separator.is_exact()) return false;
    bool first = true;
    for (Node item = list.first_named_child(); item; item = item.next_named_sibling()) {
      if (item.is("comment")) continue;
      const Span at = program_.place(item);
      if (!first) text_.append_decoded(at.file, separator.value, at.begin, at.begin);
      if (!append(item, depth + 1)) return false;
      first = false;
    }
    return true;
  }

  bool append_text(Node node) {
    const Text text = values_.fold(node);
    if (!text.is_exact()) return false;
    const Span at = program_.place(node);
    const bool quoted = kind_of(node) == Js::string || kind_of(node) == Js::template_string;
    const bool verbatim = quoted && node.text().size() == text.value.size() + 2;
    if (verbatim) {
      text_.append_verbatim(at.file, text.value, at.begin + 1);
    } else {
      text_.append_decoded(at.file, text.value, at.begin, at.end);
    }
    return true;
  }

  const Program& program_;
  const Values& values_;
  MappedText text_;
};

bool decides_headers(Node call, const Models& models) {
  const std::string_view function = callee(call).text();
  return std::ranges::any_of(models.frameworks, [&](const FrameworkModel& framework) {
    return std::ranges::any_of(framework.frontends, [&](const FrontendModel& frontend) {
      return frontend.kind == FrontendKind::headers &&
             (function == frontend.callee || function.ends_with("." + frontend.callee));
    });
  });
}

bool is_within_decision(Node node, const Models& models) {
  for (Node outer = node.parent(); outer; outer = outer.parent()) {
    if (kind_of(outer) == Js::call && decides_headers(outer, models)) return true;
  }
  return false;
}

class Reader {
 public:
  Reader(const Program& program, const Values& values, FileFacts& facts)
      : program_(program), values_(values), facts_(facts) {}

  /// The headers of one name: one text, or a list with one for each.
  void read(Node at, Node value, bool report_only) {
    const Node meaning = values_.definition(value);
    if (kind_of(meaning) != Js::array) return add(at, value, report_only);
    for (Node item = meaning.first_named_child(); item; item = item.next_named_sibling()) {
      if (!item.is("comment")) add(at, item, report_only);
    }
  }

 private:
  void add(Node at, Node value, bool report_only) {
    PolicyText text(program_, values_);
    ContentPolicy policy;
    policy.delivery = PolicyDelivery::header;
    policy.report_only = report_only;
    policy.at = program_.place(at);
    policy.computed = !text.append(value);
    if (!policy.computed) policy.text = text.take();
    facts_.policies.push_back(std::move(policy));
  }

  const Program& program_;
  const Values& values_;
  FileFacts& facts_;
};

}  // namespace

void report_policy_headers(const Program& program, const Values& values, const Models& models,
                           FileFacts& facts) {
  Reader reader(program, values, facts);
  for (const auto& script : program.scripts()) {
    if (script.foreign || !mentions_policy_header(script.text.text())) continue;
    for (uint32_t i = 0; i < script.tree.size(); ++i) {
      const Node node = script.tree.node(i);
      const bool pair = kind_of(node) == Js::pair;
      if (!pair && kind_of(node) != Js::assignment) continue;
      const Text name = pair ? property_name(node.field<"key">())
                             : literal_text(accessed_name_node(node.field<"left">()));
      const auto header = policy_header(name.value);
      if (header == PolicyHeader::none || !is_within_decision(node, models)) continue;
      reader.read(node, node.field(pair ? "value" : "right"), header == PolicyHeader::report_only);
    }
  }
}

}  // namespace bridgelint
