/* Own declarations of WebKitGTK, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_WEBKIT_WEB_PROCESS_EXTENSION_H
#define BRIDGELINT_STUB_WEBKIT_WEB_PROCESS_EXTENSION_H

#include "webkit/webkit.h"

#endif
