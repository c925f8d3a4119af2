#include <cstdlib>
#include <cstring>

#include <napi-macros.h>

NAPI_METHOD(open_folder) {
  NAPI_ARGV(1)
  NAPI_ARGV_UTF8(folder, 200, 0)
  if (strcmp(folder, "downloads") != 0) return nullptr;
  NAPI_RETURN_INT32(system("xdg-open ~/Downloads"))
}

NAPI_INIT() {
  NAPI_EXPORT_FUNCTION(open_folder)
}
