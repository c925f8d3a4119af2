// Qt's widgets, files and processes, as far as applications use them beside a web view.
#pragma once

#include "stub_qt_web.h"

class QEvent {};
class QWidget : public QObject {
 public:
  explicit QWidget(QWidget* parent = nullptr);
  void show();
  void hide();
  void setLayout(class QLayout* layout);
  void setWindowTitle(const QString& title);
};
class QMainWindow : public QWidget {
 public:
  explicit QMainWindow(QWidget* parent = nullptr);
  void setCentralWidget(QWidget* widget);
};
class QDialog : public QWidget {
 public:
  explicit QDialog(QWidget* parent = nullptr);
  virtual int exec();
};
class QWebEngineView : public QWidget {
 public:
  explicit QWebEngineView(QWidget* parent = nullptr);
  QWebEnginePage* page() const;
  void setPage(QWebEnginePage* page);
  QWebEngineSettings* settings() const;
  void load(const QUrl& url);
  void setUrl(const QUrl& url);
  QUrl url() const;
  void setHtml(const QString& html, const QUrl& base = QUrl());
  void setContent(const QByteArray& data, const QString& type = QString(),
                  const QUrl& base = QUrl());
  void reload();

 protected:
  virtual QWebEngineView* createWindow(QWebEnginePage::WebWindowType type);
};
class QCoreApplication : public QObject {
 public:
  QCoreApplication(int& argc, char** argv);
  static QString applicationDirPath();
  static QStringList arguments();
  static int exec();
  static void quit();
};
class QApplication : public QCoreApplication {
 public:
  QApplication(int& argc, char** argv);
};
class QIODevice : public QObject {
 public:
  enum OpenModeFlag { ReadOnly = 1, WriteOnly = 2, ReadWrite = 3, Text = 16 };
  virtual bool open(int mode);
  virtual void close();
  QByteArray readAll();
  QByteArray readLine(qint64 size = 0);
  qint64 write(const QByteArray& data);
  qint64 write(const char* data);
};
class QFile : public QIODevice {
 public:
  QFile(const QString& name);
  QFile(const QString& name, QObject* parent);
  QFile();
  void setFileName(const QString& name);
  bool open(int mode) override;
  bool exists() const;
  bool remove();
  bool rename(const QString& name);
  bool copy(const QString& name);
  static bool exists(const QString& name);
  static bool remove(const QString& name);
  static bool rename(const QString& from, const QString& to);
  static bool copy(const QString& from, const QString& to);
};
class QFileInfo {
 public:
  QFileInfo(const QString& name);
  bool exists() const;
  bool isDir() const;
  bool isFile() const;
  QString fileName() const;
  QString suffix() const;
  QString absoluteFilePath() const;
  QString canonicalFilePath() const;
  QString absolutePath() const;
};
class QDir {
 public:
  QDir(const QString& path = QString());
  static QString homePath();
  static QString tempPath();
  static QString cleanPath(const QString& path);
  QString absolutePath() const;
  QString canonicalPath() const;
  QString filePath(const QString& name) const;
  QString absoluteFilePath(const QString& name) const;
  bool exists() const;
  bool exists(const QString& name) const;
  bool mkpath(const QString& path) const;
  bool mkdir(const QString& name) const;
  bool rmdir(const QString& name) const;
  bool remove(const QString& name);
  bool removeRecursively();
  QStringList entryList() const;
};
class QProcess : public QIODevice {
 public:
  explicit QProcess(QObject* parent = nullptr);
  void start(const QString& program, const QStringList& arguments = {}, int mode = 3);
  void start(int mode = 3);
  void startCommand(const QString& command, int mode = 3);
  bool startDetached(qint64* pid = nullptr);
  void setProgram(const QString& program);
  void setArguments(const QStringList& arguments);
  bool waitForFinished(int milliseconds = 30000);
  QByteArray readAllStandardOutput();
  static int execute(const QString& program, const QStringList& arguments = {});
  static bool startDetached(const QString& program, const QStringList& arguments = {},
                            const QString& directory = QString(), qint64* pid = nullptr);
};
class QDesktopServices {
 public:
  static bool openUrl(const QUrl& url);
};
class QSettings : public QObject {
 public:
  explicit QSettings(QObject* parent = nullptr);
  QSettings(const QString& file, int format, QObject* parent = nullptr);
  QVariant value(const QString& key, const QVariant& fallback = QVariant()) const;
  void setValue(const QString& key, const QVariant& value);
};
class QRegularExpression {
 public:
  QRegularExpression();
  explicit QRegularExpression(const QString& pattern);
  static QString escape(const QString& text);
};
class QDateTime {
 public:
  static QDateTime currentDateTime();
  QString toString(const QString& format = QString()) const;
};
class QTextStream {
 public:
  QTextStream(QIODevice* device);
  QString readAll();
  QString readLine();
};
template <class T>
class QFuture {
 public:
  T result() const { return T(); }
};
template <class T>
class QFutureWatcher : public QObject {
 public:
  explicit QFutureWatcher(QObject* parent = nullptr) : QObject(parent) {}
  T result() const { return T(); }
  void setFuture(const QFuture<T>&) {}
  void finished() {}
};
class QAction : public QObject {
 public:
  explicit QAction(QObject* parent = nullptr);
  QAction(const QString& text, QObject* parent = nullptr);
};
class QMenu : public QWidget {
 public:
  explicit QMenu(QWidget* parent = nullptr);
  QAction* addAction(const QString& text);
};
class QTimer : public QObject {
 public:
  explicit QTimer(QObject* parent = nullptr);
  template <class... Values>
  static void singleShot(Values&&...) {}
  void start(int milliseconds = 0);
};
