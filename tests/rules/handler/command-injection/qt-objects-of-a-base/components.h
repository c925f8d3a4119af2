#pragma once
#include <QObject>
#include <QString>

class Component : public QObject {
  Q_OBJECT
 public:
  virtual const char* componentName() = 0;
  virtual bool shown() = 0;
};

class Player : public Component {
  Q_OBJECT
 public:
  const char* componentName() override { return "player"; }
  bool shown() override { return true; }

 public slots:
  void open(const QString& file);
};

class Media : public Component {
  Q_OBJECT
 public:
  const char* componentName() override { return "media"; }
  bool shown() override { return false; }

 public slots:
  void handle(const QString& file);
};
