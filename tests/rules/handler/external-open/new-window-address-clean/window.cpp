#include <WebView2.h>
#include <shellapi.h>
#include <wrl.h>

#include <string>

using Microsoft::WRL::Callback;

void watch(ICoreWebView2* view, EventRegistrationToken* token) {
  view->add_NewWindowRequested(
      Callback<ICoreWebView2NewWindowRequestedEventHandler>(
          [](ICoreWebView2*, ICoreWebView2NewWindowRequestedEventArgs* args) -> HRESULT {
            LPWSTR address = nullptr;
            args->get_Uri(&address);
            const std::wstring text(address);
            if (text.rfind(L"https://", 0) == 0) {
              ShellExecuteW(nullptr, L"open", text.c_str(), nullptr, nullptr, SW_SHOW);
            }
            return S_OK;
          })
          .Get(),
      token);
}
