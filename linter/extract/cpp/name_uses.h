// How the text of a file uses names that it does not declare, told by the tokens around them.
#pragma once

#include <clang/Basic/TokenKinds.h>

#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace clang {
class FileID;
class Preprocessor;
}  // namespace clang

namespace bridgelint {

/// What it holds points into the file's text.
class NameUses {
 public:
  NameUses(clang::FileID file, const clang::Preprocessor& preprocessor);

  /// By name: whether it is called.
  using Members = std::map<std::string_view, bool>;

  /// Of each argument of `Name<…>`: whether it is a value, as in `Array<char, 16>`.
  using TemplateArguments = std::vector<bool>;

  bool is_type(std::string_view name) const { return types_.contains(name); }
  /// Of a class template as its first use has them; null when the name is none.
  const TemplateArguments* template_arguments(std::string_view name) const;
  /// `name<Type>(…)`: it may be a class template, too, if so used elsewhere.
  bool is_typed_function(std::string_view name) const { return typed_functions_.contains(name); }
  bool is_scope(std::string_view name) const { return members_.contains(name); }
  /// `O_CLOEXEC`: the name of a number.
  bool is_constant(std::string_view name) const { return constants_.contains(name); }
  /// Names behind `.` or `->` that are called, `x.text()`, and with a type, `x.get<int>()`.
  const std::set<std::string_view>& methods() const { return methods_; }
  const std::set<std::string_view>& typed_methods() const { return typed_methods_; }
  /// The names that stand behind `scope::`.
  const Members& members(std::string_view scope) const;

 private:
  struct Token {
    clang::tok::TokenKind kind = clang::tok::eof;
    std::string_view text;  ///< of identifiers and keywords
  };

  void read(clang::FileID file, const clang::Preprocessor& preprocessor);
  void look_at(size_t at);
  void note_member(std::string_view scope, size_t at);
  clang::tok::TokenKind kind(size_t at) const {
    return at < tokens_.size() ? tokens_[at].kind : clang::tok::eof;
  }
  template <typename... Kinds>
  bool is(size_t at, Kinds... kinds) const {
    return ((kind(at) == kinds) || ...);
  }
  bool declares(size_t at) const;
  bool is_constant(size_t at) const;
  bool is_cast(size_t at) const;
  bool is_argument_of_template(size_t first, size_t last) const;
  void look_at_template(size_t at);
  bool stands_in_brackets(size_t at) const;
  bool used_as_type(size_t first, size_t last) const;

  std::vector<Token> tokens_;
  std::set<std::string_view> types_;
  std::map<std::string_view, TemplateArguments> templates_;
  std::set<std::string_view> typed_functions_;
  std::set<std::string_view> constants_;
  std::set<std::string_view> methods_;
  std::set<std::string_view> typed_methods_;
  std::map<std::string_view, Members> members_;
};

}  // namespace bridgelint
