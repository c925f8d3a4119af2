#include <wx/webview.h>

class Panel : public wxPanel {
 public:
  explicit Panel(wxWebView* view) {
    view->AddScriptMessageHandler("app");
    view->AddScriptMessageHandler("debug");  // expect: allowlist/unlisted-command
  }
};
