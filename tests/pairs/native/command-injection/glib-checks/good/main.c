#include <gtk/gtk.h>
#include <stdlib.h>
#include <webkit2/webkit2.h>

static const char* programs[] = {"ls", "pwd", NULL};

static void listed(WebKitUserContentManager* manager, WebKitJavascriptResult* result,
                   gpointer data) {
  char* text = jsc_value_to_string(webkit_javascript_result_get_js_value(result));
  if (!g_strv_contains(programs, text)) return;
  system(text);
}

static void demanded(WebKitUserContentManager* manager, WebKitJavascriptResult* result,
                     gpointer data) {
  char* text = jsc_value_to_string(webkit_javascript_result_get_js_value(result));
  g_return_if_fail(g_strcmp0(text, "ls") == 0);
  system(text);
}

static void matched(WebKitUserContentManager* manager, WebKitJavascriptResult* result,
                    gpointer data) {
  char* text = jsc_value_to_string(webkit_javascript_result_get_js_value(result));
  if (!g_regex_match_simple("^[a-z0-9]+$", text, 0, 0)) return;
  system(text);
}

int main(int argc, char** argv) {
  gtk_init(&argc, &argv);
  WebKitUserContentManager* manager = webkit_user_content_manager_new();
  g_signal_connect(manager, "script-message-received::listed", G_CALLBACK(listed), NULL);
  webkit_user_content_manager_register_script_message_handler(manager, "listed");
  g_signal_connect(manager, "script-message-received::demanded", G_CALLBACK(demanded), NULL);
  webkit_user_content_manager_register_script_message_handler(manager, "demanded");
  g_signal_connect(manager, "script-message-received::matched", G_CALLBACK(matched), NULL);
  webkit_user_content_manager_register_script_message_handler(manager, "matched");
  GtkWidget* view = webkit_web_view_new_with_user_content_manager(manager);
  gtk_widget_show(view);
  gtk_main();
}
