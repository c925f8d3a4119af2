/* Own declarations of Node-API, written for analysis; not Node's code. */
#ifndef BRIDGELINT_STUB_NODE_API_H
#define BRIDGELINT_STUB_NODE_API_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifndef __cplusplus
#include <uchar.h>
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef struct napi_env__* napi_env;
typedef struct napi_value__* napi_value;
typedef struct napi_ref__* napi_ref;
typedef struct napi_callback_info__* napi_callback_info;
typedef enum { napi_ok, napi_invalid_arg, napi_generic_failure } napi_status;
typedef enum {
  napi_default = 0,
  napi_writable = 1,
  napi_enumerable = 2,
  napi_configurable = 4,
  napi_default_method = 5,
  napi_default_jsproperty = 7,
  napi_static = 1024,
} napi_property_attributes;
typedef enum {
  napi_undefined,
  napi_null,
  napi_boolean,
  napi_number,
  napi_string,
  napi_symbol,
  napi_object,
  napi_function,
} napi_valuetype;
typedef napi_value (*napi_callback)(napi_env env, napi_callback_info info);
typedef void (*napi_finalize)(napi_env env, void* data, void* hint);
typedef struct napi_deferred__* napi_deferred;
typedef struct napi_async_work__* napi_async_work;
typedef void (*napi_async_execute_callback)(napi_env env, void* data);
typedef void (*napi_async_complete_callback)(napi_env env, napi_status status, void* data);

typedef struct {
  const char* utf8name;
  napi_value name;
  napi_callback method;
  napi_callback getter;
  napi_callback setter;
  napi_value value;
  napi_property_attributes attributes;
  void* data;
} napi_property_descriptor;

#define NAPI_AUTO_LENGTH SIZE_MAX
#define NAPI_MODULE_INIT() napi_value napi_register_module_v1(napi_env env, napi_value exports)
#define NAPI_MODULE(name, function)                                      \
  napi_value napi_register_module_v1(napi_env env, napi_value exports);  \
  napi_value napi_register_module_v1(napi_env env, napi_value exports) { \
    return function(env, exports);                                       \
  }

napi_status napi_create_function(napi_env env, const char* name, size_t length,
                                 napi_callback callback, void* data, napi_value* result);
napi_status napi_define_properties(napi_env env, napi_value object, size_t count,
                                   const napi_property_descriptor* properties);
napi_status napi_define_class(napi_env env, const char* name, size_t length,
                              napi_callback constructor, void* data, size_t count,
                              const napi_property_descriptor* properties, napi_value* result);
napi_status napi_set_named_property(napi_env env, napi_value object, const char* name,
                                    napi_value value);
napi_status napi_get_named_property(napi_env env, napi_value object, const char* name,
                                    napi_value* result);
napi_status napi_get_element(napi_env env, napi_value object, uint32_t index, napi_value* result);
napi_status napi_get_cb_info(napi_env env, napi_callback_info info, size_t* count,
                             napi_value* arguments, napi_value* self, void** data);
napi_status napi_typeof(napi_env env, napi_value value, napi_valuetype* result);
napi_status napi_get_value_string_utf8(napi_env env, napi_value value, char* buffer, size_t size,
                                       size_t* result);
napi_status napi_get_value_string_latin1(napi_env env, napi_value value, char* buffer, size_t size,
                                         size_t* result);
napi_status napi_get_value_int32(napi_env env, napi_value value, int32_t* result);
napi_status napi_get_value_uint32(napi_env env, napi_value value, uint32_t* result);
napi_status napi_get_value_int64(napi_env env, napi_value value, int64_t* result);
napi_status napi_get_value_double(napi_env env, napi_value value, double* result);
napi_status napi_get_value_bool(napi_env env, napi_value value, bool* result);
napi_status napi_create_string_utf8(napi_env env, const char* text, size_t length,
                                    napi_value* result);
napi_status napi_create_int32(napi_env env, int32_t value, napi_value* result);
napi_status napi_create_uint32(napi_env env, uint32_t value, napi_value* result);
napi_status napi_create_int64(napi_env env, int64_t value, napi_value* result);
napi_status napi_create_double(napi_env env, double value, napi_value* result);
napi_status napi_create_array(napi_env env, napi_value* result);
napi_status napi_create_array_with_length(napi_env env, size_t length, napi_value* result);
napi_status napi_create_buffer(napi_env env, size_t length, void** data, napi_value* result);
napi_status napi_create_buffer_copy(napi_env env, size_t length, const void* data, void** copy,
                                    napi_value* result);
napi_status napi_create_external(napi_env env, void* data, napi_finalize finalize, void* hint,
                                 napi_value* result);
napi_status napi_create_reference(napi_env env, napi_value value, uint32_t count,
                                  napi_ref* result);
napi_status napi_delete_reference(napi_env env, napi_ref reference);
napi_status napi_get_reference_value(napi_env env, napi_ref reference, napi_value* result);
napi_status napi_create_error(napi_env env, napi_value code, napi_value message,
                              napi_value* result);
napi_status napi_create_promise(napi_env env, napi_deferred* deferred, napi_value* promise);
napi_status napi_resolve_deferred(napi_env env, napi_deferred deferred, napi_value value);
napi_status napi_reject_deferred(napi_env env, napi_deferred deferred, napi_value value);
napi_status napi_set_property(napi_env env, napi_value object, napi_value key, napi_value value);
napi_status napi_get_property(napi_env env, napi_value object, napi_value key, napi_value* result);
napi_status napi_has_named_property(napi_env env, napi_value object, const char* name,
                                    bool* result);
napi_status napi_set_element(napi_env env, napi_value object, uint32_t index, napi_value value);
napi_status napi_get_array_length(napi_env env, napi_value array, uint32_t* length);
napi_status napi_get_buffer_info(napi_env env, napi_value value, void** data, size_t* length);
napi_status napi_get_arraybuffer_info(napi_env env, napi_value value, void** data,
                                      size_t* length);
napi_status napi_get_value_external(napi_env env, napi_value value, void** result);
napi_status napi_get_value_string_utf16(napi_env env, napi_value value, char16_t* buffer,
                                        size_t size, size_t* result);
napi_status napi_is_array(napi_env env, napi_value value, bool* result);
napi_status napi_is_buffer(napi_env env, napi_value value, bool* result);
napi_status napi_get_boolean(napi_env env, bool value, napi_value* result);
napi_status napi_get_null(napi_env env, napi_value* result);
napi_status napi_get_global(napi_env env, napi_value* result);
napi_status napi_get_new_target(napi_env env, napi_callback_info info, napi_value* result);
napi_status napi_call_function(napi_env env, napi_value self, napi_value function, size_t count,
                               const napi_value* arguments, napi_value* result);
napi_status napi_new_instance(napi_env env, napi_value constructor, size_t count,
                              const napi_value* arguments, napi_value* result);
napi_status napi_wrap(napi_env env, napi_value object, void* native, napi_finalize finalize,
                      void* hint, napi_ref* result);
napi_status napi_unwrap(napi_env env, napi_value object, void** result);
napi_status napi_set_instance_data(napi_env env, void* data, napi_finalize finalize, void* hint);
napi_status napi_get_instance_data(napi_env env, void** data);
napi_status napi_add_env_cleanup_hook(napi_env env, void (*hook)(void* argument), void* argument);
napi_status napi_throw(napi_env env, napi_value error);
napi_status napi_throw_type_error(napi_env env, const char* code, const char* message);
napi_status napi_throw_range_error(napi_env env, const char* code, const char* message);
napi_status napi_create_async_work(napi_env env, napi_value resource, napi_value name,
                                   napi_async_execute_callback execute,
                                   napi_async_complete_callback complete, void* data,
                                   napi_async_work* result);
napi_status napi_queue_async_work(napi_env env, napi_async_work work);
napi_status napi_delete_async_work(napi_env env, napi_async_work work);
napi_status napi_create_object(napi_env env, napi_value* result);
napi_status napi_get_undefined(napi_env env, napi_value* result);
napi_status napi_throw_error(napi_env env, const char* code, const char* message);
napi_status napi_run_script(napi_env env, napi_value script, napi_value* result);

#ifdef __cplusplus
}
#endif

#endif
