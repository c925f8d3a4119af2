// Files, processes, settings, data bases and the network: what handlers do with what pages send.
#pragma once

#include "stub_qt_core.h"

class QDateTime {
 public:
  static QDateTime currentDateTime();
  QString toString(const QString& format = QString()) const;
};
class QIODevice : public QObject {
 public:
  enum OpenModeFlag {
    NotOpen = 0,
    ReadOnly = 1,
    WriteOnly = 2,
    ReadWrite = 3,
    Append = 4,
    Truncate = 8,
    Text = 16,
    Unbuffered = 32,
    NewOnly = 64,
    ExistingOnly = 128
  };
  virtual bool open(int mode);
  virtual void close();
  bool isOpen() const;
  virtual bool atEnd() const;
  virtual qint64 size() const;
  virtual bool seek(qint64 position);
  QString errorString() const;
  QByteArray read(qint64 size);
  QByteArray readAll();
  QByteArray readLine(qint64 size = 0);
  qint64 write(const QByteArray& data);
  qint64 write(const char* data);
  qint64 write(const char* data, qint64 size);
};
class QFileDevice : public QIODevice {
 public:
  enum Permission { ReadOwner = 0x4000, WriteOwner = 0x2000, ExeOwner = 0x1000, ExeOther = 0x1 };
  virtual QString fileName() const;
  virtual bool resize(qint64 size);
  virtual bool setPermissions(int permissions);
  bool flush();
};
class QFile : public QFileDevice {
 public:
  QFile(const QString& name);
  QFile(const QString& name, QObject* parent);
  QFile();
  void setFileName(const QString& name);
  bool open(int mode) override;
  bool exists() const;
  bool remove();
  bool moveToTrash();
  bool rename(const QString& name);
  bool link(const QString& name);
  bool copy(const QString& name);
  QString symLinkTarget() const;
  bool setPermissions(int permissions) override;
  static bool exists(const QString& name);
  static bool remove(const QString& name);
  static bool moveToTrash(const QString& name, QString* path = nullptr);
  static bool rename(const QString& from, const QString& to);
  static bool link(const QString& from, const QString& to);
  static bool copy(const QString& from, const QString& to);
  static bool resize(const QString& name, qint64 size);
  static bool setPermissions(const QString& name, int permissions);
  static QString symLinkTarget(const QString& name);
};
class QSaveFile : public QFileDevice {
 public:
  explicit QSaveFile(const QString& name);
  explicit QSaveFile(QObject* parent = nullptr);
  QSaveFile(const QString& name, QObject* parent);
  void setFileName(const QString& name);
  bool open(int mode) override;
  bool commit();
};
class QTemporaryFile : public QFile {
 public:
  QTemporaryFile();
  explicit QTemporaryFile(const QString& pattern);
  using QFile::open;
  bool open();
  void setAutoRemove(bool remove);
};
class QBuffer : public QIODevice {
 public:
  explicit QBuffer(QObject* parent = nullptr);
  explicit QBuffer(QByteArray* data, QObject* parent = nullptr);
  bool open(int mode) override;
  void setData(const QByteArray& data);
  const QByteArray& data() const;
};
class QDir;
class QFileInfo {
 public:
  QFileInfo();
  QFileInfo(const QString& name);
  QFileInfo(const QFile& file);
  QFileInfo(const QDir& folder, const QString& name);
  bool exists() const;
  static bool exists(const QString& name);
  bool isDir() const;
  bool isFile() const;
  bool isSymLink() const;
  bool isReadable() const;
  bool isWritable() const;
  bool isExecutable() const;
  bool isAbsolute() const;
  bool isRelative() const;
  qint64 size() const;
  QString path() const;
  QString filePath() const;
  QString fileName() const;
  QString baseName() const;
  QString completeBaseName() const;
  QString suffix() const;
  QString completeSuffix() const;
  QString absoluteFilePath() const;
  QString canonicalFilePath() const;
  QString absolutePath() const;
  QString canonicalPath() const;
  QString symLinkTarget() const;
};
class QDir {
 public:
  enum Filter { Dirs = 1, Files = 2, NoDotAndDotDot = 0x6000, AllEntries = 7 };
  QDir(const QString& path = QString());
  static QString homePath();
  static QString tempPath();
  static QString currentPath();
  static QString cleanPath(const QString& path);
  static QString toNativeSeparators(const QString& path);
  static QString fromNativeSeparators(const QString& path);
  static QDir home();
  static QDir temp();
  static QDir current();
  static bool setCurrent(const QString& path);
  static bool isAbsolutePath(const QString& path);
  static bool isRelativePath(const QString& path);
  static QChar separator();
  void setPath(const QString& path);
  QString path() const;
  QString dirName() const;
  QString absolutePath() const;
  QString canonicalPath() const;
  QString filePath(const QString& name) const;
  QString absoluteFilePath(const QString& name) const;
  QString relativeFilePath(const QString& name) const;
  bool cd(const QString& name);
  bool cdUp();
  bool exists() const;
  bool exists(const QString& name) const;
  bool mkpath(const QString& path) const;
  bool mkdir(const QString& name) const;
  bool rmdir(const QString& name) const;
  bool rmpath(const QString& path) const;
  bool remove(const QString& name);
  bool rename(const QString& from, const QString& to);
  bool removeRecursively();
  QStringList entryList(int filters = -1, int sort = -1) const;
  QStringList entryList(const QStringList& names, int filters = -1, int sort = -1) const;
  QList<QFileInfo> entryInfoList(int filters = -1, int sort = -1) const;
  QList<QFileInfo> entryInfoList(const QStringList& names, int filters = -1, int sort = -1) const;
};
class QDirIterator {
 public:
  enum IteratorFlag { NoIteratorFlags = 0, FollowSymlinks = 1, Subdirectories = 2 };
  QDirIterator(const QDir& folder, int flags = NoIteratorFlags);
  QDirIterator(const QString& path, int flags = NoIteratorFlags);
  QDirIterator(const QString& path, const QStringList& names, int filters = -1, int flags = 0);
  bool hasNext() const;
  QString next();
  QString fileName() const;
  QString filePath() const;
  QFileInfo fileInfo() const;
};
class QStandardPaths {
 public:
  enum StandardLocation {
    DesktopLocation,
    DocumentsLocation,
    MusicLocation,
    MoviesLocation,
    PicturesLocation,
    TempLocation,
    HomeLocation,
    DataLocation,
    AppLocalDataLocation,
    CacheLocation,
    GenericDataLocation,
    RuntimeLocation,
    ConfigLocation,
    DownloadLocation,
    GenericCacheLocation,
    GenericConfigLocation,
    AppDataLocation,
    AppConfigLocation
  };
  static QString writableLocation(StandardLocation type);
  static QStringList standardLocations(StandardLocation type);
  static QString locate(StandardLocation type, const QString& name, int options = 0);
  static QString findExecutable(const QString& name, const QStringList& paths = QStringList());
};
class QProcessEnvironment {
 public:
  static QProcessEnvironment systemEnvironment();
  QString value(const QString& name, const QString& fallback = QString()) const;
  void insert(const QString& name, const QString& value);
};
class QProcess : public QIODevice {
 public:
  enum ExitStatus { NormalExit, CrashExit };
  enum ProcessError { FailedToStart, Crashed, Timedout, ReadError, WriteError, UnknownError };
  explicit QProcess(QObject* parent = nullptr);
  bool open(int mode) override;
  void start(const QString& program, const QStringList& arguments = {}, int mode = 3);
  void start(int mode = 3);
  void startCommand(const QString& command, int mode = 3);
  bool startDetached(qint64* pid = nullptr);
  void setProgram(const QString& program);
  void setArguments(const QStringList& arguments);
  void setNativeArguments(const QString& arguments);
  void setWorkingDirectory(const QString& folder);
  void setProcessEnvironment(const QProcessEnvironment& environment);
  bool waitForStarted(int milliseconds = 30000);
  bool waitForFinished(int milliseconds = 30000);
  int exitCode() const;
  QByteArray readAllStandardOutput();
  QByteArray readAllStandardError();
  void kill();
  void terminate();
  static int execute(const QString& program, const QStringList& arguments = {});
  static bool startDetached(const QString& program, const QStringList& arguments = {},
                            const QString& directory = QString(), qint64* pid = nullptr);
};
class QLibrary : public QObject {
 public:
  explicit QLibrary(QObject* parent = nullptr);
  explicit QLibrary(const QString& name, QObject* parent = nullptr);
  QLibrary(const QString& name, int version, QObject* parent = nullptr);
  void setFileName(const QString& name);
  bool load();
  bool unload();
  bool isLoaded() const;
  void (*resolve(const char* symbol))();
  static void (*resolve(const QString& name, const char* symbol))();
};
class QPluginLoader : public QObject {
 public:
  explicit QPluginLoader(QObject* parent = nullptr);
  explicit QPluginLoader(const QString& name, QObject* parent = nullptr);
  void setFileName(const QString& name);
  QObject* instance();
  bool load();
  bool isLoaded() const;
};
class QSettings : public QObject {
 public:
  enum Format { NativeFormat, IniFormat };
  enum Scope { UserScope, SystemScope };
  explicit QSettings(QObject* parent = nullptr);
  QSettings(const QString& file, Format format, QObject* parent = nullptr);
  QSettings(const QString& organization, const QString& application = QString(),
            QObject* parent = nullptr);
  QVariant value(const QString& key, const QVariant& fallback = QVariant()) const;
  void setValue(const QString& key, const QVariant& value);
  void remove(const QString& key);
  bool contains(const QString& key) const;
  void beginGroup(const QString& prefix);
  void endGroup();
  QStringList allKeys() const;
  QStringList childGroups() const;
  void sync();
};
class QTextStream {
 public:
  explicit QTextStream(QIODevice* device);
  QTextStream(QString* text, int mode = 3);
  QString readAll();
  QString readLine(qint64 size = 0);
  bool atEnd() const;
  QTextStream& operator<<(const QString& text);
  QTextStream& operator<<(const char* text);
  QTextStream& operator<<(int number);
  QTextStream& operator<<(QTextStream& (*manipulator)(QTextStream&));
};
class QDataStream {
 public:
  QDataStream();
  explicit QDataStream(QIODevice* device);
  QDataStream(QByteArray* data, int mode);
  QDataStream(const QByteArray& data);
  template <class T>
  QDataStream& operator>>(T& value);
  template <class T>
  QDataStream& operator<<(const T& value);
};
class QUrlQuery {
 public:
  QUrlQuery();
  explicit QUrlQuery(const QUrl& url);
  explicit QUrlQuery(const QString& query);
  bool hasQueryItem(const QString& key) const;
  QString queryItemValue(const QString& key, int encoding = 0) const;
  QStringList allQueryItemValues(const QString& key, int encoding = 0) const;
  void addQueryItem(const QString& key, const QString& value);
  QString query(int encoding = 0) const;
  QString toString(int encoding = 0) const;
};
class QMutex {
 public:
  void lock();
  void unlock();
};
class QMutexLocker {
 public:
  explicit QMutexLocker(QMutex* mutex);
  ~QMutexLocker();
};
class QThread : public QObject {
 public:
  explicit QThread(QObject* parent = nullptr);
  void start(int priority = 7);
  void quit();
  bool wait(unsigned long milliseconds = 0);
  static QThread* currentThread();
  void requestInterruption();
  bool isInterruptionRequested() const;
  bool isRunning() const;
  static void msleep(unsigned long milliseconds);

 Q_SIGNALS:
  void started();
  void finished();

 protected:
  virtual void run();
  int exec();
};

// ---- the network ---------------------------------------------------------------------------------

class QHostAddress {
 public:
  enum SpecialAddress { Null, Broadcast, LocalHost, LocalHostIPv6, Any, AnyIPv6, AnyIPv4 };
  QHostAddress();
  QHostAddress(SpecialAddress address);
  explicit QHostAddress(const QString& address);
  QString toString() const;
  bool isLoopback() const;
};
class QSslCertificate {
 public:
  QByteArray toPem() const;
};
class QSslError {
 public:
  QString errorString() const;
  QSslCertificate certificate() const;
};
class QSslSocket;
class QSslConfiguration {
 public:
  static QSslConfiguration defaultConfiguration();
  static void setDefaultConfiguration(const QSslConfiguration& configuration);
  void setPeerVerifyMode(int mode);
  int peerVerifyMode() const;
  void setCaCertificates(const QList<QSslCertificate>& certificates);
  QList<QSslCertificate> caCertificates() const;
};
class QNetworkRequest {
 public:
  enum KnownHeaders {
    ContentTypeHeader,
    ContentLengthHeader,
    LocationHeader,
    LastModifiedHeader,
    CookieHeader,
    SetCookieHeader,
    ContentDispositionHeader,
    UserAgentHeader,
    ServerHeader
  };
  enum Attribute {
    HttpStatusCodeAttribute,
    HttpReasonPhraseAttribute,
    RedirectionTargetAttribute,
    CacheLoadControlAttribute = 4,
    CacheSaveControlAttribute,
    FollowRedirectsAttribute = 21,
    RedirectPolicyAttribute = 25
  };
  enum CacheLoadControl { AlwaysNetwork, PreferNetwork, PreferCache, AlwaysCache };
  enum RedirectPolicy {
    ManualRedirectPolicy,
    NoLessSafeRedirectPolicy,
    SameOriginRedirectPolicy,
    UserVerifiedRedirectPolicy
  };
  QNetworkRequest();
  explicit QNetworkRequest(const QUrl& url);
  QUrl url() const;
  void setUrl(const QUrl& url);
  QVariant header(KnownHeaders header) const;
  void setHeader(KnownHeaders header, const QVariant& value);
  QByteArray rawHeader(const QByteArray& name) const;
  void setRawHeader(const QByteArray& name, const QByteArray& value);
  QVariant attribute(Attribute code, const QVariant& fallback = QVariant()) const;
  void setAttribute(Attribute code, const QVariant& value);
  QSslConfiguration sslConfiguration() const;
  void setSslConfiguration(const QSslConfiguration& configuration);
  void setTransferTimeout(int milliseconds = 30000);
};
class QNetworkReply : public QIODevice {
 public:
  enum NetworkError { NoError, ConnectionRefusedError, HostNotFoundError = 3, TimeoutError };
  NetworkError error() const;
  QUrl url() const;
  QNetworkRequest request() const;
  bool isFinished() const;
  QVariant header(QNetworkRequest::KnownHeaders header) const;
  QByteArray rawHeader(const QByteArray& name) const;
  QVariant attribute(QNetworkRequest::Attribute code) const;
  virtual void abort() = 0;
  virtual void ignoreSslErrors();
  void finished();
  void errorOccurred(NetworkError error);
  void sslErrors(const QList<QSslError>& errors);
  void redirected(const QUrl& url);
  void downloadProgress(qint64 received, qint64 total);
};
class QNetworkAccessManager : public QObject {
 public:
  explicit QNetworkAccessManager(QObject* parent = nullptr);
  QNetworkReply* head(const QNetworkRequest& request);
  QNetworkReply* get(const QNetworkRequest& request);
  QNetworkReply* post(const QNetworkRequest& request, QIODevice* data);
  QNetworkReply* post(const QNetworkRequest& request, const QByteArray& data);
  QNetworkReply* put(const QNetworkRequest& request, QIODevice* data);
  QNetworkReply* put(const QNetworkRequest& request, const QByteArray& data);
  QNetworkReply* deleteResource(const QNetworkRequest& request);
  QNetworkReply* sendCustomRequest(const QNetworkRequest& request, const QByteArray& verb,
                                   QIODevice* data = nullptr);
  QNetworkReply* sendCustomRequest(const QNetworkRequest& request, const QByteArray& verb,
                                   const QByteArray& data);
  void setRedirectPolicy(QNetworkRequest::RedirectPolicy policy);
  void finished(QNetworkReply* reply);
};
class QAbstractSocket : public QIODevice {
 public:
  virtual void connectToHost(const QString& host, quint16 port, int mode = 3, int protocol = 4);
  virtual void connectToHost(const QHostAddress& address, quint16 port, int mode = 3);
  virtual void disconnectFromHost();
  virtual bool waitForConnected(int milliseconds = 30000);
  QHostAddress peerAddress() const;
  void connected();
  void readyRead();
};
class QTcpSocket : public QAbstractSocket {
 public:
  explicit QTcpSocket(QObject* parent = nullptr);
};
class QSslSocket : public QTcpSocket {
 public:
  enum PeerVerifyMode { VerifyNone, QueryPeer, VerifyPeer, AutoVerifyPeer };
  explicit QSslSocket(QObject* parent = nullptr);
  void connectToHostEncrypted(const QString& host, quint16 port, int mode = 3, int protocol = 4);
};
class QTcpServer : public QObject {
 public:
  explicit QTcpServer(QObject* parent = nullptr);
  bool listen(const QHostAddress& address = QHostAddress::Any, quint16 port = 0);
  quint16 serverPort() const;
  virtual QTcpSocket* nextPendingConnection();
  void newConnection();
};
class QLocalSocket : public QIODevice {
 public:
  explicit QLocalSocket(QObject* parent = nullptr);
  void connectToServer(const QString& name, int mode = 3);
  bool waitForConnected(int milliseconds = 30000);
};
class QWebSocketCorsAuthenticator {
 public:
  QString origin() const;
  void setAllowed(bool allowed);
};
class QWebSocket : public QObject {
 public:
  explicit QWebSocket(const QString& origin = QString(), int version = 13,
                      QObject* parent = nullptr);
  void open(const QUrl& url);
  void open(const QNetworkRequest& request);
  QString origin() const;
  QUrl requestUrl() const;
  QHostAddress peerAddress() const;
  qint64 sendTextMessage(const QString& message);
  qint64 sendBinaryMessage(const QByteArray& data);
  void textMessageReceived(const QString& message);
  void binaryMessageReceived(const QByteArray& data);
  void connected();
  void disconnected();
};
class QWebSocketServer : public QObject {
 public:
  enum SslMode { SecureMode, NonSecureMode };
  QWebSocketServer(const QString& name, SslMode mode, QObject* parent = nullptr);
  bool listen(const QHostAddress& address = QHostAddress::Any, quint16 port = 0);
  virtual QWebSocket* nextPendingConnection();
  quint16 serverPort() const;
  void newConnection();
  void originAuthenticationRequired(QWebSocketCorsAuthenticator* authenticator);
};

// ---- data bases ----------------------------------------------------------------------------------

class QSqlError {
 public:
  QString text() const;
};
class QSqlQuery;
class QSqlDatabase {
 public:
  static QSqlDatabase addDatabase(const QString& type, const QString& name = QString());
  static QSqlDatabase database(const QString& name = QString(), bool open = true);
  void setDatabaseName(const QString& name);
  bool open();
  void close();
  bool isOpen() const;
  QSqlQuery exec(const QString& query = QString()) const;
  QSqlError lastError() const;
};
class QSqlQuery {
 public:
  explicit QSqlQuery(const QString& query = QString(), QSqlDatabase database = QSqlDatabase());
  explicit QSqlQuery(QSqlDatabase database);
  bool exec(const QString& query);
  bool exec();
  bool prepare(const QString& query);
  void bindValue(const QString& placeholder, const QVariant& value, int type = 1);
  void bindValue(int position, const QVariant& value, int type = 1);
  void addBindValue(const QVariant& value, int type = 1);
  QVariant value(int index) const;
  QVariant value(const QString& name) const;
  bool next();
  bool first();
  QSqlError lastError() const;
};
class QSqlQueryModel : public QObject {
 public:
  explicit QSqlQueryModel(QObject* parent = nullptr);
  void setQuery(const QString& query, const QSqlDatabase& database = QSqlDatabase());
};
class QSqlTableModel : public QSqlQueryModel {
 public:
  explicit QSqlTableModel(QObject* parent = nullptr, QSqlDatabase database = QSqlDatabase());
  virtual void setTable(const QString& name);
  virtual void setFilter(const QString& filter);
};
