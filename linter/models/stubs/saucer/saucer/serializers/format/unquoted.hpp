/* Own declarations of saucer's script arguments, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_SAUCER_UNQUOTED_HPP
#define BRIDGELINT_STUB_SAUCER_UNQUOTED_HPP

#include <string>
#include <utility>

namespace saucer {

struct unquoted_t {
  std::string str;
};

template <typename T>
unquoted_t unquoted(T&& code) {
  return {std::string(std::forward<T>(code))};
}

template <typename... Ts>
struct arguments {};

template <typename... Ts>
arguments<Ts...> make_args(Ts&&... given) {
  ((void)given, ...);
  return {};
}

}  // namespace saucer

#endif
