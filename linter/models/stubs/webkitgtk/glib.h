/* Own declarations of the parts of GLib that code round a web view leans on, written for analysis;
 * not the library's code. What is a macro in GLib (g_signal_connect) is a function here. */
#ifndef BRIDGELINT_STUB_GLIB_H
#define BRIDGELINT_STUB_GLIB_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef char gchar;
typedef unsigned char guchar;
typedef unsigned char guint8;
typedef int gint;
typedef int gboolean;
typedef unsigned int guint;
typedef long glong;
typedef unsigned long gulong;
typedef int32_t gint32;
typedef uint32_t guint32;
typedef int64_t gint64;
typedef uint64_t guint64;
typedef size_t gsize;
typedef long gssize;
typedef float gfloat;
typedef double gdouble;
typedef void* gpointer;
typedef const void* gconstpointer;
typedef guint32 GQuark;
typedef gsize GType;

#ifndef TRUE
#define TRUE 1
#define FALSE 0
#endif
#define GINT_TO_POINTER(i) ((gpointer)(glong)(i))
#define GPOINTER_TO_INT(p) ((gint)(glong)(p))
#define g_return_if_fail(expr) \
  do {                         \
    if (!(expr)) return;       \
  } while (0)
#define g_return_val_if_fail(expr, val) \
  do {                                  \
    if (!(expr)) return (val);          \
  } while (0)
#define G_GNUC_UNUSED
#define G_BEGIN_DECLS
#define G_END_DECLS

typedef struct _GError {
  GQuark domain;
  gint code;
  gchar* message;
} GError;
typedef struct _GBytes GBytes;
typedef struct _GVariant GVariant;
typedef struct _GString {
  gchar* str;
  gsize len;
} GString;
typedef struct _GList {
  gpointer data;
  struct _GList* next;
} GList;
typedef struct _GMainLoop GMainLoop;
typedef void (*GDestroyNotify)(gpointer data);
typedef gboolean (*GSourceFunc)(gpointer data);

void g_free(gpointer memory);
gpointer g_malloc(gsize bytes);
gpointer g_malloc0(gsize bytes);
gchar* g_strdup(const gchar* text);
gchar* g_strndup(const gchar* text, gsize length);
typedef struct _GPtrArray {
  gpointer* pdata;
  guint len;
} GPtrArray;
#define g_ptr_array_index(array, index_) ((array)->pdata)[index_]
GPtrArray* g_ptr_array_new(void);
void g_ptr_array_add(GPtrArray* array, gpointer data);
gboolean g_strv_contains(const gchar* const* strv, const gchar* str);
typedef struct _GRegex GRegex;
typedef struct _GMatchInfo GMatchInfo;
GRegex* g_regex_new(const gchar* pattern, int compile_options, int match_options, GError** error);
gboolean g_regex_match(const GRegex* regex, const gchar* string, int match_options,
                       GMatchInfo** match_info);
gboolean g_regex_match_simple(const gchar* pattern, const gchar* string, int compile_options,
                              int match_options);
gchar* g_strdup_printf(const gchar* format, ...);
gchar* g_strdup_vprintf(const gchar* format, va_list given);
gchar* g_strconcat(const gchar* first, ...);
gchar* g_strescape(const gchar* text, const gchar* exceptions);
gchar* g_build_filename(const gchar* first, ...);
gchar* g_path_get_basename(const gchar* path);
gchar* g_canonicalize_filename(const gchar* path, const gchar* relative_to);
gchar* g_shell_quote(const gchar* text);
gchar** g_strsplit(const gchar* text, const gchar* delimiter, gint most);
void g_strfreev(gchar** texts);
gint g_strcmp0(const char* left, const char* right);
gboolean g_str_equal(gconstpointer left, gconstpointer right);
gboolean g_str_has_prefix(const gchar* text, const gchar* prefix);
gboolean g_str_has_suffix(const gchar* text, const gchar* suffix);
gint64 g_ascii_strtoll(const gchar* text, gchar** end, guint base);
GString* g_string_new(const gchar* text);
void g_string_append(GString* string, const gchar* text);
void g_string_append_printf(GString* string, const gchar* format, ...);
gchar* g_string_free(GString* string, gboolean free_text);
gboolean g_spawn_command_line_async(const gchar* command, GError** error);
gboolean g_spawn_command_line_sync(const gchar* command, gchar** out, gchar** err, gint* status,
                                   GError** error);
gboolean g_file_get_contents(const gchar* path, gchar** contents, gsize* length, GError** error);
gboolean g_file_set_contents(const gchar* path, const gchar* contents, gssize length,
                             GError** error);
gboolean g_file_test(const gchar* path, int test);
const gchar* g_getenv(const gchar* name);
gboolean g_setenv(const gchar* name, const gchar* value, gboolean overwrite);
void g_error_free(GError* error);
void g_clear_error(GError** error);
gconstpointer g_bytes_get_data(GBytes* bytes, gsize* size);
gsize g_bytes_get_size(GBytes* bytes);
GBytes* g_bytes_new(gconstpointer data, gsize size);
void g_print(const gchar* format, ...);
void g_printerr(const gchar* format, ...);
void g_message(const gchar* format, ...);
void g_warning(const gchar* format, ...);
void g_debug(const gchar* format, ...);
guint g_idle_add(GSourceFunc function, gpointer data);
guint g_timeout_add(guint interval, GSourceFunc function, gpointer data);
GVariant* g_variant_new(const gchar* format, ...);
GVariant* g_variant_new_string(const gchar* text);

typedef struct _GObject GObject;
typedef struct _GClosure GClosure;
typedef struct _GCancellable GCancellable;
typedef struct _GAsyncResult GAsyncResult;
typedef struct _GInputStream GInputStream;
typedef void (*GCallback)(void);
typedef void (*GClosureNotify)(gpointer data, GClosure* closure);
typedef void (*GAsyncReadyCallback)(GObject* source, GAsyncResult* result, gpointer data);
#define G_CALLBACK(function) ((GCallback)(function))
#define G_OBJECT(object) ((GObject*)(object))
#define G_CONNECT_DEFAULT 0
#define G_CONNECT_SWAPPED 2
#define G_TYPE_NONE ((GType)4)
#define G_TYPE_INT ((GType)24)
#define G_TYPE_STRING ((GType)64)
#define G_TYPE_BOOLEAN ((GType)20)
#define g_autofree
#define g_autoptr(type) type*

gulong g_signal_connect_data(gpointer instance, const gchar* signal, GCallback handler,
                             gpointer data, GClosureNotify destroy, int flags);
gulong g_signal_connect_object(gpointer instance, const gchar* signal, GCallback handler,
                               gpointer object, int flags);
gulong g_signal_connect(gpointer instance, const gchar* signal, GCallback handler, gpointer data);
gulong g_signal_connect_after(gpointer instance, const gchar* signal, GCallback handler,
                              gpointer data);
gulong g_signal_connect_swapped(gpointer instance, const gchar* signal, GCallback handler,
                                gpointer data);
gpointer g_object_ref(gpointer object);
void g_object_unref(gpointer object);
void g_object_set(gpointer object, const gchar* first, ...);
void g_object_get(gpointer object, const gchar* first, ...);
gpointer g_object_new(GType type, const gchar* first, ...);
GInputStream* g_memory_input_stream_new_from_data(const void* data, gssize size,
                                                  GDestroyNotify destroy);

typedef struct _GTask GTask;
typedef struct _GThread GThread;
typedef struct _GMainContext GMainContext;
typedef void (*GTaskThreadFunc)(GTask* task, gpointer source, gpointer data,
                                GCancellable* cancellable);
typedef gpointer (*GThreadFunc)(gpointer data);
GTask* g_task_new(gpointer source, GCancellable* cancellable, GAsyncReadyCallback callback,
                  gpointer callback_data);
void g_task_set_task_data(GTask* task, gpointer data, GDestroyNotify destroy);
gpointer g_task_get_task_data(GTask* task);
void g_task_run_in_thread(GTask* task, GTaskThreadFunc function);
void g_task_run_in_thread_sync(GTask* task, GTaskThreadFunc function);
void g_task_return_pointer(GTask* task, gpointer result, GDestroyNotify destroy);
void g_task_return_boolean(GTask* task, gboolean result);
gpointer g_task_propagate_pointer(GTask* task, GError** error);
GThread* g_thread_new(const gchar* name, GThreadFunc function, gpointer data);
GThread* g_thread_try_new(const gchar* name, GThreadFunc function, gpointer data, GError** error);
gpointer g_thread_join(GThread* thread);
guint g_timeout_add_seconds(guint interval, GSourceFunc function, gpointer data);
guint g_idle_add_full(gint priority, GSourceFunc function, gpointer data, GDestroyNotify notify);
guint g_timeout_add_full(gint priority, guint interval, GSourceFunc function, gpointer data,
                         GDestroyNotify notify);
void g_main_context_invoke(GMainContext* context, GSourceFunc function, gpointer data);
void g_object_set_data(GObject* object, const gchar* key, gpointer data);
void g_object_set_data_full(GObject* object, const gchar* key, gpointer data,
                            GDestroyNotify destroy);
gpointer g_object_get_data(GObject* object, const gchar* key);

#ifdef __cplusplus
}
#endif

#endif
