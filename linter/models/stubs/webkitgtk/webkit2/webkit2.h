/* Own declarations of WebKitGTK, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_WEBKIT2_H
#define BRIDGELINT_STUB_WEBKIT2_H

#include "webkit/webkit.h"

#endif
