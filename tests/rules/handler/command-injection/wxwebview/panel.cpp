#include <cstdlib>

#include <wx/webview.h>

class Panel : public wxPanel {
 public:
  explicit Panel(wxWebView* view) {
    view->AddScriptMessageHandler("app");
    Bind(wxEVT_WEBVIEW_SCRIPT_MESSAGE_RECEIVED, &Panel::on_message, this);
  }

 private:
  void on_message(wxWebViewEvent& event) {
    const wxString path = event.GetString();
    std::system(("xdg-open " + path).c_str());  // expect: handler/command-injection
  }
};
