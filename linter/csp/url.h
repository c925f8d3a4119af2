// Addresses as browsers read them: the URL parser of the WHATWG standard
// (https://url.spec.whatwg.org/#url-parsing), without IDNA and without odd spellings of IPv4.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace bridgelint::csp {

struct Url {
  std::string scheme;   ///< lower case, without ":"
  std::string host;     ///< lower case; empty when there is none
  std::string port;     ///< empty when it is the scheme's own
  std::string path;     ///< of an opaque URL all behind the scheme
  std::string query;    ///< with "?"; empty when there is none
  bool opaque = false;  ///< has no host and no hierarchy: data:, blob:, javascript:

  std::string href() const;    ///< without the fragment
  std::string origin() const;  ///< "https://a.example:81"
  auto operator<=>(const Url&) const = default;
};

/// Nothing when the text is no address. `base` resolves relative ones.
std::optional<Url> parse_url(std::string_view text, const Url* base = nullptr);

/// The port a URL of this scheme has when it names none; empty for schemes without any.
std::string_view default_port(std::string_view scheme);

/// `%41` as `A`; a `%` that begins no such sequence stays.
std::string percent_decoded(std::string_view text);

}  // namespace bridgelint::csp
