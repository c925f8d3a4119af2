#include "extract/cpp/name_uses.h"

#include <clang/Lex/Lexer.h>
#include <clang/Lex/Preprocessor.h>

#include <algorithm>
#include <cctype>

namespace bridgelint {
namespace {

using namespace clang::tok;  // NOLINT: the names of tokens read as a grammar

constexpr size_t most_arguments = 200;  ///< tokens of a template's arguments

bool is_small(char c) {
  return std::islower(static_cast<unsigned char>(c)) != 0;
}

}  // namespace

NameUses::NameUses(clang::FileID file, const clang::Preprocessor& preprocessor) {
  read(file, preprocessor);
  for (size_t at = 0; at < tokens_.size(); ++at) {
    if (is(at, identifier)) look_at(at);
  }
  tokens_ = {};
}

const NameUses::Members& NameUses::members(std::string_view scope) const {
  static const Members none;
  const auto known = members_.find(scope);
  return known == members_.end() ? none : known->second;
}

const NameUses::TemplateArguments* NameUses::template_arguments(std::string_view name) const {
  const auto known = templates_.find(name);
  return known == templates_.end() ? nullptr : &known->second;
}

void NameUses::read(clang::FileID file, const clang::Preprocessor& preprocessor) {
  const auto& sources = preprocessor.getSourceManager();
  clang::Lexer lexer(file, sources.getBufferOrFake(file), sources, preprocessor.getLangOpts());
  // The unit's own table would read from precompiled headers whatever has one of the names.
  const clang::IdentifierTable keywords(preprocessor.getLangOpts());
  clang::Token token;
  for (lexer.LexFromRawLexer(token); token.isNot(eof); lexer.LexFromRawLexer(token)) {
    if (token.isNot(raw_identifier)) {
      tokens_.push_back({token.getKind(), {}});
      continue;
    }
    const std::string_view text(token.getRawIdentifier());
    const auto known = keywords.find(text);
    tokens_.push_back({known == keywords.end() ? identifier : known->second->getTokenID(), text});
  }
}

void NameUses::look_at(size_t at) {
  const auto name = tokens_[at].text;
  if (is(at + 1, coloncolon)) {
    if ((at > 0 && is(at - 1, kw_namespace)) || !is(at + 2, identifier)) return;
    return note_member(name, at + 2);
  }
  if (at > 0 && is(at - 1, period, arrow)) {
    if (is(at + 1, l_paren)) methods_.insert(name);
    if (is(at + 1, less)) typed_methods_.insert(name);
    return;
  }
  if (is(at + 1, less)) look_at_template(at);
  if (is_constant(at)) constants_.insert(name);
  // What stands round `a::X` speaks of the whole name.
  size_t first = at;
  while (first >= 2 && is(first - 1, coloncolon) && is(first - 2, identifier)) first -= 2;
  if (used_as_type(first, at)) types_.insert(name);
}

void NameUses::note_member(std::string_view scope, size_t at) {
  bool& called = members_[scope][tokens_[at].text];
  called = called || is(at + 1, l_paren);
}

// The name at `at` and what is declared by it: `X y;`, `X* y,`, `const X& y)`.
bool NameUses::declares(size_t at) const {
  size_t next = at + 1;
  while (is(next, star, amp, kw_const)) ++next;
  if (!is(next, identifier)) return false;
  if (!is(next + 1, semi, equal, comma, r_paren, l_paren, l_brace, l_square, colon)) return false;
  if (next == at + 1) return true;
  // `(a * b)` is no declaration; a type is told by how its name is written.
  const auto name = tokens_[at].text;
  const bool capital = std::isupper(static_cast<unsigned char>(name.front())) != 0;
  return name.ends_with("_t") || (capital && std::ranges::any_of(name, is_small));
}

bool NameUses::is_constant(size_t at) const {
  const auto name = tokens_[at].text;
  if (at == 0 || name.size() < 2 || std::ranges::any_of(name, is_small)) return false;
  if (is(at - 1, hash, kw_class, kw_struct, kw_enum)) return false;
  return is(at + 1, comma, r_paren, semi, r_square, r_brace, clang::tok::pipe, amp, plus, minus,
            star, slash, equalequal, exclaimequal, less, greater, lessless, colon, question, ampamp,
            pipepipe);
}

bool NameUses::is_cast(size_t at) const {
  if (at == 0 || !is(at - 1, l_paren) || (at > 1 && is(at - 2, identifier))) return false;
  size_t next = at + 1;
  while (is(next, star, amp)) ++next;
  const bool pointer = next > at + 1;
  if (!is(next, r_paren)) return false;
  return pointer || is(next + 1, identifier, string_literal, numeric_constant, kw_this);
}

bool NameUses::is_argument_of_template(size_t first, size_t last) const {
  if (first < 2 || !is(first - 1, less)) return false;
  if (!is(first - 2, identifier, kw_static_cast, kw_reinterpret_cast, kw_const_cast,
          kw_dynamic_cast)) {
    return false;
  }
  size_t next = last + 1;
  while (is(next, star, amp)) ++next;
  return is(next, greater, greatergreater, comma);
}

// What can be part of a template's arguments, brackets aside.
bool NameUses::stands_in_brackets(size_t at) const {
  return at < tokens_.size() && (!tokens_[at].text.empty() ||
                                 is(at, coloncolon, comma, star, amp, l_paren, r_paren, l_square,
                                    r_square, ellipsis, numeric_constant, string_literal));
}

// `Name<Type, 3> x`, `Name<Type>::make(`, `f(const Name<Type>& x)`, `name<Type>(x)`: what stands in
// the brackets can only be arguments, and what follows is no operand of a comparison.
void NameUses::look_at_template(size_t at) {
  if (at > 0 && is(at - 1, kw_class, kw_struct, kw_template, kw_operator)) return;
  TemplateArguments values;
  int depth = 1;
  size_t next = at + 2;
  for (; depth > 0; ++next) {
    if (next > at + most_arguments) return;
    const bool first = depth == 1 && is(next - 1, less, comma) && !is(next, greater);
    if (first) values.push_back(is(next, numeric_constant, string_literal, kw_true, kw_false));
    if (is(next, less)) {
      ++depth;
    } else if (is(next, greater, greatergreater)) {
      depth -= is(next, greater) ? 1 : 2;
    } else if (!stands_in_brackets(next)) {
      return;
    }
  }
  const bool closes_another = depth < 0;  // by `>>`
  const auto name = tokens_[at].text;
  if (is(next, l_paren) && !closes_another) {
    typed_functions_.insert(name);
    return;
  }
  if (is(next, coloncolon) && is(next + 1, identifier)) note_member(name, next + 1);
  while (is(next, star, amp, kw_const)) ++next;
  if (closes_another || is(next, identifier, r_paren, l_brace, coloncolon, greater, comma)) {
    templates_.try_emplace(name, std::move(values));
  }
}

// Of a name, qualified or not, from `first` to `last`.
bool NameUses::used_as_type(size_t first, size_t last) const {
  const size_t before = first == 0 ? tokens_.size() : first - 1;
  if (is(before, kw_class, kw_struct, kw_enum, kw_union, kw_namespace, kw_goto, hash,
         kw_typename)) {
    return false;
  }
  if (is(before, kw_new)) return true;
  const bool base = is(before, kw_public, kw_private, kw_protected, kw_virtual);
  if (base && is(last + 1, l_brace, comma)) return true;
  const bool plain = first == last;
  if (plain && is(before, kw_const) && !is(last + 1, equal, semi, l_square, comma, r_paren)) {
    return true;
  }
  return is_argument_of_template(first, last) || (plain && is_cast(last)) || declares(last);
}

}  // namespace bridgelint
