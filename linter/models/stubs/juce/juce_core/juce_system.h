/* Own declarations of JUCE's processes, addresses and documents, written for analysis; not the
 * library's code. */
#ifndef BRIDGELINT_STUB_JUCE_SYSTEM_H
#define BRIDGELINT_STUB_JUCE_SYSTEM_H

#include "juce_core.h"

namespace juce {

class ChildProcess {
 public:
  ChildProcess();
  bool start(const String& command, int streams = 3);
  bool start(const StringArray& arguments, int streams = 3);
  bool isRunning() const;
  int readProcessOutput(void* into, int bytes);
  String readAllProcessOutput();
  bool waitForProcessToFinish(int milliseconds) const;
  bool kill();
};

class Process {
 public:
  static bool openDocument(const String& file, const String& parameters);
  static bool openDocument(const String& file, const String& parameters, const StringArray& env);
};

class DynamicLibrary {
 public:
  DynamicLibrary() noexcept;
  DynamicLibrary(const String& name);
  bool open(const String& name);
  void* getFunction(const String& name) noexcept;
};

class URL {
 public:
  URL() = default;
  URL(const String& address);
  explicit URL(File file);
  String toString(bool parameters) const;
  String getDomain() const;
  String getOrigin() const;
  String getScheme() const;
  int getPort() const;
  File getLocalFile() const;
  URL withParameter(const String& name, const String& value) const;
  URL getChildURL(const String& path) const;
  bool launchInDefaultBrowser() const;
  enum class ParameterHandling { inAddress, inPostData };
  class InputStreamOptions {
   public:
    explicit InputStreamOptions(ParameterHandling parameters);
    InputStreamOptions withExtraHeaders(const String& headers) const;
    InputStreamOptions withConnectionTimeoutMs(int milliseconds) const;
  };
  std::unique_ptr<InputStream> createInputStream(const InputStreamOptions& options) const;
  std::unique_ptr<InputStream> createInputStream(bool post) const;
  bool readEntireBinaryStream(MemoryBlock& into, bool post = false) const;
  String readEntireTextStream(bool post = false) const;
  static String addEscapeChars(const String& text, bool parameter, bool round = true);
  static String removeEscapeChars(const String& text);
};

struct Base64 {
  static String toBase64(const void* data, size_t size);
  static String toBase64(const String& text);
  static bool convertFromBase64(OutputStream& into, StringRef text);
};

class Logger {
 public:
  static void writeToLog(const String& message);
};

class Uuid {
 public:
  Uuid();
  Uuid(const String& text);
  String toString() const;
  String toDashedString() const;
  bool isNull() const noexcept;
};

class XmlElement {
 public:
  bool hasTagName(StringRef name) const noexcept;
  const String& getTagName() const noexcept;
  bool hasAttribute(StringRef name) const noexcept;
  const String& getStringAttribute(StringRef name) const noexcept;
  String getStringAttribute(StringRef name, const String& otherwise) const;
  int getIntAttribute(StringRef name, int otherwise = 0) const;
  double getDoubleAttribute(StringRef name, double otherwise = 0.0) const;
  bool getBoolAttribute(StringRef name, bool otherwise = false) const;
  XmlElement* getFirstChildElement() const noexcept;
  XmlElement* getNextElement() const noexcept;
  XmlElement* getChildByName(StringRef name) const noexcept;
  String getAllSubText() const;
  const String& getText() const noexcept;
};
std::unique_ptr<XmlElement> parseXML(const String& text);
std::unique_ptr<XmlElement> parseXML(const File& file);

template <typename Key, typename Value>
class HashMap {
 public:
  Value operator[](const Key& key) const;
  Value& getReference(const Key& key);
  bool contains(const Key& key) const;
  void set(const Key& key, const Value& value);
  void remove(const Key& key);
  int size() const noexcept;
  void clear();
};

class ZipFile {
 public:
  struct ZipEntry {
    String filename;
  };
  ZipFile(const File& file);
  ZipFile(InputStream& stream);
  const ZipEntry* getEntry(const String& name, bool ignoreCase = false) const noexcept;
  InputStream* createStreamForEntry(const ZipEntry& entry);
  Result uncompressTo(const File& folder, bool overwrite = true);
};

}  // namespace juce

#endif
