/* Own declarations of Duktape's API, written for analysis; not the engine's code. */
#ifndef BRIDGELINT_STUB_DUKTAPE_H
#define BRIDGELINT_STUB_DUKTAPE_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct duk_hthread duk_context;
typedef int duk_int_t;
typedef unsigned duk_uint_t;
duk_context* duk_create_heap_default(void);
void duk_destroy_heap(duk_context* context);
duk_int_t duk_eval_raw(duk_context* context, const char* text, size_t length, duk_uint_t flags);
#define duk_eval_string(ctx, src) duk_eval_raw((ctx), (src), 0, 0x9)
#define duk_peval_string(ctx, src) duk_eval_raw((ctx), (src), 0, 0x89)
const char* duk_push_string(duk_context* context, const char* text);
duk_int_t duk_pcall(duk_context* context, duk_int_t arguments);
int duk_get_global_string(duk_context* context, const char* name);
const char* duk_safe_to_lstring(duk_context* context, duk_int_t index, size_t* length);
#define duk_safe_to_string(ctx, idx) duk_safe_to_lstring((ctx), (idx), NULL)
void duk_pop(duk_context* context);
#ifdef __cplusplus
}
#endif
#endif
