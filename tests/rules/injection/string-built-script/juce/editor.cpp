#include <juce_gui_extra/juce_gui_extra.h>

void show(juce::WebBrowserComponent& view, const juce::String& name, const juce::var& data) {
  view.evaluateJavascript("show('" + name + "')");  // expect: injection/string-built-script
  view.evaluateJavascript("draw(" + juce::JSON::toString(data) + ")");
}
