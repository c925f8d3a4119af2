#include <juce_audio_processors/juce_audio_processors.h>
#include <juce_gui_extra/juce_gui_extra.h>

class Editor : public juce::AudioProcessorEditor {
 public:
  explicit Editor(juce::AudioProcessor& p)
      : AudioProcessorEditor(&p),
        view{juce::WebBrowserComponent::Options{}
                 .withNativeIntegrationEnabled()
                 .withEventListener("moved", [](juce::var) {})
                 .withNativeFunction(juce::Identifier{"store"},  // expect: allowlist/unlisted-command
                                     [this](const juce::Array<juce::var>& args, auto done) {
                                       store(args[0]);
                                       done({});
                                     })} {}

 private:
  void store(const juce::var& value);

  juce::WebBrowserComponent view;
};
