#include <cstdlib>

#include <wx/webview.h>

class Panel : public wxPanel {
 public:
  explicit Panel(wxWebView* view) { view->AddScriptMessageHandler("app"); }

 private:
  // Every event can carry a text; this one is the page's.
  void on_text(wxWebViewEvent& event) {
    const wxString path = event.GetString();
    std::system(("xdg-open " + path).c_str());  // expect: handler/command-injection
  }
};
