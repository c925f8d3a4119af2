#pragma once

#include <windows.h>
#include <wrl.h>

#include <string>

#include "WebView2.h"

class Window {
 public:
  void start(ICoreWebView2* view);

 private:
  void handle(const std::wstring& message);

  Microsoft::WRL::ComPtr<ICoreWebView2WebMessageReceivedEventHandler> broker_;
  EventRegistrationToken token_{};
};
