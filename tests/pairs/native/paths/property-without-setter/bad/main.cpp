#include <QFile>
#include <QObject>
#include <QWebChannel>

class Editor : public QObject {
  Q_OBJECT
  Q_PROPERTY(QString path MEMBER path_)
 public:
  Q_INVOKABLE void erase() {
    QFile::remove(path_);  // expect: handler/file-delete
  }

 private:
  QString path_;
};

void expose(QWebChannel* channel) {
  auto* editor = new Editor;
  channel->registerObject("editor", editor);
}
