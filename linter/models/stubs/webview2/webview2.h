/* Own declarations of the WebView2 API, written for analysis; not Microsoft's code. */
#ifndef BRIDGELINT_STUB_WEBVIEW2_LOWER_H
#define BRIDGELINT_STUB_WEBVIEW2_LOWER_H

#include "WebView2.h"

#endif
