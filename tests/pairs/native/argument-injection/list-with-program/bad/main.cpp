#include <juce_gui_extra/juce_gui_extra.h>

using namespace juce;

static void as_option(const String& text) {
  ChildProcess process;
  process.start(StringArray{"ls", text});  // expect: handler/argument-injection
}
static void as_script(const String& text) {
  ChildProcess process;
  process.start(StringArray{"sh", "-c", text});  // expect: handler/command-injection
}
static void as_program(const String& text) {
  ChildProcess process;
  process.start(StringArray{text, "--"});  // expect: handler/command-injection
}
static void as_line(const String& text) {
  ChildProcess process;
  process.start("ls -- " + text);  // expect: handler/command-injection
}

class Page : public WebBrowserComponent {
 public:
  Page() : WebBrowserComponent(options()) {}
  static Options options() {
    return Options{}
        .withNativeIntegrationEnabled()
        .withNativeFunction("as_option",
                            [](const Array<var>& given, auto done) {
                              as_option(given[0].toString());
                              done({});
                            })
        .withNativeFunction("as_script",
                            [](const Array<var>& given, auto done) {
                              as_script(given[0].toString());
                              done({});
                            })
        .withNativeFunction("as_program",
                            [](const Array<var>& given, auto done) {
                              as_program(given[0].toString());
                              done({});
                            })
        .withNativeFunction("as_line", [](const Array<var>& given, auto done) {
          as_line(given[0].toString());
          done({});
        });
  }
};
