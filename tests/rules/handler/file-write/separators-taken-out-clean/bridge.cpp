#include <QFile>
#include <QObject>
#include <QWebChannel>

QString plain_name(const QString& name) {
  QString value = name;
  value.replace(QLatin1Char('/'), QLatin1Char('-'));
  value.remove("\\");
  return value;
}

class Notes : public QObject {
  Q_OBJECT
 public slots:
  void save(const QString& name) {
    QFile file("/var/lib/notes/" + plain_name(name));
    file.open(QFile::WriteOnly);
  }
};

void expose(QWebChannel& channel, Notes& notes) {
  channel.registerObject("notes", &notes);
}
