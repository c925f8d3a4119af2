#include <gtk/gtk.h>
#include <webkit2/webkit2.h>

int main(void) {
  WebKitSettings* settings = webkit_settings_new();
  webkit_settings_set_disable_web_security(settings, TRUE); /* expect: release/web-security-disabled */
  webkit_settings_set_allow_universal_access_from_file_urls(settings, FALSE);
  GtkWidget* view = webkit_web_view_new_with_settings(settings);
  webkit_web_view_load_uri(WEBKIT_WEB_VIEW(view), "app://index.html");
  gtk_main();
  return 0;
}
