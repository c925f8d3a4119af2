/* Own declarations of saucer, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_SAUCER_SCHEME_HPP
#define BRIDGELINT_STUB_SAUCER_SCHEME_HPP

#include "saucer/webview.hpp"

#endif
