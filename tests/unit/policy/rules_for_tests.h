// A handful of rules to speak of in policies.
#pragma once

#include <array>

#include "policy/policy.h"

namespace bridgelint::test {

inline const Rule wildcard{.id = "csp/wildcard-source",
                           .summary = "A policy allows every host.",
                           .severity = Severity::warning,
                           .options = {{"schemes", false, "Also report whole schemes."},
                                       {"allowed", std::vector<std::string>{}, "Hosts."},
                                       {"most", int64_t{3}, "How many hosts."}},
                           .docs = ""};
inline const Rule missing{.id = "csp/missing",
                          .summary = "A page has no policy.",
                          .severity = Severity::error,
                          .docs = ""};
inline const Rule unlisted{.id = "allowlist/unlisted-command",
                           .summary = "A command is not on the allowlist.",
                           .severity = Severity::error,
                           .docs = ""};
inline const Rule dynamic{.id = "bridge/dynamic-name",
                          .summary = "A name is computed.",
                          .severity = Severity::note,
                          .audience = Audience::strict,
                          .docs = ""};
inline const Rule reads{.id = "handler/reads-file",
                        .summary = "A handler reads a file.",
                        .severity = Severity::note,
                        .audience = Audience::audit,
                        .docs = ""};

inline const std::array<const Rule*, 5> rules = {&unlisted, &dynamic, &missing, &wildcard, &reads};

}  // namespace bridgelint::test
