// Keys and passwords that stand in scripts.
#pragma once

#include "extract/web/program.h"
#include "facts/facts.h"

namespace bridgelint {

/// Whether a string may be one of them, whatever name it is given to.
bool may_be_secret(std::string_view text);

/// Adds a `SecretUse` for each string of the program's own scripts that has the form of a known
/// kind of key, or that is random enough and given to a name like `apiSecret`.
void report_secrets(const Program& program, FileFacts& facts);

}  // namespace bridgelint
