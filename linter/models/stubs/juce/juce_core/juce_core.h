/* Own declarations of JUCE, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_JUCE_CORE_MODULE_H
#define BRIDGELINT_STUB_JUCE_CORE_MODULE_H

#include "juce_core.h"

#endif
