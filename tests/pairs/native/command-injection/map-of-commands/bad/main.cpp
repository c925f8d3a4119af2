#include <cstdlib>
#include <map>
#include <string>

#include "juce_gui_extra/juce_gui_extra.h"

juce::WebBrowserComponent::Options options() {
  return juce::WebBrowserComponent::Options{}
      .withNativeIntegrationEnabled()
      .withNativeFunction("action", [](const juce::Array<juce::var>& args,
                                      juce::WebBrowserComponent::NativeFunctionCompletion done) {
        const std::string name = args[0].toString().toStdString();
        std::system(("/opt/app/bin/" + name).c_str());  // expect: handler/command-injection
        done(true);
      });
}
