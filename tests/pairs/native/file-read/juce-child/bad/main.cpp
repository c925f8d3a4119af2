#include <string>

#include "juce_gui_extra/juce_gui_extra.h"

juce::WebBrowserComponent::Options options() {
  return juce::WebBrowserComponent::Options{}
      .withNativeIntegrationEnabled()
      .withNativeFunction("load", [](const juce::Array<juce::var>& args,
                                      juce::WebBrowserComponent::NativeFunctionCompletion done) {
        const juce::File file = juce::File("/srv/data").getChildFile(args[0].toString());
        const juce::String text = file.loadFileAsString();  // expect: handler/file-read
        done(true);
      });
}
