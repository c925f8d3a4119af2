#include <stdlib.h>

#include <webkit/webkit.h>

static void on_open(WebKitUserContentManager* manager, JSCValue* value, gpointer data) {
  char* path = jsc_value_to_string(value);
  gchar* command = g_strdup_printf("xdg-open %s", path);
  system(command); /* expect: handler/command-injection */
  g_free(command);
  g_free(path);
}

void listen(WebKitUserContentManager* manager) {
  g_signal_connect(manager, "script-message-received::open", G_CALLBACK(on_open), NULL);
  webkit_user_content_manager_register_script_message_handler(manager, "open", NULL);
}
