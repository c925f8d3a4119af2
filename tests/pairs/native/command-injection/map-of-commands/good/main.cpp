#include <cstdlib>
#include <map>
#include <string>

#include "juce_gui_extra/juce_gui_extra.h"

juce::WebBrowserComponent::Options options() {
  return juce::WebBrowserComponent::Options{}
      .withNativeIntegrationEnabled()
      .withNativeFunction("action", [](const juce::Array<juce::var>& args,
                                      juce::WebBrowserComponent::NativeFunctionCompletion done) {
        static const std::map<std::string, std::string> commands{{"sync", "/opt/app/bin/sync"}};
        const auto found = commands.find(args[0].toString().toStdString());
        if (found != commands.end()) std::system(found->second.c_str());
        done(true);
      });
}
