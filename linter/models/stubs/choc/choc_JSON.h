/* Own declarations of choc, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_CHOC_JSON_FLAT_H
#define BRIDGELINT_STUB_CHOC_JSON_FLAT_H

#include "choc/text/choc_JSON.h"

#endif
