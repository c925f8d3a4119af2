/* Own declarations of choc's message loop, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_CHOC_MESSAGELOOP_H
#define BRIDGELINT_STUB_CHOC_MESSAGELOOP_H

#include <cstdint>
#include <functional>

namespace choc::messageloop {

void initialise();
void run();
void stop();
void postMessage(std::function<void()>&& function);
bool callerIsOnMessageThread();

struct Timer {
  using Callback = std::function<bool()>;
  Timer() = default;
  Timer(uint32_t milliseconds, Callback callback);
  void clear();
};

}  // namespace choc::messageloop

#endif
