// Which web files are worth reading, decided from their bytes alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "models/models.h"

namespace bridgelint {

bool is_script(Language language);

/// Why a file is not read at all ("binary", "minified", …); empty when it is read.
std::string reason_to_skip(std::string_view file, std::string_view bytes, Language language,
                           const WebModels& models);

/// The globals that the wrapper round a library's code makes, with what its function gives:
/// `…module.exports=e():(t=self).marked=e()`.
std::vector<std::string> globals_of_library(std::string_view script);

/// Why a script cannot hold anything to report although it is fine; empty when it may.
std::string nothing_to_find(std::string_view file, std::string_view bytes, Language language,
                            const Models& models);

/// Code that a tool made out of other code: lines no person writes.
bool is_minified(std::string_view script);

/// The offset of the first byte that is not UTF-8, or npos.
size_t first_invalid_utf8(std::string_view bytes);

}  // namespace bridgelint
