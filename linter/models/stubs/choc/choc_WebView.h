/* Own declarations of choc, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_CHOC_WEBVIEW_FLAT_H
#define BRIDGELINT_STUB_CHOC_WEBVIEW_FLAT_H

#include "choc/gui/choc_WebView.h"

#endif
