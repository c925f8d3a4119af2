// Which native commands the scripts of a document call, and which globals are their own.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
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
  bool builtin = false;               ///< the framework answers by itself
  uint32_t first_argument = 0;        ///< where the command's own arguments begin
  std::string_view builtin_key = {};  ///< of the model: an argument with this member makes it so
};

/// Whether an argument is an object with the member that says that the framework answers.
bool names_builtin(Node call, std::string_view builtin_key, const Values& values);

/// What a call that may reach native code is known by.
struct CommandCall {
  Node call;
  CallStyle style = CallStyle::bridge;
  BridgeMatch match;
};

class CallFinder;

/// The calls of a program: the facts are made of them, and data flow starts at their results. Those
/// of the document itself are found at once, those of imported scripts when they are asked for.
class Calls {
 public:
  /// `self_contained`: nothing outside the program calls its global functions.
  Calls(const Values& values, const Models& models, bool self_contained);
  ~Calls();

  const CommandCall* find(Node call) const;
  /// What imported scripts call over a bridge.
  std::vector<const CommandCall*> calls_of_imports() const;
  /// The parameter of a function that it hands on as the name of a command, and the framework's id.
  using Forward = std::pair<uint32_t, std::string>;
  std::optional<Forward> forward_of(Node function) const;
  /// The facts of the program's own scripts. `data(call)` tells what others choose in a call.
  using DataOf = std::function<std::vector<CallData>(const CommandCall&)>;
  void report(FileFacts& facts, const DataOf& data) const;

 private:
  std::vector<Text> texts_of(const CommandCall& found) const;
  bool asks_framework(const CommandCall& found) const;

  const Values& values_;
  const Models& models_;
  const std::unique_ptr<CallFinder> finder_;
};

/// The name of the function around a node as a person would say it: "save", "onclick"; empty at
/// the top of a script.
std::string caller_name(Node node, const Program& program);

/// Whether the result of a call is waited for: `await`, `.then`.
bool is_awaited(Node call);

}  // namespace bridgelint
