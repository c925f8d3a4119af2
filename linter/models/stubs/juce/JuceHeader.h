/* Own declarations of JUCE, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_JUCEHEADER_H
#define BRIDGELINT_STUB_JUCEHEADER_H

#include "juce_gui_extra/juce_gui_extra.h"

using namespace juce;

#endif
