// The facts in bridgelint.toml, what its allowlist grants, and in the configuration files of
// frameworks: their Content Security Policy. Whether bridgelint.toml is right is for
// `compile_policy` to say (policy/policy.h), which reads the same values; here mistakes are passed
// over, so that none is reported twice.
#pragma once

#include "extract/extractor.h"

namespace bridgelint {

class ConfigExtractor : public Extractor {
 public:
  /// One `Grant` for each distinct command, at its string, and an `Allowlist` when the list is
  /// there, be it empty.
  FileFacts extract(const Unit& unit, const ExtractContext& context) const override;
};

}  // namespace bridgelint
