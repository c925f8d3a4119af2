// Which functions page data gets into, as far as the units read so far tell.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.h"

namespace bridgelint {

class CallGraph {
 public:
  void add(const FileFacts& facts);
  /// Adds handlers alone; says whether one of them is new.
  bool add_handlers(const std::vector<ExposedCommand>& commands);

  /// The unqualified names of the handlers of commands and routes, and of functions that these, and
  /// functions that take page data in, may hand it to, of which no summary is known: they may be
  /// defined elsewhere.
  std::set<std::string> undefined() const;

 private:
  /// Data that a function hands on: what came by a parameter, or what entered or came back in it.
  struct Handed {
    std::optional<uint32_t> parameter;
    std::string callee;
    uint32_t index = 0;  ///< the callee's parameter
    std::string name;    ///< the callee's, unqualified

    auto operator<=>(const Handed&) const = default;
  };
  std::map<std::string, std::set<Handed>> calls_;  ///< by caller
  std::set<std::string> handlers_;                 ///< every parameter may be page data
  std::set<std::string> receivers_;                ///< page data enters in them
};

/// Whether the bytes may define a function of one of the names: `type name(` or `Class::name(`.
bool names_function(std::string_view bytes, const std::set<std::string>& names);

/// Whether the bytes have one of the names as a whole word.
bool has_word(std::string_view bytes, const std::set<std::string>& names);

}  // namespace bridgelint
