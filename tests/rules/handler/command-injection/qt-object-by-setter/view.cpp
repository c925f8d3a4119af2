#include "view.h"

#include <QWebChannel>

void View::setBridge(const QString& name, QObject* object) {
  name_ = name;
  object_ = object;
  attach();
}

void View::attach() {
  if (object_ == nullptr) return;
  channel_->registerObject(name_, object_);
}
