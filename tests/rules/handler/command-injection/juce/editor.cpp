#include <cstdlib>

#include <juce_gui_extra/juce_gui_extra.h>

juce::WebBrowserComponent::Options options() {
  return juce::WebBrowserComponent::Options{}.withNativeIntegrationEnabled().withNativeFunction(
      "open", [](const juce::Array<juce::var>& args, auto done) {
        const juce::String path = args[0].toString();
        std::system(("open " + path).toRawUTF8());  // expect: handler/command-injection
        done({});
      });
}
