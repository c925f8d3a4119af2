#include "lsp/server.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>
#include <utility>

#include "base/files.h"
#include "base/platform.h"
#include "check/docs.h"
#include "lsp/client.h"
#include "lsp/code_actions.h"
#include "lsp/progress.h"
#include "lsp/protocol.h"
#include "lsp/publisher.h"
#include "lsp/session.h"
#include "lsp/worker.h"

namespace bridgelint {
namespace {

using Json = nlohmann::json;

// Together well below the second within which a server whose client died should be gone.
constexpr std::chrono::milliseconds between_looks(400);
constexpr std::chrono::milliseconds patience_at_exit(400);

struct Document {
  OpenDocument name;
  std::string text;
};

std::optional<int64_t> version_of(const Json& document) {
  const Json& version = value_at(document, {"version"});
  return version.is_number_integer() ? std::optional(version.get<int64_t>()) : std::nullopt;
}

bool lies_in(const std::string& path, const std::string& folder) {
  return relative_to(path, folder) != path;
}

class Server {
 public:
  Server(Transport& transport, const LspOptions& options);
  ~Server();
  int run();

 private:
  enum class State : uint8_t { fresh, initialized, shut_down };

  void take(const std::string& text);
  void take_request(const std::string& method, const Json& id, const Json& params);
  void take_notification(const std::string& method, const Json& params);

  Json initialize(const Json& params);
  Json shutdown(const Json& params);
  Json hover(const Json& params);
  Json code_action(const Json& params);

  void initialized(const Json& params);
  void exit(const Json& params);
  void did_open(const Json& params);
  void did_change(const Json& params);
  void did_close(const Json& params);
  void did_save(const Json& params);
  void did_change_files(const Json& params);
  void did_change_folders(const Json& params);

  void begin();
  void open_folder(const std::string& folder);
  void find_project_of(const std::string& path);
  bool differs_from_disk(const std::string& path, const std::string& text) const;
  WorkerEvents worker_events();
  void keep_house(std::stop_token stop);
  [[noreturn]] void leave_at_once();

  Transport& transport_;
  const LspOptions& options_;
  Client client_;
  Publisher publisher_;
  WorkProgress progress_;
  SessionStart session_;
  std::atomic<State> state_ = State::fresh;
  bool begun_ = false;
  bool left_ = false;
  std::map<std::string, Document> documents_;  ///< by path
  std::map<std::string, std::string> roots_;   ///< of the open projects, by what was asked for
  std::atomic<long> parent_ = 0;
  // These two run threads that use all of the above, so they end first.
  Worker worker_;
  std::jthread house_;
};

struct RequestHandler {
  std::string_view method;
  Json (Server::*handle)(const Json& params);
};

struct NotificationHandler {
  std::string_view method;
  void (Server::*handle)(const Json& params);
};

Server::Server(Transport& transport, const LspOptions& options)
    : transport_(transport),
      options_(options),
      client_(transport),
      publisher_(client_),
      progress_(client_),
      worker_(worker_events()),
      house_([this](std::stop_token stop) { keep_house(std::move(stop)); }) {}

Server::~Server() {
  if (!worker_.stop(patience_at_exit)) leave_at_once();
}

int Server::run() {
  while (!left_) {
    const auto message = transport_.read();
    if (!message) break;
    take(*message);
  }
  return state_ == State::shut_down ? EXIT_SUCCESS : EXIT_FAILURE;
}

// An analysis that does not look at its stop token must not keep a process alive that nobody can
// see. What it holds is memory; the cache is written under another name first.
void Server::leave_at_once() {
  std::_Exit(state_ == State::shut_down ? EXIT_SUCCESS : EXIT_FAILURE);
}

void Server::take(const std::string& text) {
  const Json message = Json::parse(text, nullptr, false);
  if (message.is_discarded()) {
    return client_.refuse(nullptr, RpcError::parse_error, "the message is not valid JSON");
  }
  const Json& method = value_at(message, {"method"});
  const Json& id = value_at(message, {"id"});
  if (message.contains("result") || message.contains("error")) return client_.take_answer(message);
  if (!method.is_string()) {
    return client_.refuse(id, RpcError::invalid_request, "the message is no JSON-RPC request");
  }
  const Json& params = value_at(message, {"params"});
  if (message.contains("id")) return take_request(method.get<std::string>(), id, params);
  take_notification(method.get<std::string>(), params);
}

void Server::take_request(const std::string& method, const Json& id, const Json& params) {
  static constexpr std::array handlers{
      RequestHandler{"initialize", &Server::initialize},
      RequestHandler{"shutdown", &Server::shutdown},
      RequestHandler{"textDocument/hover", &Server::hover},
      RequestHandler{"textDocument/codeAction", &Server::code_action},
  };
  if (state_ == State::fresh && method != "initialize") {
    return client_.refuse(id, RpcError::server_not_initialized, "\"initialize\" comes first");
  }
  if (state_ == State::initialized && method == "initialize") {
    return client_.refuse(id, RpcError::invalid_request, "the server is initialized already");
  }
  if (state_ == State::shut_down) {
    return client_.refuse(id, RpcError::invalid_request, "the server was shut down");
  }
  const auto handler = std::ranges::find(handlers, method, &RequestHandler::method);
  if (handler == handlers.end()) {
    return client_.refuse(id, RpcError::method_not_found, "unknown method: " + method);
  }
  try {
    client_.respond(id, (this->*handler->handle)(params));
  } catch (const Json::exception& error) {
    client_.refuse(id, RpcError::invalid_params, error.what());
  } catch (const std::exception& error) {
    client_.refuse(id, RpcError::internal_error, error.what());
  }
}

void Server::take_notification(const std::string& method, const Json& params) {
  static constexpr std::array handlers{
      NotificationHandler{"initialized", &Server::initialized},
      NotificationHandler{"exit", &Server::exit},
      NotificationHandler{"textDocument/didOpen", &Server::did_open},
      NotificationHandler{"textDocument/didChange", &Server::did_change},
      NotificationHandler{"textDocument/didClose", &Server::did_close},
      NotificationHandler{"textDocument/didSave", &Server::did_save},
      NotificationHandler{"workspace/didChangeWatchedFiles", &Server::did_change_files},
      NotificationHandler{"workspace/didChangeWorkspaceFolders", &Server::did_change_folders},
  };
  // Requests are answered before the next message is read, so that there is nothing to cancel;
  // that and all else that is not in the table is ignored, as the protocol allows.
  if (state_ != State::initialized && method != "exit") return;
  const auto handler = std::ranges::find(handlers, method, &NotificationHandler::method);
  if (handler == handlers.end()) return;
  try {
    (this->*handler->handle)(params);
  } catch (const std::exception& error) {
    client_.log(MessageKind::error, fmt::format("{} was not understood: {}", method, error.what()));
  }
}

Json Server::initialize(const Json& params) {
  session_ = read_initialize(params);
  publisher_.show_related(session_.features.related_information);
  if (session_.features.work_progress) progress_.enable();
  if (session_.debounce) worker_.set_delay(*session_.debounce);
  // A client in another container has a process id that means nothing here.
  if (session_.process && process_is_alive(*session_.process)) parent_ = *session_.process;
  state_ = State::initialized;
  return initialize_result(session_.features);
}

Json Server::shutdown(const Json&) {
  state_ = State::shut_down;
  worker_.stop(std::chrono::milliseconds(0));
  return nullptr;
}

void Server::exit(const Json&) {
  left_ = true;
}

void Server::initialized(const Json&) {
  if (session_.features.dynamic_watchers) {
    client_.request("client/registerCapability", watcher_registration());
  }
  begin();
}

// Nothing may be sent to the client before it has the answer to "initialize", and some clients
// never say "initialized".
void Server::begin() {
  if (std::exchange(begun_, true)) return;
  const auto& folders = session_.folders.empty() ? options_.folders : session_.folders;
  for (const auto& folder : folders) open_folder(folder);
}

void Server::open_folder(const std::string& folder) {
  std::string error;
  auto options = options_.project(folder, error);
  if (!options) return publisher_.show_once(MessageKind::error, error);
  roots_[folder] = options->root;
  worker_.open_project(folder, std::move(*options));
}

// A client that opened no folder, but a file: the project is what the command line takes it for, if
// something marks it as one. The folder of a lone file may be a whole home directory.
void Server::find_project_of(const std::string& path) {
  const bool served = std::ranges::any_of(
      roots_, [&](const auto& project) { return lies_in(path, project.second); });
  if (served || !session_.folders.empty()) return;
  std::string error;
  auto options = options_.project(path, error);
  if (!options) return publisher_.show_once(MessageKind::error, error);
  const DiskReader disk;
  const auto repository = join_path(options->root, ".git");
  const bool marked = disk.stamp(join_path(options->root, "bridgelint.toml")) ||
                      disk.is_directory(repository) || disk.stamp(repository);
  if (!marked) {
    const auto said = "no bridgelint.toml and no repository above " + path +
                      ": open the folder of its project to have it checked";
    return client_.log(MessageKind::info, said);
  }
  options->paths.clear();
  const auto root = options->root;
  roots_[root] = root;
  worker_.open_project(root, std::move(*options));
}

bool Server::differs_from_disk(const std::string& path, const std::string& text) const {
  const auto content = DiskReader().read(path);
  return !content || *content.bytes != text;
}

void Server::did_open(const Json& params) {
  begin();
  const Json& item = params.at("textDocument");
  const auto uri = item.at("uri").get<std::string>();
  const auto path = path_of_uri(uri);
  if (!path) return;
  Document document{{uri, version_of(item)}, item.at("text").get<std::string>()};
  find_project_of(*path);
  worker_.set(*path, document.name, document.text, differs_from_disk(*path, document.text));
  documents_[*path] = std::move(document);
}

void Server::did_change(const Json& params) {
  const Json& item = params.at("textDocument");
  const auto path = path_of_uri(item.at("uri").get<std::string>());
  const auto found = path ? documents_.find(*path) : documents_.end();
  if (found == documents_.end()) return;
  Document& document = found->second;
  // Each change is meant from the text that those before it have left.
  for (const Json& change : params.at("contentChanges")) {
    const auto& text = change.at("text").get_ref<const std::string&>();
    const Json& range = value_at(change, {"range"});
    if (range.is_null()) {
      document.text = text;
    } else {
      replace_range(document.text, range_of(range), text, session_.features.encoding);
    }
  }
  document.name.version = version_of(item);
  worker_.set(*path, document.name, document.text, true);
}

void Server::did_close(const Json& params) {
  const auto path = path_of_uri(params.at("textDocument").at("uri").get<std::string>());
  const auto found = path ? documents_.find(*path) : documents_.end();
  if (found == documents_.end()) return;
  worker_.drop(*path, differs_from_disk(*path, found->second.text));
  documents_.erase(found);
}

void Server::did_save(const Json&) {
  worker_.refresh();
}

void Server::did_change_files(const Json&) {
  worker_.refresh();
}

void Server::did_change_folders(const Json& params) {
  const Json& event = params.at("event");
  for (const auto& folder : folder_paths(value_at(event, {"removed"}))) {
    if (roots_.erase(folder) > 0) worker_.close_project(folder);
    std::erase(session_.folders, folder);
  }
  for (const auto& folder : folder_paths(value_at(event, {"added"}))) {
    session_.folders.push_back(folder);
    open_folder(folder);
  }
}

Json Server::hover(const Json& params) {
  const auto uri = params.at("textDocument").at("uri").get<std::string>();
  const auto position = position_of(params.at("position"));
  std::string text;
  std::set<std::string> seen;
  for (const auto& diagnostic : publisher_.touching(uri, {position, position})) {
    const Rule* rule = find_rule(diagnostic.code);
    if (rule == nullptr || !seen.insert(diagnostic.code).second) continue;
    if (!text.empty()) text += "\n---\n\n";
    text += fmt::format("# [{}]({})\n\n{}\n\n{}", rule->id, documentation_url(rule->id),
                        rule->summary, docs_markdown(*rule));
  }
  if (text.empty()) return nullptr;
  const char* kind = session_.features.markdown ? "markdown" : "plaintext";
  return {{"contents", {{"kind", kind}, {"value", text}}}};
}

// Fixes of a text that has changed since it was analysed would hit the wrong bytes: the analysis of
// the new one is under way, and the client asks again.
Json Server::code_action(const Json& params) {
  const Json& context = value_at(params, {"context"});
  if (!wants_quick_fixes(value_at(context, {"only"}))) return Json::array();
  OpenDocuments open;
  for (const auto& [path, document] : documents_) open[path] = document.name;
  auto diagnostics = publisher_.touching(params.at("textDocument").at("uri").get<std::string>(),
                                         range_of(params.at("range")));
  for (auto& diagnostic : diagnostics) {
    std::erase_if(diagnostic.fixes,
                  [&](const QuickFix& fix) { return !publisher_.is_current(fix, open); });
  }
  return code_actions(diagnostics, context, open, session_.features.versioned_edits);
}

WorkerEvents Server::worker_events() {
  return {
      .started = [this] { progress_.started(); },
      .progress = [this](size_t done, size_t total) { progress_.step(done, total); },
      .analysed =
          [this](const auto& reports, const OpenDocuments& open) {
            publisher_.publish(diagnostics_of(reports, open, session_.features.encoding));
            for (const auto& report : reports) publisher_.report_problems(*report);
          },
      .ended = [this] { progress_.ended(); },
      .failed =
          [this](const std::string& why) {
            publisher_.show_once(MessageKind::error, "internal error: " + why);
          },
  };
}

// Looks after what no message tells of: a client that died without closing the transport, and an
// analysis that takes long.
void Server::keep_house(std::stop_token stop) {
  std::mutex mutex;
  std::condition_variable_any wake;
  std::unique_lock lock(mutex);
  while (!stop.stop_requested()) {
    wake.wait_for(lock, stop, between_looks, [] { return false; });
    progress_.tick();
    if (parent_ == 0 || process_is_alive(parent_)) continue;
    worker_.stop(patience_at_exit);
    leave_at_once();
  }
}

}  // namespace

int run_language_server(Transport& transport, const LspOptions& options) {
  return Server(transport, options).run();
}

}  // namespace bridgelint
