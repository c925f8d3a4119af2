#include "extract/web/js.h"

#include <array>
#include <iterator>
#include <unordered_map>
#include <utility>
#include <vector>

namespace bridgelint {
namespace {

constexpr std::pair<std::string_view, Js> kind_names[] = {
    {"identifier", Js::identifier},
    {"shorthand_property_identifier", Js::shorthand_property},
    {"shorthand_property_identifier_pattern", Js::shorthand_property_pattern},
    {"call_expression", Js::call},
    {"new_expression", Js::new_call},
    {"member_expression", Js::member},
    {"subscript_expression", Js::subscript},
    {"assignment_expression", Js::assignment},
    {"augmented_assignment_expression", Js::augmented_assignment},
    {"binary_expression", Js::binary},
    {"unary_expression", Js::unary},
    {"update_expression", Js::update},
    {"ternary_expression", Js::ternary},
    {"await_expression", Js::await_},
    {"parenthesized_expression", Js::parenthesized},
    {"sequence_expression", Js::sequence},
    {"string", Js::string},
    {"template_string", Js::template_string},
    {"number", Js::number},
    {"true", Js::constant},
    {"false", Js::constant},
    {"null", Js::constant},
    {"undefined", Js::constant},
    {"regex", Js::constant},
    {"this", Js::this_},
    {"array", Js::array},
    {"object", Js::object},
    {"pair", Js::pair},
    {"spread_element", Js::spread},
    {"as_expression", Js::as_expression},
    {"satisfies_expression", Js::as_expression},
    {"non_null_expression", Js::as_expression},
    {"type_assertion", Js::as_expression},
    {"function_declaration", Js::function_declaration},
    {"generator_function_declaration", Js::function_declaration},
    {"function_expression", Js::function_expression},
    {"generator_function", Js::function_expression},
    {"arrow_function", Js::arrow},
    {"method_definition", Js::method},
    {"class_declaration", Js::class_declaration},
    {"abstract_class_declaration", Js::class_declaration},
    {"class", Js::class_expression},
    {"field_definition", Js::field_definition},
    {"public_field_definition", Js::field_definition},
    {"variable_declaration", Js::variable_declaration},
    {"lexical_declaration", Js::variable_declaration},
    {"variable_declarator", Js::declarator},
    {"statement_block", Js::block},
    {"for_statement", Js::for_statement},
    {"for_in_statement", Js::for_in},
    {"catch_clause", Js::catch_clause},
    {"switch_body", Js::switch_body},
    {"program", Js::program},
    {"return_statement", Js::return_},
    {"if_statement", Js::if_},
    {"import_statement", Js::import_statement},
    {"export_statement", Js::export_statement},
    {"enum_declaration", Js::enum_declaration},
    {"internal_module", Js::namespace_declaration},
    {"type_annotation", Js::type_only},
    {"type_arguments", Js::type_only},
    {"type_parameters", Js::type_only},
    {"interface_declaration", Js::type_only},
    {"type_alias_declaration", Js::type_only},
    {"ambient_declaration", Js::type_only},
    {"function_signature", Js::type_only},
    {"implements_clause", Js::type_only},
    {"jsx_attribute", Js::jsx_attribute},
    {"labeled_statement", Js::labeled},
    {"arguments", Js::arguments},
    {"object_pattern", Js::pattern},
    {"array_pattern", Js::pattern},
    {"pair_pattern", Js::pattern},
    {"assignment_pattern", Js::pattern},
    {"object_assignment_pattern", Js::pattern},
    {"rest_pattern", Js::pattern},
};

const std::unordered_map<std::string_view, Js>& kinds_by_name() {
  static const std::unordered_map<std::string_view, Js> kinds(std::begin(kind_names),
                                                              std::end(kind_names));
  return kinds;
}

std::vector<Js> kind_table(Grammar grammar) {
  std::vector<Js> table;
  bool first = true;
  for (const auto name : SyntaxTree::names(grammar).kinds) {
    const auto found = kinds_by_name().find(name);
    // Number 0 is the end of the text, and what a null or error node says.
    table.push_back(first || found == kinds_by_name().end() ? Js::other : found->second);
    first = false;
  }
  return table;
}

uint32_t digit_value(char c) {
  if (c >= '0' && c <= '9') return static_cast<uint32_t>(c - '0');
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? static_cast<uint32_t>(small - 'a' + 10) : 16;
}

void append_code_point(std::string& out, uint32_t code) {
  const auto push = [&](uint32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80) return push(code);
  if (code < 0x800) {
    push(0xC0 | (code >> 6));
  } else {
    if (code < 0x10000) {
      push(0xE0 | (code >> 12));
    } else {
      push(0xF0 | ((code >> 18) & 7));
      push(0x80 | ((code >> 12) & 0x3F));
    }
    push(0x80 | ((code >> 6) & 0x3F));
  }
  push(0x80 | (code & 0x3F));
}

/// Reads up to `count` hexadecimal digits at `at` and moves behind them.
uint32_t read_hex(std::string_view text, size_t& at, size_t count) {
  uint32_t code = 0;
  for (; count > 0 && at < text.size() && digit_value(text[at]) < 16; --count, ++at) {
    code = (code << 4 | digit_value(text[at])) & 0x1FFFFF;
  }
  return code;
}

uint32_t read_unicode_escape(std::string_view text, size_t& at) {
  if (at < text.size() && text[at] == '{') {
    const uint32_t code = read_hex(text, ++at, 8);
    if (at < text.size() && text[at] == '}') ++at;
    return code;
  }
  const uint32_t high = read_hex(text, at, 4);
  if (high < 0xD800 || high > 0xDBFF || !text.substr(at).starts_with("\\u")) return high;
  size_t next = at + 2;
  const uint32_t low = read_hex(text, next, 4);
  if (low < 0xDC00 || low > 0xDFFF) return high;
  at = next;
  return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

/// `at` is behind the backslash.
void unescape_one(std::string_view text, size_t& at, std::string& out) {
  const char c = text[at++];
  switch (c) {
    case 'n':
      out += '\n';
      return;
    case 't':
      out += '\t';
      return;
    case 'r':
      out += '\r';
      return;
    case 'b':
      out += '\b';
      return;
    case 'f':
      out += '\f';
      return;
    case 'v':
      out += '\v';
      return;
    case '0':
      out += '\0';
      return;
    case 'x':
      return append_code_point(out, read_hex(text, at, 2));
    case 'u':
      return append_code_point(out, read_unicode_escape(text, at));
    case '\r':
      if (at < text.size() && text[at] == '\n') ++at;
      return;
    case '\n':
      return;
    default:
      out += c;
  }
}

}  // namespace

const KindTables& kind_tables() {
  static const KindTables tables = {kind_table(Grammar::cpp), kind_table(Grammar::javascript),
                                    kind_table(Grammar::typescript), kind_table(Grammar::tsx)};
  return tables;
}

bool is_function(Js kind) {
  return kind == Js::function_declaration || kind == Js::function_expression || kind == Js::arrow ||
         kind == Js::method;
}

/// The grammar takes `await (x)` outside of functions that are marked async for a call.
Node called_await(Node expression) {
  if (kind_of(expression) != Js::call || expression.field<"function">().text() != "await")
    return {};
  return expression.field<"arguments">().first_named_child();
}

Node unwrap(Node expression, bool through_await) {
  while (expression) {
    const Js kind = kind_of(expression);
    const Node awaited = through_await ? called_await(expression) : Node();
    if (awaited) {
      expression = awaited;
    } else if (kind == Js::as_expression) {
      // `<T>x` has its type first, all others have it last.
      Node inner = expression.first_named_child();
      if (kind_of(inner) == Js::type_only) inner = inner.next_named_sibling();
      expression = inner;
    } else if (kind == Js::parenthesized || (through_await && kind == Js::await_)) {
      expression = expression.first_named_child();
    } else if (kind == Js::sequence) {
      Node last = expression.first_named_child();
      for (Node next = last; next; next = next.next_named_sibling()) last = next;
      expression = last;
    } else {
      break;
    }
  }
  return expression;
}

std::string unescape_js(std::string_view text) {
  std::string result;
  for (size_t at = 0; at < text.size();) {
    const size_t escape = std::min(text.find('\\', at), text.size());
    result += text.substr(at, escape - at);
    at = escape + 1;
    if (at < text.size()) unescape_one(text, at, result);
  }
  return result;
}

Text literal_text(Node node) {
  const Js kind = kind_of(node);
  if (kind != Js::string && kind != Js::template_string) return {};
  if (kind == Js::template_string) {
    for (Node part = node.first_named_child(); part; part = part.next_named_sibling()) {
      if (part.is("template_substitution")) return {};
    }
  }
  const auto text = node.text();
  if (text.size() < 2) return {};
  return Text::exact(unescape_js(text.substr(1, text.size() - 2)));
}

Text property_name(Node node) {
  if (!node) return {};
  if (node.is("computed_property_name")) return literal_text(unwrap(node.first_named_child()));
  if (kind_of(node) == Js::string) return literal_text(node);
  return Text::exact(std::string(node.text()));
}

Node accessed_name_node(Node access) {
  const Js kind = kind_of(access);
  if (kind == Js::member) return access.field<"property">();
  return kind == Js::subscript ? access.field<"index">() : Node();
}

Text accessed_name(Node access) {
  const Node name = accessed_name_node(access);
  if (!name) return {};
  if (kind_of(access) == Js::member) return Text::exact(std::string(name.text()));
  return literal_text(unwrap(name));
}

}  // namespace bridgelint
