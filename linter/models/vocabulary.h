// What the simple names of functions, classes and macros say, whichever library they are of.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace bridgelint {

/// What the simple name of a function, class or macro says, whichever library it is of.
enum class Term : uint8_t {
  search,                ///< gives the place of one text in another
  place,                 ///< gives the place of a character of a set
  measure,               ///< gives a size
  lookup,                ///< asks a container for a key
  subscript,             ///< gives the element of a key
  view,                  ///< gives the text or path of an object in another form
  keep,                  ///< leaves the text of an object as it is
  begin,                 ///< gives an iterator to elements
  end,                   ///< gives an iterator past the last element
  add,                   ///< adds an argument to a text
  insert,                ///< adds an element to a container
  join,                  ///< makes a text of several, in their order
  fill,                  ///< replaces the next `%1` of a text
  format,                ///< makes a text of a format and what is to stand in it
  number,                ///< gives the number that it is given or that a text says
  least,                 ///< gives the smallest number
  greatest,              ///< gives the largest number
  between,               ///< moves a number between two limits
  allocate,              ///< makes room for as many bytes as argument 0 says
  characters,            ///< asks whether a character is a letter or digit
  relative_path,         ///< gives a path as seen from another
  relative_from_object,  ///< gives a path as seen from its object
  file_name,             ///< gives the last component of a path
  folder,                ///< gives a path without a separator at its end
  host,                  ///< gives the host of an address
  scheme,                ///< gives the scheme of an address
  bind,                  ///< makes a callable of one and arguments for it
  connect,               ///< has what follows argument 1 called whenever that is
  shell,                 ///< is a program that runs a script which it is given
  script_option,         ///< is the option of such a program before the script
  assertion,             ///< is a macro for a check that release builds leave out
  text_class,            ///< is a class of texts
  path_class,            ///< is a class of paths
  view_class,            ///< is a class whose objects show or change another
  callable_class,        ///< is a class of functions kept for later
  retain,                ///< leaves out of a text all but the characters of argument 0
  quoted_quote,          ///< stands for a quote in a quoted word of a shell
  pattern_class,         ///< is a class of regular expressions
  match_whole,           ///< asks whether a whole text matches a pattern
  match_part,            ///< asks whether a part of a text does
  match_result,          ///< says of what such a question gave whether there was a match
  closed_class,          ///< is a class whose objects hold no text of anybody's choice
  anchor,                ///< makes of a pattern one that a whole text must match
  has_character,         ///< asks whether argument 0, a text, has a character
  emptiness,             ///< asks whether something is empty
  keep_some,             ///< gives the elements that the last argument says yes to
  drop_some,             ///< takes such elements out of a range
  copy_without,          ///< gives the elements that the last argument says no to
  replace_some,          ///< replaces the elements that the last argument but one says yes to
  replace_parts,         ///< replaces every part of a text that matches
  remove_parts,          ///< removes every part of a text that matches
  any_character,         ///< asks a text for a character of argument 0
  other_character,       ///< asks a text for a character that argument 0 has not
  only_characters,       ///< asks whether a text has no other characters than argument 0
  list_class,            ///< is a class of lists of texts
};

/// How model files write the terms, in the order of `Term`.
inline constexpr std::array<std::string_view, 55> term_names{"search",
                                                             "place",
                                                             "measure",
                                                             "lookup",
                                                             "subscript",
                                                             "view",
                                                             "keep",
                                                             "begin",
                                                             "end",
                                                             "add",
                                                             "insert",
                                                             "join",
                                                             "fill",
                                                             "format",
                                                             "number",
                                                             "least",
                                                             "greatest",
                                                             "between",
                                                             "allocate",
                                                             "characters",
                                                             "relative_path",
                                                             "relative_from_object",
                                                             "file_name",
                                                             "folder",
                                                             "host",
                                                             "scheme",
                                                             "bind",
                                                             "connect",
                                                             "shell",
                                                             "script_option",
                                                             "assertion",
                                                             "text_class",
                                                             "path_class",
                                                             "view_class",
                                                             "callable_class",
                                                             "retain",
                                                             "quoted_quote",
                                                             "pattern_class",
                                                             "match_whole",
                                                             "match_part",
                                                             "match_result",
                                                             "closed_class",
                                                             "anchor",
                                                             "has_character",
                                                             "emptiness",
                                                             "keep_some",
                                                             "drop_some",
                                                             "copy_without",
                                                             "replace_some",
                                                             "replace_parts",
                                                             "remove_parts",
                                                             "any_character",
                                                             "other_character",
                                                             "only_characters",
                                                             "list_class"};
static_assert(term_names.size() == static_cast<size_t>(Term::list_class) + 1);

/// The meanings of names.
class Vocabulary {
 public:
  void add(std::string name, Term term);
  bool says(std::string_view name, Term term) const;

 private:
  std::map<std::string, uint64_t, std::less<>> meanings_;  ///< a bit for each
};

}  // namespace bridgelint
