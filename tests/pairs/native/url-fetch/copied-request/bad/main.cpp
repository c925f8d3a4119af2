#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QUrl>
#include <QWebChannel>

QNetworkRequest made(const QUrl& url) {
  QNetworkRequest request(url);  // expect: handler/url-fetch
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, true);
  return request;
}

class Loader : public QObject {
  Q_OBJECT
 public:
  Q_INVOKABLE void load(const QString& address) {
    const QNetworkRequest request = made(QUrl(address));
    QNetworkRequest copy(request);
    manager_.get(copy);
  }

 private:
  QNetworkAccessManager manager_;
};

void expose(QWebChannel* channel) {
  channel->registerObject("loader", new Loader);
}
