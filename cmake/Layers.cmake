# One static library per layer. A layer sees the headers of the layers it links and no library that
# is not named here: Clang's include path exists on extract/cpp alone, tree-sitter's on syntax alone.

# bl_layer(NAME SOURCES... [PUBLIC targets...] [PRIVATE targets...])
function(bl_layer name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  if(NOT ARG_SOURCES)
    set(ARG_SOURCES "${PROJECT_SOURCE_DIR}/cmake/empty.cpp")
  endif()
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}/linter" "${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
  bl_compile_options(${name})
endfunction()

# Warnings, sanitizers and section garbage collection for code of our own.
function(bl_compile_options target)
  target_compile_options(${target} PRIVATE
    $<$<COMPILE_LANG_AND_ID:CXX,GNU,Clang>:-Wall;-Wextra;-Wpedantic;-Werror;-ffunction-sections;-fdata-sections>
    # GCC 12 sees overflows and unset bytes in its own string header once that is inlined (GCC bugs
    # 105329, 105651, 105562); the sanitizer build looks for real ones.
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-array-bounds;-Wno-stringop-overread;-Wno-stringop-overflow;-Wno-restrict;-Wno-maybe-uninitialized>
    # ccache can keep objects that use a precompiled header only with this.
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>
    $<$<CXX_COMPILER_ID:MSVC>:/W4;/WX;/utf-8>)
  if(BRIDGELINT_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
  if(BRIDGELINT_FUZZ)
    target_compile_options(${target} PUBLIC -fsanitize=fuzzer-no-link)
  endif()
endfunction()
