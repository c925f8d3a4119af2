#include "guard.h"

bool is_known(const std::string& path) {
  return path == "notes.txt" || path == "todo.txt";
}
