// Own declarations of cereal's API, written for analysis; not the library's code.
#ifndef BRIDGELINT_STUB_CEREAL_Binary_HPP
#define BRIDGELINT_STUB_CEREAL_Binary_HPP
#include <istream>
namespace cereal {
class BinaryInputArchive {
 public:
  explicit BinaryInputArchive(std::istream& stream);
  template <typename... T>
  void operator()(T&&...) {}
};
}  // namespace cereal
#endif
