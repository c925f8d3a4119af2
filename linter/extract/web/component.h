// Single-file components: Vue and Svelte.
#pragma once

#include <string>

#include "base/mapped_text.h"
#include "extract/extractor.h"
#include "extract/web/program.h"

namespace bridgelint {

/// Adds the component's scripts and the code of its template to `program` as one module, not yet
/// analysed: names of the script mean the same in the template. Every place is the file's own; what
/// turns an expression into markup (`v-html`, `{@html …}`) becomes an assignment to a property of
/// that name.
void read_component(const MappedText& text, Language language, const ExtractContext& context,
                    Program& program);

}  // namespace bridgelint
