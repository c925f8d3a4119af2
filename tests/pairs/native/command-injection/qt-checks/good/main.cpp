#include <QApplication>
#include <QHash>
#include <QObject>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QUuid>
#include <QWebChannel>
#include <QWebEngineView>
#include <cstdlib>

class Bridge : public QObject {
  Q_OBJECT

 public slots:
  void pattern(const QString& text) {
    static const QRegularExpression allowed("^[a-z0-9]+$");
    if (!allowed.match(text).hasMatch()) return;
    system(qPrintable("open " + text));
  }
  void anchored(const QString& text) {
    const QRegularExpression allowed(QRegularExpression::anchoredPattern("[a-z]+"));
    const auto match = allowed.match(text);
    if (match.hasMatch()) system(qPrintable("open " + text));
  }
  void characters(const QString& text) {
    for (const QChar c : text) {
      if (!c.isLetterOrNumber() && c != QLatin1Char('-')) return;
    }
    system(qPrintable("open " + text));
  }
  void removed(QString text) {
    text.remove(QRegularExpression("[^a-zA-Z0-9]"));
    system(qPrintable("open " + text));
  }
  void replaced(QString text) {
    text.replace(QRegularExpression("[^\\w]+"), "_");
    system(qPrintable("open " + text));
  }
  void built(const QString& text) {
    QString safe;
    for (const QChar& c : text) safe += c.isLetterOrNumber() ? c : QChar('_');
    system(qPrintable("open " + safe));
  }
  void chosen(const QString& text) { system(qPrintable(programs.value(text))); }
  void compared(const QString& text) {
    if (text.compare("ls", Qt::CaseInsensitive) != 0) return;
    system(qPrintable(text));
  }
  void listed(const QString& text) {
    if (names.indexOf(text) < 0) return;
    system(qPrintable(text));
  }
  void identified(const QString& text) {
    const QUuid id(text);
    if (id.isNull()) return;
    system(qPrintable("open " + id.toString()));
  }

 private:
  QHash<QString, QString> programs{{"list", "ls"}, {"here", "pwd"}};
  QStringList names{"ls", "pwd"};
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
