// The part of the facts that says what a page can call, and how the project's own functions and
// containers carry names and handlers there. See facts.h.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "base/source.h"
#include "base/text.h"

namespace bridgelint {

/// How a fact was found. A fact of a higher tier replaces one of a lower tier at the same place.
enum class Tier : uint8_t {
  syntactic,  ///< from the syntax tree alone: names are as written, types unknown
  recovered,  ///< by Clang in code that did not compile cleanly
  semantic,   ///< by Clang with types resolved, or from a format read completely
};

/// Code of a handler that calls of some command never get to: other names lead there.
struct ClosedCode {
  std::string function;  ///< `FunctionSummary::id` of the function it stands in
  Span at;

  auto operator<=>(const ClosedCode&) const = default;
};

/// A native function that a page can call by name.
struct ExposedCommand {
  Text name;  ///< the name the page uses ("bridge.save"); prefix or unknown when computed
  std::string framework;  ///< id of the framework model
  Tier tier = Tier::semantic;
  Span at;       ///< the registration call
  Span name_at;  ///< its name argument
  Span handler;  ///< where the handler is defined (lambda, function); empty when not found
  std::string handler_id;           ///< `FunctionSummary::id` of the handler; empty when not found
  std::vector<uint32_t> untrusted;  ///< handler parameters (0-based) that carry page data
  bool catch_all = false;           ///< the handler receives every call, whatever its name
  std::string
      object{};  ///< the object given to the page whose member this is; empty when it is none
  std::string inherited_from{};  ///< class that declares the member, when not the object's own
  bool property = false;         ///< a property that the page can write; the handler is its setter
  bool origin_known = false;     ///< the framework can tell the handler which page calls
  std::vector<ClosedCode> closed{};  ///< when the handler looks at the name itself

  auto operator<=>(const ExposedCommand&) const = default;
};

/// A call that takes a command away from the page.
struct RemovedCommand {
  Text name;
  std::string framework;
  Span at;

  auto operator<=>(const RemovedCommand&) const = default;
};

/// Something of the project through which registrations go: a function that is given a name and a
/// handler, or a container that holds them.
struct Channel {
  std::string id;    ///< `FunctionSummary::id` of the function, or the container's USR
  std::string name;  ///< as code that uses it writes it: "register_command", "entries_"
  std::string file;  ///< that declares it

  auto operator<=>(const Channel&) const = default;
};

/// `ChannelValue::source` of what comes through no channel.
inline constexpr uint32_t no_source = UINT32_MAX;

/// A name, a handler or an object on its way to a registration.
struct ChannelValue {
  uint32_t index = 0;  ///< of the channel it is put into: argument, or field of an entry
  /// Parameter or field of the channel that it comes from; then `text` is what stands before it,
  /// exact when nothing follows.
  uint32_t source = no_source;
  bool callable = false;
  bool object = false;
  Text text;
  Span at;
  Span handler;  ///< of a callable, as the members of `ExposedCommand`
  std::string handler_id;
  std::vector<uint32_t> parameters;  ///< of the handler, that can hold data of a page
  /// Of an object: what pages may call of it, for each framework that looks for such members.
  /// Their names are those below the object.
  std::vector<ExposedCommand> members{};

  auto operator<=>(const ChannelValue&) const = default;
};

/// Values that are put into a channel: a call of the function, a new entry of the container.
struct ChannelUse {
  std::string into;  ///< `Channel::id`
  std::vector<ChannelValue> values;
  std::vector<Channel> through{};  ///< what values with a `source` come through, by all its names
  Span at;

  auto operator<=>(const ChannelUse&) const = default;
};

/// A registration whose name comes through a channel: one command for each use of the channel.
struct RegistrationWrapper {
  ExposedCommand command;  ///< what is known without the use
  ChannelValue name;
  ChannelValue handler;
  bool wrapped = false;  ///< the handler is code that calls the callable it was given
  bool object = false;   ///< the handler is an object: each of its members is a command
  std::vector<Channel> through{};

  auto operator<=>(const RegistrationWrapper&) const = default;
};

}  // namespace bridgelint
