/* Own definitions of the macros of napi-macros, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_NAPI_MACROS_H
#define BRIDGELINT_STUB_NAPI_MACROS_H

#include <node_api.h>
#include <stdlib.h>

#define NAPI_INIT()                                                       \
  static void napi_macros_init(napi_env env, napi_value exports);         \
  napi_value napi_macros_register(napi_env env, napi_value exports);      \
  napi_value napi_macros_register(napi_env env, napi_value exports) {     \
    napi_macros_init(env, exports);                                       \
    return exports;                                                       \
  }                                                                       \
  static void napi_macros_init(napi_env env, napi_value exports)
#define NAPI_METHOD(name) napi_value name(napi_env env, napi_callback_info info)
#define NAPI_STATUS_THROWS(call)            \
  if ((call) != napi_ok) {                  \
    napi_throw_error(env, NULL, "failed");  \
    return NULL;                            \
  }
#define NAPI_STATUS_THROWS_VOID(call)       \
  if ((call) != napi_ok) {                  \
    napi_throw_error(env, NULL, "failed");  \
    return;                                 \
  }

#define NAPI_EXPORT_FUNCTION(name)                                                    \
  {                                                                                   \
    napi_value made_##name;                                                           \
    NAPI_STATUS_THROWS_VOID(napi_create_function(env, NULL, 0, name, NULL, &made_##name)) \
    NAPI_STATUS_THROWS_VOID(napi_set_named_property(env, exports, #name, made_##name)) \
  }
#define NAPI_EXPORT_VALUE_(name, make)                                                \
  {                                                                                   \
    napi_value made_##name;                                                           \
    NAPI_STATUS_THROWS_VOID(make(env, name, &made_##name))                            \
    NAPI_STATUS_THROWS_VOID(napi_set_named_property(env, exports, #name, made_##name)) \
  }
#define NAPI_EXPORT_INT32(name) NAPI_EXPORT_VALUE_(name, napi_create_int32)
#define NAPI_EXPORT_UINT32(name) NAPI_EXPORT_VALUE_(name, napi_create_uint32)
#define NAPI_EXPORT_UTF8(name, length)
#define NAPI_EXPORT_STRING(name)
#define NAPI_EXPORT_SIZEOF(name)
#define NAPI_EXPORT_SIZEOF_STRUCT(name)
#define NAPI_EXPORT_ALIGNMENTOF(name)
#define NAPI_EXPORT_ALIGNMENTOF_STRUCT(name)
#define NAPI_EXPORT_OFFSETOF(type, name)
#define NAPI_EXPORT_OFFSETOF_STRUCT(type, name)

#define NAPI_RETURN_VALUE_(make)                   \
  {                                                \
    napi_value returned;                           \
    NAPI_STATUS_THROWS(make)                       \
    return returned;                               \
  }
#define NAPI_RETURN_INT32(name) NAPI_RETURN_VALUE_(napi_create_int32(env, name, &returned))
#define NAPI_RETURN_UINT32(name) NAPI_RETURN_VALUE_(napi_create_uint32(env, name, &returned))
#define NAPI_RETURN_UTF8(name, length) \
  NAPI_RETURN_VALUE_(napi_create_string_utf8(env, name, length, &returned))
#define NAPI_RETURN_STRING(name) NAPI_RETURN_UTF8(name, NAPI_AUTO_LENGTH)

#define NAPI_UTF8(name, size, value) \
  char name[size];                   \
  size_t name##_len;                 \
  NAPI_STATUS_THROWS(napi_get_value_string_utf8(env, value, name, size, &name##_len))
#define NAPI_UTF8_MALLOC(name, value)                                                 \
  size_t name##_size = 0;                                                             \
  NAPI_STATUS_THROWS(napi_get_value_string_utf8(env, value, NULL, 0, &name##_size))   \
  char* name = (char*)malloc(name##_size + 1);                                        \
  size_t name##_len;                                                                  \
  NAPI_STATUS_THROWS(napi_get_value_string_utf8(env, value, name, name##_size + 1, &name##_len))
#define NAPI_UINT32(name, value) \
  uint32_t name;                 \
  NAPI_STATUS_THROWS(napi_get_value_uint32(env, value, &name))
#define NAPI_INT32(name, value) \
  int32_t name;                 \
  NAPI_STATUS_THROWS(napi_get_value_int32(env, value, &name))
#define NAPI_BUFFER_CAST(type, name, value) \
  type name;                                \
  size_t name##_len;                        \
  NAPI_STATUS_THROWS(napi_get_buffer_info(env, value, (void**)&name, &name##_len))
#define NAPI_BUFFER(name, value) NAPI_BUFFER_CAST(char*, name, value)
#define NAPI_FOR_EACH(array, element)                  \
  uint32_t array##_len;                                \
  napi_get_array_length(env, array, &array##_len);     \
  napi_value element;                                  \
  for (uint32_t i = 0;                                 \
       i < array##_len && napi_get_element(env, array, i, &element) == napi_ok; i++)

#define NAPI_ARGV(n)   \
  napi_value argv[n];  \
  size_t argc = n;     \
  NAPI_STATUS_THROWS(napi_get_cb_info(env, info, &argc, argv, NULL, NULL))
#define NAPI_ARGV_UTF8(name, size, i) NAPI_UTF8(name, size, argv[i])
#define NAPI_ARGV_UTF8_MALLOC(name, i) NAPI_UTF8_MALLOC(name, argv[i])
#define NAPI_ARGV_UINT32(name, i) NAPI_UINT32(name, argv[i])
#define NAPI_ARGV_INT32(name, i) NAPI_INT32(name, argv[i])
#define NAPI_ARGV_BUFFER_CAST(type, name, i) NAPI_BUFFER_CAST(type, name, argv[i])
#define NAPI_ARGV_BUFFER(name, i) NAPI_BUFFER(name, argv[i])

#endif
