// Qt's widgets, as far as applications use them beside a web view.
#pragma once

#include "stub_qt_io.h"
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
  static QCoreApplication* instance();
  static QString applicationDirPath();
  static QString applicationFilePath();
  static QString applicationName();
  static void addLibraryPath(const QString& path);
  static QStringList arguments();
  static int exec();
  static void quit();
};
class QDesktopServices {
 public:
  static bool openUrl(const QUrl& url);
  static void setUrlHandler(const QString& scheme, QObject* receiver, const char* method);
};
class QMimeData : public QObject {
 public:
  bool hasText() const;
  QString text() const;
  QString html() const;
  QList<QUrl> urls() const;
};
class QImage {
 public:
  QImage();
  explicit QImage(const QString& file, const char* format = nullptr);
  QImage(int width, int height, int format);
  bool load(const QString& file, const char* format = nullptr);
  bool save(const QString& file, const char* format = nullptr, int quality = -1) const;
  bool isNull() const;
};
class QPixmap {
 public:
  QPixmap();
  explicit QPixmap(const QString& file, const char* format = nullptr, int flags = 0);
  QPixmap(int width, int height);
  bool load(const QString& file, const char* format = nullptr, int flags = 0);
  bool save(const QString& file, const char* format = nullptr, int quality = -1) const;
  bool isNull() const;
};
class QIcon {
 public:
  QIcon();
  explicit QIcon(const QString& file);
  QIcon(const QPixmap& pixmap);
};
class QImageReader {
 public:
  QImageReader();
  explicit QImageReader(const QString& file, const QByteArray& format = QByteArray());
  void setFileName(const QString& file);
  QImage read();
};
class QClipboard : public QObject {
 public:
  QString text(int mode = 0) const;
  void setText(const QString& text, int mode = 0);
  const QMimeData* mimeData(int mode = 0) const;
};
class QGuiApplication : public QCoreApplication {
 public:
  QGuiApplication(int& argc, char** argv);
  static QClipboard* clipboard();
};
class QApplication : public QGuiApplication {
 public:
  QApplication(int& argc, char** argv);
};
#define qApp (static_cast<QApplication*>(QCoreApplication::instance()))
class QMessageBox : public QDialog {
 public:
  enum StandardButton { NoButton = 0, Ok = 0x400, Yes = 0x4000, No = 0x10000, Cancel = 0x400000 };
  explicit QMessageBox(QWidget* parent = nullptr);
  void setText(const QString& text);
  static StandardButton question(QWidget* parent, const QString& title, const QString& text,
                                 int buttons = Yes | No, StandardButton preset = NoButton);
  static StandardButton information(QWidget* parent, const QString& title, const QString& text,
                                    int buttons = Ok, StandardButton preset = NoButton);
  static StandardButton warning(QWidget* parent, const QString& title, const QString& text,
                                int buttons = Ok, StandardButton preset = NoButton);
  static StandardButton critical(QWidget* parent, const QString& title, const QString& text,
                                 int buttons = Ok, StandardButton preset = NoButton);
};
class QFileDialog : public QDialog {
 public:
  static QString getOpenFileName(QWidget* parent = nullptr, const QString& title = QString(),
                                 const QString& folder = QString(),
                                 const QString& filter = QString(), QString* chosen = nullptr,
                                 int options = 0);
  static QStringList getOpenFileNames(QWidget* parent = nullptr, const QString& title = QString(),
                                      const QString& folder = QString(),
                                      const QString& filter = QString(), QString* chosen = nullptr,
                                      int options = 0);
  static QString getSaveFileName(QWidget* parent = nullptr, const QString& title = QString(),
                                 const QString& folder = QString(),
                                 const QString& filter = QString(), QString* chosen = nullptr,
                                 int options = 0);
  static QString getExistingDirectory(QWidget* parent = nullptr, const QString& title = QString(),
                                      const QString& folder = QString(), int options = 1);
};
class QInputDialog : public QDialog {
 public:
  static QString getText(QWidget* parent, const QString& title, const QString& label, int mode = 0,
                         const QString& text = QString(), bool* ok = nullptr);
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

 Q_SIGNALS:
  void triggered(bool checked = false);
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
  void setInterval(int milliseconds);
  void setSingleShot(bool once);
  bool isActive() const;

 public Q_SLOTS:
  void start();
  void start(int milliseconds);
  void stop();

 Q_SIGNALS:
  void timeout();
};
class QRunnable {
 public:
  virtual ~QRunnable();
  virtual void run() = 0;
  bool autoDelete() const;
  void setAutoDelete(bool automatic);
};
class QThreadPool : public QObject {
 public:
  explicit QThreadPool(QObject* parent = nullptr);
  static QThreadPool* globalInstance();
  void start(QRunnable* job, int priority = 0);
  void start(std::function<void()> job, int priority = 0);
  bool tryStart(QRunnable* job);
  void setMaxThreadCount(int count);
  bool waitForDone(int milliseconds = -1);
};
namespace QtConcurrent {
struct Started {
  template <class T>
  operator QFuture<T>() const;
  void waitForFinished();
};
template <class... Values>
Started run(Values&&... values);
}  // namespace QtConcurrent
