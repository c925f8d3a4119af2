// A document: what its markup says, and which scripts stand in it.
#pragma once

#include <string>

#include "base/mapped_text.h"
#include "extract/extractor.h"
#include "extract/web/program.h"
#include "facts/facts.h"

namespace bridgelint {

/// Adds the facts of the markup (page, policies, element triggers, loaded scripts, problems) to
/// `facts` and the page's own code to `program`, not yet analysed.
void read_page(const MappedText& text, const std::string& page_id, bool embedded,
               const ExtractContext& context, FileFacts& facts, Program& program);

}  // namespace bridgelint
