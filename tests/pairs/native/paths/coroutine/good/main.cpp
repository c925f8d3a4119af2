#include <coroutine>
#include <cstdlib>
#include <string>
#include <utility>

#include "webview.h"

struct Text {
  struct promise_type {
    std::string value;
    Text get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(std::string text) { value = std::move(text); }
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
  bool await_ready() const { return true; }
  void await_suspend(std::coroutine_handle<>) const {}
  std::string await_resume() const { return handle.promise().value; }
};

static Text command_for(std::string name) {
  co_return name.empty() ? "true" : "date";
}
static Text run(std::string name) {
  const std::string command = co_await command_for(name);
  system(command.c_str());
  co_return command;
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    run(request);
    return "";
  });
  window.run();
}
