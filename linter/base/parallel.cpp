#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "base/platform.h"

namespace bridgelint {

void parallel_for(size_t count, unsigned threads, std::stop_token stop,
                  const std::function<void(size_t)>& work) {
  std::atomic<size_t> next{0};
  std::atomic<bool> failed{false};
  std::exception_ptr failure;
  std::mutex mutex;
  const auto run = [&] {
    while (!failed && !stop.stop_requested()) {
      const size_t index = next++;
      if (index >= count) return;
      try {
        work(index);
      } catch (...) {
        const std::scoped_lock lock(mutex);
        if (!failure) failure = std::current_exception();
        failed = true;
      }
    }
  };
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  const size_t helpers = std::min<size_t>(threads, count);
  {
    std::vector<std::jthread> pool;
    for (size_t i = 1; i < helpers; ++i) {
      pool.emplace_back([&] {
        use_large_pages();
        run();
      });
    }
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace bridgelint
