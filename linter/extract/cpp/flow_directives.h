// What the directives of printf and scanf formats read and write.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace bridgelint::flow {

struct Directive {
  char conversion = 0;   ///< 's', 'd', '[', …
  bool limited = false;  ///< a precision of printf, or a width of scanf, bounds what is copied
  size_t stars = 0;      ///< arguments of printf that give widths, before the one that is shown
};

/// "%-10.3s"; "%%" is left out.
std::vector<Directive> print_directives(std::string_view format);
/// "%15s"; "%%" and what is not stored ("%*s") are left out.
std::vector<Directive> scan_directives(std::string_view format);

}  // namespace bridgelint::flow
