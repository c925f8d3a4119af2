// JavaScript and TypeScript syntax: node kinds as an enum, and what single nodes say.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "syntax/tree.h"

namespace bridgelint {

/// The node kinds the extractor tells apart; the three grammars share their names.
enum class Js : uint8_t {
  other,
  identifier,
  shorthand_property,          ///< `{a}` in an object: a reference
  shorthand_property_pattern,  ///< `{a}` in a pattern: a declaration or a target
  call,
  new_call,
  member,
  subscript,
  assignment,
  augmented_assignment,
  binary,
  unary,
  update,
  ternary,
  await_,
  parenthesized,
  sequence,
  string,
  template_string,
  number,
  constant,  ///< true, false, null, undefined, a regular expression
  this_,
  array,
  object,
  pair,
  spread,
  as_expression,  ///< `x as T`, `x satisfies T`, `x!`, `<T>x`: the value of `x`
  function_declaration,
  function_expression,
  arrow,
  method,
  class_declaration,
  class_expression,
  field_definition,
  variable_declaration,
  declarator,
  block,
  for_statement,
  for_in,
  catch_clause,
  switch_body,
  program,
  return_,
  if_,
  import_statement,
  export_statement,
  enum_declaration,
  namespace_declaration,
  type_only,  ///< a type: nothing below it runs
  jsx_attribute,
  labeled,
  arguments,
  pattern,  ///< of destructuring, and what stands in one round another pattern
};

/// Kinds by grammar (all but Rust's) and the grammar's own numbers.
using KindTables = std::array<std::vector<Js>, 4>;
const KindTables& kind_tables();

inline Js kind_of(Node node) {
  static const KindTables& tables = kind_tables();
  if (!node) return Js::other;
  return tables[static_cast<size_t>(node.tree().grammar())][node.kind_number()];
}

bool is_function(Js kind);

/// Looks through parentheses, type assertions, `await` (only when asked) and the last of a
/// sequence.
Node unwrap(Node expression, bool through_await = false);

/// What `await (x)` waits for where it was parsed as a call; null for all else.
Node called_await(Node expression);

/// The value of a string literal or of a template without substitutions; unknown for all else.
Text literal_text(Node node);
/// What the pieces of a template literal say between substitutions.
std::string unescape_js(std::string_view text);

/// The name in a property position: `a`, `"a"`, `#a`, `["a"]`; unknown when computed.
Text property_name(Node node);

/// The property an access names: of `a.b` and `a["b"]` it is "b".
Text accessed_name(Node access);
/// The part of an access that names the property.
Node accessed_name_node(Node access);

}  // namespace bridgelint
