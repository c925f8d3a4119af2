#include <wx/webview.h>

// The event is the only way messages arrive: one handler for all names is no choice.
class Panel : public wxPanel {
 public:
  explicit Panel(wxWebView* view) {
    view->AddScriptMessageHandler("app");
    Bind(wxEVT_WEBVIEW_SCRIPT_MESSAGE_RECEIVED, &Panel::on_message, this);
  }

 private:
  void on_message(wxWebViewEvent& event) { last_ = event.GetString(); }

  wxString last_;
};
