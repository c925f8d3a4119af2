#include <gtk/gtk.h>
#include <webkit2/webkit2.h>

static void on_log(WebKitUserContentManager* manager, WebKitJavascriptResult* result, gpointer data) {}
static void on_run(WebKitUserContentManager* manager, WebKitJavascriptResult* result, gpointer data) {}
static void on_load(WebKitWebView* view, WebKitLoadEvent event, gpointer data) {}

int main(void) {
  WebKitUserContentManager* manager = webkit_user_content_manager_new();
  GtkWidget* view = webkit_web_view_new_with_user_content_manager(manager);
  g_signal_connect(manager, "script-message-received::log", G_CALLBACK(on_log), NULL);
  g_signal_connect(manager, "script-message-received::run", G_CALLBACK(on_run), NULL); /* expect: allowlist/unlisted-command */
  g_signal_connect(view, "load-changed", G_CALLBACK(on_load), NULL);
  webkit_user_content_manager_register_script_message_handler(manager, "log");
  webkit_user_content_manager_register_script_message_handler(manager, "run");
  gtk_main();
  return 0;
}
