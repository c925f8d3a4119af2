// Reads C and C++: what native code exposes to a page, gives to it and does with what it sends.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/extractor.h"

namespace bridgelint {

class SharedHeaders;

struct CppOptions {
  /// Clang's builtin headers (has include/stddef.h), as `find_resource_dir` gives it. Empty: the
  /// syntax tree alone is read, and every unit's coverage says so.
  std::string resource_dir;
};

/// Two readings of one unit, merged: the syntax tree, which understands code that does not compile,
/// and Clang, which knows types. A fact of the first is dropped where Clang knows better.
class CppExtractor : public Extractor {
 public:
  explicit CppExtractor(CppOptions options);
  ~CppExtractor() override;

  FileFacts extract(const Unit& unit, const ExtractContext& context) const override;

 private:
  CppOptions options_;
  std::unique_ptr<SharedHeaders> shared_;  ///< saves parsing bundled headers for each unit
};

/// Where Clang's builtin headers are. `tried` lists the candidates in order, for the message when
/// `path` is empty.
struct ResourceDir {
  std::string path;
  std::vector<std::string> tried;
};

/// Looks at `wanted` (alone, when not empty), then beside the binary, then where Clang was when
/// bridgelint was built. `executable_dir` is the folder of the running binary.
ResourceDir find_resource_dir(const FileReader& files, const std::string& executable_dir,
                              const std::string& wanted);

}  // namespace bridgelint
