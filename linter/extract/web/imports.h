// Which files of the project a script loads.
#pragma once

#include <string>
#include <string_view>

#include "extract/web/program.h"
#include "extract/web/resolve.h"
#include "extract/web/values.h"
#include "facts/facts.h"

namespace bridgelint {

/// Whether what an import was resolved to is a script of the project.
bool is_imported_script(std::string_view file);

/// Adds a `ScriptImport` for each static import and re-export, each `import()` and each `require()`
/// with a constant address that is a file of the project.
void report_imports(const Program& program, const Values& values, const std::string& file,
                    ImportResolver& resolver, FileFacts& facts);

}  // namespace bridgelint
