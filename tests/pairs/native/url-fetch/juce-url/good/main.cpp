#include <string>

#include "juce_gui_extra/juce_gui_extra.h"

juce::WebBrowserComponent::Options options() {
  return juce::WebBrowserComponent::Options{}
      .withNativeIntegrationEnabled()
      .withNativeFunction("fetch", [](const juce::Array<juce::var>& args,
                                      juce::WebBrowserComponent::NativeFunctionCompletion done) {
        if (args[0].toString() != "https://example.org/news") return;
        const juce::String text = juce::URL("https://example.org/news").readEntireTextStream();
        done(true);
      });
}
