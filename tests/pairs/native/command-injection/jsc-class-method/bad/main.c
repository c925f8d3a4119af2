#include <webkit2/webkit-web-extension.h>
#include <stdlib.h>

static void run(gpointer object, GPtrArray* arguments, gpointer data) {
  char* text = jsc_value_to_string((JSCValue*)g_ptr_array_index(arguments, 0));
  system(text);  // expect: handler/command-injection
}

static void set_program(gpointer object, JSCValue* value, gpointer data) {
  system(jsc_value_to_string(value));  // expect: handler/command-injection
}

struct Method {
  const char* name;
  GCallback callback;
};

static const struct Method methods[] = {
    {"run", G_CALLBACK(run)},
    {NULL, NULL},
};

void fill(JSCClass* shown) {
  for (int i = 0; methods[i].name != NULL; i++) {
    jsc_class_add_method_variadic(shown, methods[i].name, methods[i].callback, NULL, NULL, 4);
  }
  jsc_class_add_property(shown, "program", 64, NULL, G_CALLBACK(set_program), NULL, NULL);
}
