#include <juce_gui_extra/juce_gui_extra.h>

class Editor : public juce::Component {
 public:
  Editor()
      : view{juce::WebBrowserComponent::Options{}.withNativeIntegrationEnabled().withNativeFunction(
            "load", [](const juce::Array<juce::var>&, auto done) { done({}); })} {
    view.goToURL(juce::WebBrowserComponent::getResourceProviderRoot());
    view.goToURL("http://localhost:3000");
    view.goToURL("https://app.example/");
  }

 private:
  juce::WebBrowserComponent view;
};
