/* Own declarations of coco's coroutine types, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_COCO_COCO_HPP
#define BRIDGELINT_STUB_COCO_COCO_HPP

#include <coroutine>
#include <utility>

namespace coco {

template <typename T>
struct task {
  struct promise_type {
    task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
    template <typename U>
    void return_value(U&&) {}
  };
  bool await_ready() const noexcept { return true; }
  template <typename Handle>
  void await_suspend(Handle) const noexcept {}
  T await_resume() const;
};

template <>
struct task<void> {
  struct promise_type {
    task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
    void return_void() {}
  };
  bool await_ready() const noexcept { return true; }
  template <typename Handle>
  void await_suspend(Handle) const noexcept {}
  void await_resume() const {}
};

template <typename T>
using future = task<T>;

struct stray {
  struct promise_type {
    stray get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
    void return_void() {}
  };
};

}  // namespace coco

#endif
