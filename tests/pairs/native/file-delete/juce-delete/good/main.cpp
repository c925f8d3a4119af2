#include <string>

#include "juce_gui_extra/juce_gui_extra.h"

juce::WebBrowserComponent::Options options() {
  return juce::WebBrowserComponent::Options{}
      .withNativeIntegrationEnabled()
      .withNativeFunction("forget", [](const juce::Array<juce::var>& args,
                                      juce::WebBrowserComponent::NativeFunctionCompletion done) {
        const juce::File folder("/srv/presets");
        const juce::File file = folder.getChildFile(args[0].toString());
        if (file.isAChildOf(folder)) file.deleteFile();
        done(true);
      });
}
