// The three extractors, as one.
#pragma once

#include <string>

#include "extract/config/config_extractor.h"
#include "extract/cpp/cpp_extractor.h"
#include "extract/web/web_extractor.h"

namespace bridgelint {

/// Reads a unit of any language. What one run learns of the text of scripts saves work in the next.
class Extractors : public Extractor {
 public:
  /// `resource_dir`: Clang's builtin headers.
  explicit Extractors(const std::string& resource_dir) : cpp_({resource_dir}) {}

  FileFacts extract(const Unit& unit, const ExtractContext& context) const override;

 private:
  CppExtractor cpp_;
  WebExtractor web_;
  ConfigExtractor config_;
};

}  // namespace bridgelint
