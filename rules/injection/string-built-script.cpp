#include <algorithm>

#include "check/rule.h"

namespace bridgelint {
namespace {

// Where in the script's syntax a value lands.
enum class Position {
  in_string,   // between quotes: a quote in the value ends the string
  expression,  // where code is expected: harmless if the value is a JSON text or a number
  statement,   // at the start of a statement: the value is meant to be code
};

struct Splice {
  const ScriptPiece* piece;
  Position position;
};

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Follows the quotes of a script over its literal pieces. Comments and regular expressions count as
// code: a quote in one of them is rare in a line that somebody pastes together.
class QuoteState {
 public:
  void read(std::string_view text) {
    for (const char c : text) {
      if (escaped_) {
        escaped_ = false;
      } else if (quote_ != 0) {
        escaped_ = c == '\\';
        if (c == quote_) quote_ = 0;
      } else if (c == '\'' || c == '"' || c == '`') {
        quote_ = c;
      }
      if (!is_space(c)) last_ = c;
      // A line break ends a string that is open by mistake.
      if (c == '\n' && quote_ != '`') quote_ = 0;
    }
  }
  void pass_value() { last_ = 'x'; }

  Position position() const {
    if (quote_ != 0) return Position::in_string;
    const bool starts_statement = last_ == 0 || last_ == ';' || last_ == '{' || last_ == '}';
    return starts_statement ? Position::statement : Position::expression;
  }

 private:
  char quote_ = 0;
  char last_ = 0;
  bool escaped_ = false;
};

// The values that code of the program is wrapped round. A script that is one value, be it with a
// semicolon, is a script from elsewhere and no building of one.
std::vector<Splice> splices(const InjectedScript& script) {
  std::vector<Splice> result;
  const bool wrapped = std::ranges::any_of(script.pieces, [](const ScriptPiece& piece) {
    return piece.kind == PieceKind::literal &&
           piece.text.find_first_not_of("; \t\r\n") != std::string::npos;
  });
  if (!wrapped) return result;
  QuoteState state;
  for (const ScriptPiece& piece : script.pieces) {
    if (piece.kind == PieceKind::literal) {
      state.read(piece.text);
      continue;
    }
    if (piece.kind == PieceKind::value && state.position() != Position::statement) {
      result.push_back({&piece, state.position()});
    }
    state.pass_value();
  }
  return result;
}

std::string message(const Splice& splice) {
  const std::string value = quoted(splice.piece->text);
  return value + (splice.position == Position::in_string
                      ? " is put between quotes of a script as it is: a quote in it ends the "
                        "string and what follows runs as code"
                      : " becomes part of a script as it is, so that its text runs as code");
}

void check(const RuleContext& context, Reporter& report) {
  for (const InjectedScript& script : context.model.facts().scripts) {
    const auto found = splices(script);
    if (found.empty()) continue;
    // A value between quotes is certainly meant as text; it makes the better message.
    const auto quoted_one = std::ranges::find(found, Position::in_string, &Splice::position);
    const Splice& worst = quoted_one == found.end() ? found.front() : *quoted_one;
    Finding& finding = report.report(script.at, message(worst));
    finding.advice = "Encode " + quoted(worst.piece->text) +
                     " as JSON and put the result where the value stands, without quotes round it.";
    for (const Splice& splice : found) {
      finding.related.push_back({splice.piece->at, "it enters the script here"});
    }
    // Plain text would not run here at all, so that the author has most likely written JSON.
    if (worst.position == Position::expression) {
      doubt(finding, "harmless if it is a JSON text");
      finding.confidence = Confidence::low;
      finding.severity = Severity::warning;
    }
    doubt_tier(finding, script.tier);
  }
}

}  // namespace

extern const Rule rule_injection_string_built_script{
    .id = "injection/string-built-script",
    .summary =
        "A script for the page is pasted together from code and a value that is not encoded.",
    .severity = Severity::error,
    .cwe = {94, 116},
    .docs = R"md(## Why
A script that is built like `"show('" + text + "')"` is as safe as the text in it. A quote, a backslash or a line break in the text ends the string, and the rest runs as code in the page, with all native functions at hand. File names, messages of other programs and what a user has typed contain such characters, by accident or not.

## Example
```cpp main.cpp bad
#include "webview.h"

void show(webview::webview& window, const std::string& text) {
  window.eval("showStatus('" + text + "')");
}
```
```cpp main.cpp good
#include <nlohmann/json.hpp>

#include "webview.h"

void show(webview::webview& window, const std::string& text) {
  window.eval("showStatus(" + nlohmann::json(text).dump() + ")");
}
```

## Instead
Let a JSON library encode the value: its output is a JavaScript literal with its own quotes. Better still, answer the page's own call, so that no script is needed.

## Limits
The rule looks at how the script is put together, not at where the value comes from. A script that is one single value is not reported, nor is a value at the start of a statement, which is meant to be code. A value that an encoder has produced counts as safe even between quotes. A value that stands without quotes, where code is expected, is a warning of low confidence: plain text would not run there, so that it most likely is JSON already, made where the rule does not see it.
)md",
    .check = check,
};

}  // namespace bridgelint
