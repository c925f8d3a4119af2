// What a module's text tells without being parsed: parsing takes a hundred times as long, and most
// modules of an application call nothing that matters.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "models/models.h"

namespace bridgelint {

struct SkimmedImport {
  std::string_view address;  ///< as written, between its quotes
  uint32_t begin = 0;        ///< of the literal with its quotes, in bytes
  uint32_t end = 0;
  bool asked = false;  ///< something of it is called: data may come of it
  bool given = false;  ///< something of it is called, or made an element, with data
};

struct Skimmed {
  /// The text is an ES module, and all that can be reported of it by itself is what it imports.
  /// Where in doubt, this is false.
  bool plain = false;
  std::vector<SkimmedImport> imports;  ///< `import … from`, `export … from`
};

/// Looks at the words of a module that holds none of the `InterestingWords`. It is not plain when
/// it calls a function that it neither declares nor imports, or hands one on, since that may be a
/// native command; nor when it may have another of the facts that `extract/web` reports.
Skimmed skim(std::string_view text, const Models& models);

/// Whether a text that holds interesting words may make a function of them that takes the name of
/// a command from its callers: `const call = (name) => invoke(name)`.
bool may_take_names(std::string_view text, const Models& models);

}  // namespace bridgelint
