#include <string>

#include "juce_gui_extra/juce_gui_extra.h"

juce::WebBrowserComponent::Options options() {
  return juce::WebBrowserComponent::Options{}
      .withNativeIntegrationEnabled()
      .withNativeFunction("open", [](const juce::Array<juce::var>& args,
                                      juce::WebBrowserComponent::NativeFunctionCompletion done) {
        const juce::String url = args[0].toString();
        if (!url.startsWith("https://")) return;
        juce::URL(url).launchInDefaultBrowser();
        done(true);
      });
}
