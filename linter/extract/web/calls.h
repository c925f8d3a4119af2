// Which native commands the scripts of a document call, and which globals are their own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "extract/web/program.h"
#include "extract/web/values.h"
#include "facts/facts.h"
#include "models/models.h"

namespace bridgelint {

/// A call that a model's convention says goes over the bridge.
struct BridgeMatch {
  std::string framework;
  std::vector<Text> commands;
  Node name;  ///< the argument or property that names the command; null when the call itself does
};

std::optional<BridgeMatch> bridge_call(Node call, const Values& values, const Models& models);

/// What a call that may reach native code is known by.
struct CommandCall {
  Node call;
  CallStyle style = CallStyle::bridge;
  BridgeMatch match;
};

/// The calls of a program, once: the facts are made of them, and data flow starts at their results.
class Calls {
 public:
  /// `self_contained`: nothing outside the program calls its global functions.
  Calls(const Values& values, const Models& models, bool self_contained);

  const CommandCall* find(Node call) const;
  void report(FileFacts& facts) const;

 private:
  friend class CallFinder;

  const Values& values_;
  const Models& models_;
  std::vector<CommandCall> found_;  ///< in source order
  std::unordered_map<uint64_t, size_t> by_node_;
  std::vector<PageGlobal> globals_;
};

/// The name of the function around a node as a person would say it: "save", "onclick"; empty at
/// the top of a script.
std::string caller_name(Node node, const Program& program);

/// Whether the result of a call is waited for: `await`, `.then`.
bool is_awaited(Node call);

/// One number per node of a program.
inline uint64_t node_key(Node node) {
  return static_cast<uint64_t>(node.tree().tag) << 32 | node.index();
}

}  // namespace bridgelint
