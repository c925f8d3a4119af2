#pragma once
#include <QString>

class QObject;
class QWebChannel;

class View {
 public:
  void setBridge(const QString& name, QObject* object);
  void attach();

 private:
  QString name_;
  QObject* object_ = nullptr;
  QWebChannel* channel_ = nullptr;
};
