// Commands that scripts of the host expose: a main process's handlers, a preload script's objects.
#pragma once

#include "extract/web/calls.h"
#include "extract/web/program.h"
#include "extract/web/values.h"
#include "facts/facts.h"
#include "models/models.h"

namespace bridgelint {

/// Adds an `ExposedCommand` for each call by an `expose` or `world` convention in the program's own
/// scripts; of an object, one for each of its members, named "object.member". A member that calls
/// the command which it is told is a `CommandForward` as well.
void report_exposed(const Program& program, const Values& values, const Calls& calls,
                    const Models& models, FileFacts& facts);

}  // namespace bridgelint
