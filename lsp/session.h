// What a client tells when it connects: "initialize" of the protocol.
#pragma once

#include <chrono>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "lsp/convert.h"

namespace bridgelint {

struct ClientFeatures {
  PositionEncoding encoding = PositionEncoding::utf16;
  bool related_information = false;
  bool work_progress = false;
  bool dynamic_watchers = false;
  bool versioned_edits = false;
  bool markdown = true;  ///< in a hover
};

struct SessionStart {
  ClientFeatures features;
  std::vector<std::string> folders;  ///< absolute paths; empty when the client opened none
  std::optional<long> process;       ///< the client's
  std::optional<std::chrono::milliseconds> debounce;
};

/// Reads the parameters of "initialize"; what is absent, or not as the protocol has it, counts as
/// not said.
SessionStart read_initialize(const nlohmann::json& params);
/// The answer to it.
nlohmann::json initialize_result(const ClientFeatures& features);
/// The parameters of the "client/registerCapability" that asks to be told of changes on disk.
nlohmann::json watcher_registration();

/// The paths of a list of `WorkspaceFolder`s that are on this machine.
std::vector<std::string> folder_paths(const nlohmann::json& folders);

}  // namespace bridgelint
