/* Own declarations of saucer's smart view, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_SAUCER_SMARTVIEW_HPP
#define BRIDGELINT_STUB_SAUCER_SMARTVIEW_HPP

#include "saucer/serializers/format/unquoted.hpp"
#include "saucer/webview.hpp"

namespace saucer {

struct smartview_base : webview {
  void unexpose();
  void unexpose(const std::string& name);
};

struct default_serializer;

template <typename Serializer>
class basic_smartview : public smartview_base {
 public:
  static result<basic_smartview> create(const options& given);
  // Until release 6 the second argument of execute and evaluate was one value, not a pack, and
  // expose took a launch policy.
  template <typename T>
  void expose(std::string name, T&& function) {
    (void)name;
    (void)function;
  }
  template <typename T>
  void expose(std::string name, T&& function, launch policy) {
    (void)name;
    (void)function;
    (void)policy;
  }
  template <typename... Ts>
  void execute(std::string_view code, Ts&&... given) {
    (void)code;
    ((void)given, ...);
  }
  template <typename R, typename... Ts>
  coco::future<result<R>> evaluate(std::string_view code, Ts&&... given) {
    (void)code;
    ((void)given, ...);
    return {};
  }
};

using smartview = basic_smartview<default_serializer>;

}  // namespace saucer

#endif
