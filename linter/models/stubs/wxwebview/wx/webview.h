/* Own declarations of wxWebView and what round it code leans on, written for analysis; not the
 * library's code. */
#ifndef BRIDGELINT_STUB_WX_WEBVIEW_H
#define BRIDGELINT_STUB_WX_WEBVIEW_H

#include "wx/wx.h"

class wxWebView;

class wxFSFile : public wxObject {
 public:
  wxFSFile(wxInputStream* stream, const wxString& location, const wxString& type,
           const wxString& anchor, wxDateTime time);
};

class wxWebViewHandler {
 public:
  wxWebViewHandler(const wxString& scheme);
  virtual ~wxWebViewHandler();
  virtual wxFSFile* GetFile(const wxString& uri) = 0;
  virtual wxString GetName() const;
  virtual void SetSecurityURL(const wxString& url);
};

enum wxWebViewNavigationError { wxWEBVIEW_NAV_ERR_CONNECTION };
enum wxWebViewReloadFlags { wxWEBVIEW_RELOAD_DEFAULT, wxWEBVIEW_RELOAD_NO_CACHE };
enum wxWebViewUserScriptInjectionTime {
  wxWEBVIEW_INJECT_AT_DOCUMENT_START,
  wxWEBVIEW_INJECT_AT_DOCUMENT_END,
};

inline const char wxWebViewBackendDefault[] = "";
inline const char wxWebViewBackendEdge[] = "wxWebViewEdge";
inline const char wxWebViewBackendWebKit[] = "wxWebViewWebKit";
inline const char wxWebViewBackendIE[] = "wxWebViewIE";
inline const char wxWebViewNameStr[] = "wxWebView";
inline const char wxWebViewDefaultURLStr[] = "about:blank";

class wxWebView : public wxControl {
 public:
  static wxWebView* New(const wxString& backend = wxWebViewBackendDefault);
  static wxWebView* New(wxWindow* parent, int id, const wxString& url = wxWebViewDefaultURLStr,
                        const wxPoint& pos = wxDefaultPosition, const wxSize& size = wxDefaultSize,
                        const wxString& backend = wxWebViewBackendDefault, long style = 0,
                        const wxString& name = wxWebViewNameStr);
  static bool IsBackendAvailable(const wxString& backend);
  virtual bool Create(wxWindow* parent, int id, const wxString& url = wxWebViewDefaultURLStr,
                      const wxPoint& pos = wxDefaultPosition, const wxSize& size = wxDefaultSize,
                      long style = 0, const wxString& name = wxWebViewNameStr) = 0;
  virtual wxString GetCurrentTitle() const = 0;
  virtual wxString GetCurrentURL() const = 0;
  virtual wxString GetPageSource() const;
  virtual void* GetNativeBackend() const = 0;
  virtual bool IsBusy() const = 0;
  virtual void LoadURL(const wxString& url) = 0;
  virtual void Reload(wxWebViewReloadFlags flags = wxWEBVIEW_RELOAD_DEFAULT) = 0;
  virtual void Stop() = 0;
  virtual void GoBack() = 0;
  virtual void GoForward() = 0;
  virtual bool CanGoBack() const = 0;
  virtual bool CanGoForward() const = 0;
  virtual void RegisterHandler(wxSharedPtr<wxWebViewHandler> handler) = 0;
  virtual bool RunScript(const wxString& script, wxString* output = nullptr) const;
  virtual void RunScriptAsync(const wxString& script, void* data = nullptr) const;
  virtual bool AddScriptMessageHandler(const wxString& name);
  virtual bool RemoveScriptMessageHandler(const wxString& name);
  virtual bool AddUserScript(
      const wxString& script,
      wxWebViewUserScriptInjectionTime time = wxWEBVIEW_INJECT_AT_DOCUMENT_START);
  virtual void RemoveAllUserScripts();
  void SetPage(const wxString& html, const wxString& base);
  void SetPage(wxInputStream& html, wxString base);
  virtual void EnableContextMenu(bool on = true);
  virtual void EnableAccessToDevTools(bool on = true);
  virtual bool IsAccessToDevToolsEnabled() const;
  virtual bool SetUserAgent(const wxString& agent);
  virtual void SetEditable(bool on = true) = 0;
};

class wxWebViewEvent : public wxNotifyEvent {
 public:
  const wxString& GetURL() const;
  const wxString& GetTarget() const;
  const wxString& GetMessageHandler() const;
  bool IsError() const;
};

extern const wxEventTypeTag<wxWebViewEvent> wxEVT_WEBVIEW_CREATED;
extern const wxEventTypeTag<wxWebViewEvent> wxEVT_WEBVIEW_NAVIGATING;
extern const wxEventTypeTag<wxWebViewEvent> wxEVT_WEBVIEW_NAVIGATED;
extern const wxEventTypeTag<wxWebViewEvent> wxEVT_WEBVIEW_LOADED;
extern const wxEventTypeTag<wxWebViewEvent> wxEVT_WEBVIEW_ERROR;
extern const wxEventTypeTag<wxWebViewEvent> wxEVT_WEBVIEW_NEWWINDOW;
extern const wxEventTypeTag<wxWebViewEvent> wxEVT_WEBVIEW_TITLE_CHANGED;
extern const wxEventTypeTag<wxWebViewEvent> wxEVT_WEBVIEW_FULLSCREEN_CHANGED;
extern const wxEventTypeTag<wxWebViewEvent> wxEVT_WEBVIEW_SCRIPT_MESSAGE_RECEIVED;
extern const wxEventTypeTag<wxWebViewEvent> wxEVT_WEBVIEW_SCRIPT_RESULT;

// Entries of an event table: what they register is read from the macro's arguments.
#define EVT_WEBVIEW_NAVIGATING(id, function) ((void)(function)),
#define EVT_WEBVIEW_SCRIPT_MESSAGE_RECEIVED(id, function) ((void)(function)),

#endif
