#include <wrl.h>

#include "WebView2.h"

// The files of the program's own folder are served under this name.
void start(ICoreWebView2_3* view) {
  view->SetVirtualHostNameToFolderMapping(L"app.example", L"assets",
                                          COREWEBVIEW2_HOST_RESOURCE_ACCESS_KIND_DENY_CORS);
  view->Navigate(L"https://app.example/index.html");
}
