// How many policies the CSP engine reads and judges in a second of one core.
//
// usage: csp_rate [COUNT]
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "csp/evaluate.h"

using namespace bridgelint;

namespace {

std::vector<std::string> policies(size_t count) {
  const char* const sources[] = {"'self'",
                                 "https://cdn.example.com",
                                 "'unsafe-inline'",
                                 "https:",
                                 "data:",
                                 "*",
                                 "'strict-dynamic'",
                                 "'nonce-c2VjcmV0c2VjcmV0c2VjcmV0'",
                                 "wss://live.example.com"};
  std::vector<std::string> result;
  for (size_t i = 0; i < count; ++i) {
    std::string text = "default-src 'self'; script-src ";
    text.append(sources[i % 9]).append(" ").append(sources[(i * 7 + 3) % 9]);
    text.append("; style-src ").append(sources[i % 5]);
    text.append("; connect-src 'self' https://api").append(std::to_string(i));
    text += ".example.com; img-src * data:; object-src 'none'; base-uri 'none'";
    result.push_back(std::move(text));
  }
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  const auto texts = policies(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 200'000);
  size_t judgements = 0;
  const std::clock_t begin = std::clock();
  for (const auto& text : texts) {
    const csp::Policy policy = csp::parse(text);
    judgements += csp::evaluate(policy).size() + csp::evaluate_strict(policy).size();
    judgements += csp::evaluate_webview(policy, csp::Delivery::header).size();
  }
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  std::printf("%.0f %zu\n", static_cast<double>(texts.size()) / seconds, judgements);
  return judgements == 0;
}
