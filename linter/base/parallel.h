// Work over all cores.
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace bridgelint {

/// Calls `work(index)` once for each index in `[0, count)` on up to `threads` threads (0 = one per
/// core) and returns when all are done. Indices are started in order; once `stop` is requested no
/// further one is started. The first exception thrown by `work` is rethrown here.
void parallel_for(size_t count, unsigned threads, std::stop_token stop,
                  const std::function<void(size_t)>& work);

}  // namespace bridgelint
