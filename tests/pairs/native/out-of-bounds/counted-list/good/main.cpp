#include <QList>
#include <QObject>
#include <QVariant>
#include <QWebChannel>

class Page : public QObject {
  Q_OBJECT
 public:
  Q_INVOKABLE void show(const QVariantList& entries, int wanted) {
    for (int i = 0, count = entries.count(); i < count; ++i) {
      show_one(entries[i]);
    }
  }

 private:
  void show_one(const QVariant& entry);
};

void expose(QWebChannel* channel) {
  channel->registerObject("page", new Page);
}
