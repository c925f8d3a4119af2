#include <WebView2.h>
#include <wrl.h>

#include <cstdlib>

using Microsoft::WRL::Callback;

void ask(ICoreWebView2* view) {
  view->ExecuteScript(L"tool()", Callback<ICoreWebView2ExecuteScriptCompletedHandler>(
                                     [](HRESULT error, LPCWSTR result) -> HRESULT {
                                       _wsystem(result);  // expect: handler/command-injection
                                       return error;
                                     })
                                     .Get());
}
