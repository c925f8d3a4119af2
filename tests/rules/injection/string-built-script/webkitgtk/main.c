#include <webkit/webkit.h>

void show(WebKitWebView* view, const char* text) {
  gchar* script = g_strdup_printf("show('%s')", text);
  webkit_web_view_evaluate_javascript(view, script, -1, NULL, NULL, NULL, NULL, NULL); /* expect: injection/string-built-script */
  g_free(script);
}
