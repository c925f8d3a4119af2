#include <node_api.h>

static napi_value add(napi_env env, napi_callback_info info) { return NULL; }

NAPI_MODULE_INIT() {
  napi_value function;
  napi_property_descriptor more[] = {
      {"remove", NULL, add, NULL, NULL, NULL, napi_default, NULL}, /* expect: allowlist/unlisted-command */
  };
  napi_define_properties(env, exports, 1, more);
  napi_create_function(env, "add", NAPI_AUTO_LENGTH, add, NULL, &function);
  napi_set_named_property(env, exports, "add", function);
  return exports;
}
