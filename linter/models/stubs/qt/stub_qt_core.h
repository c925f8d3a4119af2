// What Qt's core has of names that the other parts, and applications with a web view, lean on.
#pragma once

#include "stub_qt_text.h"

class QMessageLogger {
 public:
  QMessageLogger& debug();
  QMessageLogger& info();
  QMessageLogger& warning();
  QMessageLogger& critical();
  void debug(const char* format, ...);
  void info(const char* format, ...);
  void warning(const char* format, ...);
  void critical(const char* format, ...);
  template <class T>
  QMessageLogger& operator<<(const T&) {
    return *this;
  }
};

class QUrl {
 public:
  enum FormattingOption { PrettyDecoded, FullyEncoded, RemoveQuery, FullyDecoded };
  QUrl();
  QUrl(const QString& text);
  QString toString(FormattingOption = PrettyDecoded) const;
  QByteArray toEncoded() const;
  QString toLocalFile() const;
  static QUrl fromLocalFile(const QString& path);
  static QUrl fromUserInput(const QString& text);
  QString scheme() const;
  QString host() const;
  QString path(FormattingOption = FullyDecoded) const;
  QString query(FormattingOption = PrettyDecoded) const;
  QString fragment() const;
  QString authority() const;
  QString url() const;
  int port(int fallback = -1) const;
  bool isLocalFile() const;
  bool isValid() const;
  bool isEmpty() const;
  bool isRelative() const;
  bool hasQuery() const;
  QString userName() const;
  QString fileName() const;
  QString toDisplayString() const;
  QUrl adjusted(int options) const;
  void setUrl(const QString& url);
  void setHost(const QString& host);
  void setPort(int port);
  void setPath(const QString& path);
  void setQuery(const QString& query);
  void setQuery(const class QUrlQuery& query);
  void setFragment(const QString& fragment);
  void setScheme(const QString& scheme);
  static QUrl fromEncoded(const QByteArray& url);
  static QByteArray toPercentEncoding(const QString& text, const QByteArray& exclude = QByteArray(),
                                      const QByteArray& include = QByteArray());
  static QString fromPercentEncoding(const QByteArray& text);
  QUrl resolved(const QUrl& relative) const;
  bool operator==(const QUrl& other) const;
  bool operator!=(const QUrl& other) const;
};

class QJsonObject;
class QJsonArray;
class QJsonValue {
 public:
  QJsonValue();
  QJsonValue(const QString& text);
  QJsonValue(const char* text);
  QJsonValue(int value);
  QJsonValue(double value);
  QJsonValue(bool value);
  QJsonValue(const QJsonObject& value);
  QJsonValue(const QJsonArray& value);
  QString toString() const;
  QString toString(const QString& fallback) const;
  int toInt(int fallback = 0) const;
  double toDouble(double fallback = 0) const;
  bool toBool(bool fallback = false) const;
  QJsonObject toObject() const;
  QJsonArray toArray() const;
  QVariant toVariant() const;
  bool isString() const;
  bool isObject() const;
  bool isArray() const;
  bool isDouble() const;
  bool isBool() const;
  bool isNull() const;
  bool isUndefined() const;
  static QJsonValue fromVariant(const QVariant& variant);
  QJsonValue operator[](const QString& key) const;
};
class QJsonObject {
 public:
  QJsonObject();
  QJsonObject(std::initializer_list<std::pair<QString, QJsonValue>>);
  QJsonValue value(const QString& key) const;
  QJsonValue operator[](const QString& key) const;
  QJsonValue& operator[](const QString& key);
  QJsonValue take(const QString& key);
  bool contains(const QString& key) const;
  bool isEmpty() const;
  qsizetype size() const;
  void insert(const QString& key, const QJsonValue& value);
  void remove(const QString& key);
  QStringList keys() const;
  QHash<QString, QVariant> toVariantMap() const;
  static QJsonObject fromVariantMap(const QHash<QString, QVariant>& map);
};
class QJsonArray {
 public:
  QJsonValue at(qsizetype index) const;
  QJsonValue operator[](qsizetype index) const;
  qsizetype size() const;
  bool isEmpty() const;
  void append(const QJsonValue& value);
  void push_back(const QJsonValue& value);
  const QJsonValue* begin() const;
  const QJsonValue* end() const;
  QList<QVariant> toVariantList() const;
  static QJsonArray fromStringList(const QStringList& list);
};
struct QJsonParseError {
  enum ParseError { NoError, UnterminatedObject };
  ParseError error;
  int offset;
  QString errorString() const;
};
class QJsonDocument {
 public:
  enum JsonFormat { Indented, Compact };
  QJsonDocument();
  explicit QJsonDocument(const QJsonObject& object);
  explicit QJsonDocument(const QJsonArray& array);
  static QJsonDocument fromJson(const QByteArray& json, QJsonParseError* error = nullptr);
  QByteArray toJson(JsonFormat = Indented) const;
  QJsonObject object() const;
  QJsonArray array() const;
  bool isObject() const;
  bool isArray() const;
  bool isNull() const;
  bool isEmpty() const;
  QVariant toVariant() const;
  static QJsonDocument fromVariant(const QVariant& variant);
};

class QVariant {
 public:
  QVariant();
  QVariant(const QString& text);
  QVariant(const char* text);
  QVariant(int value);
  QVariant(bool value);
  QVariant(double value);
  QVariant(const QStringList& value);
  QVariant(const QHash<QString, QVariant>& value);
  QVariant(const QUrl& value);
  QVariant(const QByteArray& value);
  QVariant(const QList<QVariant>& value);
  QVariant(const QJsonObject& value);
  qint64 toLongLong(bool* ok = nullptr) const;
  unsigned toUInt(bool* ok = nullptr) const;
  QJsonValue toJsonValue() const;
  bool isNull() const;
  template <class T>
  bool canConvert() const {
    return false;
  }
  QString toString() const;
  int toInt(bool* ok = nullptr) const;
  double toDouble(bool* ok = nullptr) const;
  bool toBool() const;
  QUrl toUrl() const;
  QByteArray toByteArray() const;
  QStringList toStringList() const;
  QList<QVariant> toList() const;
  QHash<QString, QVariant> toMap() const;
  QJsonObject toJsonObject() const;
  bool isValid() const;
  template <class T>
  T value() const {
    return T();
  }
  template <class T>
  static QVariant fromValue(const T&) {
    return {};
  }
};
using QVariantMap = QMap<QString, QVariant>;
using QVariantHash = QHash<QString, QVariant>;
using QVariantList = QList<QVariant>;

struct QMetaObject {
  struct Connection {};
  const char* className() const;
  int indexOfMethod(const char* signature) const;
  int indexOfSlot(const char* signature) const;
  template <class... Values>
  static bool invokeMethod(Values&&...) {
    return true;
  }
};

template <class T>
struct QArgument {
  QArgument(const char* name, const T& value);
};
template <class T>
struct QReturnArgument {
  QReturnArgument(const char* name, T& value);
};
#define Q_ARG(type, value) QArgument<type>(#type, value)
#define Q_RETURN_ARG(type, value) QReturnArgument<type>(#type, value)

class QObject {
 public:
  explicit QObject(QObject* parent = nullptr);
  virtual ~QObject();
  virtual const QMetaObject* metaObject() const;
  static QString tr(const char* text, const char* = nullptr);
  QString objectName() const;
  void setObjectName(const QString& name);
  QObject* parent() const;
  void setParent(QObject* parent);
  QVariant property(const char* name) const;
  bool setProperty(const char* name, const QVariant& value);
  QObject* sender() const;
  bool blockSignals(bool block);
  void installEventFilter(QObject* filter);
  template <class... Values>
  static QMetaObject::Connection connect(Values&&...) {
    return {};
  }
  template <class... Values>
  static bool disconnect(Values&&...) {
    return true;
  }

  Q_PROPERTY(QString objectName READ objectName WRITE setObjectName)

 public Q_SLOTS:
  void deleteLater();
};
template <class T>
T qobject_cast(QObject* object) {
  return static_cast<T>(object);
}
template <class T>
T qobject_cast(const QObject* object) {
  return static_cast<T>(object);
}
