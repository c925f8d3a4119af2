// Own declarations of cereal's API, written for analysis; not the library's code.
#ifndef BRIDGELINT_STUB_CEREAL_JSON_HPP
#define BRIDGELINT_STUB_CEREAL_JSON_HPP
#include <istream>
namespace cereal {
class JSONInputArchive {
 public:
  explicit JSONInputArchive(std::istream& stream);
  template <typename... T>
  void operator()(T&&...) {}
};
}  // namespace cereal
#endif
