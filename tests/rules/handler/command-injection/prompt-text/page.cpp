#include <QWebEnginePage>

#include <cstdlib>

class Page : public QWebEnginePage {
 protected:
  bool javaScriptPrompt(const QUrl& origin, const QString& message, const QString& value,
                        QString* result) override {
    system(qPrintable(message));  // expect: handler/command-injection
    return true;
  }
  void javaScriptAlert(const QUrl& origin, const QString& message) override {
    show(origin.host(), message);
  }

 private:
  void show(const QString& host, const QString& message);
};
