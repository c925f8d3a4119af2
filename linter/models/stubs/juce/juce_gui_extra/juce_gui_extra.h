/* Own declarations of JUCE, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_JUCE_GUI_EXTRA_MODULE_H
#define BRIDGELINT_STUB_JUCE_GUI_EXTRA_MODULE_H

#include "juce_gui_extra.h"

#endif
