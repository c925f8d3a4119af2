#include <QApplication>
#include <QMap>
#include <QObject>
#include <QWebChannel>
#include <QWebEngineView>

#include "missing/device.h"

typedef QMap<int, Device*> Devices;
typedef Devices::const_iterator Iterator;

class Bridge : public QObject {
  Q_OBJECT

 public slots:
  void add(int number) { devices.insert(number, nullptr); }
  void close() {
    Iterator it = devices.constBegin();
    while (it != devices.constEnd()) {
      if (device_attached(devices[it.key()])) device_close(devices[it.key()]);
      it++;
    }
  }

 private:
  Devices devices;
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
