// Run by the release build: parses what it is given, so that the compiler learns which ways the
// parsers take. Arguments: scripts.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage* tree_sitter_javascript(void);
const TSLanguage* tree_sitter_typescript(void);
const TSLanguage* tree_sitter_tsx(void);

static void parse(const TSLanguage* language, const char* bytes, size_t size) {
  TSParser* parser = ts_parser_new();
  ts_parser_set_language(parser, language);
  ts_tree_delete(ts_parser_parse_string(parser, NULL, bytes, (uint32_t)size));
  ts_parser_delete(parser);
}

int main(int count, char** files) {
  static char bytes[1 << 20];
  for (int i = 1; i < count; ++i) {
    FILE* file = fopen(files[i], "rb");
    if (file == NULL) return 1;
    const size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    const char* end = strrchr(files[i], '.');
    // Most scripts are sound in all three.
    if (strcmp(end, ".js") == 0) parse(tree_sitter_javascript(), bytes, size);
    if (strcmp(end, ".ts") == 0) parse(tree_sitter_typescript(), bytes, size);
    parse(tree_sitter_tsx(), bytes, size);
  }
  return 0;
}
