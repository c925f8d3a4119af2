#include <boost/archive/binary_iarchive.hpp>
#include <fstream>
#include <sstream>
#include <string>

#include "saucer/smartview.hpp"

void expose(saucer::smartview& view) {
  view.expose("restore", [](const std::string& first, const std::string& second) {
    (void)second;
    std::ifstream data("state.bin", std::ios::binary);
    boost::archive::binary_iarchive archive(data);
    int size = 0;
    archive & size;
  });
}
