// Qt's texts, containers and pointers, and the macros that all its classes use.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#define Q_OBJECT                                              \
 public:                                                      \
  virtual const QMetaObject* metaObject() const;              \
  static QString tr(const char* text, const char* = nullptr); \
                                                              \
 private:
#define Q_GADGET
#define Q_PROPERTY(...)
#define Q_INVOKABLE
#define Q_SLOT
#define Q_SIGNAL
#define Q_SLOTS
#define Q_SIGNALS public
#ifndef QT_NO_KEYWORDS
#define slots Q_SLOTS
#define signals Q_SIGNALS
#define emit
#define foreach(variable, container) for (variable : container)
#endif
#define Q_EMIT
#define Q_ENUM(type)
#define Q_ENUMS(type)
#define Q_FLAG(type)
#define Q_CLASSINFO(name, value)
#define Q_INTERFACES(interfaces)
#define Q_DISABLE_COPY(type)  \
  type(const type&) = delete; \
  type& operator=(const type&) = delete;
#define Q_DISABLE_COPY_MOVE(type) Q_DISABLE_COPY(type)
#define Q_DECLARE_METATYPE(type)
#define Q_DECLARE_PRIVATE(type)        \
  type##Private* d_func();             \
  const type##Private* d_func() const; \
  friend class type##Private;
#define Q_DECLARE_PUBLIC(type) \
  type* q_func();              \
  const type* q_func() const;  \
  friend class type;
#define Q_D(type) auto* const d = d_func()
#define Q_Q(type) auto* const q = q_func()
#define Q_UNUSED(value) static_cast<void>(value);
#define Q_ASSERT(condition) static_cast<void>(condition)
#define Q_DECL_OVERRIDE override
#define Q_DECL_EXPORT
#define Q_DECL_IMPORT
#define Q_NULLPTR nullptr
#define Q_FOREACH(variable, container) for (variable : container)
#define QStringLiteral(text) QString::fromUtf8(text)
#define QByteArrayLiteral(text) QByteArray(text)
#define QT_BEGIN_NAMESPACE
#define QT_END_NAMESPACE
#define QT_VERSION_CHECK(major, minor, patch) (((major) << 16) | ((minor) << 8) | (patch))
#ifndef QT_VERSION
#define QT_VERSION QT_VERSION_CHECK(6, 4, 2)
#endif
#define SIGNAL(text) #text
#define SLOT(text) #text
#define qDebug QMessageLogger().debug
#define qInfo QMessageLogger().info
#define qWarning QMessageLogger().warning
#define qCritical QMessageLogger().critical
#define qPrintable(text) (text).toUtf8().constData()
#define qUtf8Printable(text) (text).toUtf8().constData()

typedef unsigned char uchar;
typedef unsigned short ushort;
typedef unsigned int uint;
typedef unsigned long ulong;
typedef long long qint64;
typedef unsigned long long quint64;
typedef int qint32;
typedef unsigned int quint32;
typedef short qint16;
typedef unsigned short quint16;
typedef unsigned char quint8;
typedef signed char qint8;
typedef double qreal;
typedef long long qlonglong;
typedef std::ptrdiff_t qsizetype;

struct QMetaObject;
class QByteArray;
class QString;
class QVariant;
class QRegularExpression;
class QStringList;
template <class T>
class QList;

namespace Qt {
enum CaseSensitivity { CaseInsensitive, CaseSensitive };
enum ConnectionType { AutoConnection, DirectConnection, QueuedConnection };
enum SplitBehavior { KeepEmptyParts, SkipEmptyParts };
}  // namespace Qt

class QLatin1Char {
 public:
  explicit QLatin1Char(char c);
  char toLatin1() const;
};
class QChar {
 public:
  QChar();
  QChar(QLatin1Char c);
  QChar(char c);
  QChar(char16_t c);
  bool operator==(QChar other) const;
  bool isLetter() const;
  bool isDigit() const;
  bool isNumber() const;
  bool isLetterOrNumber() const;
  bool isSpace() const;
  QChar toLower() const;
  char16_t unicode() const;
  char toLatin1() const;
};
class QLatin1String {
 public:
  QLatin1String();
  explicit QLatin1String(const char* text);
  const char* data() const;
};
using QLatin1StringView = QLatin1String;

class QByteArray {
 public:
  QByteArray();
  QByteArray(const char* text, qsizetype size = -1);
  const char* constData() const;
  char* data();
  qsizetype size() const;
  qsizetype length() const;
  bool isEmpty() const;
  bool startsWith(const QByteArray& text) const;
  bool endsWith(const QByteArray& text) const;
  bool contains(const QByteArray& text) const;
  QByteArray(qsizetype size, char fill);
  bool isNull() const;
  char at(qsizetype position) const;
  char operator[](qsizetype position) const;
  char& operator[](qsizetype position);
  qsizetype indexOf(const QByteArray& text, qsizetype from = 0) const;
  qsizetype lastIndexOf(const QByteArray& text, qsizetype from = -1) const;
  QByteArray mid(qsizetype position, qsizetype count = -1) const;
  QByteArray left(qsizetype count) const;
  QByteArray right(qsizetype count) const;
  QByteArray trimmed() const;
  QByteArray toLower() const;
  QList<QByteArray> split(char separator) const;
  QByteArray& replace(const QByteArray& before, const QByteArray& after);
  QByteArray& append(const QByteArray& text);
  QByteArray& append(const char* text, qsizetype size);
  QByteArray& prepend(const QByteArray& text);
  QByteArray& fill(char c, qsizetype size = -1);
  void resize(qsizetype size);
  void reserve(qsizetype size);
  void clear();
  int toInt(bool* ok = nullptr, int base = 10) const;
  QByteArray toHex(char separator = 0) const;
  QByteArray toPercentEncoding(const QByteArray& exclude = QByteArray()) const;
  static QByteArray fromPercentEncoding(const QByteArray& text, char percent = '%');
  static QByteArray fromHex(const QByteArray& text);
  static QByteArray fromStdString(const std::string& text);
  static QByteArray number(int value, int base = 10);
  QByteArray toBase64() const;
  static QByteArray fromBase64(const QByteArray& text);
  std::string toStdString() const;
  operator const char*() const;
  bool operator==(const QByteArray& other) const;
  QByteArray& operator+=(const QByteArray& text);
};
QByteArray operator+(const QByteArray& left, const QByteArray& right);

class QString {
 public:
  QString();
  QString(const char* text);
  QString(QLatin1String text);
  QString(QChar c);
  QString(const QByteArray& text);
  static QString fromUtf8(const char* text, qsizetype size = -1);
  static QString fromUtf8(const char16_t* text);
  static QString fromUtf8(const QByteArray& text);
  static QString fromLatin1(const char* text, qsizetype size = -1);
  static QString fromLocal8Bit(const char* text, qsizetype size = -1);
  static QString fromLocal8Bit(const QByteArray& text);
  static QString fromStdString(const std::string& text);
  static QString number(int value, int base = 10);
  static QString number(double value);
  static QString asprintf(const char* format, ...);
  QString& sprintf(const char* format, ...);
  void resize(qsizetype size);
  void reserve(qsizetype size);
  void chop(qsizetype count);
  void truncate(qsizetype position);
  QString chopped(qsizetype count) const;
  QString& insert(qsizetype position, const QString& text);
  QString& replace(const QRegularExpression& before, const QString& after);
  QString& remove(const QRegularExpression& pattern);
  QString& remove(qsizetype position, qsizetype count);
  bool contains(const QRegularExpression& pattern) const;
  bool contains(QChar c, Qt::CaseSensitivity = Qt::CaseSensitive) const;
  QString repeated(qsizetype times) const;
  long toLong(bool* ok = nullptr, int base = 10) const;
  qint64 toLongLong(bool* ok = nullptr, int base = 10) const;
  unsigned toUInt(bool* ok = nullptr, int base = 10) const;
  float toFloat(bool* ok = nullptr) const;
  const QChar* begin() const;
  const QChar* end() const;
  std::string toStdString() const;
  std::wstring toStdWString() const;
  QByteArray toUtf8() const;
  QByteArray toLatin1() const;
  QByteArray toLocal8Bit() const;
  int toInt(bool* ok = nullptr, int base = 10) const;
  double toDouble(bool* ok = nullptr) const;
  QString toLower() const;
  QString toUpper() const;
  QString toHtmlEscaped() const;
  QString trimmed() const;
  QString simplified() const;
  template <class... Values>
  QString arg(const Values&...) const {
    return QString();
  }
  QString mid(qsizetype position, qsizetype count = -1) const;
  QString left(qsizetype count) const;
  QString right(qsizetype count) const;
  QString section(QChar separator, qsizetype first, qsizetype last = -1) const;
  QStringList split(const QString& separator) const;
  QStringList split(QChar separator) const;
  QString& replace(const QString& before, const QString& after);
  QString& replace(QChar before, QChar after);
  QString& remove(const QString& text);
  QString& remove(QChar c);
  QString& append(const QString& text);
  QString& prepend(const QString& text);
  bool isEmpty() const;
  bool isNull() const;
  qsizetype size() const;
  qsizetype length() const;
  void clear();
  bool contains(const QString& text, Qt::CaseSensitivity = Qt::CaseSensitive) const;
  bool startsWith(const QString& text, Qt::CaseSensitivity = Qt::CaseSensitive) const;
  bool endsWith(const QString& text, Qt::CaseSensitivity = Qt::CaseSensitive) const;
  qsizetype indexOf(const QString& text, qsizetype from = 0) const;
  qsizetype lastIndexOf(const QString& text) const;
  int compare(const QString& other, Qt::CaseSensitivity = Qt::CaseSensitive) const;
  QChar at(qsizetype position) const;
  QChar operator[](qsizetype position) const;
  const QChar* constData() const;
  QString& operator+=(const QString& text);
  friend bool operator==(const QString& left, const QString& right);
  friend bool operator!=(const QString& left, const QString& right);
  friend bool operator<(const QString& left, const QString& right);
};
QString operator+(const QString& left, const QString& right);
QString operator+(const QString& left, char right);
QString operator%(const QString& left, const QString& right);
QString operator+(char left, const QString& right);
class QStringView {
 public:
  QStringView();
  QStringView(const QString& text);
  QStringView(const char16_t* text);
  QString toString() const;
  qsizetype size() const;
  bool isEmpty() const;
  bool startsWith(QStringView text) const;
  bool endsWith(QStringView text) const;
};
inline QString operator""_s(const char16_t*, size_t) {
  return QString();
}
inline QString operator""_qs(const char16_t*, size_t) {
  return QString();
}
inline QLatin1String operator""_L1(const char*, size_t) {
  return QLatin1String();
}

template <class T>
class QList {
 public:
  QList() = default;
  QList(std::initializer_list<T> values) : values_(values) {}
  void append(const T& value) { values_.push_back(value); }
  void push_back(const T& value) { values_.push_back(value); }
  QList& operator<<(const T& value) {
    values_.push_back(value);
    return *this;
  }
  bool contains(const T&) const { return false; }
  qsizetype indexOf(const T&) const { return -1; }
  bool isEmpty() const { return values_.empty(); }
  qsizetype size() const { return 0; }
  qsizetype count() const { return 0; }
  const T& at(qsizetype position) const { return values_[static_cast<size_t>(position)]; }
  T& operator[](qsizetype position) { return values_[static_cast<size_t>(position)]; }
  const T& operator[](qsizetype position) const { return values_[static_cast<size_t>(position)]; }
  T value(qsizetype) const { return T(); }
  T& first() { return values_.front(); }
  T& last() { return values_.back(); }
  T takeFirst() { return T(); }
  T takeLast() { return T(); }
  T takeAt(qsizetype) { return T(); }
  void removeAt(qsizetype) {}
  void removeFirst() {}
  void removeLast() {}
  void replace(qsizetype, const T&) {}
  void insert(qsizetype, const T&) {}
  void prepend(const T&) {}
  void reserve(qsizetype) {}
  void resize(qsizetype) {}
  QList mid(qsizetype, qsizetype = -1) const { return {}; }
  const T& constFirst() const { return values_.front(); }
  const T& constLast() const { return values_.back(); }
  auto cbegin() const { return values_.begin(); }
  auto cend() const { return values_.end(); }
  void removeAll(const T&) {}
  void clear() {}
  auto begin() { return values_.begin(); }
  auto end() { return values_.end(); }
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }

 private:
  std::vector<T> values_;
};
template <class T>
using QVector = QList<T>;
template <class T>
using QStack = QList<T>;
class QStringList : public QList<QString> {
 public:
  QStringList() = default;
  QStringList(std::initializer_list<QString> values) : QList<QString>(values) {}
  QStringList(const QList<QString>&) {}
  QStringList(const QString&) {}
  QString join(const QString& separator) const;
};
using QByteArrayList = QList<QByteArray>;

template <class Key, class T>
class QHash {
 public:
  class const_iterator {
   public:
    const Key& key() const;
    const T& value() const;
    const T& operator*() const;
    const_iterator& operator++();
    const_iterator operator++(int);
    bool operator==(const const_iterator&) const;
    bool operator!=(const const_iterator&) const;
  };
  using iterator = const_iterator;
  QHash() = default;
  QHash(std::initializer_list<std::pair<Key, T>>) {}
  iterator insert(const Key&, const T&) { return {}; }
  T value(const Key&, const T& fallback = T()) const { return fallback; }
  bool contains(const Key&) const { return false; }
  T& operator[](const Key&) { return *value_; }
  const T operator[](const Key&) const { return T(); }
  const_iterator find(const Key&) const { return {}; }
  const_iterator constFind(const Key&) const { return {}; }
  Key key(const T&) const { return Key(); }
  int remove(const Key&) { return 0; }
  QList<Key> keys() const { return {}; }
  QList<T> values() const { return {}; }
  bool isEmpty() const { return true; }
  const_iterator begin() const { return {}; }
  const_iterator end() const { return {}; }
  const_iterator constBegin() const { return {}; }
  const_iterator constEnd() const { return {}; }

 private:
  T* value_ = nullptr;
};
template <class Key, class T>
using QMap = QHash<Key, T>;
template <class T>
class QSet {
 public:
  QSet() = default;
  QSet(std::initializer_list<T>) {}
  bool contains(const T&) const { return false; }
  void insert(const T&) {}
};

template <class T>
class QPointer {
 public:
  QPointer() = default;
  QPointer(T* object) : object_(object) {}
  T* data() const { return object_; }
  T* get() const { return object_; }
  T* operator->() const { return object_; }
  T& operator*() const { return *object_; }
  operator T*() const { return object_; }
  bool isNull() const { return object_ == nullptr; }
  void clear() { object_ = nullptr; }

 private:
  T* object_ = nullptr;
};
template <class T>
class QScopedPointer {
 public:
  explicit QScopedPointer(T* object = nullptr) : object_(object) {}
  T* data() const { return object_; }
  T* get() const { return object_; }
  T* operator->() const { return object_; }
  T& operator*() const { return *object_; }
  explicit operator bool() const { return object_ != nullptr; }
  bool isNull() const { return object_ == nullptr; }
  T* take() { return object_; }
  void reset(T* object = nullptr) { object_ = object; }

 private:
  T* object_ = nullptr;
};
template <class T>
class QSharedPointer : public QPointer<T> {
 public:
  using QPointer<T>::QPointer;
  template <class... Values>
  static QSharedPointer create(Values&&...) {
    return {};
  }
};
class QRegularExpressionMatch {
 public:
  bool hasMatch() const;
  QString captured(int number = 0) const;
};
class QRegularExpressionMatchIterator {
 public:
  bool hasNext() const;
  QRegularExpressionMatch next();
};
class QRegularExpression {
 public:
  QRegularExpression();
  explicit QRegularExpression(const QString& pattern, int options = 0);
  void setPattern(const QString& pattern);
  QRegularExpressionMatch match(const QString& subject, int offset = 0) const;
  QRegularExpressionMatchIterator globalMatch(const QString& subject, int offset = 0) const;
  static QString escape(const QString& text);
  static QString anchoredPattern(const QString& expression);
};
class QRegExp {
 public:
  QRegExp();
  explicit QRegExp(const QString& pattern, Qt::CaseSensitivity cs = Qt::CaseSensitive,
                   int syntax = 0);
  bool exactMatch(const QString& text) const;
  int indexIn(const QString& text, int offset = 0) const;
  QString cap(int number = 0) const;
};
class QUuid {
 public:
  QUuid();
  explicit QUuid(const QString& text);
  static QUuid createUuid();
  static QUuid fromString(const QString& text);
  bool isNull() const;
  QString toString(int mode = 0) const;
};
