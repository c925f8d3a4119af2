#include "lsp/session.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "base/version.h"
#include "lsp/protocol.h"

namespace bridgelint {
namespace {

using Json = nlohmann::json;

bool is_set(const Json& json, std::initializer_list<const char*> keys) {
  const Json& value = value_at(json, keys);
  return value.is_boolean() && value.get<bool>();
}

bool lists(const Json& list, std::string_view word) {
  return list.is_array() &&
         std::ranges::any_of(list, [&](const Json& item) { return item == word; });
}

ClientFeatures features_of(const Json& capabilities) {
  ClientFeatures features;
  if (lists(value_at(capabilities, {"general", "positionEncodings"}), "utf-8")) {
    features.encoding = PositionEncoding::utf8;
  }
  features.related_information =
      is_set(capabilities, {"textDocument", "publishDiagnostics", "relatedInformation"});
  features.work_progress = is_set(capabilities, {"window", "workDoneProgress"});
  features.dynamic_watchers =
      is_set(capabilities, {"workspace", "didChangeWatchedFiles", "dynamicRegistration"});
  features.versioned_edits =
      is_set(capabilities, {"workspace", "workspaceEdit", "documentChanges"});
  const Json& formats = value_at(capabilities, {"textDocument", "hover", "contentFormat"});
  features.markdown = !formats.is_array() || lists(formats, "markdown");
  return features;
}

// The newest way of naming the root counts, as the protocol says.
std::vector<std::string> roots_of(const Json& params) {
  auto folders = folder_paths(value_at(params, {"workspaceFolders"}));
  if (!folders.empty()) return folders;
  if (const Json& uri = value_at(params, {"rootUri"}); uri.is_string()) {
    if (const auto path = path_of_uri(uri.get<std::string>())) return {*path};
  }
  const Json& path = value_at(params, {"rootPath"});
  if (path.is_string() && !path.get<std::string>().empty()) {
    return {normalize_path(path.get<std::string>())};
  }
  return {};
}

}  // namespace

std::vector<std::string> folder_paths(const Json& folders) {
  std::vector<std::string> paths;
  if (!folders.is_array()) return paths;
  for (const Json& folder : folders) {
    const Json& uri = value_at(folder, {"uri"});
    const auto path = uri.is_string() ? path_of_uri(uri.get<std::string>()) : std::nullopt;
    if (path) paths.push_back(*path);
  }
  return paths;
}

SessionStart read_initialize(const Json& params) {
  SessionStart start;
  start.features = features_of(value_at(params, {"capabilities"}));
  start.folders = roots_of(params);
  if (const Json& id = value_at(params, {"processId"}); id.is_number_integer()) {
    start.process = id.get<long>();
  }
  const Json& debounce = value_at(params, {"initializationOptions", "debounceMs"});
  if (debounce.is_number_unsigned()) {
    start.debounce =
        std::chrono::milliseconds(std::min(debounce.get<uint64_t>(), uint64_t{60'000}));
  }
  return start;
}

Json initialize_result(const ClientFeatures& features) {
  constexpr int incremental = 2;
  const bool utf8 = features.encoding == PositionEncoding::utf8;
  return {{"capabilities",
           {{"positionEncoding", utf8 ? "utf-8" : "utf-16"},
            {"textDocumentSync",
             {{"openClose", true}, {"change", incremental}, {"save", {{"includeText", false}}}}},
            {"hoverProvider", true},
            {"codeActionProvider", {{"codeActionKinds", Json::array({"quickfix"})}}},
            {"workspace",
             {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}}}}}},
          {"serverInfo", {{"name", "bridgelint"}, {"version", bridgelint_version()}}}};
}

Json watcher_registration() {
  Json watchers = Json::array();
  for (const char* glob :
       {"**/*.{c,cc,cpp,cxx,h,hh,hpp,hxx,mm,html,htm,js,mjs,cjs,jsx,ts,tsx}", "**/bridgelint.toml",
        "**/compile_commands.json", "**/compile_flags.txt"}) {
    watchers.push_back({{"globPattern", glob}});
  }
  const Json registration{{"id", "bridgelint/watched-files"},
                          {"method", "workspace/didChangeWatchedFiles"},
                          {"registerOptions", {{"watchers", watchers}}}};
  return {{"registrations", Json::array({registration})}};
}

}  // namespace bridgelint
