// What several units read of one header, told once.
#pragma once

#include "facts/facts.h"

namespace bridgelint {

/// A registration in a header is read by several units, of which not all see the handler's
/// definition, or all types of its parameters: they speak of one command. The one whose handler is
/// known best stays. For facts that are merged: what is known of a handler may come from any part.
void join_readings(FileFacts& facts);

}  // namespace bridgelint
