#include <cstdio>
#include <cstdlib>

#include <napi-macros.h>

NAPI_METHOD(open_folder) {
  NAPI_ARGV(1)
  NAPI_ARGV_UTF8(folder, 200, 0)
  char command[256];
  snprintf(command, sizeof(command), "xdg-open %s", folder);
  NAPI_RETURN_INT32(system(command))  // expect: handler/command-injection
}

NAPI_INIT() {
  NAPI_EXPORT_FUNCTION(open_folder)
}
