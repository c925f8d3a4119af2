#include <juce_gui_extra/juce_gui_extra.h>

class Editor : public juce::Component {
 public:
  Editor()
      : view{juce::WebBrowserComponent::Options{}.withNativeIntegrationEnabled().withNativeFunction(
            "load", [](const juce::Array<juce::var>&, auto done) { done({}); })} {
    view.goToURL("https://www.bridgelint.org/panel");  // expect: bridge/remote-navigation
  }

 private:
  juce::WebBrowserComponent view;
};
