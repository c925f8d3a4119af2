#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QWebChannel>

class Saver : public QObject {
  Q_OBJECT
 public:
  Q_INVOKABLE void save(const QString& address) {
    QFileInfo info(address);
    QFile file(QDir::tempPath() + "/picture." + info.suffix());
    file.open(QIODevice::WriteOnly);
  }
};

void expose(QWebChannel* channel) {
  channel->registerObject("saver", new Saver);
}
