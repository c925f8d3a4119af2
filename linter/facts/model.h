// The merged view of a whole app: every fact and the joins between them. What a page calls, what
// native code exposes and what the allowlist grants meet here and nowhere else.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.h"

namespace bridgelint {

/// A path of data from a page to a dangerous use, composed over functions and files.
struct Flow {
  std::vector<const ExposedCommand*> commands;  ///< by which a page gets here, sorted by place
  std::vector<const ServerRoute*> routes;       ///< likewise, of requests; sorted by place
  std::string source;                           ///< what the data is: "argument of `export_note`"
  std::string sink_kind;                        ///< "command", …
  std::string sink;                             ///< the function or construct: "system"
  std::vector<uint32_t> cwe;
  Span at;                  ///< the sink
  std::vector<Step> steps;  ///< from the handler's parameter to the sink, the sink last
  std::vector<Guard> guards;
  /// The variables that one call keeps the data in and another, maybe of another command, takes it
  /// from, in turn: calls in the right order are needed. Empty when it goes straight through.
  std::vector<std::string> kept_in;
};

/// Immutable once built; everything it returns lives as long as the model.
class BridgeModel {
 public:
  /// `threads` are used to link flows (0 = one per core); what comes out is the same.
  explicit BridgeModel(FileFacts merged, unsigned threads = 1);
  ~BridgeModel();
  BridgeModel(BridgeModel&&) noexcept;
  BridgeModel& operator=(BridgeModel&&) noexcept;

  const FileFacts& facts() const;

  /// Exposed commands that have, or may have, this name.
  std::vector<const ExposedCommand*> handlers(std::string_view name) const;
  /// Exposed commands whose name is certainly this.
  std::vector<const ExposedCommand*> exact_handlers(std::string_view name) const;
  /// Calls that certainly reach a command of this exact name.
  std::vector<const FrontendCall*> callers(std::string_view name) const;
  /// Elements that trigger the command by their id.
  std::vector<const ElementTrigger*> triggers(std::string_view name) const;
  std::vector<const Grant*> grants(std::string_view command) const;
  bool has_allowlist() const;

  /// The calls that address a native command by an exact name that nothing exposes.
  const std::vector<const FrontendCall*>& unanswered_calls() const;
  /// Whether some bridge call's name is computed, so that it may reach any command.
  bool has_dynamic_calls() const;
  /// Whether some command is exposed under a computed name or catches all names.
  bool has_dynamic_commands() const;

  /// Whether the program itself answers for the host of this address, with files of its own.
  bool is_own_address(std::string_view address) const;

  /// The pages of the app that run script, whole documents before fragments, sorted by place.
  const std::vector<const Page*>& script_pages() const;
  /// The policies in force on a page: its own and those for the whole app.
  std::vector<const ContentPolicy*> policies_of(const Page& page) const;

  /// Flows from page data to sinks of this kind; an empty kind means all. Equal paths that several
  /// commands share are one flow.
  std::vector<const Flow*> flows(std::string_view sink_kind) const;
  std::vector<const Flow*> flows_of(const ExposedCommand& command) const;
  std::vector<const Flow*> flows_of(const ServerRoute& route) const;

  /// Where the command's handler, or a function that its data gets into, looks at who calls.
  std::vector<const OriginCheck*> origin_checks(const ExposedCommand& command) const;

  /// Whether all C++ files that matter were read well enough to say that something is absent.
  bool native_complete() const;
  bool page_complete() const;
  /// Whether the search for flows ended before all were found.
  bool flows_cut_short() const;
  /// Whether data was left that goes through more kept variables than are followed.
  bool flows_left_kept() const;

 private:
  struct Indexes;
  std::unique_ptr<const Indexes> indexes_;
};

/// What a route's handler is given, for people: "a request for `/api/run`", "the result of a
/// script".
std::string given_to(const ServerRoute& route);

/// Whether the page of this `Page::id` stands in one of the folders; none = all of the project's.
bool is_below(std::string_view page, const std::vector<std::string>& folders);
/// Whether a policy is for the page of this `Page::id`.
bool speaks_of(const ContentPolicy& policy, std::string_view page);

}  // namespace bridgelint
