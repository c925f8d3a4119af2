// How a finding can be put right by edits of files.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace bridgelint {

/// `safe` keeps what the program means; `review` is a proposal that somebody has to look at.
enum class Safety : uint8_t { safe, review };

/// Puts `text` in the place of a range; an empty range inserts.
struct Edit {
  Span at;
  std::string text;  ///< as it stands in the file, escaped for where it stands

  auto operator<=>(const Edit&) const = default;
};

/// Edits that belong together: all or nothing.
struct Fix {
  std::string title;  ///< what it does, in the imperative, without a full stop
  Safety safety = Safety::review;
  std::vector<Edit> edits;

  auto operator<=>(const Fix&) const = default;
};

/// What `bytes` of `file` become by the fix's edits of that file. Nothing when an edit lies outside
/// of the file, ends before it begins or touches another one, since their order would decide.
std::optional<std::string> fixed_text(const Fix& fix, std::string_view file,
                                      std::string_view bytes);

/// "safe" and "review".
std::string_view name_of(Safety safety);

}  // namespace bridgelint
