#include "extract/web/secrets.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "extract/web/html.h"

namespace bridgelint {
namespace {

/// The characters a key is made of.
enum class Alphabet : uint8_t { upper, base64url, hex, alphanumeric };

struct Form {
  std::string_view kind;
  std::string_view prefix;
  Alphabet alphabet;
  size_t least;  ///< characters after the prefix
  size_t most;
  bool certain = true;
};

// The prefixes are those that the issuers publish so that scanners find their keys.
constexpr std::array<Form, 24> forms = {{
    {"AWS access key", "AKIA", Alphabet::upper, 16, 16},
    {"AWS access key", "ASIA", Alphabet::upper, 16, 16},
    {"GitHub token", "ghp_", Alphabet::alphanumeric, 36, 40},
    {"GitHub token", "gho_", Alphabet::alphanumeric, 36, 40},
    {"GitHub token", "ghs_", Alphabet::alphanumeric, 36, 40},
    {"GitHub token", "ghu_", Alphabet::alphanumeric, 36, 40},
    {"GitHub token", "github_pat_", Alphabet::base64url, 60, 100},
    {"GitLab token", "glpat-", Alphabet::base64url, 20, 60},
    {"Slack token", "xoxb-", Alphabet::base64url, 20, 100},
    {"Slack token", "xoxp-", Alphabet::base64url, 20, 120},
    {"Slack token", "xoxa-", Alphabet::base64url, 20, 100},
    {"Stripe secret key", "sk_live_", Alphabet::alphanumeric, 20, 120},
    {"Stripe restricted key", "rk_live_", Alphabet::alphanumeric, 20, 120},
    {"OpenAI key", "sk-proj-", Alphabet::base64url, 40, 200},
    {"Anthropic key", "sk-ant-", Alphabet::base64url, 40, 200},
    {"OpenAI key", "sk-", Alphabet::alphanumeric, 48, 48},
    {"SendGrid key", "SG.", Alphabet::base64url, 60, 80},
    {"npm token", "npm_", Alphabet::alphanumeric, 36, 36},
    {"Hugging Face token", "hf_", Alphabet::alphanumeric, 34, 40},
    {"DigitalOcean token", "dop_v1_", Alphabet::hex, 64, 64},
    {"Shopify token", "shpat_", Alphabet::hex, 32, 32},
    {"Tauri updater key", "dW50cnVzdGVkIGNvbW1lbnQ6IHJzaWduIGVuY3J5cHRlZCBzZWNyZXQga2V5",
     Alphabet::base64url, 40, 600},
    {"Square token", "EAAA", Alphabet::base64url, 60, 60},
    {"Google API key", "AIza", Alphabet::base64url, 35, 35, false},
}};

bool is_of(char c, Alphabet alphabet) {
  const bool digit = c >= '0' && c <= '9';
  const bool upper = c >= 'A' && c <= 'Z';
  const bool lower = c >= 'a' && c <= 'z';
  switch (alphabet) {
    case Alphabet::upper:
      return digit || upper;
    case Alphabet::hex:
      return digit || (c >= 'a' && c <= 'f');
    case Alphabet::alphanumeric:
      return digit || upper || lower;
    case Alphabet::base64url:
      return digit || upper || lower || c == '-' || c == '_' || c == '.' || c == '=' || c == '+' ||
             c == '/';
  }
  return false;
}

/// Bits for a character, as the text's own letters are spread.
double entropy(std::string_view text) {
  std::array<int, 256> counts{};
  for (const char c : text) ++counts[static_cast<unsigned char>(c)];
  double bits = 0;
  for (const int count : counts) {
    if (count == 0) continue;
    const double share = static_cast<double>(count) / static_cast<double>(text.size());
    bits -= share * std::log2(share);
  }
  return bits;
}

bool is_placeholder(std::string_view text) {
  const auto plain = lower_ascii(text);
  for (const auto* word : {"example", "xxxx", "your", "placeholder", "dummy", "test", "sample",
                           "changeme", "0000", "1234567", "abcdef", "fake", "redacted", "..."}) {
    if (plain.find(word) != std::string::npos) return true;
  }
  return false;
}

const Form* known_form(std::string_view text) {
  if (text.find("-----BEGIN ") == 0 && text.find("PRIVATE KEY-----") != std::string_view::npos) {
    static constexpr Form key{"private key", "", Alphabet::base64url, 0, 0};
    return text.size() > 200 ? &key : nullptr;
  }
  for (const auto& form : forms) {
    if (!text.starts_with(form.prefix)) continue;
    const auto rest = text.substr(form.prefix.size());
    if (rest.size() < form.least || rest.size() > form.most) continue;
    const bool made = std::ranges::all_of(rest, [&](char c) { return is_of(c, form.alphabet); });
    const bool random = entropy(rest) > 3.0 || form.alphabet == Alphabet::hex;
    if (made && random && !is_placeholder(rest)) return &form;
  }
  return nullptr;
}

/// The name that a string is given to: of a variable, a member or a property.
std::string given_to(Node literal) {
  const Node above = literal.parent();
  const Js kind = kind_of(above);
  if (kind == Js::declarator) return std::string(above.field<"name">().text());
  if (kind == Js::pair) return property_name(above.field<"key">()).value;
  if (kind == Js::field_definition) return std::string(above.first_named_child().text());
  if (kind != Js::assignment) return {};
  const Node left = above.field<"left">();
  const auto name = accessed_name(left).value;
  return name.empty() ? std::string(left.text()) : name;
}

bool names_secret(std::string_view name) {
  std::string plain;
  for (const char c : lower_ascii(name)) {
    if (c != '_' && c != '-') plain += c;
  }
  for (const auto* word : {"secret", "apikey", "accesstoken", "authtoken", "password", "passwd",
                           "privatekey", "clientsecret", "encryptionkey", "bearertoken"}) {
    if (plain.ends_with(word)) return true;
  }
  return false;
}

/// A text that a machine made: long, of all sorts of characters, without words or structure.
bool is_random(std::string_view text) {
  if (text.size() < 20 || text.size() > 200 || is_placeholder(text)) return false;
  bool digit = false;
  bool upper = false;
  bool lower = false;
  for (const char c : text) {
    if (!is_of(c, Alphabet::base64url)) return false;
    digit = digit || (c >= '0' && c <= '9');
    upper = upper || (c >= 'A' && c <= 'Z');
    lower = lower || (c >= 'a' && c <= 'z');
  }
  const bool hex = std::ranges::all_of(text, [](char c) { return is_of(c, Alphabet::hex); });
  if (hex) return text.size() >= 32 && entropy(text) > 3.2;
  // Paths and dotted names are made of words.
  if (text.find('/') != std::string_view::npos || text.find("--") != std::string_view::npos) {
    return false;
  }
  return digit && upper && lower && entropy(text) > 4.0;
}

}  // namespace

bool may_be_secret(std::string_view text) {
  if (text.starts_with("Bearer ")) text.remove_prefix(7);
  return text.size() >= 16 && (known_form(text) != nullptr || is_random(text));
}

void report_secrets(const Program& program, FileFacts& facts) {
  for (const auto& script : program.scripts()) {
    if (script.foreign) continue;
    for (const Node node : script.parsed->long_texts) {
      const Text text = literal_text(node);
      if (!text.is_exact()) continue;
      std::string_view value = text.value;
      if (value.starts_with("Bearer ")) value.remove_prefix(7);
      if (const Form* form = known_form(value)) {
        facts.secrets.push_back({std::string(form->kind), form->certain, program.place(node)});
      } else if (names_secret(given_to(node)) && is_random(value)) {
        facts.secrets.push_back({"secret", false, program.place(node)});
      }
    }
  }
}

}  // namespace bridgelint
