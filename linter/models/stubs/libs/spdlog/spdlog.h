// Own declarations of spdlog's API, written for analysis; not the library's code.
#ifndef BRIDGELINT_STUB_SPDLOG_H
#define BRIDGELINT_STUB_SPDLOG_H
#include <memory>
#include <string>
namespace spdlog {
class logger {
 public:
  template <typename... T>
  void trace(const T&...) {}
  template <typename... T>
  void debug(const T&...) {}
  template <typename... T>
  void info(const T&...) {}
  template <typename... T>
  void warn(const T&...) {}
  template <typename... T>
  void error(const T&...) {}
  template <typename... T>
  void critical(const T&...) {}
};
std::shared_ptr<logger> default_logger();
std::shared_ptr<logger> get(const std::string& name);
template <typename... T>
void trace(const T&...) {}
template <typename... T>
void debug(const T&...) {}
template <typename... T>
void info(const T&...) {}
template <typename... T>
void warn(const T&...) {}
template <typename... T>
void error(const T&...) {}
template <typename... T>
void critical(const T&...) {}
}  // namespace spdlog
#endif
