// Where scripts write markup or code into the document, and where the written value comes from.
#pragma once

#include "extract/web/flow.h"
#include "extract/web/program.h"
#include "extract/web/values.h"
#include "facts/facts.h"
#include "models/models.h"

namespace bridgelint {

/// Adds a `DomWrite` for each use of a sink of the models whose value is not the page's own text;
/// of addresses, only where others choose the scheme.
void report_dom_writes(const Program& program, const Values& values, const Models& models,
                       PageFlow& flow, FileFacts& facts);

}  // namespace bridgelint
