# Links LLVM and Clang into the binary. Debian's CMake targets always lead to libLLVM.so, so the
# archives are named here; llvm-config knows LLVM's own order.
function(bl_link_static_clang target)
  set(config "${LLVM_TOOLS_BINARY_DIR}/llvm-config")
  if(NOT EXISTS "${config}")
    find_program(config NAMES llvm-config-${LLVM_VERSION_MAJOR} REQUIRED NO_CACHE)
  endif()
  execute_process(
    COMMAND "${config}" --link-static --libs support option frontendopenmp mcparser bitreader
            profiledata targetparser windowsdriver irreader
    OUTPUT_VARIABLE llvm OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  execute_process(
    COMMAND "${config}" --link-static --system-libs
    OUTPUT_VARIABLE system OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  separate_arguments(llvm NATIVE_COMMAND "${llvm}")
  separate_arguments(system NATIVE_COMMAND "${system}")
  set(clang "")
  foreach(name Tooling ToolingCore Frontend Driver Serialization Parse Sema Analysis APINotes Edit
               AST Lex Basic Support Rewrite ASTMatchers Index Format ToolingInclusions)
    list(APPEND clang "${LLVM_LIBRARY_DIR}/libclang${name}.a")
  endforeach()
  target_link_directories(${target} PUBLIC "${LLVM_LIBRARY_DIR}")
  target_link_libraries(${target} PUBLIC -Wl,--start-group ${clang} -Wl,--end-group ${llvm} ${system})
endfunction()
