/* Stands for a module of JUCE that has nothing to do with web views; not the library's code. */
#ifndef BRIDGELINT_STUB_JUCE_GUI_BASICS_H
#define BRIDGELINT_STUB_JUCE_GUI_BASICS_H

#include "juce_gui_extra/juce_gui_extra.h"

#endif
