#include "extract/cpp/syntax_values.h"

#include <algorithm>
#include <array>

#include "extract/cpp/api_index.h"
#include "extract/cpp/format_strings.h"
#include "extract/cpp/literal.h"

namespace bridgelint {
namespace {

constexpr int depth_limit = 64;
constexpr size_t written_limit = 120;

// The declared name under pointers, references, arrays and parameter lists.
Node declared_name(Node declarator) {
  for (int depth = 0; depth < 32 && declarator; ++depth) {
    const auto kind = declarator.kind();
    if (kind == "identifier" || kind == "field_identifier") return declarator;
    if (kind == "qualified_identifier") {
      declarator = declarator.field("name");
    } else if (kind == "reference_declarator" || kind == "parenthesized_declarator") {
      declarator = declarator.first_named_child();
    } else {
      declarator = declarator.field("declarator");
    }
  }
  return {};
}

bool is_function_declarator(Node declarator) {
  for (int depth = 0; depth < 32 && declarator; ++depth) {
    if (declarator.kind() == "function_declarator") return true;
    declarator = declarator.field("declarator");
  }
  return false;
}

bool is_text(Node node) {
  const auto kind = node.kind();
  return kind == "string_literal" || kind == "raw_string_literal" ||
         kind == "concatenated_string" || kind == "char_literal" || kind == "user_defined_literal";
}

// The value inside what is wrapped round it: `{x}`, `(x)`, `std::string(x)`, `std::string{x}`.
Node unwrapped(Node node) {
  const auto kind = node.kind();
  if (kind == "initializer_list" || kind == "argument_list" || kind == "parenthesized_expression") {
    return node.named_child_count() == 1 ? node.first_named_child() : Node();
  }
  if (kind == "compound_literal_expression") return unwrapped(node.field("value"));
  if (kind == "cast_expression") return node.field("value");
  if (kind != "call_expression") return {};
  const auto callee = node.field("function").text();
  constexpr std::array<std::string_view, 7> wrappers{
      "std::string", "string",  "std::string_view", "string_view",
      "std::move",   "QString", "QStringLiteral"};
  const bool wraps = std::ranges::find(wrappers, callee) != wrappers.end() ||
                     callee.ends_with("_cast") || callee.find("_cast<") != std::string_view::npos;
  return wraps ? unwrapped(node.field("arguments")) : Node();
}

bool is_literal_text(std::string_view text) {
  return text.find('"') != std::string_view::npos;
}

}  // namespace

void SyntaxValues::learn(Node node) {
  const auto kind = node.kind();
  if (kind == "preproc_def") {
    if (is_literal_text(node.field("value").text())) {
      constants_.emplace(node.field("name").text(), node.field("value"));
    }
  } else if (kind == "function_definition") {
    if (const Node name = declared_name(node.field("declarator"))) {
      callables_.emplace(name.text(), name);
    }
  } else if (kind == "init_declarator") {
    const Node name = declared_name(node.field("declarator"));
    Node given = node.field("value");
    if (const Node inner = unwrapped(given)) given = inner;
    if (!name) return;
    if (is_text(given)) {
      constants_.emplace(name.text(), given);
    } else if (given.kind() == "lambda_expression") {
      callables_.emplace(name.text(), given);
    } else {
      variables_.insert(name.text());
    }
  } else if (kind == "parameter_declaration" || kind == "declaration") {
    const Node declarator = node.field("declarator");
    if (is_function_declarator(declarator) || declarator.kind() == "init_declarator") return;
    const bool callable = node.field("type").text().find("function") != std::string_view::npos;
    const Node name = declared_name(declarator);
    if (name && !callable && kind == "declaration") variables_.insert(name.text());
  }
}

StringParts SyntaxValues::value(Node expr, PieceKind kind) const {
  StringPart part;
  part.kind = kind;
  for (const char c : expr.text().substr(0, written_limit)) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (space && (part.written.empty() || part.written.back() == ' ')) continue;
    part.written += space ? ' ' : c;
  }
  part.at = {file_, expr.begin(), expr.end()};
  return {std::move(part)};
}

StringParts SyntaxValues::literal(Node token) const {
  StringPart part;
  part.kind = PieceKind::literal;
  part.at = {file_, token.begin(), token.end()};
  append_literal(token.text(), file_, token.begin(), part.literal);
  return {std::move(part)};
}

StringParts SyntaxValues::parts(Node expr) const {
  return read(expr, 0);
}

StringParts SyntaxValues::read(Node expr, int depth) const {
  if (!expr) return {};
  if (depth > depth_limit) return value(expr);
  const auto kind = expr.kind();
  if (kind == "string_literal" || kind == "raw_string_literal" || kind == "char_literal" ||
      kind == "preproc_arg") {
    return literal(expr);
  }
  if (kind == "user_defined_literal") return read(expr.first_named_child(), depth + 1);
  if (kind == "number_literal" || kind == "true" || kind == "false") {
    return value(expr, PieceKind::encoded);
  }
  if (kind == "concatenated_string") {
    StringParts result;
    for (const Node child : expr.named_children()) {
      auto more = read(child, depth + 1);
      std::ranges::move(more, std::back_inserter(result));
    }
    return result;
  }
  if (kind == "identifier") {
    const auto found = constants_.find(expr.text());
    return found == constants_.end() ? value(expr) : read(found->second, depth + 1);
  }
  if (kind == "binary_expression" && expr.field("operator").text() == "+") {
    StringParts result = read(expr.field("left"), depth + 1);
    auto right = read(expr.field("right"), depth + 1);
    std::ranges::move(right, std::back_inserter(result));
    return result;
  }
  if (is_encoded(expr)) return value(expr, PieceKind::encoded);
  if (const Node inner = unwrapped(expr)) return read(inner, depth + 1);
  return value(expr);
}

/// Whether it is a call of a function that, by its name, encodes for a script.
bool SyntaxValues::is_encoded(Node expr) const {
  if (expr.kind() != "call_expression") return false;
  const Node function = expr.field("function");
  const Node member = function.field("field");
  return encodes_for_script(last_component((member ? member : function).text()), models_);
}

StringParts SyntaxValues::spliced(Node format, const std::vector<Node>& arguments) const {
  const auto whole = constant_of(parts(format));
  if (!whole) return parts(format);
  StringParts result;
  for (const auto& piece : split_printf(whole->text())) {
    StringParts more;
    if (piece.is_text) {
      StringPart part;
      part.kind = PieceKind::literal;
      part.literal = whole->slice(piece.begin, piece.end);
      part.at = {file_, format.begin(), format.end()};
      more.push_back(std::move(part));
    } else if (piece.argument < arguments.size()) {
      more = parts(arguments[piece.argument]);
    }
    std::ranges::move(more, std::back_inserter(result));
  }
  return result;
}

Text SyntaxValues::setting(Node expr) const {
  const auto kind = expr.kind();
  if (kind == "true" || kind == "false" || kind == "number_literal") {
    return Text::exact(std::string(expr.text()));
  }
  return text_of(parts(expr));
}

bool SyntaxValues::may_be_callable(Node expr) const {
  const auto kind = expr.kind();
  if (kind == "lambda_expression" || kind == "pointer_expression" ||
      kind == "qualified_identifier") {
    return true;
  }
  if (kind == "identifier") {
    return callables_.contains(expr.text()) ||
           (!variables_.contains(expr.text()) && !constants_.contains(expr.text()));
  }
  if (kind == "call_expression") {
    const auto callee = expr.field("function").text();
    return callee.ends_with("bind") || callee.ends_with("bind_front") ||
           callee.ends_with("mem_fn") || callee.starts_with("std::function");
  }
  return false;
}

Node SyntaxValues::callable(Node expr) const {
  if (expr.kind() == "pointer_expression") expr = expr.field("argument");
  if (expr.kind() == "lambda_expression") return expr;
  if (expr.kind() == "qualified_identifier") {
    for (int depth = 0; depth < 32 && expr.kind() == "qualified_identifier"; ++depth) {
      expr = expr.field("name");
    }
  }
  if (expr.kind() == "call_expression") {
    const Node first = expr.field("arguments").first_named_child();
    return first && first.kind() != "call_expression" ? callable(first) : Node();
  }
  const auto found = callables_.find(expr.text());
  return found == callables_.end() ? Node() : found->second;
}

}  // namespace bridgelint
