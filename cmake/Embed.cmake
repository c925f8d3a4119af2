# bl_embed(TARGET NAMESPACE_NAME ROOT FILES...)
# Compiles files into TARGET as a table of {path relative to ROOT, bytes}, declared as
#   namespace bridgelint { std::span<const EmbeddedFile> NAMESPACE_NAME(); }   (base/embedded.h)
function(bl_embed target name root)
  set(files ${ARGN})
  list(SORT files)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/${name}.embedded.cpp")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DROOT=${root} "-DFILES=${files}" -DOUTPUT=${output}
            -P "${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake"
    DEPENDS ${files} "${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake"
    COMMENT "Embedding ${name}"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
