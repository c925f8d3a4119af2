// Writes by which data chooses a member of the prototype that all objects share.
#pragma once

#include "extract/web/flow.h"
#include "extract/web/program.h"
#include "extract/web/values.h"
#include "facts/facts.h"

namespace bridgelint {

/// Adds a `DomWrite` of kind "prototype" for each `object[a][b] = …` in which others choose both
/// names, also where `object[a]` was put into a variable or handed to the function that writes.
void report_pollution(const Program& program, const Values& values, PageFlow& flow,
                      FileFacts& facts);

}  // namespace bridgelint
