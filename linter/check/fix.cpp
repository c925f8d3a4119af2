#include "check/fix.h"

#include <algorithm>
#include <iterator>

namespace bridgelint {

std::optional<std::string> fixed_text(const Fix& fix, std::string_view file,
                                      std::string_view bytes) {
  std::vector<Edit> edits;
  std::ranges::copy_if(fix.edits, std::back_inserter(edits),
                       [&](const Edit& edit) { return edit.at.file == file; });
  std::ranges::sort(edits);
  std::string text;
  size_t done = 0;
  for (size_t i = 0; i < edits.size(); ++i) {
    const Span& at = edits[i].at;
    if (at.end < at.begin || at.end > bytes.size()) return std::nullopt;
    if (i > 0 && at.begin <= edits[i - 1].at.end) return std::nullopt;
    text += bytes.substr(done, at.begin - done);
    text += edits[i].text;
    done = at.end;
  }
  text += bytes.substr(done);
  return text;
}

std::string_view name_of(Safety safety) {
  return safety == Safety::safe ? "safe" : "review";
}

}  // namespace bridgelint
