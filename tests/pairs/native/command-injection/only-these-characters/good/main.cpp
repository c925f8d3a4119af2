#include <juce_gui_extra/juce_gui_extra.h>

using namespace juce;

static void only(const String& text) {
  if (text.containsOnly("abcdefghij0123456789")) {
    std::system(("ls " + text).toRawUTF8());
  }
}
static void leaves(const String& text) {
  if (!text.containsOnly("abcdefghij")) return;
  std::system(("ls " + text).toRawUTF8());
}

class Page : public WebBrowserComponent {
 public:
  Page() : WebBrowserComponent(options()) {}
  static Options options() {
    return Options{}
        .withNativeIntegrationEnabled()
        .withNativeFunction("only",
                            [](const Array<var>& given, auto done) {
                              only(given[0].toString());
                              done({});
                            })
        .withNativeFunction("leaves", [](const Array<var>& given, auto done) {
          leaves(given[0].toString());
          done({});
        });
  }
};
