#include "bridge.h"

#include <utility>

namespace app {

void Bridge::add(std::string name, Handler handler) {
  window_.bind(std::move(name), std::move(handler));
}

void Bridge::expose(std::string name, Handler handler) {
  add("app_" + name, std::move(handler));
}

}  // namespace app
