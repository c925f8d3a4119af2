/* Own declarations of WebUI's extensions, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_WEBUI_EXTENSIONS_H
#define BRIDGELINT_STUB_WEBUI_EXTENSIONS_H
#include "webui.h"

#ifdef __cplusplus
extern "C" {
#endif

void webui_run_fmt(size_t window, const char* fmt, ...);
bool webui_script_fmt(size_t window, size_t timeout, char* buffer, size_t buffer_length,
                      const char* fmt, ...);

#ifdef __cplusplus
}
#endif
#endif
