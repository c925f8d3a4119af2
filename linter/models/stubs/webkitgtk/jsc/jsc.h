/* Own declarations of JavaScriptCore's GLib API, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_JSC_H
#define BRIDGELINT_STUB_JSC_H

#include "glib.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct _JSCValue JSCValue;
typedef struct _JSCContext JSCContext;
typedef struct _JSCException JSCException;

char* jsc_value_to_string(JSCValue* value);
GBytes* jsc_value_to_string_as_bytes(JSCValue* value);
char* jsc_value_to_json(JSCValue* value, guint indent);
gboolean jsc_value_to_boolean(JSCValue* value);
gint32 jsc_value_to_int32(JSCValue* value);
double jsc_value_to_double(JSCValue* value);
gboolean jsc_value_is_string(JSCValue* value);
gboolean jsc_value_is_number(JSCValue* value);
gboolean jsc_value_is_boolean(JSCValue* value);
gboolean jsc_value_is_array(JSCValue* value);
gboolean jsc_value_is_object(JSCValue* value);
gboolean jsc_value_is_null(JSCValue* value);
gboolean jsc_value_is_undefined(JSCValue* value);
JSCValue* jsc_value_object_get_property(JSCValue* value, const char* name);
JSCValue* jsc_value_object_get_property_at_index(JSCValue* value, guint index);
gboolean jsc_value_object_has_property(JSCValue* value, const char* name);
void jsc_value_object_set_property(JSCValue* value, const char* name, JSCValue* property);
JSCContext* jsc_value_get_context(JSCValue* value);
JSCValue* jsc_value_new_string(JSCContext* context, const char* text);
JSCValue* jsc_value_new_function(JSCContext* context, const char* name, GCallback callback,
                                 gpointer data, GDestroyNotify destroy, GType result,
                                 guint parameters, ...);
JSCValue* jsc_value_new_functionv(JSCContext* context, const char* name, GCallback callback,
                                  gpointer data, GDestroyNotify destroy, GType result,
                                  guint parameters, GType* types);
JSCValue* jsc_value_new_function_variadic(JSCContext* context, const char* name,
                                          GCallback callback, gpointer data,
                                          GDestroyNotify destroy, GType result);
typedef struct _JSCClass JSCClass;
void jsc_class_add_method(JSCClass* jsc_class, const char* name, GCallback callback, gpointer data,
                          GDestroyNotify destroy, GType result, guint parameters, ...);
void jsc_class_add_methodv(JSCClass* jsc_class, const char* name, GCallback callback,
                           gpointer data, GDestroyNotify destroy, GType result, guint parameters,
                           GType* types);
void jsc_class_add_method_variadic(JSCClass* jsc_class, const char* name, GCallback callback,
                                   gpointer data, GDestroyNotify destroy, GType result);
void jsc_class_add_property(JSCClass* jsc_class, const char* name, GType type, GCallback getter,
                            GCallback setter, gpointer data, GDestroyNotify destroy);
void jsc_context_set_value(JSCContext* context, const char* name, JSCValue* value);
JSCValue* jsc_context_evaluate(JSCContext* context, const char* code, gssize length);
JSCValue* jsc_context_evaluate_with_source_uri(JSCContext* context, const char* code,
                                               gssize length, const char* uri, guint line);
JSCException* jsc_context_get_exception(JSCContext* context);

#ifdef __cplusplus
}
#endif

#endif
