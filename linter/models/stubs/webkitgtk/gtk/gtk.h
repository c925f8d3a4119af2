/* Own declarations of the little of GTK that a window with a web view needs, written for analysis;
 * not the library's code. */
#ifndef BRIDGELINT_STUB_GTK_H
#define BRIDGELINT_STUB_GTK_H

#include "glib.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct _GtkWidget GtkWidget;
typedef struct _GtkWindow GtkWindow;
typedef struct _GtkContainer GtkContainer;
typedef struct _GtkBox GtkBox;
typedef struct _GtkApplication GtkApplication;
typedef struct _GApplication GApplication;
typedef enum { GTK_WINDOW_TOPLEVEL, GTK_WINDOW_POPUP } GtkWindowType;

#define GTK_WIDGET(object) ((GtkWidget*)(object))
#define GTK_WINDOW(object) ((GtkWindow*)(object))
#define GTK_CONTAINER(object) ((GtkContainer*)(object))
#define GTK_BOX(object) ((GtkBox*)(object))
#define G_APPLICATION(object) ((GApplication*)(object))

void gtk_main(void);
void gtk_main_quit(void);
void gtk_widget_show_all(GtkWidget* widget);
void gtk_widget_show(GtkWidget* widget);
void gtk_widget_destroy(GtkWidget* widget);
void gtk_widget_grab_focus(GtkWidget* widget);
void gtk_container_add(GtkContainer* container, GtkWidget* child);
void gtk_window_set_title(GtkWindow* window, const gchar* title);
void gtk_window_set_default_size(GtkWindow* window, gint width, gint height);
void gtk_window_set_child(GtkWindow* window, GtkWidget* child);
void gtk_window_present(GtkWindow* window);
gboolean gtk_show_uri_on_window(GtkWindow* parent, const char* uri, guint32 time, GError** error);

#ifdef __cplusplus
}
#endif

#endif
