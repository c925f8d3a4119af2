// Where Clang's builtin headers are. Without them not even <stddef.h> is found and the AST is
// damaged beyond use, so their place is checked before anything is parsed.
#include "extract/cpp/cpp_extractor.h"

namespace bridgelint {

ResourceDir find_resource_dir(const FileReader& files, const std::string& executable_dir,
                              const std::string& wanted) {
  ResourceDir result;
  if (!wanted.empty()) {
    result.tried = {normalize_path(wanted)};
  } else {
    if (!executable_dir.empty()) {
      for (const char* place : {"../lib/bridgelint/clang/19", "../lib/clang/19"}) {
        result.tried.push_back(normalize_path(join_path(executable_dir, place)));
      }
    }
    result.tried.push_back(normalize_path(BRIDGELINT_CLANG_RESOURCE_DIR));
  }
  for (const auto& candidate : result.tried) {
    if (!files.stamp(join_path(candidate, "include/stddef.h"))) continue;
    result.path = candidate;
    break;
  }
  return result;
}

}  // namespace bridgelint
