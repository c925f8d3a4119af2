#include <string>

#include "juce_gui_extra/juce_gui_extra.h"

juce::WebBrowserComponent::Options options() {
  return juce::WebBrowserComponent::Options{}
      .withNativeIntegrationEnabled()
      .withNativeFunction("load", [](const juce::Array<juce::var>& args,
                                      juce::WebBrowserComponent::NativeFunctionCompletion done) {
        const juce::File folder("/srv/data");
        const juce::File file = folder.getChildFile(args[0].toString());
        if (!file.isAChildOf(folder)) return;
        const juce::String text = file.loadFileAsString();
        done(true);
      });
}
