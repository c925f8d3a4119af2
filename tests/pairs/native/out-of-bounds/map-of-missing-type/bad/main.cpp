#include <QApplication>
#include <QMap>
#include <QObject>
#include <QWebChannel>
#include <QWebEngineView>

#include "missing/device.h"

class Bridge : public QObject {
  Q_OBJECT

 public slots:
  void add(int number) { devices[number] = 1; }  // expect: handler/out-of-bounds

 private:
  int devices[8] = {};
};

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  QWebEngineView view;
  QWebChannel channel;
  Bridge bridge;
  channel.registerObject("bridge", &bridge);
  view.page()->setWebChannel(&channel);
  view.load(QUrl("qrc:/index.html"));
  view.show();
  return app.exec();
}
