#include <juce_gui_extra/juce_gui_extra.h>

using namespace juce;

static void too_many(const String& text) {
  if (text.containsOnly("abcdefghij;")) {
    std::system(("ls " + text).toRawUTF8());  // expect: handler/command-injection
  }
}
static void inverted(const String& text) {
  if (!text.containsOnly("abcdefghij")) {
    std::system(("ls " + text).toRawUTF8());  // expect: handler/command-injection
  }
}
static void some(const String& text) {
  if (!text.containsAnyOf(";|")) {
    std::system(("ls " + text).toRawUTF8());  // expect: handler/command-injection
  }
}

class Page : public WebBrowserComponent {
 public:
  Page() : WebBrowserComponent(options()) {}
  static Options options() {
    return Options{}
        .withNativeIntegrationEnabled()
        .withNativeFunction("too_many",
                            [](const Array<var>& given, auto done) {
                              too_many(given[0].toString());
                              done({});
                            })
        .withNativeFunction("inverted",
                            [](const Array<var>& given, auto done) {
                              inverted(given[0].toString());
                              done({});
                            })
        .withNativeFunction("some", [](const Array<var>& given, auto done) {
          some(given[0].toString());
          done({});
        });
  }
};
