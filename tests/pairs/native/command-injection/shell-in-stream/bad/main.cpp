#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QWebChannel>

class Shell : public QObject {
  Q_OBJECT
 public:
  explicit Shell(QWebChannel& channel) { channel.registerObject("shell", this); }

 public slots:
  void run(const QString& text) {
    QStringList arguments;
    arguments << "-c" << text;
    QProcess::startDetached("/bin/bash", arguments);  // expect: handler/command-injection
  }
};

void start(QWebChannel& channel) { new Shell(channel); }
