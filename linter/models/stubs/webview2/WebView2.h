/* Own declarations of the WebView2 API, written for analysis; not Microsoft's code. Interfaces that
 * only add members to another one derive from it as they do in the real header. */
#ifndef BRIDGELINT_STUB_WEBVIEW2_H
#define BRIDGELINT_STUB_WEBVIEW2_H

#include "com_types.h"

typedef struct EventRegistrationToken {
  INT64 value;
} EventRegistrationToken;

typedef enum {
  COREWEBVIEW2_HOST_RESOURCE_ACCESS_KIND_DENY,
  COREWEBVIEW2_HOST_RESOURCE_ACCESS_KIND_ALLOW,
  COREWEBVIEW2_HOST_RESOURCE_ACCESS_KIND_DENY_CORS,
} COREWEBVIEW2_HOST_RESOURCE_ACCESS_KIND;
typedef enum {
  COREWEBVIEW2_WEB_RESOURCE_CONTEXT_ALL,
  COREWEBVIEW2_WEB_RESOURCE_CONTEXT_DOCUMENT,
} COREWEBVIEW2_WEB_RESOURCE_CONTEXT;
typedef enum {
  COREWEBVIEW2_PERMISSION_STATE_DEFAULT,
  COREWEBVIEW2_PERMISSION_STATE_ALLOW,
  COREWEBVIEW2_PERMISSION_STATE_DENY,
} COREWEBVIEW2_PERMISSION_STATE;
typedef enum {
  COREWEBVIEW2_PERMISSION_KIND_UNKNOWN_PERMISSION,
  COREWEBVIEW2_PERMISSION_KIND_CLIPBOARD_READ = 6,
} COREWEBVIEW2_PERMISSION_KIND;
typedef enum {
  COREWEBVIEW2_MOVE_FOCUS_REASON_PROGRAMMATIC,
} COREWEBVIEW2_MOVE_FOCUS_REASON;

struct ICoreWebView2;
struct ICoreWebView2Frame;
struct ICoreWebView2Controller;
struct ICoreWebView2Environment;
struct ICoreWebView2WebResourceResponse;

struct ICoreWebView2HttpRequestHeaders : IUnknown {
  virtual HRESULT GetHeader(LPCWSTR name, LPWSTR* value) = 0;
  virtual HRESULT Contains(LPCWSTR name, BOOL* value) = 0;
};
struct ICoreWebView2WebResourceRequest : IUnknown {
  virtual HRESULT get_Uri(LPWSTR* uri) = 0;
  virtual HRESULT get_Method(LPWSTR* method) = 0;
  virtual HRESULT get_Content(IStream** content) = 0;
  virtual HRESULT get_Headers(ICoreWebView2HttpRequestHeaders** headers) = 0;
};

struct ICoreWebView2WebMessageReceivedEventArgs : IUnknown {
  virtual HRESULT get_Source(LPWSTR* source) = 0;
  virtual HRESULT get_WebMessageAsJson(LPWSTR* json) = 0;
  virtual HRESULT TryGetWebMessageAsString(LPWSTR* text) = 0;
};
struct ICoreWebView2NavigationStartingEventArgs : IUnknown {
  virtual HRESULT get_Uri(LPWSTR* uri) = 0;
  virtual HRESULT get_IsUserInitiated(BOOL* value) = 0;
  virtual HRESULT get_IsRedirected(BOOL* value) = 0;
  virtual HRESULT get_Cancel(BOOL* value) = 0;
  virtual HRESULT put_Cancel(BOOL value) = 0;
};
struct ICoreWebView2NavigationCompletedEventArgs : IUnknown {
  virtual HRESULT get_IsSuccess(BOOL* value) = 0;
};
struct ICoreWebView2ContentLoadingEventArgs : IUnknown {};
struct ICoreWebView2SourceChangedEventArgs : IUnknown {};
struct ICoreWebView2NewWindowRequestedEventArgs : IUnknown {
  virtual HRESULT get_Uri(LPWSTR* uri) = 0;
  virtual HRESULT put_NewWindow(ICoreWebView2* window) = 0;
  virtual HRESULT put_Handled(BOOL value) = 0;
};
struct ICoreWebView2WebResourceRequestedEventArgs : IUnknown {
  virtual HRESULT get_Request(ICoreWebView2WebResourceRequest** request) = 0;
  virtual HRESULT put_Response(ICoreWebView2WebResourceResponse* response) = 0;
};
struct ICoreWebView2PermissionRequestedEventArgs : IUnknown {
  virtual HRESULT get_Uri(LPWSTR* uri) = 0;
  virtual HRESULT get_PermissionKind(COREWEBVIEW2_PERMISSION_KIND* kind) = 0;
  virtual HRESULT put_State(COREWEBVIEW2_PERMISSION_STATE state) = 0;
};
struct ICoreWebView2ProcessFailedEventArgs : IUnknown {};
struct ICoreWebView2ScriptDialogOpeningEventArgs : IUnknown {};
struct ICoreWebView2DOMContentLoadedEventArgs : IUnknown {};
struct ICoreWebView2WebResourceResponseReceivedEventArgs : IUnknown {};
struct ICoreWebView2FrameCreatedEventArgs : IUnknown {
  virtual HRESULT get_Frame(ICoreWebView2Frame** frame) = 0;
};
struct ICoreWebView2DownloadStartingEventArgs : IUnknown {};
struct ICoreWebView2AcceleratorKeyPressedEventArgs : IUnknown {};
struct ICoreWebView2MoveFocusRequestedEventArgs : IUnknown {};
struct ICoreWebView2DevToolsProtocolEventReceivedEventArgs : IUnknown {
  virtual HRESULT get_ParameterObjectAsJson(LPWSTR* json) = 0;
};

struct ICoreWebView2WebMessageReceivedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender, ICoreWebView2WebMessageReceivedEventArgs* args) = 0;
};
struct ICoreWebView2NavigationStartingEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender, ICoreWebView2NavigationStartingEventArgs* args) = 0;
};
struct ICoreWebView2NavigationCompletedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender,
                         ICoreWebView2NavigationCompletedEventArgs* args) = 0;
};
struct ICoreWebView2ContentLoadingEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender, ICoreWebView2ContentLoadingEventArgs* args) = 0;
};
struct ICoreWebView2SourceChangedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender, ICoreWebView2SourceChangedEventArgs* args) = 0;
};
struct ICoreWebView2HistoryChangedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender, IUnknown* args) = 0;
};
struct ICoreWebView2NewWindowRequestedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender, ICoreWebView2NewWindowRequestedEventArgs* args) = 0;
};
struct ICoreWebView2WebResourceRequestedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender,
                         ICoreWebView2WebResourceRequestedEventArgs* args) = 0;
};
struct ICoreWebView2PermissionRequestedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender,
                         ICoreWebView2PermissionRequestedEventArgs* args) = 0;
};
struct ICoreWebView2ProcessFailedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender, ICoreWebView2ProcessFailedEventArgs* args) = 0;
};
struct ICoreWebView2DocumentTitleChangedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender, IUnknown* args) = 0;
};
struct ICoreWebView2WindowCloseRequestedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender, IUnknown* args) = 0;
};
struct ICoreWebView2ScriptDialogOpeningEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender,
                         ICoreWebView2ScriptDialogOpeningEventArgs* args) = 0;
};
struct ICoreWebView2ContainsFullScreenElementChangedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender, IUnknown* args) = 0;
};
struct ICoreWebView2DOMContentLoadedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender, ICoreWebView2DOMContentLoadedEventArgs* args) = 0;
};
struct ICoreWebView2WebResourceResponseReceivedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender,
                         ICoreWebView2WebResourceResponseReceivedEventArgs* args) = 0;
};
struct ICoreWebView2FrameCreatedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender, ICoreWebView2FrameCreatedEventArgs* args) = 0;
};
struct ICoreWebView2DownloadStartingEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender, ICoreWebView2DownloadStartingEventArgs* args) = 0;
};
struct ICoreWebView2AcceleratorKeyPressedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2Controller* sender,
                         ICoreWebView2AcceleratorKeyPressedEventArgs* args) = 0;
};
struct ICoreWebView2ZoomFactorChangedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2Controller* sender, IUnknown* args) = 0;
};
struct ICoreWebView2FocusChangedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2Controller* sender, IUnknown* args) = 0;
};
struct ICoreWebView2MoveFocusRequestedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2Controller* sender,
                         ICoreWebView2MoveFocusRequestedEventArgs* args) = 0;
};
struct ICoreWebView2FrameWebMessageReceivedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2Frame* sender,
                         ICoreWebView2WebMessageReceivedEventArgs* args) = 0;
};
struct ICoreWebView2DevToolsProtocolEventReceivedEventHandler : IUnknown {
  virtual HRESULT Invoke(ICoreWebView2* sender,
                         ICoreWebView2DevToolsProtocolEventReceivedEventArgs* args) = 0;
};
struct ICoreWebView2ExecuteScriptCompletedHandler : IUnknown {
  virtual HRESULT Invoke(HRESULT error, LPCWSTR result) = 0;
};
struct ICoreWebView2AddScriptToExecuteOnDocumentCreatedCompletedHandler : IUnknown {
  virtual HRESULT Invoke(HRESULT error, LPCWSTR id) = 0;
};
struct ICoreWebView2CreateCoreWebView2EnvironmentCompletedHandler : IUnknown {
  virtual HRESULT Invoke(HRESULT error, ICoreWebView2Environment* created) = 0;
};
struct ICoreWebView2CreateCoreWebView2ControllerCompletedHandler : IUnknown {
  virtual HRESULT Invoke(HRESULT error, ICoreWebView2Controller* created) = 0;
};
struct ICoreWebView2CallDevToolsProtocolMethodCompletedHandler : IUnknown {
  virtual HRESULT Invoke(HRESULT error, LPCWSTR json) = 0;
};
struct ICoreWebView2DevToolsProtocolEventReceiver : IUnknown {
  virtual HRESULT add_DevToolsProtocolEventReceived(
      ICoreWebView2DevToolsProtocolEventReceivedEventHandler* handler,
      EventRegistrationToken* token) = 0;
};
struct ICoreWebView2Settings : IUnknown {
  virtual HRESULT put_IsScriptEnabled(BOOL on) = 0;
  virtual HRESULT put_IsWebMessageEnabled(BOOL on) = 0;
  virtual HRESULT put_AreDefaultScriptDialogsEnabled(BOOL on) = 0;
  virtual HRESULT put_IsStatusBarEnabled(BOOL on) = 0;
  virtual HRESULT put_AreDevToolsEnabled(BOOL on) = 0;
  virtual HRESULT put_AreDefaultContextMenusEnabled(BOOL on) = 0;
  virtual HRESULT put_AreHostObjectsAllowed(BOOL on) = 0;
  virtual HRESULT put_IsZoomControlEnabled(BOOL on) = 0;
  virtual HRESULT put_IsBuiltInErrorPageEnabled(BOOL on) = 0;
};
struct ICoreWebView2Settings2 : ICoreWebView2Settings {
  virtual HRESULT put_UserAgent(LPCWSTR agent) = 0;
};
struct ICoreWebView2Settings3 : ICoreWebView2Settings2 {
  virtual HRESULT put_AreBrowserAcceleratorKeysEnabled(BOOL on) = 0;
};

struct ICoreWebView2 : IUnknown {
  virtual HRESULT get_Settings(ICoreWebView2Settings** settings) = 0;
  virtual HRESULT get_Source(LPWSTR* uri) = 0;
  virtual HRESULT Navigate(LPCWSTR uri) = 0;
  virtual HRESULT NavigateToString(LPCWSTR html) = 0;
  virtual HRESULT add_WebMessageReceived(ICoreWebView2WebMessageReceivedEventHandler* handler,
                                         EventRegistrationToken* token) = 0;
  virtual HRESULT remove_WebMessageReceived(EventRegistrationToken token) = 0;
  virtual HRESULT add_NavigationStarting(ICoreWebView2NavigationStartingEventHandler* handler,
                                         EventRegistrationToken* token) = 0;
  virtual HRESULT remove_NavigationStarting(EventRegistrationToken token) = 0;
  virtual HRESULT add_NavigationCompleted(ICoreWebView2NavigationCompletedEventHandler* handler,
                                          EventRegistrationToken* token) = 0;
  virtual HRESULT remove_NavigationCompleted(EventRegistrationToken token) = 0;
  virtual HRESULT add_ContentLoading(ICoreWebView2ContentLoadingEventHandler* handler,
                                     EventRegistrationToken* token) = 0;
  virtual HRESULT remove_ContentLoading(EventRegistrationToken token) = 0;
  virtual HRESULT add_SourceChanged(ICoreWebView2SourceChangedEventHandler* handler,
                                    EventRegistrationToken* token) = 0;
  virtual HRESULT remove_SourceChanged(EventRegistrationToken token) = 0;
  virtual HRESULT add_HistoryChanged(ICoreWebView2HistoryChangedEventHandler* handler,
                                     EventRegistrationToken* token) = 0;
  virtual HRESULT remove_HistoryChanged(EventRegistrationToken token) = 0;
  virtual HRESULT add_NewWindowRequested(ICoreWebView2NewWindowRequestedEventHandler* handler,
                                         EventRegistrationToken* token) = 0;
  virtual HRESULT remove_NewWindowRequested(EventRegistrationToken token) = 0;
  virtual HRESULT add_WebResourceRequested(ICoreWebView2WebResourceRequestedEventHandler* handler,
                                           EventRegistrationToken* token) = 0;
  virtual HRESULT remove_WebResourceRequested(EventRegistrationToken token) = 0;
  virtual HRESULT add_PermissionRequested(ICoreWebView2PermissionRequestedEventHandler* handler,
                                          EventRegistrationToken* token) = 0;
  virtual HRESULT remove_PermissionRequested(EventRegistrationToken token) = 0;
  virtual HRESULT add_ProcessFailed(ICoreWebView2ProcessFailedEventHandler* handler,
                                    EventRegistrationToken* token) = 0;
  virtual HRESULT remove_ProcessFailed(EventRegistrationToken token) = 0;
  virtual HRESULT add_DocumentTitleChanged(ICoreWebView2DocumentTitleChangedEventHandler* handler,
                                           EventRegistrationToken* token) = 0;
  virtual HRESULT remove_DocumentTitleChanged(EventRegistrationToken token) = 0;
  virtual HRESULT add_WindowCloseRequested(ICoreWebView2WindowCloseRequestedEventHandler* handler,
                                           EventRegistrationToken* token) = 0;
  virtual HRESULT remove_WindowCloseRequested(EventRegistrationToken token) = 0;
  virtual HRESULT add_ScriptDialogOpening(ICoreWebView2ScriptDialogOpeningEventHandler* handler,
                                          EventRegistrationToken* token) = 0;
  virtual HRESULT remove_ScriptDialogOpening(EventRegistrationToken token) = 0;
  virtual HRESULT add_ContainsFullScreenElementChanged(
      ICoreWebView2ContainsFullScreenElementChangedEventHandler* handler,
      EventRegistrationToken* token) = 0;
  virtual HRESULT remove_ContainsFullScreenElementChanged(EventRegistrationToken token) = 0;
  virtual HRESULT add_DOMContentLoaded(ICoreWebView2DOMContentLoadedEventHandler* handler,
                                       EventRegistrationToken* token) = 0;
  virtual HRESULT remove_DOMContentLoaded(EventRegistrationToken token) = 0;
  virtual HRESULT add_WebResourceResponseReceived(
      ICoreWebView2WebResourceResponseReceivedEventHandler* handler,
      EventRegistrationToken* token) = 0;
  virtual HRESULT remove_WebResourceResponseReceived(EventRegistrationToken token) = 0;
  virtual HRESULT add_FrameCreated(ICoreWebView2FrameCreatedEventHandler* handler,
                                   EventRegistrationToken* token) = 0;
  virtual HRESULT remove_FrameCreated(EventRegistrationToken token) = 0;
  virtual HRESULT add_DownloadStarting(ICoreWebView2DownloadStartingEventHandler* handler,
                                       EventRegistrationToken* token) = 0;
  virtual HRESULT remove_DownloadStarting(EventRegistrationToken token) = 0;
  virtual HRESULT add_FrameNavigationStarting(ICoreWebView2NavigationStartingEventHandler* handler,
                                              EventRegistrationToken* token) = 0;
  virtual HRESULT remove_FrameNavigationStarting(EventRegistrationToken token) = 0;
  virtual HRESULT AddScriptToExecuteOnDocumentCreated(
      LPCWSTR script,
      ICoreWebView2AddScriptToExecuteOnDocumentCreatedCompletedHandler* handler) = 0;
  virtual HRESULT RemoveScriptToExecuteOnDocumentCreated(LPCWSTR id) = 0;
  virtual HRESULT ExecuteScript(LPCWSTR script,
                                ICoreWebView2ExecuteScriptCompletedHandler* handler) = 0;
  virtual HRESULT Reload() = 0;
  virtual HRESULT PostWebMessageAsJson(LPCWSTR json) = 0;
  virtual HRESULT PostWebMessageAsString(LPCWSTR text) = 0;
  virtual HRESULT CallDevToolsProtocolMethod(
      LPCWSTR method, LPCWSTR json,
      ICoreWebView2CallDevToolsProtocolMethodCompletedHandler* handler) = 0;
  virtual HRESULT get_CanGoBack(BOOL* value) = 0;
  virtual HRESULT get_CanGoForward(BOOL* value) = 0;
  virtual HRESULT GoBack() = 0;
  virtual HRESULT GoForward() = 0;
  virtual HRESULT GetDevToolsProtocolEventReceiver(
      LPCWSTR name, ICoreWebView2DevToolsProtocolEventReceiver** receiver) = 0;
  virtual HRESULT Stop() = 0;
  virtual HRESULT get_DocumentTitle(LPWSTR* title) = 0;
  virtual HRESULT AddHostObjectToScript(LPCWSTR name, VARIANT* object) = 0;
  virtual HRESULT RemoveHostObjectFromScript(LPCWSTR name) = 0;
  virtual HRESULT OpenDevToolsWindow() = 0;
  virtual HRESULT AddWebResourceRequestedFilter(LPCWSTR uri,
                                                COREWEBVIEW2_WEB_RESOURCE_CONTEXT context) = 0;
};
struct ICoreWebView2_2 : ICoreWebView2 {
  virtual HRESULT NavigateWithWebResourceRequest(ICoreWebView2WebResourceRequest* request) = 0;
};
struct ICoreWebView2_3 : ICoreWebView2_2 {
  virtual HRESULT SetVirtualHostNameToFolderMapping(
      LPCWSTR host, LPCWSTR folder, COREWEBVIEW2_HOST_RESOURCE_ACCESS_KIND access) = 0;
};
struct ICoreWebView2_4 : ICoreWebView2_3 {};
struct ICoreWebView2_21 : ICoreWebView2_4 {
  virtual HRESULT ExecuteScriptWithResult(LPCWSTR script, IUnknown* handler) = 0;
};
struct ICoreWebView2Frame : IUnknown {
  virtual HRESULT get_Name(LPWSTR* name) = 0;
  virtual HRESULT AddHostObjectToScriptWithOrigins(LPCWSTR name, VARIANT* object, UINT32 count,
                                                   LPCWSTR* origins) = 0;
};
struct ICoreWebView2Frame2 : ICoreWebView2Frame {
  virtual HRESULT add_WebMessageReceived(ICoreWebView2FrameWebMessageReceivedEventHandler* handler,
                                         EventRegistrationToken* token) = 0;
  virtual HRESULT ExecuteScript(LPCWSTR script,
                                ICoreWebView2ExecuteScriptCompletedHandler* handler) = 0;
};
struct ICoreWebView2Controller : IUnknown {
  virtual HRESULT get_CoreWebView2(ICoreWebView2** view) = 0;
  virtual HRESULT put_Bounds(RECT bounds) = 0;
  virtual HRESULT get_Bounds(RECT* bounds) = 0;
  virtual HRESULT put_IsVisible(BOOL on) = 0;
  virtual HRESULT put_ParentWindow(HWND window) = 0;
  virtual HRESULT get_ZoomFactor(double* zoom) = 0;
  virtual HRESULT put_ZoomFactor(double zoom) = 0;
  virtual HRESULT MoveFocus(COREWEBVIEW2_MOVE_FOCUS_REASON reason) = 0;
  virtual HRESULT Close() = 0;
  virtual HRESULT add_AcceleratorKeyPressed(ICoreWebView2AcceleratorKeyPressedEventHandler* handler,
                                            EventRegistrationToken* token) = 0;
  virtual HRESULT remove_AcceleratorKeyPressed(EventRegistrationToken token) = 0;
  virtual HRESULT add_ZoomFactorChanged(ICoreWebView2ZoomFactorChangedEventHandler* handler,
                                        EventRegistrationToken* token) = 0;
  virtual HRESULT remove_ZoomFactorChanged(EventRegistrationToken token) = 0;
  virtual HRESULT add_GotFocus(ICoreWebView2FocusChangedEventHandler* handler,
                               EventRegistrationToken* token) = 0;
  virtual HRESULT remove_GotFocus(EventRegistrationToken token) = 0;
  virtual HRESULT add_LostFocus(ICoreWebView2FocusChangedEventHandler* handler,
                                EventRegistrationToken* token) = 0;
  virtual HRESULT remove_LostFocus(EventRegistrationToken token) = 0;
  virtual HRESULT add_MoveFocusRequested(ICoreWebView2MoveFocusRequestedEventHandler* handler,
                                         EventRegistrationToken* token) = 0;
  virtual HRESULT remove_MoveFocusRequested(EventRegistrationToken token) = 0;
};
struct ICoreWebView2EnvironmentOptions : IUnknown {
  virtual HRESULT put_AdditionalBrowserArguments(LPCWSTR value) = 0;
  virtual HRESULT put_Language(LPCWSTR value) = 0;
};
struct ICoreWebView2Environment : IUnknown {
  virtual HRESULT CreateCoreWebView2Controller(
      HWND parent, ICoreWebView2CreateCoreWebView2ControllerCompletedHandler* handler) = 0;
  virtual HRESULT CreateWebResourceResponse(IStream* content, int status, LPCWSTR reason,
                                            LPCWSTR headers,
                                            ICoreWebView2WebResourceResponse** response) = 0;
};

HRESULT CreateCoreWebView2EnvironmentWithOptions(
    PCWSTR browser, PCWSTR data, ICoreWebView2EnvironmentOptions* options,
    ICoreWebView2CreateCoreWebView2EnvironmentCompletedHandler* handler);
HRESULT CreateCoreWebView2Environment(
    ICoreWebView2CreateCoreWebView2EnvironmentCompletedHandler* handler);

#endif
