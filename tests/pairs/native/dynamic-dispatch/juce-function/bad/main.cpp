#include <string>

#include "juce_gui_extra/juce_gui_extra.h"

juce::WebBrowserComponent::Options options() {
  return juce::WebBrowserComponent::Options{}
      .withNativeIntegrationEnabled()
      .withNativeFunction("run", [](const juce::Array<juce::var>& args,
                                      juce::WebBrowserComponent::NativeFunctionCompletion done) {
        juce::DynamicLibrary library("/usr/lib/app/effects.so");
        void* effect = library.getFunction(args[0].toString());  // expect: handler/dynamic-dispatch
        (void)effect;
        done(true);
      });
}
