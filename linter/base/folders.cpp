#include "base/folders.h"

namespace bridgelint {

size_t common_folders(std::string_view a, std::string_view b) {
  size_t count = 0;
  for (size_t at = 0; at < a.size() && at < b.size() && a[at] == b[at]; ++at) {
    if (a[at] == '/') ++count;
  }
  return count;
}

}  // namespace bridgelint
