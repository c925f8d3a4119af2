#include "extract/cpp/policy_headers.h"

#include <algorithm>
#include <optional>

#include "base/policy_header.h"
#include "base/text.h"

namespace bridgelint {
namespace {

bool is_literal(Node node) {
  return node.kind() == "string_literal" || node.kind() == "raw_string_literal";
}

bool is_list(Node node) {
  return node.kind() == "argument_list" || node.kind() == "initializer_list";
}

Node next_item(Node node) {
  do {
    node = node.next_named_sibling();
  } while (node && node.kind() == "comment");
  return node;
}

// The expression that is nothing but `text`: `"x"`, `("x")`, `QByteArray("x")`, `L"x"s`.
Node whole_expression(Node text) {
  for (Node outer = text.parent(); outer; outer = outer.parent()) {
    const auto kind = outer.kind();
    const bool alone = is_list(outer) && outer.named_child_count() == 1;
    const bool wraps = kind == "user_defined_literal" || kind == "parenthesized_expression" ||
                       kind == "concatenated_string" || alone ||
                       (kind == "call_expression" && is_list(text));
    if (!wraps) break;
    text = outer;
  }
  return text;
}

// The sum of texts that `text` is a part of.
Node whole_sum(Node text) {
  for (Node outer = text.parent(); outer; outer = outer.parent()) {
    const bool sum = outer.kind() == "binary_expression" && outer.field("operator").text() == "+";
    if (!sum && outer.kind() != "concatenated_string") break;
    text = outer;
  }
  return text;
}

class Finder {
 public:
  Finder(const SyntaxValues& values, const std::string& file, FileFacts& facts)
      : values_(values), file_(file), facts_(facts) {}

  void look_at(Node literal) {
    const auto text = constant(literal);
    if (!text) return;
    const auto header = policy_header(text->text());
    if (header != PolicyHeader::none) return look_at_name(whole_expression(literal), header);
    const Node sum = whole_sum(literal);
    // Of a text in parts, the first that names the header speaks for all.
    if (mentions_policy_header(text->text()) && sum.begin() >= done_) {
      done_ = sum.end();
      look_at_lines(literal, sum);
    }
  }

 private:
  std::optional<MappedText> constant(Node node) const {
    auto text = constant_of(values_.parts(node));
    if (text) return text;
    // What wraps a text is of no interest: `QByteArrayLiteral("…")`.
    if (node.kind() != "call_expression") return std::nullopt;
    const Node arguments = node.field("arguments");
    if (arguments.named_child_count() != 1) return std::nullopt;
    return constant_of(values_.parts(arguments.first_named_child()));
  }

  void look_at_name(Node name, PolicyHeader header) {
    const Node outer = name.parent();
    Node value;
    if (is_list(outer)) {
      value = next_item(name);
    } else if (outer.kind() == "subscript_argument_list" ||
               outer.kind() == "subscript_expression") {
      const Node subscript = outer.kind() == "subscript_expression" ? outer : outer.parent();
      const Node assignment = subscript.parent();
      if (assignment.kind() == "assignment_expression" &&
          assignment.field("left").begin() == subscript.begin()) {
        value = assignment.field("right");
      }
    }
    if (value) add(name, header, constant(value));
  }

  // `text` may hold `NAME: POLICY` on lines of its own, as a response is written out.
  void look_at_lines(Node literal, Node sum) {
    const auto whole = constant(sum);
    const MappedText lines = whole ? *whole : constant(literal).value();
    const std::string& text = lines.text();
    for (size_t begin = 0; begin < text.size();) {
      const size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
      const std::string_view line = std::string_view(text).substr(begin, end - begin);
      const size_t colon = line.find(':');
      const auto header = policy_header(line.substr(0, std::min(colon, line.size())));
      if (colon != line.npos && header != PolicyHeader::none) {
        const size_t start = std::min(line.find_first_not_of(" \t", colon + 1), line.size());
        const bool cut = !whole && end == text.size();
        auto policy = lines.slice(static_cast<uint32_t>(begin + start), static_cast<uint32_t>(end));
        add(literal, header, cut ? std::nullopt : std::optional(std::move(policy)));
      }
      begin = end + 1;
    }
  }

  // A text with a place for something else in it is not the policy that is sent.
  static bool is_format(std::string_view text) {
    return text.find("%s") != text.npos || text.find('{') != text.npos ||
           text.find("%1") != text.npos;
  }

  void add(Node at, PolicyHeader header, std::optional<MappedText> text) {
    ContentPolicy policy;
    policy.delivery = PolicyDelivery::header;
    policy.report_only = header == PolicyHeader::report_only;
    policy.at = {file_, at.begin(), at.end()};
    policy.computed = !text || is_format(text->text());
    if (!policy.computed) policy.text = std::move(*text);
    facts_.policies.push_back(std::move(policy));
  }

  const SyntaxValues& values_;
  const std::string& file_;
  FileFacts& facts_;
  uint32_t done_ = 0;
};

}  // namespace

void find_policy_headers(const SyntaxTree& tree, const SyntaxValues& values,
                         const std::string& file, FileFacts& facts) {
  Finder finder(values, file, facts);
  walk(tree.root(), [&](Node node) {
    if (node.kind() == "preproc_if" && node.field("condition").text() == "0") return false;
    if (is_literal(node)) finder.look_at(node);
    return true;
  });
}

}  // namespace bridgelint
