// The handlers that a client of CEF gives.
#pragma once

#include "stub_cef_base.h"

class CefContextMenuParams : public virtual CefBaseRefCounted {};
class CefMenuModel : public virtual CefBaseRefCounted {
 public:
  virtual bool Clear() = 0;
  virtual bool AddItem(int id, const CefString& label) = 0;
  virtual bool AddSeparator() = 0;
};
class CefDragData : public virtual CefBaseRefCounted {};
class CefDownloadItem : public virtual CefBaseRefCounted {};
class CefBeforeDownloadCallback : public virtual CefBaseRefCounted {};
class CefDownloadItemCallback : public virtual CefBaseRefCounted {};
class CefFileDialogCallback : public virtual CefBaseRefCounted {};
class CefJSDialogCallback : public virtual CefBaseRefCounted {};
class CefSSLInfo : public virtual CefBaseRefCounted {};
class CefAuthCallback : public virtual CefBaseRefCounted {};
class CefResourceReadCallback : public virtual CefBaseRefCounted {};
class CefResourceSkipCallback : public virtual CefBaseRefCounted {};
class CefDOMNode : public virtual CefBaseRefCounted {};
class CefV8StackTrace : public virtual CefBaseRefCounted {};

class CefContextMenuHandler : public virtual CefBaseRefCounted {
 public:
  virtual void OnBeforeContextMenu(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>,
                                   CefRefPtr<CefContextMenuParams>, CefRefPtr<CefMenuModel>) {}
};
class CefDialogHandler : public virtual CefBaseRefCounted {};
class CefDisplayHandler : public virtual CefBaseRefCounted {
 public:
  virtual void OnAddressChange(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>, const CefString&) {}
  virtual void OnTitleChange(CefRefPtr<CefBrowser>, const CefString&) {}
};
class CefDownloadHandler : public virtual CefBaseRefCounted {};
class CefDragHandler : public virtual CefBaseRefCounted {};
class CefFindHandler : public virtual CefBaseRefCounted {};
class CefFocusHandler : public virtual CefBaseRefCounted {};
class CefGeolocationHandler : public virtual CefBaseRefCounted {};
class CefJSDialogHandler : public virtual CefBaseRefCounted {};
class CefKeyboardHandler : public virtual CefBaseRefCounted {};
class CefAudioHandler : public virtual CefBaseRefCounted {};
class CefPermissionHandler : public virtual CefBaseRefCounted {};
class CefPrintHandler : public virtual CefBaseRefCounted {};
class CefCommandHandler : public virtual CefBaseRefCounted {};
class CefFrameHandler : public virtual CefBaseRefCounted {};
class CefRenderHandler : public virtual CefBaseRefCounted {};
class CefResourceBundleHandler : public virtual CefBaseRefCounted {};
class CefCookieAccessFilter : public virtual CefBaseRefCounted {};
class CefLifeSpanHandler : public virtual CefBaseRefCounted {
 public:
  virtual void OnAfterCreated(CefRefPtr<CefBrowser>) {}
  virtual bool DoClose(CefRefPtr<CefBrowser>) { return false; }
  virtual void OnBeforeClose(CefRefPtr<CefBrowser>) {}
};
class CefLoadHandler : public virtual CefBaseRefCounted {
 public:
  virtual void OnLoadStart(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>, int) {}
  virtual void OnLoadEnd(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>, int) {}
};
class CefResourceHandler : public virtual CefBaseRefCounted {
 public:
  virtual bool Open(CefRefPtr<CefRequest>, bool&, CefRefPtr<CefCallback>) { return false; }
  virtual bool ProcessRequest(CefRefPtr<CefRequest>, CefRefPtr<CefCallback>) { return false; }
  virtual void GetResponseHeaders(CefRefPtr<CefResponse>, int64_t&, CefString&) {}
  virtual bool Read(void*, int, int&, CefRefPtr<CefResourceReadCallback>) { return false; }
  virtual bool ReadResponse(void*, int, int&, CefRefPtr<CefCallback>) { return false; }
  virtual void Cancel() {}
};
class CefResourceRequestHandler : public virtual CefBaseRefCounted {
 public:
  enum ReturnValue { RV_CANCEL, RV_CONTINUE, RV_CONTINUE_ASYNC };
  virtual ReturnValue OnBeforeResourceLoad(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>,
                                           CefRefPtr<CefRequest>, CefRefPtr<CefCallback>) {
    return RV_CONTINUE;
  }
  virtual CefRefPtr<CefResourceHandler> GetResourceHandler(CefRefPtr<CefBrowser>,
                                                           CefRefPtr<CefFrame>,
                                                           CefRefPtr<CefRequest>) {
    return nullptr;
  }
};
class CefRequestHandler : public virtual CefBaseRefCounted {
 public:
  enum TerminationStatus { TS_ABNORMAL_TERMINATION, TS_PROCESS_WAS_KILLED, TS_PROCESS_CRASHED };
  virtual bool OnBeforeBrowse(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>, CefRefPtr<CefRequest>,
                              bool, bool) {
    return false;
  }
  virtual bool OnBeforeBrowse(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>, CefRefPtr<CefRequest>,
                              bool) {
    return false;
  }
  virtual CefRefPtr<CefResourceRequestHandler> GetResourceRequestHandler(CefRefPtr<CefBrowser>,
                                                                         CefRefPtr<CefFrame>,
                                                                         CefRefPtr<CefRequest>,
                                                                         bool, bool,
                                                                         const CefString&, bool&) {
    return nullptr;
  }
};

class CefClient : public virtual CefBaseRefCounted {
 public:
  virtual CefRefPtr<CefContextMenuHandler> GetContextMenuHandler() { return nullptr; }
  virtual CefRefPtr<CefDialogHandler> GetDialogHandler() { return nullptr; }
  virtual CefRefPtr<CefDisplayHandler> GetDisplayHandler() { return nullptr; }
  virtual CefRefPtr<CefDownloadHandler> GetDownloadHandler() { return nullptr; }
  virtual CefRefPtr<CefDragHandler> GetDragHandler() { return nullptr; }
  virtual CefRefPtr<CefFocusHandler> GetFocusHandler() { return nullptr; }
  virtual CefRefPtr<CefGeolocationHandler> GetGeolocationHandler() { return nullptr; }
  virtual CefRefPtr<CefJSDialogHandler> GetJSDialogHandler() { return nullptr; }
  virtual CefRefPtr<CefKeyboardHandler> GetKeyboardHandler() { return nullptr; }
  virtual CefRefPtr<CefLifeSpanHandler> GetLifeSpanHandler() { return nullptr; }
  virtual CefRefPtr<CefLoadHandler> GetLoadHandler() { return nullptr; }
  virtual CefRefPtr<CefAudioHandler> GetAudioHandler() { return nullptr; }
  virtual CefRefPtr<CefRenderHandler> GetRenderHandler() { return nullptr; }
  virtual CefRefPtr<CefRequestHandler> GetRequestHandler() { return nullptr; }
  virtual CefRefPtr<CefPermissionHandler> GetPermissionHandler() { return nullptr; }
  virtual bool OnProcessMessageReceived(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>, CefProcessId,
                                        CefRefPtr<CefProcessMessage>) {
    return false;
  }
  virtual bool OnProcessMessageReceived(CefRefPtr<CefBrowser>, CefProcessId,
                                        CefRefPtr<CefProcessMessage>) {
    return false;
  }
};

class CefCommandLine : public virtual CefBaseRefCounted {
 public:
  static CefRefPtr<CefCommandLine> CreateCommandLine();
  static CefRefPtr<CefCommandLine> GetGlobalCommandLine();
  virtual bool HasSwitch(const CefString& name) = 0;
  virtual CefString GetSwitchValue(const CefString& name) = 0;
  virtual void AppendSwitch(const CefString& name) = 0;
  virtual void AppendSwitchWithValue(const CefString& name, const CefString& value) = 0;
  virtual void AppendArgument(const CefString& argument) = 0;
};
class CefSchemeRegistrar {
 public:
  virtual bool AddCustomScheme(const CefString& name, int options) = 0;
  virtual bool AddCustomScheme(const CefString& name, bool standard, bool local,
                               bool display_isolated) = 0;
};
class CefSchemeHandlerFactory : public virtual CefBaseRefCounted {
 public:
  virtual CefRefPtr<CefResourceHandler> Create(CefRefPtr<CefBrowser> browser,
                                               CefRefPtr<CefFrame> frame,
                                               const CefString& scheme_name,
                                               CefRefPtr<CefRequest> request) = 0;
};
bool CefRegisterSchemeHandlerFactory(const CefString& scheme_name, const CefString& domain_name,
                                     CefRefPtr<CefSchemeHandlerFactory> factory);

class CefServer : public virtual CefBaseRefCounted {
 public:
  static void CreateServer(const CefString& address, uint16_t port, int backlog,
                           CefRefPtr<class CefServerHandler> handler);
  virtual void SendHttp200Response(int id, const CefString& type, const void* data,
                                   size_t size) = 0;
  virtual void SendHttp404Response(int id) = 0;
  virtual void SendWebSocketMessage(int id, const void* data, size_t size) = 0;
};
class CefServerHandler : public virtual CefBaseRefCounted {
 public:
  virtual void OnServerCreated(CefRefPtr<CefServer> server) = 0;
  virtual void OnServerDestroyed(CefRefPtr<CefServer> server) = 0;
  virtual void OnClientConnected(CefRefPtr<CefServer> server, int id) = 0;
  virtual void OnClientDisconnected(CefRefPtr<CefServer> server, int id) = 0;
  virtual void OnHttpRequest(CefRefPtr<CefServer> server, int id, const CefString& client_address,
                             CefRefPtr<CefRequest> request) = 0;
  virtual void OnWebSocketRequest(CefRefPtr<CefServer> server, int id,
                                  const CefString& client_address, CefRefPtr<CefRequest> request,
                                  CefRefPtr<CefCallback> callback) = 0;
  virtual void OnWebSocketConnected(CefRefPtr<CefServer> server, int id) = 0;
  virtual void OnWebSocketMessage(CefRefPtr<CefServer> server, int id, const void* data,
                                  size_t size) = 0;
};

class CefBrowserProcessHandler : public virtual CefBaseRefCounted {
 public:
  virtual void OnContextInitialized() {}
  virtual void OnBeforeChildProcessLaunch(CefRefPtr<CefCommandLine>) {}
  virtual CefRefPtr<CefClient> GetDefaultClient() { return nullptr; }
};
class CefRenderProcessHandler : public virtual CefBaseRefCounted {
 public:
  virtual void OnRenderThreadCreated(CefRefPtr<CefListValue>) {}
  virtual void OnWebKitInitialized() {}
  virtual void OnBrowserCreated(CefRefPtr<CefBrowser>, CefRefPtr<CefDictionaryValue>) {}
  virtual void OnBrowserCreated(CefRefPtr<CefBrowser>) {}
  virtual void OnBrowserDestroyed(CefRefPtr<CefBrowser>) {}
  virtual void OnContextCreated(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>,
                                CefRefPtr<CefV8Context>) {}
  virtual void OnContextReleased(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>,
                                 CefRefPtr<CefV8Context>) {}
  virtual void OnUncaughtException(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>,
                                   CefRefPtr<CefV8Context>, CefRefPtr<CefV8Exception>,
                                   CefRefPtr<CefV8StackTrace>) {}
  virtual void OnFocusedNodeChanged(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>,
                                    CefRefPtr<CefDOMNode>) {}
  virtual bool OnProcessMessageReceived(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>, CefProcessId,
                                        CefRefPtr<CefProcessMessage>) {
    return false;
  }
  virtual bool OnProcessMessageReceived(CefRefPtr<CefBrowser>, CefProcessId,
                                        CefRefPtr<CefProcessMessage>) {
    return false;
  }
};
class CefApp : public virtual CefBaseRefCounted {
 public:
  virtual void OnBeforeCommandLineProcessing(const CefString&, CefRefPtr<CefCommandLine>) {}
  virtual void OnRegisterCustomSchemes(CefRawPtr<CefSchemeRegistrar>) {}
  virtual CefRefPtr<CefResourceBundleHandler> GetResourceBundleHandler() { return nullptr; }
  virtual CefRefPtr<CefBrowserProcessHandler> GetBrowserProcessHandler() { return nullptr; }
  virtual CefRefPtr<CefRenderProcessHandler> GetRenderProcessHandler() { return nullptr; }
};
class CefRequestContext : public virtual CefBaseRefCounted {
 public:
  static CefRefPtr<CefRequestContext> GetGlobalContext();
};
class CefTask : public virtual CefBaseRefCounted {
 public:
  virtual void Execute() = 0;
};
class CefStringVisitor : public virtual CefBaseRefCounted {
 public:
  virtual void Visit(const CefString& string) = 0;
};
class CefStreamReader : public virtual CefBaseRefCounted {
 public:
  static CefRefPtr<CefStreamReader> CreateForFile(const CefString& file);
  static CefRefPtr<CefStreamReader> CreateForData(void* data, size_t size);
};
class CefBrowserViewDelegate : public virtual CefBaseRefCounted {};
class CefBrowserView : public virtual CefBaseRefCounted {
 public:
  static CefRefPtr<CefBrowserView> CreateBrowserView(CefRefPtr<CefClient> client,
                                                     const CefString& url,
                                                     const CefBrowserSettings& settings,
                                                     CefRefPtr<CefDictionaryValue> extra_info,
                                                     CefRefPtr<CefRequestContext> context,
                                                     CefRefPtr<CefBrowserViewDelegate> delegate);
};

int CefExecuteProcess(const CefMainArgs& arguments, CefRefPtr<CefApp> application, void* sandbox);
bool CefInitialize(const CefMainArgs& arguments, const CefSettings& settings,
                   CefRefPtr<CefApp> application, void* sandbox);
void CefShutdown();
void CefRunMessageLoop();
void CefQuitMessageLoop();
void CefDoMessageLoopWork();
bool CefCurrentlyOn(CefThreadId thread);
bool CefPostTask(CefThreadId thread, CefRefPtr<CefTask> task);
bool CefPostTask(CefThreadId thread, base::OnceClosure closure);
bool CefPostDelayedTask(CefThreadId thread, CefRefPtr<CefTask> task, int64_t delay_ms);
bool CefPostDelayedTask(CefThreadId thread, base::OnceClosure closure, int64_t delay_ms);
CefRefPtr<CefTask> CefCreateClosureTask(base::OnceClosure closure);
bool CefPostDelayedTask(CefThreadId thread, CefRefPtr<CefTask> task, int64_t delay);
bool CefAddCrossOriginWhitelistEntry(const CefString& origin, const CefString& protocol,
                                     const CefString& domain, bool subdomains);

struct CefMessageRouterConfig {
  CefString js_query_function;
  CefString js_cancel_function;
  size_t message_size_threshold;
};
class CefMessageRouterBrowserSide : public virtual CefBaseRefCounted {
 public:
  class Callback : public virtual CefBaseRefCounted {
   public:
    virtual void Success(const CefString& response) = 0;
    virtual void Success(const void* data, size_t size) = 0;
    virtual void Failure(int code, const CefString& message) = 0;
  };
  class Handler {
   public:
    typedef CefMessageRouterBrowserSide::Callback Callback;
    virtual bool OnQuery(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>, int64_t, const CefString&,
                         bool, CefRefPtr<Callback>) {
      return false;
    }
    virtual bool OnQuery(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>, int64_t,
                         CefRefPtr<const CefBinaryBuffer>, bool, CefRefPtr<Callback>) {
      return false;
    }
    virtual void OnQueryCanceled(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>, int64_t) {}
    virtual ~Handler() {}
  };
  static CefRefPtr<CefMessageRouterBrowserSide> Create(const CefMessageRouterConfig& config);
  virtual bool AddHandler(Handler* handler, bool first) = 0;
  virtual bool RemoveHandler(Handler* handler) = 0;
  virtual void OnBeforeClose(CefRefPtr<CefBrowser>) = 0;
  virtual bool OnProcessMessageReceived(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>, CefProcessId,
                                        CefRefPtr<CefProcessMessage>) = 0;
};
class CefMessageRouterRendererSide : public virtual CefBaseRefCounted {
 public:
  static CefRefPtr<CefMessageRouterRendererSide> Create(const CefMessageRouterConfig& config);
  virtual bool OnProcessMessageReceived(CefRefPtr<CefBrowser>, CefRefPtr<CefFrame>, CefProcessId,
                                        CefRefPtr<CefProcessMessage>) = 0;
};
