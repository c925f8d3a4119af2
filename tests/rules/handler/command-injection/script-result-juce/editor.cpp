#include <juce_gui_extra/juce_gui_extra.h>

#include <cstdlib>

void ask(juce::WebBrowserComponent& page) {
  page.evaluateJavascript("tool()", [](juce::WebBrowserComponent::EvaluationResult result) {
    if (const auto* value = result.getResult()) {
      system(value->toString().toRawUTF8());  // expect: handler/command-injection
    }
  });
}
