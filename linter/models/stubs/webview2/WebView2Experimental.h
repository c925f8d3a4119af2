/* Own declarations of the WebView2 API, written for analysis; not Microsoft's code. What is
   experimental is left out. */
#ifndef BRIDGELINT_STUB_WEBVIEW2EXPERIMENTAL_H
#define BRIDGELINT_STUB_WEBVIEW2EXPERIMENTAL_H

#include "WebView2.h"

#endif
