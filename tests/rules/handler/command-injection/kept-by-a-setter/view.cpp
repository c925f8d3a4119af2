#include "view.h"

void View::set(const std::string& name, Handler handler) {
  name_ = name;
  handler_ = std::move(handler);
}

void View::attach() { view_->bind(name_, handler_); }
