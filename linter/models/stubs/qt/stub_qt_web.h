// Qt's web views and channels: the part of stub_qt.h that pages meet.
#pragma once

#include "stub_qt_core.h"

class QWebChannelAbstractTransport : public QObject {};
class QWebChannel : public QObject {
  Q_OBJECT
 public:
  explicit QWebChannel(QObject* parent = nullptr);
  void registerObjects(const QHash<QString, QObject*>& objects);
  QHash<QString, QObject*> registeredObjects() const;
  Q_INVOKABLE void registerObject(const QString& id, QObject* object);
  Q_INVOKABLE void deregisterObject(QObject* object);
 public Q_SLOTS:
  void connectTo(QWebChannelAbstractTransport* transport);
  void disconnectFrom(QWebChannelAbstractTransport* transport);
};
class QWebFrame : public QObject {
 public:
  void addToJavaScriptWindowObject(const QString& name, QObject* object);
  void addToJavaScriptWindowObject(const QString& name, QObject* object, int ownership);
  QVariant evaluateJavaScript(const QString& script);
  QUrl url() const;
};

class QWebEngineScript {
 public:
  enum InjectionPoint { Deferred, DocumentReady, DocumentCreation };
  enum ScriptWorldId { MainWorld, ApplicationWorld, UserWorld };
  QString name() const;
  void setName(const QString& name);
  void setSourceCode(const QString& code);
  void setInjectionPoint(InjectionPoint point);
  void setWorldId(quint32 world);
  void setRunsOnSubFrames(bool on);
};
class QWebEngineScriptCollection {
 public:
  void insert(const QWebEngineScript& script);
  bool remove(const QWebEngineScript& script);
};
class QWebEngineSettings {
 public:
  enum WebAttribute {
    AutoLoadImages,
    JavascriptEnabled,
    JavascriptCanOpenWindows,
    JavascriptCanAccessClipboard,
    LocalStorageEnabled,
    LocalContentCanAccessRemoteUrls,
    LocalContentCanAccessFileUrls,
    PluginsEnabled,
    ErrorPageEnabled,
    AllowRunningInsecureContent,
    AllowGeolocationOnInsecureOrigins,
    JavascriptCanPaste,
    NavigateOnDropEnabled
  };
  void setAttribute(WebAttribute attribute, bool on);
  bool testAttribute(WebAttribute attribute) const;
};
class QIODevice;
class QWebEngineUrlRequestJob : public QObject {
 public:
  enum Error { NoError, UrlNotFound, UrlInvalid, RequestAborted, RequestDenied, RequestFailed };
  QUrl requestUrl() const;
  QByteArray requestMethod() const;
  QUrl initiator() const;
  QMap<QByteArray, QByteArray> requestHeaders() const;
  QIODevice* requestBody() const;
  void reply(const QByteArray& type, QIODevice* device);
  void fail(Error error);
  void redirect(const QUrl& url);
};
class QWebEngineUrlSchemeHandler : public QObject {
 public:
  explicit QWebEngineUrlSchemeHandler(QObject* parent = nullptr);
  virtual void requestStarted(QWebEngineUrlRequestJob* job) = 0;
};
class QWebEngineUrlRequestInfo {
 public:
  QUrl requestUrl() const;
  QUrl firstPartyUrl() const;
  QUrl initiator() const;
  QByteArray requestMethod() const;
  void block(bool block);
  void redirect(const QUrl& url);
  void setHttpHeader(const QByteArray& name, const QByteArray& value);
};
class QWebEngineUrlRequestInterceptor : public QObject {
 public:
  explicit QWebEngineUrlRequestInterceptor(QObject* parent = nullptr);
  virtual void interceptRequest(QWebEngineUrlRequestInfo& info) = 0;
};
class QWebEngineProfile : public QObject {
 public:
  explicit QWebEngineProfile(QObject* parent = nullptr);
  static QWebEngineProfile* defaultProfile();
  QWebEngineScriptCollection* scripts() const;
  QWebEngineSettings* settings() const;
  void installUrlSchemeHandler(const QByteArray& scheme, QWebEngineUrlSchemeHandler* handler);
  void setUrlRequestInterceptor(QWebEngineUrlRequestInterceptor* interceptor);
  void setHttpUserAgent(const QString& agent);
};
class QWebEnginePage : public QObject {
 public:
  enum NavigationType {
    NavigationTypeLinkClicked,
    NavigationTypeTyped,
    NavigationTypeFormSubmitted,
    NavigationTypeBackForward,
    NavigationTypeReload,
    NavigationTypeOther,
    NavigationTypeRedirect
  };
  enum WebWindowType { WebBrowserWindow, WebBrowserTab, WebDialog, WebBrowserBackgroundTab };
  enum JavaScriptConsoleMessageLevel { InfoMessageLevel, WarningMessageLevel, ErrorMessageLevel };
  explicit QWebEnginePage(QObject* parent = nullptr);
  QWebEnginePage(QWebEngineProfile* profile, QObject* parent = nullptr);
  QWebEngineProfile* profile() const;
  QWebEngineSettings* settings() const;
  QWebEngineScriptCollection& scripts();
  QWebChannel* webChannel() const;
  void setWebChannel(QWebChannel* channel, quint32 world = 0);
  void load(const QUrl& url);
  void setUrl(const QUrl& url);
  QUrl url() const;
  QUrl requestedUrl() const;
  void setHtml(const QString& html, const QUrl& base = QUrl());
  void setContent(const QByteArray& data, const QString& type = QString(),
                  const QUrl& base = QUrl());
  void runJavaScript(const QString& script);
  void runJavaScript(const QString& script, const std::function<void(const QVariant&)>& callback);
  void runJavaScript(const QString& script, quint32 world,
                     const std::function<void(const QVariant&)>& callback = {});

 protected:
  virtual QWebEnginePage* createWindow(WebWindowType type);
  virtual bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool is_main_frame);
  virtual void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message,
                                        int line, const QString& source);
  virtual void javaScriptAlert(const QUrl& origin, const QString& message);
  virtual bool javaScriptConfirm(const QUrl& origin, const QString& message);
  virtual bool javaScriptPrompt(const QUrl& origin, const QString& message,
                                const QString& default_value, QString* result);
};
