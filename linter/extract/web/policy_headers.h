// Content Security Policies that a script of the host sends as a header with its pages.
#pragma once

#include "extract/web/program.h"
#include "extract/web/values.h"
#include "facts/facts.h"
#include "models/models.h"

namespace bridgelint {

/// Adds a policy for each header of that name within a call that decides the headers of pages.
void report_policy_headers(const Program& program, const Values& values, const Models& models,
                           FileFacts& facts);

}  // namespace bridgelint
