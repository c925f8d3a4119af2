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
    static const QRegularExpression allowed("[a-z0-9]+");
    if (!allowed.match(text).hasMatch()) return;
    system(qPrintable("open " + text));  // expect: handler/command-injection
  }
  void anchored(const QString& text) {
    const QRegularExpression allowed(QRegularExpression::anchoredPattern(".+"));
    const auto match = allowed.match(text);
    if (match.hasMatch()) system(qPrintable("open " + text));  // expect: handler/command-injection
  }
  void characters(const QString& text) {
    for (const QChar c : text) {
      if (c == QLatin1Char(';')) return;
    }
    system(qPrintable("open " + text));  // expect: handler/command-injection
  }
  void removed(QString text) {
    text.remove(QRegularExpression("[;&]"));
    system(qPrintable("open " + text));  // expect: handler/command-injection
  }
  void replaced(QString text) {
    text.replace(QRegularExpression("[^\\w;]+"), "_");
    system(qPrintable("open " + text));  // expect: handler/command-injection
  }
  void built(const QString& text) {
    QString other;
    for (const QChar& c : text) other += c.isSpace() ? QChar('_') : c;
    system(qPrintable("open " + other));  // expect: handler/command-injection
  }
  void chosen(const QString& text) {
    system(qPrintable(programs.value("list", text)));  // expect: handler/command-injection
  }
  void compared(const QString& text) {
    if (text.compare("ls", Qt::CaseInsensitive) == 0) return;
    system(qPrintable(text));  // expect: handler/command-injection
  }
  void listed(const QString& text) {
    if (names.indexOf(text) > 7) return;
    system(qPrintable(text));  // expect: handler/command-injection
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
