/* Own declarations of the WebView2 API, written for analysis; not Microsoft's code. What is
   experimental is left out. */
#ifndef BRIDGELINT_STUB_WEBVIEW2EXPERIMENTALENVIRONMENTOPTIONS_H
#define BRIDGELINT_STUB_WEBVIEW2EXPERIMENTALENVIRONMENTOPTIONS_H

#include "WebView2EnvironmentOptions.h"

#endif
