/* Own declarations of saucer's desktop module, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_SAUCER_DESKTOP_HPP
#define BRIDGELINT_STUB_SAUCER_DESKTOP_HPP

#include <set>
#include <string>
#include <vector>

#include "saucer/webview.hpp"

namespace saucer::modules {

namespace picker {
enum class type : std::uint8_t { file, files, folder, save };
struct options {
  std::optional<fs::path> initial;
  std::set<std::string> filters;
};
}  // namespace picker

class desktop {
 public:
  desktop(application* app);
  position mouse_position() const;
  template <picker::type Type>
  result<fs::path> pick(picker::options given) {
    (void)given;
    return {};
  }
  void open(const std::string& target);
};

}  // namespace saucer::modules

#endif
