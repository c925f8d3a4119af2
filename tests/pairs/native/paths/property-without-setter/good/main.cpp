#include <QFile>
#include <QObject>
#include <QWebChannel>

class Editor : public QObject {
  Q_OBJECT
  Q_PROPERTY(QString path READ path CONSTANT)
 public:
  Q_INVOKABLE void erase() {
    QFile::remove(path_);
  }

  QString path() const { return path_; }

 private:
  QString path_;
};

void expose(QWebChannel* channel) {
  auto* editor = new Editor;
  channel->registerObject("editor", editor);
}
