#include <QMetaObject>
#include <QObject>
#include <QString>
#include <QWebChannel>
#include <cstdlib>

class Shell : public QObject {
  Q_OBJECT
 public:
  explicit Shell(QWebChannel& channel) { channel.registerObject("shell", this); }

 public slots:
  void later(const QString& what) {
    QMetaObject::invokeMethod(this, "run", Qt::QueuedConnection, Q_ARG(QString, "date"));
  }

 private slots:
  void run(const QString& what) {
    system(what.toUtf8().constData());
  }
};

void start(QWebChannel& channel) { new Shell(channel); }
