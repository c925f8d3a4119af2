/* Own declarations of JSON-GLib's API, written for analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_JSON_GLIB_H
#define BRIDGELINT_STUB_JSON_GLIB_H
#include <glib.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct _JsonParser JsonParser;
typedef struct _JsonNode JsonNode;
typedef struct _JsonObject JsonObject;
typedef struct _JsonArray JsonArray;
typedef struct _JsonReader JsonReader;
JsonParser* json_parser_new(void);
gboolean json_parser_load_from_data(JsonParser* parser, const gchar* data, gssize length,
                                    GError** error);
gboolean json_parser_load_from_file(JsonParser* parser, const gchar* file, GError** error);
JsonNode* json_parser_get_root(JsonParser* parser);
JsonNode* json_parser_steal_root(JsonParser* parser);
JsonNode* json_from_string(const char* text, GError** error);
char* json_to_string(JsonNode* node, gboolean pretty);
JsonObject* json_node_get_object(JsonNode* node);
JsonArray* json_node_get_array(JsonNode* node);
const gchar* json_node_get_string(JsonNode* node);
gint64 json_node_get_int(JsonNode* node);
gdouble json_node_get_double(JsonNode* node);
gboolean json_node_get_boolean(JsonNode* node);
gboolean json_object_has_member(JsonObject* object, const gchar* member);
JsonNode* json_object_get_member(JsonObject* object, const gchar* member);
const gchar* json_object_get_string_member(JsonObject* object, const gchar* member);
const gchar* json_object_get_string_member_with_default(JsonObject* object, const gchar* member,
                                                        const gchar* otherwise);
gint64 json_object_get_int_member(JsonObject* object, const gchar* member);
gdouble json_object_get_double_member(JsonObject* object, const gchar* member);
gboolean json_object_get_boolean_member(JsonObject* object, const gchar* member);
JsonObject* json_object_get_object_member(JsonObject* object, const gchar* member);
JsonArray* json_object_get_array_member(JsonObject* object, const gchar* member);
guint json_array_get_length(JsonArray* array);
JsonNode* json_array_get_element(JsonArray* array, guint index);
const gchar* json_array_get_string_element(JsonArray* array, guint index);
gint64 json_array_get_int_element(JsonArray* array, guint index);
JsonObject* json_array_get_object_element(JsonArray* array, guint index);
JsonReader* json_reader_new(JsonNode* node);
gboolean json_reader_read_member(JsonReader* reader, const gchar* member);
void json_reader_end_member(JsonReader* reader);
const gchar* json_reader_get_string_value(JsonReader* reader);
gint64 json_reader_get_int_value(JsonReader* reader);
#ifdef __cplusplus
}
#endif
#endif
