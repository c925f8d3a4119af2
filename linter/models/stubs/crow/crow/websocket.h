/* Own declarations of Crow's server, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_CROW_WEBSOCKET_H
#define BRIDGELINT_STUB_CROW_WEBSOCKET_H

#include "../crow.h"

#endif
