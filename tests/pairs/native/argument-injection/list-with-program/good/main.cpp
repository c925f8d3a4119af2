#include <juce_gui_extra/juce_gui_extra.h>

using namespace juce;

static void as_operand(const String& text) {
  ChildProcess process;
  process.start(StringArray{"ls", "--", text});
}
static void as_value(const String& text) {
  ChildProcess process;
  process.start(StringArray{"ls", "--sort=" + text});
}
static void as_number(const String& text) {
  ChildProcess process;
  process.start("ls -- " + String(text.getIntValue()));
}

class Page : public WebBrowserComponent {
 public:
  Page() : WebBrowserComponent(options()) {}
  static Options options() {
    return Options{}
        .withNativeIntegrationEnabled()
        .withNativeFunction("as_operand",
                            [](const Array<var>& given, auto done) {
                              as_operand(given[0].toString());
                              done({});
                            })
        .withNativeFunction("as_value",
                            [](const Array<var>& given, auto done) {
                              as_value(given[0].toString());
                              done({});
                            })
        .withNativeFunction("as_number", [](const Array<var>& given, auto done) {
          as_number(given[0].toString());
          done({});
        });
  }
};
