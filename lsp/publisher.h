// Keeps the client's picture of the diagnostics equal to ours. Any thread may use it.
#pragma once

#include <mutex>
#include <set>
#include <string>

#include "lsp/client.h"
#include "lsp/diagnostics.h"

namespace bridgelint {

class Publisher {
 public:
  explicit Publisher(Client& client) : client_(client) {}

  /// Whether the client can show places beside a diagnostic; else they go into its message.
  void show_related(bool can) { related_ = can; }
  /// Sends what changed since the last time: lists that are new or different, and an empty list
  /// for each file that has none any more.
  void publish(DiagnosticsByUri now);
  /// The diagnostics last sent for a file that have a place in common with a range.
  std::vector<Diagnostic> touching(const std::string& uri, const Range& range);
  /// Whether all that the fix edits is as it was when it was analysed.
  bool is_current(const QuickFix& fix, const OpenDocuments& open);
  /// Says, once each, what went wrong and has no place that a diagnostic could stand at.
  void report_problems(const Report& report);
  /// Shows a message unless it was shown before.
  void show_once(MessageKind kind, const std::string& text);

 private:
  void send(const std::string& uri, const FileDiagnostics& file);
  bool is_first(const std::string& text);

  Client& client_;
  bool related_ = false;
  std::mutex mutex_;  ///< guards what follows
  DiagnosticsByUri sent_;
  std::set<std::string> said_;
};

}  // namespace bridgelint
