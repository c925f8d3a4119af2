/* Own declarations of choc, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_CHOC_HTTPSERVER_FLAT_H
#define BRIDGELINT_STUB_CHOC_HTTPSERVER_FLAT_H

#include "choc/network/choc_HTTPServer.h"

#endif
