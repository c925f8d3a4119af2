#include <string>

#include <saucer/smartview.hpp>

void start(saucer::smartview& view) {
  view.expose("run", [](int size) -> std::string {
    if (size > 4096 || size < 0) return "";
    char* block = new char[size];
    delete[] block;
    return "";
  });
}
