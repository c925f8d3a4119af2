#include <string>

#include <saucer/smartview.hpp>

void start(saucer::smartview& view) {
  view.expose("run", [](unsigned size) -> std::string {
    char* block = new char[size];  // expect: handler/allocation-size
    delete[] block;
    return "";
  });
}
