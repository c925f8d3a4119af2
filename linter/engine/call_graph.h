// Which functions page data gets into, as far as the units read so far tell.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "facts/facts.h"

namespace bridgelint {

class CallGraph {
 public:
  void add(const FileFacts& facts);

  /// The unqualified names of functions that the handlers of commands, and functions that take page
  /// data in, may hand it to, and of which no summary is known: they may be defined elsewhere.
  std::set<std::string> undefined() const;

 private:
  std::map<std::string, std::map<std::string, std::string>> calls_;  ///< caller → callee → its name
  std::set<std::string> entries_;
};

/// Whether the bytes have one of the names followed by a "(": a definition, or a call.
bool names_function(std::string_view bytes, const std::set<std::string>& names);

/// Whether the bytes have one of the names as a whole word.
bool has_word(std::string_view bytes, const std::set<std::string>& names);

}  // namespace bridgelint
