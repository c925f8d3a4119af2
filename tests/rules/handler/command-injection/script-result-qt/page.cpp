#include <QtWebEngineWidgets>

#include <cstdlib>

class Page : public QWebEnginePage {
 public:
  void start(const QString& name) {
    runJavaScript("JSON.stringify(settings)", [this](const QVariant& result) {
      QJsonObject settings = QJsonDocument::fromJson(result.toString().toUtf8()).object();
      run(settings["program"].toString());
    });
    runJavaScript("document.title", 0, [](const QVariant& result) {
      system(qPrintable(result.toString()));  // expect: handler/command-injection
    });
    runJavaScript("done()", 0);
  }

 private:
  void run(const QString& program) {
    system(program.toStdString().c_str());  // expect: handler/command-injection
  }
};
