// Own declarations of Boost.Serialization's API, written for analysis; not the library's code.
#ifndef BRIDGELINT_STUB_BOOST_xml_IARCHIVE_HPP
#define BRIDGELINT_STUB_BOOST_xml_IARCHIVE_HPP
#include <istream>
namespace boost::archive {
class xml_iarchive {
 public:
  explicit xml_iarchive(std::istream& stream, unsigned flags = 0);
  template <typename T>
  xml_iarchive& operator>>(T&&) {
    return *this;
  }
  template <typename T>
  xml_iarchive& operator&(T&&) {
    return *this;
  }
};
}  // namespace boost::archive
#endif
