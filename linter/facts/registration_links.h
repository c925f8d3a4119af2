// Registrations that go through the project's own functions and containers, over units.
#pragma once

#include <set>
#include <vector>

#include "facts/facts.h"

namespace bridgelint {

struct RegistrationLinks {
  std::vector<ExposedCommand> commands;  ///< one for each use that ends in a registration; sorted
  /// The wrapped registrations, and the uses within wrappers, that these commands stand for.
  std::set<Span> resolved;
  std::vector<Channel> channels;  ///< all through which registrations go; sorted
};

/// Follows each wrapped registration outwards, from use to use, until names are known. A use whose
/// name stays open is a command with a computed name, unless it is among the `judged`, of which
/// the unit they stand in has said what there is to say.
RegistrationLinks link_registrations(const std::vector<RegistrationWrapper>& wrappers,
                                     const std::vector<ChannelUse>& uses,
                                     const std::set<Span>& judged = {});

/// The command that a member of an object is which a registration gives to pages by that name.
/// `member` has the names below the object; the place is the registration's.
ExposedCommand member_command(const ExposedCommand& registration, const Text& name,
                              ExposedCommand member);

/// The facts of what `parts` say together, to be merged with them. Takes out of `parts` the
/// registrations of unknown name that these commands stand for.
FileFacts resolve_registrations(std::vector<FileFacts>& parts);

}  // namespace bridgelint
