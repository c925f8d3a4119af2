// The editor as the server sees it: JSON-RPC 2.0 over a transport. Any thread may use it.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "lsp/transport.h"

namespace bridgelint {

/// Codes of JSON-RPC 2.0 and of the protocol's "Response Message".
enum class RpcError : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  server_not_initialized = -32002,
};

/// `MessageType` of window/showMessage and window/logMessage.
enum class MessageKind : int { error = 1, warning = 2, info = 3, log = 4 };

class Client {
 public:
  using Answered = std::function<void(bool accepted)>;

  explicit Client(Transport& transport) : transport_(transport) {}

  void respond(const nlohmann::json& id, const nlohmann::json& result);
  void refuse(const nlohmann::json& id, RpcError code, const std::string& why);
  void notify(std::string_view method, const nlohmann::json& params);
  /// `answered` is called by the thread that hands the answer to `take_answer`.
  void request(std::string_view method, const nlohmann::json& params, Answered answered = {});
  /// An answer of the client to one of our requests; answers to none are ignored.
  void take_answer(const nlohmann::json& message);

  /// Shows the user a message, or leaves it in the log of the session.
  void show(MessageKind kind, const std::string& text);
  void log(MessageKind kind, const std::string& text);

 private:
  void send(const nlohmann::json& message);

  Transport& transport_;
  std::mutex mutex_;  ///< guards what follows
  int64_t next_id_ = 1;
  std::map<int64_t, Answered> waiting_;
};

}  // namespace bridgelint
