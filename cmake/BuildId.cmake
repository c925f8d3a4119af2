# Writes OUTPUT: build_id(), a digest of the SOURCES that facts depend on. Run at build time.
set(all "${VERSION}")
foreach(source IN LISTS SOURCES)
  file(SHA256 "${source}" digest)
  string(APPEND all "${digest}")
endforeach()
string(SHA256 id "${all}")
file(WRITE "${OUTPUT}" "// Generated from the extractors' sources.\n#include \"engine/cache.h\"\n\nnamespace bridgelint {\n\nstd::string_view build_id() { return \"${id}\"; }\n\n}  // namespace bridgelint\n")
