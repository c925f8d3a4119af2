// Run by the build: reads model files and writes them packed, so that no run has to parse TOML.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/packed.h"
#include "base/value.h"

// Arguments: what to write, the folder of the models, the files.
int main(int count, char** arguments) {
  const std::string folder = count > 2 ? arguments[2] : "";
  std::vector<bridgelint::Value> values;
  std::vector<bridgelint::Problem> problems;
  for (int i = 3; i < count; ++i) {
    std::ifstream in(arguments[i], std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    if (!in) {
      std::fprintf(stderr, "%s: cannot be read\n", arguments[i]);
      return 1;
    }
    const auto name = "<models>/" + bridgelint::relative_to(arguments[i], folder);
    values.push_back(bridgelint::parse_toml(name, bytes, problems));
  }
  for (const auto& problem : problems) {
    std::fprintf(stderr, "%s, byte %u: %s\n", problem.at.file.c_str(), problem.at.begin,
                 problem.message.c_str());
  }
  if (!problems.empty() || values.empty()) return 1;
  std::ofstream out(arguments[1], std::ios::binary);
  out << bridgelint::pack_values(values) << std::flush;
  return out ? 0 : 1;
}
