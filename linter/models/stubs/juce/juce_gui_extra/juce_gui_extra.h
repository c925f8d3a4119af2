/* Own declarations of JUCE's web browser component, written for analysis; not the library's code.
 */
#ifndef BRIDGELINT_STUB_JUCE_GUI_EXTRA_H
#define BRIDGELINT_STUB_JUCE_GUI_EXTRA_H

#include "juce_core/juce_core.h"

namespace juce {

class Colour {};
namespace Colours {
inline const Colour white, black;
}
class Graphics;

class Component {
 public:
  virtual ~Component() = default;
  virtual void paint(Graphics& graphics);
  virtual void resized();
  void addAndMakeVisible(Component& child, int order = -1);
  void addAndMakeVisible(Component* child, int order = -1);
  void addChildComponent(Component& child, int order = -1);
  void setSize(int width, int height);
  void setBounds(int x, int y, int width, int height);
  int getWidth() const noexcept;
  int getHeight() const noexcept;
  void setVisible(bool on);
};

class AudioProcessor {
 public:
  virtual ~AudioProcessor() = default;
};
class AudioProcessorEditor : public Component {
 public:
  AudioProcessorEditor(AudioProcessor* processor) noexcept;
  AudioProcessorEditor(AudioProcessor& processor) noexcept;
  AudioProcessor* getAudioProcessor() const noexcept;
  void setResizable(bool host, bool corner);
  AudioProcessor& processor;
};

class WebBrowserComponent;
class WebViewLifetimeListener {
 public:
  virtual ~WebViewLifetimeListener() = default;
};

class WebBrowserComponent : public Component {
 public:
  using NativeEventListener = std::function<void(var)>;
  using NativeFunctionCompletion = std::function<void(var)>;
  using NativeFunction = std::function<void(const Array<var>&, NativeFunctionCompletion)>;
  struct Resource {
    std::vector<std::byte> data;
    String mimeType;
  };
  using ResourceProvider = std::function<std::optional<Resource>(const String&)>;

  class Options {
   public:
    enum class Backend { defaultBackend, ie, webview2 };
    class WinWebView2 {
     public:
      WinWebView2 withDLLLocation(const File& file) const;
      WinWebView2 withUserDataFolder(const File& folder) const;
      WinWebView2 withStatusBarDisabled() const;
      WinWebView2 withBuiltInErrorPageDisabled() const;
      WinWebView2 withBackgroundColour(const Colour& colour) const;
    };
    class AppleWkWebView {
     public:
      AppleWkWebView withAllowAccessToEnclosingDirectory(bool on) const;
      AppleWkWebView withDisabledAcceptsFirstMouse() const;
    };
    Options withBackend(Backend backend) const;
    Options withKeepPageLoadedWhenBrowserIsHidden() const;
    Options withUserAgent(String agent) const;
    Options withWinWebView2Options(const WinWebView2& options) const;
    Options withAppleWkWebViewOptions(const AppleWkWebView& options) const;
    Options withNativeIntegrationEnabled(bool enabled = true) const;
    Options withNativeFunction(const Identifier& name, NativeFunction callback) const;
    Options withEventListener(const Identifier& eventId, NativeEventListener listener) const;
    Options withUserScript(StringRef script) const;
    Options withInitialisationData(StringRef name, const var& value) const;
    Options withResourceProvider(ResourceProvider provider,
                                 std::optional<String> allowedOrigin = std::nullopt) const;
    Options withWebViewLifetimeListener(WebViewLifetimeListener* listener);
    template <typename Builder>
    Options withOptionsFrom(Builder&) const {
      return *this;
    }
  };

  class EvaluationResult {
   public:
    struct Error {
      String message;
    };
    const var* getResult() const;
    const Error* getError() const;
  };
  using EvaluationCallback = std::function<void(EvaluationResult)>;

  WebBrowserComponent();
  explicit WebBrowserComponent(const Options& options);
  ~WebBrowserComponent() override;
  static bool areOptionsSupported(const Options& options);
  void goToURL(const String& url, const StringArray* headers = nullptr,
               const MemoryBlock* postData = nullptr);
  void stop();
  void goBack();
  void goForward();
  void refresh();
  static void clearCookies();
  static const String& getResourceProviderRoot();
  void evaluateJavascript(const String& script, EvaluationCallback callback = nullptr);
  void emitEventIfBrowserIsVisible(const Identifier& eventId, const var& object);
  virtual bool pageAboutToLoad(const String& newURL);
  virtual void pageFinishedLoading(const String& url);
  virtual bool pageLoadHadNetworkError(const String& errorInfo);
  virtual void windowCloseRequest();
  virtual void newWindowAttemptingToLoad(const String& newURL);
};

}  // namespace juce

#endif
