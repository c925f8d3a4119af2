#include <string>

#include "juce_gui_extra/juce_gui_extra.h"

juce::WebBrowserComponent::Options options() {
  return juce::WebBrowserComponent::Options{}
      .withNativeIntegrationEnabled()
      .withNativeFunction("open", [](const juce::Array<juce::var>& args,
                                      juce::WebBrowserComponent::NativeFunctionCompletion done) {
        juce::URL(args[0].toString()).launchInDefaultBrowser();  // expect: handler/external-open
        done(true);
      });
}
