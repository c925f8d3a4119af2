#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "webview/webview.h"

struct Queue {
  std::vector<char> bytes;

  template <typename Writer>
  void push(uint32_t size, Writer&& write) {
    const auto start = bytes.size();
    bytes.resize(start + size);
    write(static_cast<void*>(bytes.data() + start));
  }
};

int main() {
  Queue queue;
  webview::webview window(false, nullptr);
  window.bind("send", [&](const std::string& message) -> std::string {
    auto characters = message.data();
    auto length = static_cast<uint32_t>(message.length());
    auto total = static_cast<uint32_t>(sizeof(float) + length / 2);
    queue.push(total, [=](void* to) {
      auto place = static_cast<char*>(to);
      place += sizeof(float);
      std::memcpy(place, characters, length);  // expect: handler/buffer-overflow
    });
    return "";
  });
  window.run();
}
