#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QWebChannel>

static void fill(QStringList& arguments, const QString& text) {
  arguments.replace(0, text);
}

class Bridge : public QObject {
  Q_OBJECT
 public slots:
  void empty(const QString& text) {
    QStringList arguments;
    fill(arguments, text);
    QProcess::startDetached("ls", arguments);  // expect: handler/argument-injection
  }
  void begun(const QString& text) {
    QStringList arguments{"-a"};
    fill(arguments, text);
    QProcess::startDetached("ls", arguments);  // expect: handler/argument-injection
  }
};

void expose(QWebChannel* channel, Bridge* bridge) {
  channel->registerObject("bridge", bridge);
}
