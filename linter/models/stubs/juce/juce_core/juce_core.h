/* Own declarations of the parts of JUCE that web views and their data go through, written for
 * analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_JUCE_CORE_H
#define BRIDGELINT_STUB_JUCE_CORE_H

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#define JUCE_CALLTYPE
#define JUCE_API
#define JUCE_DECLARE_NON_COPYABLE_WITH_LEAK_DETECTOR(name)
#define JUCE_DECLARE_NON_COPYABLE(name)
#define JUCE_LEAK_DETECTOR(name)
#define jassert(condition) ((void)0)
#define jassertfalse ((void)0)
#define DBG(text) ((void)0)

namespace juce {

using int8 = signed char;
using uint8 = unsigned char;
using int32 = signed int;
using uint32 = unsigned int;
using int64 = long long;
using uint64 = unsigned long long;
using pointer_sized_int = std::intptr_t;

template <typename... Ts>
void ignoreUnused(Ts&&...) noexcept {}
template <typename T>
T jmin(T a, T b) {
  return a < b ? a : b;
}
template <typename T>
T jmax(T a, T b) {
  return a < b ? b : a;
}
template <typename T>
T jlimit(T low, T high, T value) {
  return value < low ? low : value > high ? high : value;
}

class StringRef;

class CharPointer_UTF8 {
 public:
  explicit CharPointer_UTF8(const char* text) noexcept;
  operator const char*() const noexcept;
  const char* getAddress() const noexcept;
};

class String {
 public:
  String() noexcept;
  String(const String&) noexcept;
  String(String&&) noexcept;
  String(const char* text);
  String(const char* text, size_t length);
  String(const wchar_t* text);
  String(const std::string& text);
  String(StringRef text);
  String(CharPointer_UTF8 text);
  explicit String(int number);
  explicit String(unsigned int number);
  explicit String(long number);
  explicit String(int64 number);
  explicit String(uint64 number);
  explicit String(float number);
  explicit String(double number);
  String(double number, int decimals);
  String& operator=(const String&) noexcept;
  String& operator=(String&&) noexcept;
  String& operator+=(const String& text);
  String& operator+=(const char* text);
  String& operator+=(char text);
  String& operator+=(int number);

  static String fromUTF8(const char* text, int bytes = -1);
  template <typename... Ts>
  static String formatted(const String& format, Ts...) {
    return format;
  }
  static String charToString(uint32 character);
  static String repeatedString(StringRef text, int times);
  static String toHexString(int number);
  static String toHexString(int64 number);
  static String toHexString(const void* data, int size, int group = 1);
  static String createStringFromData(const void* data, int size);

  int length() const noexcept;
  bool isEmpty() const noexcept;
  bool isNotEmpty() const noexcept;
  void clear() noexcept;
  bool equalsIgnoreCase(const String& other) const noexcept;
  int compare(const String& other) const noexcept;
  bool startsWith(StringRef text) const noexcept;
  bool startsWithIgnoreCase(StringRef text) const noexcept;
  bool startsWithChar(uint32 character) const noexcept;
  bool endsWith(StringRef text) const noexcept;
  bool endsWithIgnoreCase(StringRef text) const noexcept;
  bool endsWithChar(uint32 character) const noexcept;
  bool contains(StringRef text) const noexcept;
  bool containsIgnoreCase(StringRef text) const noexcept;
  bool containsChar(uint32 character) const noexcept;
  bool containsOnly(StringRef characters) const noexcept;
  bool containsAnyOf(StringRef characters) const noexcept;
  bool matchesWildcard(StringRef wildcard, bool ignoreCase) const noexcept;
  int indexOf(StringRef text) const noexcept;
  int indexOf(int start, StringRef text) const noexcept;
  int indexOfChar(uint32 character) const noexcept;
  int lastIndexOf(StringRef text) const noexcept;
  int lastIndexOfChar(uint32 character) const noexcept;
  uint32 operator[](int index) const noexcept;
  String substring(int start) const;
  String substring(int start, int end) const;
  String dropLastCharacters(int count) const;
  String fromFirstOccurrenceOf(StringRef text, bool include, bool ignoreCase) const;
  String fromLastOccurrenceOf(StringRef text, bool include, bool ignoreCase) const;
  String upToFirstOccurrenceOf(StringRef text, bool include, bool ignoreCase) const;
  String upToLastOccurrenceOf(StringRef text, bool include, bool ignoreCase) const;
  String trim() const;
  String trimStart() const;
  String trimEnd() const;
  String trimCharactersAtStart(StringRef characters) const;
  String trimCharactersAtEnd(StringRef characters) const;
  String toUpperCase() const;
  String toLowerCase() const;
  String replace(StringRef from, StringRef to, bool ignoreCase = false) const;
  String replaceSection(int start, int count, StringRef with) const;
  String replaceCharacter(uint32 from, uint32 to) const;
  String replaceCharacters(StringRef from, StringRef to) const;
  String retainCharacters(StringRef characters) const;
  String removeCharacters(StringRef characters) const;
  String quoted(uint32 quote = '"') const;
  String unquoted() const;
  String paddedLeft(uint32 character, int length) const;
  int getIntValue() const noexcept;
  int64 getLargeIntValue() const noexcept;
  int getHexValue32() const noexcept;
  float getFloatValue() const noexcept;
  double getDoubleValue() const noexcept;
  CharPointer_UTF8 getCharPointer() const noexcept;
  const char* toRawUTF8() const;
  CharPointer_UTF8 toUTF8() const;
  const wchar_t* toWideCharPointer() const;
  std::string toStdString() const;
  size_t getNumBytesAsUTF8() const noexcept;
  size_t hash() const noexcept;
  int hashCode() const noexcept;
  int64 hashCode64() const noexcept;
};

String operator+(const char* left, const String& right);
String operator+(String left, const String& right);
String operator+(String left, const char* right);
String operator+(String left, const std::string& right);
String operator+(String left, char right);
String& operator<<(String& left, const String& right);
String& operator<<(String& left, const char* right);
String& operator<<(String& left, const std::string& right);
String& operator<<(String& left, char right);
String& operator<<(String& left, int right);
String& operator<<(String& left, int64 right);
String& operator<<(String& left, double right);
bool operator==(const String& left, const String& right) noexcept;
bool operator==(const String& left, const char* right) noexcept;
bool operator<(const String& left, const String& right) noexcept;

class StringRef {
 public:
  StringRef(const char* text) noexcept;
  StringRef(const String& text) noexcept;
  StringRef(const std::string& text);
  StringRef() noexcept;
};

class Identifier {
 public:
  Identifier() noexcept;
  Identifier(const char* name);
  Identifier(const String& name);
  const String& toString() const noexcept;
  operator StringRef() const noexcept;
  bool operator==(const Identifier&) const noexcept;
  bool operator==(StringRef) const noexcept;
  bool operator<(StringRef) const noexcept;
};
bool operator<(const Identifier&, const Identifier&) noexcept;

template <typename Number>
bool isPositiveAndBelow(Number value, Number limit) noexcept {
  return Number() <= value && value < limit;
}

template <typename T>
class Array {
 public:
  Array() = default;
  Array(const T& value);
  Array(std::initializer_list<T> values);
  int size() const noexcept;
  bool isEmpty() const noexcept;
  T operator[](int index) const;
  T getUnchecked(int index) const;
  T& getReference(int index) noexcept;
  const T& getReference(int index) const noexcept;
  T getFirst() const noexcept;
  T getLast() const noexcept;
  void add(const T& value);
  void add(T&& value);
  template <typename... Ts>
  void add(const T& first, Ts&&... others);
  void addIfNotAlreadyThere(const T& value);
  void set(int index, const T& value);
  void insert(int index, const T& value);
  void remove(int index);
  bool contains(const T& value) const;
  int indexOf(const T& value) const;
  void clear();
  T* begin() noexcept;
  T* end() noexcept;
  const T* begin() const noexcept;
  const T* end() const noexcept;
  T* data() noexcept;
};

class StringArray {
 public:
  StringArray() noexcept;
  explicit StringArray(const String& text);
  StringArray(std::initializer_list<const char*> texts);
  template <typename... Others>
  StringArray(StringRef first, Others&&... others);
  int size() const noexcept;
  bool isEmpty() const noexcept;
  const String& operator[](int index) const noexcept;
  String& getReference(int index) noexcept;
  const String& getReference(int index) const noexcept;
  void add(String text);
  bool contains(StringRef text, bool ignoreCase = false) const;
  int indexOf(StringRef text, bool ignoreCase = false, int start = 0) const;
  int addTokens(StringRef text, bool quoted);
  int addTokens(StringRef text, StringRef breaks, StringRef quotes);
  int addLines(StringRef text);
  String joinIntoString(StringRef separator, int start = 0, int count = -1) const;
  static StringArray fromTokens(StringRef text, bool quoted);
  static StringArray fromTokens(StringRef text, StringRef breaks, StringRef quotes);
  static StringArray fromLines(StringRef text);
  void clear();
  void remove(int index);
  const String* begin() const noexcept;
  const String* end() const noexcept;
};

class MemoryBlock {
 public:
  MemoryBlock() noexcept;
  MemoryBlock(const void* data, size_t size);
  void* getData() noexcept;
  const void* getData() const noexcept;
  size_t getSize() const noexcept;
  char* begin() noexcept;
  char* end() noexcept;
  const char* begin() const noexcept;
  const char* end() const noexcept;
  void append(const void* data, size_t size);
  void setSize(size_t size, bool clear = false);
  String toString() const;
  String toBase64Encoding() const;
  bool fromBase64Encoding(StringRef text);
};

class ReferenceCountedObject {
 public:
  virtual ~ReferenceCountedObject() = default;
};

template <typename T>
class ReferenceCountedObjectPtr {
 public:
  ReferenceCountedObjectPtr() = default;
  ReferenceCountedObjectPtr(T* object) noexcept;
  T* get() const noexcept;
  T* operator->() const noexcept;
  T& operator*() const noexcept;
  operator T*() const noexcept;
};

class DynamicObject;

class var {
 public:
  var() noexcept;
  var(const var&);
  var(var&&) noexcept;
  var(int value) noexcept;
  var(int64 value) noexcept;
  var(bool value) noexcept;
  var(double value) noexcept;
  var(const char* value);
  var(const String& value);
  var(const Array<var>& value);
  var(const StringArray& value);
  var(ReferenceCountedObject* object);
  var(const MemoryBlock& data);
  var& operator=(const var&);
  var& operator=(var&&) noexcept;
  operator int() const noexcept;
  operator int64() const noexcept;
  operator bool() const noexcept;
  operator float() const noexcept;
  operator double() const noexcept;
  operator String() const;
  String toString() const;
  Array<var>* getArray() const noexcept;
  ReferenceCountedObject* getObject() const noexcept;
  DynamicObject* getDynamicObject() const noexcept;
  MemoryBlock* getBinaryData() const noexcept;
  bool isVoid() const noexcept;
  bool isUndefined() const noexcept;
  bool isInt() const noexcept;
  bool isInt64() const noexcept;
  bool isBool() const noexcept;
  bool isDouble() const noexcept;
  bool isString() const noexcept;
  bool isObject() const noexcept;
  bool isArray() const noexcept;
  bool isBinaryData() const noexcept;
  int size() const;
  const var& operator[](int index) const;
  var& operator[](int index);
  const var& operator[](const Identifier& name) const;
  const var& operator[](const char* name) const;
  var getProperty(const Identifier& name, const var& otherwise) const;
  bool hasProperty(const Identifier& name) const noexcept;
  void append(const var& value);
  static var undefined() noexcept;
};

bool operator==(const var&, const var&);
bool operator==(const var&, const String&);
bool operator==(const var&, const char*);

struct NamedValue {
  Identifier name;
  var value;
};
class NamedValueSet {
 public:
  int size() const noexcept;
  bool set(const Identifier& name, const var& value);
  const var& operator[](const Identifier& name) const noexcept;
  const NamedValue* begin() const noexcept;
  const NamedValue* end() const noexcept;
};

class DynamicObject : public ReferenceCountedObject {
 public:
  using Ptr = ReferenceCountedObjectPtr<DynamicObject>;
  DynamicObject();
  bool hasProperty(const Identifier& name) const;
  const var& getProperty(const Identifier& name) const;
  void setProperty(const Identifier& name, const var& value);
  NamedValueSet& getProperties() noexcept;
};

class Result {
 public:
  static Result ok() noexcept;
  static Result fail(const String& message) noexcept;
  bool wasOk() const noexcept;
  bool failed() const noexcept;
  const String& getErrorMessage() const noexcept;
  explicit operator bool() const noexcept;
};

struct JSON {
  static Result parse(const String& text, var& into);
  static var parse(const String& text);
  static var fromString(StringRef text);
  static String toString(const var& value, bool oneLine = false, int decimals = 15);
};

class InputStream {
 public:
  virtual ~InputStream() = default;
  int64 getTotalLength();
  bool isExhausted();
  int read(void* into, int bytes);
  int read(void* into, size_t bytes);
  bool setPosition(int64 position);
  String readEntireStreamAsString();
  size_t readIntoMemoryBlock(MemoryBlock& into, std::ptrdiff_t limit = -1);
};
class OutputStream {
 public:
  virtual ~OutputStream() = default;
  bool write(const void* data, size_t size);
  bool writeText(const String& text, bool utf16, bool mark, const char* line);
  void flush();
};
class File;
class FileInputStream : public InputStream {
 public:
  explicit FileInputStream(const File& file);
  bool openedOk() const noexcept;
};
class FileOutputStream : public OutputStream {
 public:
  explicit FileOutputStream(const File& file, size_t buffer = 16384);
  bool openedOk() const noexcept;
  Result truncate();
};
class MemoryOutputStream : public OutputStream {
 public:
  explicit MemoryOutputStream(size_t size = 256);
  const void* getData() const noexcept;
  size_t getDataSize() const noexcept;
  String toString() const;
  String toUTF8() const;
};
class MemoryInputStream : public InputStream {
 public:
  MemoryInputStream(const void* data, size_t size, bool copy);
  MemoryInputStream(const MemoryBlock& data, bool copy);
};

class File {
 public:
  File() = default;
  File(const String& absolutePath);
  enum TypesOfFileToFind {
    findDirectories = 1,
    findFiles = 2,
    findFilesAndDirectories = 3,
    ignoreHiddenFiles = 4
  };
  enum SpecialLocationType {
    userHomeDirectory,
    userDocumentsDirectory,
    userDesktopDirectory,
    userApplicationDataDirectory,
    commonApplicationDataDirectory,
    tempDirectory,
    currentExecutableFile,
    currentApplicationFile,
    hostApplicationPath,
  };
  static File getSpecialLocation(SpecialLocationType type);
  static File getCurrentWorkingDirectory();
  static bool isAbsolutePath(StringRef path);
  static String createLegalFileName(const String& name);
  static String createLegalPathName(const String& path);
  bool exists() const;
  bool existsAsFile() const;
  bool isDirectory() const;
  bool isSymbolicLink() const;
  int64 getSize() const;
  const String& getFullPathName() const noexcept;
  String getFileName() const;
  String getFileExtension() const;
  String getFileNameWithoutExtension() const;
  String getRelativePathFrom(const File& folder) const;
  bool isAChildOf(const File& folder) const;
  File getChildFile(StringRef path) const;
  File getSiblingFile(StringRef name) const;
  File getParentDirectory() const;
  File getLinkedTarget() const;
  File withFileExtension(StringRef extension) const;
  bool hasFileExtension(StringRef extension) const;
  Result create() const;
  Result createDirectory() const;
  bool deleteFile() const;
  bool deleteRecursively(bool follow = false) const;
  bool moveToTrash() const;
  bool moveFileTo(const File& target) const;
  bool copyFileTo(const File& target) const;
  bool copyDirectoryTo(const File& target) const;
  bool loadFileAsData(MemoryBlock& into) const;
  String loadFileAsString() const;
  void readLines(StringArray& into) const;
  bool appendData(const void* data, size_t size) const;
  bool replaceWithData(const void* data, size_t size) const;
  bool appendText(const String& text) const;
  bool replaceWithText(const String& text) const;
  std::unique_ptr<FileInputStream> createInputStream() const;
  std::unique_ptr<FileOutputStream> createOutputStream(size_t buffer = 0x8000) const;
  Array<File> findChildFiles(int what, bool recursive, const String& wildcard = "*") const;
  bool startAsProcess(const String& parameters = String()) const;
  void revealToUser() const;
  bool setExecutePermission(bool on) const;
  bool operator==(const File&) const;
};

}  // namespace juce

template <>
struct std::hash<juce::String> {
  size_t operator()(const juce::String& text) const noexcept { return text.hash(); }
};

#include "juce_system.h"
#include "juce_threads.h"

#endif
