// Own declarations of Boost.Serialization's API, written for analysis; not the library's code.
#ifndef BRIDGELINT_STUB_BOOST_binary_IARCHIVE_HPP
#define BRIDGELINT_STUB_BOOST_binary_IARCHIVE_HPP
#include <istream>
namespace boost::archive {
class binary_iarchive {
 public:
  explicit binary_iarchive(std::istream& stream, unsigned flags = 0);
  template <typename T>
  binary_iarchive& operator>>(T&&) {
    return *this;
  }
  template <typename T>
  binary_iarchive& operator&(T&&) {
    return *this;
  }
};
}  // namespace boost::archive
#endif
