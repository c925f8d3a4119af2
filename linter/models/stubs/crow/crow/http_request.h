/* Own declarations of Crow's server, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_CROW_HTTP_REQUEST_H
#define BRIDGELINT_STUB_CROW_HTTP_REQUEST_H

#include "../crow.h"

#endif
