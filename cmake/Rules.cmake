# One rule is one file, rules/<family>/<name>.cpp, and defines rule_<family>_<name> (dashes as
# underscores). The table of all rules is written from the file names, so a rule cannot be forgotten
# and one whose symbol does not match its path does not link.
file(GLOB rule_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/rules/*/*.cpp")
list(SORT rule_files)
set(declarations "")
set(entries "")
foreach(file IN LISTS rule_files)
  file(RELATIVE_PATH path "${PROJECT_SOURCE_DIR}/rules" "${file}")
  string(REGEX REPLACE "\\.cpp$" "" id "${path}")
  string(MAKE_C_IDENTIFIER "${id}" symbol)
  string(APPEND declarations "extern const Rule rule_${symbol};\n")
  string(APPEND entries "    {\"${id}\", &rule_${symbol}},\n")
endforeach()
configure_file("${PROJECT_SOURCE_DIR}/cmake/rule_table.cpp.in"
               "${CMAKE_CURRENT_BINARY_DIR}/rule_table.cpp" @ONLY)
bl_layer(bl_rules SOURCES ${rule_files} "${CMAKE_CURRENT_BINARY_DIR}/rule_table.cpp"
  PUBLIC bl_check PRIVATE bl_csp fmt::fmt)
