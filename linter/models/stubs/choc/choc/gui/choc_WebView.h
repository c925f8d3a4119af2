/* Own declarations of choc's web view, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_CHOC_WEBVIEW_H
#define BRIDGELINT_STUB_CHOC_WEBVIEW_H

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "choc/containers/choc_Value.h"
#include "choc/text/choc_JSON.h"

namespace choc::ui {

class WebView {
 public:
  struct Options {
    bool enableDebugMode = false;
    bool enableDebugInspector = false;
    bool acceptsFirstMouseClick = false;
    std::string customUserAgent;
    std::function<void(WebView&)> webviewIsReady;
    struct Resource {
      Resource() = default;
      Resource(std::string_view content, std::string type);
      Resource(std::vector<uint8_t> content, std::string type);
      std::vector<uint8_t> data;
      std::string mimeType;
    };
    using Path = std::string;  // until 2024
    using FetchResource = std::function<std::optional<Resource>(const std::string& path)>;
    FetchResource fetchResource;
    std::string customSchemeURI;
    bool transparentBackground = false;
    bool enableDefaultClipboardKeyShortcutsInSafari = true;
  };

  WebView();
  WebView(const Options& options);
  WebView(const WebView&) = delete;
  WebView(WebView&&) = default;
  WebView& operator=(WebView&&) = default;
  ~WebView();

  bool loadedOK() const;
  bool isReady() const;
  bool setHTML(const std::string& html);
  using CompletionHandler =
      std::function<void(const std::string& error, const choc::value::ValueView& result)>;
  bool evaluateJavascript(const std::string& script, CompletionHandler completion = {});
  bool navigate(const std::string& url);
  using CallbackFn = std::function<choc::value::Value(const choc::value::ValueView& args)>;
  bool bind(const std::string& functionName, CallbackFn&& function);
  bool unbind(const std::string& functionName);
  bool addInitScript(const std::string& script);
  void* getViewHandle() const;
};

}  // namespace choc::ui

#endif
