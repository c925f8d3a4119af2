/* Own declarations of Node-API, written for analysis; not Node's code. */
#ifndef BRIDGELINT_STUB_JS_NATIVE_API_H
#define BRIDGELINT_STUB_JS_NATIVE_API_H

#include "node_api.h"

#endif
