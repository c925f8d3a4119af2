#include <wx/webview.h>

struct Options {
  bool developer() const;
};

void set_up(wxWebView* view, const Options& options) {
  if (options.developer()) view->EnableAccessToDevTools();
  if (view != nullptr) {
    view->EnableAccessToDevTools(true);  // expect: release/devtools-enabled
  }
}
