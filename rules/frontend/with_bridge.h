// What the rules share that only speak of pages beside native commands.
#pragma once

#include <algorithm>

#include "facts/facts.h"

namespace bridgelint {

/// Whether native code exposes commands, or a script calls one.
inline bool has_bridge(const FileFacts& facts) {
  return !facts.commands.empty() || std::ranges::any_of(facts.calls, [](const FrontendCall& call) {
    return call.style == CallStyle::bridge;
  });
}

}  // namespace bridgelint
