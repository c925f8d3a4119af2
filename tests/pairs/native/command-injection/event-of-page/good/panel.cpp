#include <cstdlib>

#include <wx/webview.h>

class Panel : public wxPanel {
 public:
  explicit Panel(wxWebView* view) { view->AddScriptMessageHandler("app"); }

 private:
  // Every event can carry a text, and this one is of the app's own controls.
  void on_text(wxCommandEvent& event) {
    const wxString path = event.GetString();
    std::system(("xdg-open " + path).c_str());
  }
};
