#include <QObject>
#include <QWebChannel>

class Panel : public QObject {
  Q_OBJECT
 public slots:
  void close();
};

class Bridge : public Panel {
  Q_OBJECT
 public slots:
  void save();
};

void expose(QWebChannel* channel, Bridge* bridge) {
  channel->registerObject("bridge", bridge);  // expect: bridge/inherited-member  // expect: bridge/inherited-member
}
