#include <QString>
#include <QUrl>
#include <QWebEnginePage>

void show(QWebEnginePage* page, const QString& message) {
  page->runJavaScript(QString("log(decodeURIComponent('%1'))")
                          .arg(QString::fromUtf8(message.toUtf8().toPercentEncoding())));
}
