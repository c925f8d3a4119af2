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
    arguments << "-c" << "printf %s \"$1\"" << "_" << "--" << text;
    QProcess::startDetached("/bin/bash", arguments);
  }
};

void start(QWebChannel& channel) { new Shell(channel); }
