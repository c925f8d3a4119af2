#include "lsp/client.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace bridgelint {

using Json = nlohmann::json;

void Client::send(const Json& message) {
  // Messages quote source text, and that may be anything.
  transport_.write(message.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void Client::respond(const Json& id, const Json& result) {
  send({{"jsonrpc", "2.0"}, {"id", id}, {"result", result}});
}

void Client::refuse(const Json& id, RpcError code, const std::string& why) {
  send({{"jsonrpc", "2.0"},
        {"id", id},
        {"error", {{"code", static_cast<int>(code)}, {"message", why}}}});
}

void Client::notify(std::string_view method, const Json& params) {
  send({{"jsonrpc", "2.0"}, {"method", method}, {"params", params}});
}

void Client::request(std::string_view method, const Json& params, Answered answered) {
  int64_t id = 0;
  {
    const std::scoped_lock lock(mutex_);
    id = next_id_++;
    waiting_[id] = std::move(answered);
  }
  send({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}});
}

void Client::take_answer(const Json& message) {
  const auto id = message.find("id");
  if (id == message.end() || !id->is_number_integer()) return;
  Answered answered;
  {
    const std::scoped_lock lock(mutex_);
    const auto found = waiting_.find(id->get<int64_t>());
    if (found == waiting_.end()) return;
    answered = std::move(found->second);
    waiting_.erase(found);
  }
  if (answered) answered(!message.contains("error"));
}

void Client::show(MessageKind kind, const std::string& text) {
  notify("window/showMessage", {{"type", static_cast<int>(kind)}, {"message", text}});
}

void Client::log(MessageKind kind, const std::string& text) {
  notify("window/logMessage", {{"type", static_cast<int>(kind)}, {"message", text}});
}

}  // namespace bridgelint
