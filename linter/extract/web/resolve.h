// From the address of a script, as a page or module writes it, to a file of the project.
#pragma once

#include <string>
#include <string_view>

#include "extract/extractor.h"

namespace bridgelint {

/// The file a page's `<script src>` loads, root-relative; empty when it is not of this project.
/// `base` is the page's `<base href>`. An address from "/" is looked for in the page's folder and
/// in each above it, since the folder that is served is not known.
std::string resolve_page_script(std::string_view address, std::string_view base,
                                std::string_view page, const ExtractContext& context);

/// The file that `import … from "address"` in `importer` loads, by the usual rules of bundlers:
/// as written, with an extension, as a folder's index, and ".js" for a TypeScript source.
/// Only relative and root addresses; a package's name gives nothing.
std::string resolve_import(std::string_view address, std::string_view importer,
                           const ExtractContext& context);

}  // namespace bridgelint
