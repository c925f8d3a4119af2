// Hosts that serve anybody's code: endpoints that call back a function of the caller's choice
// (JSONP), and copies of script libraries that run expressions from markup. From the public
// documentation of these services.
#include <algorithm>
#include <array>

#include "csp/evaluate.h"

namespace bridgelint::csp {
namespace {

struct KnownHost {
  std::string_view host;
  std::string_view path;
  bool needs_eval = false;  ///< of use only where eval is allowed
};

constexpr auto known_hosts = std::to_array<KnownHost>({
    // Libraries that evaluate templates.
    {"ajax.aspnetcdn.com", "/ajax/angular.js/1.8.0/angular.min.js"},
    {"ajax.googleapis.com", "/ajax/libs/angularjs/1.8.2/angular.min.js"},
    {"cdn.bootcdn.net", "/ajax/libs/angular.js/1.8.3/angular.min.js"},
    {"cdn.jsdelivr.net", "/npm/angular@1/angular.min.js"},
    {"cdnjs.cloudflare.com", "/ajax/libs/angular.js/1.8.3/angular.min.js"},
    {"code.angularjs.org", "/1.8.3/angular.min.js"},
    {"esm.sh", "/angular@1"},
    {"gstatic.com", "/fsn/angular_js-bundle1.js"},
    {"raw.githack.com", "/angular/bower-angular/master/angular.min.js"},
    {"rawgit.com", "/angular/bower-angular/master/angular.min.js"},
    {"unpkg.com", "/angular@1/angular.min.js"},
    {"www.gstatic.com", "/fsn/angular_js-bundle1.js"},
    {"yastatic.net", "/angularjs/1.8.3/angular.min.js"},
    // Endpoints with a callback parameter.
    {"accounts.google.com", "/o/oauth2/revoke"},
    {"ajax.googleapis.com", "/ajax/services/feed/find"},
    {"api.bing.com", "/osjson.aspx"},
    {"api.cxense.com", "/public/widget/data"},
    {"api.flickr.com", "/services/feeds/photos_public.gne"},
    {"api.github.com", "/users/github"},
    {"api.m.jd.com", "/client.action"},
    {"api.microsofttranslator.com", "/V2/Ajax.svc/GetLanguageNames"},
    {"api.twitter.com", "/1/statuses/oembed.json"},
    {"api.vk.com", "/method/wall.get"},
    {"cse.google.com", "/api/007627024705277327428/cse/r3vs7b0fcli/queries/js"},
    {"d.la4-c2-was.salesforceliveagent.com", "/chat/rest/System/MultiNoun.jsonp"},
    {"en.wikipedia.org", "/w/api.php"},
    {"googletagmanager.com", "/gtm/js", true},
    {"graph.facebook.com", "/feed"},
    {"maps.google.com", "/maps/api/js"},
    {"maps.googleapis.com", "/maps/api/js"},
    {"noembed.com", "/embed"},
    {"openapi.naver.com", "/search"},
    {"query.yahooapis.com", "/v1/public/yql"},
    {"suggest.taobao.com", "/sug"},
    {"translate.googleapis.com", "/translate_a/l"},
    {"translate.yandex.net", "/api/v1.5/tr.json/getLangs"},
    {"vimeo.com", "/api/oembed.json"},
    {"www.google-analytics.com", "/gtm/js", true},
    {"www.google.com", "/complete/search"},
    {"www.googleadservices.com", "/pagead/conversion/1/wcm"},
    {"www.googleapis.com", "/customsearch/v1"},
    {"www.googletagmanager.com", "/gtm/js", true},
    {"www.reddit.com", "/.json"},
    {"www.youtube.com", "/profile_style"},
});

bool path_fits(std::string_view pattern, std::string_view path) {
  if (pattern.empty() || pattern == "/") return true;
  return pattern.ends_with('/') ? path.starts_with(pattern) : path == pattern;
}

}  // namespace

HostRisk script_host_risk(std::string_view host, std::string_view path) {
  const bool wildcard = host.starts_with("*.");
  if (wildcard) host.remove_prefix(1);
  HostRisk risk = HostRisk::none;
  for (const KnownHost& known : known_hosts) {
    const bool fits = wildcard ? known.host.ends_with(host) : known.host == host;
    if (!fits || !path_fits(path, known.path)) continue;
    if (!known.needs_eval) return HostRisk::yes;
    risk = HostRisk::needs_eval;
  }
  return risk;
}

}  // namespace bridgelint::csp
