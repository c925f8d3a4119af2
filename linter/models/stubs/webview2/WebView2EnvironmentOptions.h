/* Own declarations of the WebView2 API, written for analysis; not Microsoft's code. */
#ifndef BRIDGELINT_STUB_WEBVIEW2_ENVIRONMENTOPTIONS_H
#define BRIDGELINT_STUB_WEBVIEW2_ENVIRONMENTOPTIONS_H

#include "WebView2.h"

class CoreWebView2EnvironmentOptions : public ICoreWebView2EnvironmentOptions {};

#endif
