/* Own declarations of choc, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_CHOC_VALUE_FLAT_H
#define BRIDGELINT_STUB_CHOC_VALUE_FLAT_H

#include "choc/containers/choc_Value.h"

#endif
