#include <WebView2.h>
#include <shellapi.h>
#include <wrl.h>

using Microsoft::WRL::Callback;

void watch(ICoreWebView2* view, EventRegistrationToken* token) {
  view->add_NewWindowRequested(
      Callback<ICoreWebView2NewWindowRequestedEventHandler>(
          [](ICoreWebView2*, ICoreWebView2NewWindowRequestedEventArgs* args) -> HRESULT {
            LPWSTR address = nullptr;
            args->get_Uri(&address);
            ShellExecuteW(nullptr, L"open", address, nullptr, nullptr, SW_SHOW);  // expect: handler/external-open
            return S_OK;
          })
          .Get(),
      token);
}
