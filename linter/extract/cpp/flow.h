// Data flow within the functions of one translation unit, as summaries that compose over files.
//
// A summary is a list of local flows `from → to` that hold within one run of the function:
//
//   from                                          to
//   parameter i      the caller's data            sink            a dangerous use
//   source           page data entering here      call_argument   handed to call `site`
//   call_result s    what call `site` s returned  result          returned
//   call_output s i  what it left in argument i   parameter i     left in the caller's object
//
// Composition is reachability over these: `call_argument(site, callee, i)` leads to `parameter(i)`
// of `callee`; its `result` leads back to `call_result(site)` and its `parameter(j)` to
// `call_output(site, j)` of the caller. Every such end of a call occurs as an origin of its own, so
// no flow has to be cut or split to compose. Details that matter to the composer:
//
// - `site` tells the calls of one function apart. It grows with the place of the call's end in the
//   function and depends on nothing else, so every unit that sees an inline function, and every
//   instantiation of a template, numbers alike. A call that hands over callables
//   (`std::thread t(run, x)`) has one site more for each.
// - `name` of a call's end is the callee's `Places::function_id`, also when its body is in another
//   unit or not in the program at all: then no summary has that id and nothing comes back. Only
//   functions declared in the project's own files (`Places::own`) are calls in this sense; others
//   (the standard library, vendored code) are followed by rules about their signatures.
// - `index` of the object of a member call is `this_index`. What a lambda captures are parameters
//   of it, `first_capture + n` for the n-th capture; a captured `this` is `this_index`. The lambda
//   expression, and every call of it, is the call that hands them over.
// - `path` narrows an end to a part of the object (".cmd", "[0]"). Ends match when one path begins
//   with the other; a composer may ignore paths and is then coarser, never wrong.
// - What a caller in the same unit can see is used at once: a callee whose body is here and that
//   returns no data is no origin, one that overwrites an out-parameter ends what it held, and one
//   that allows an argument (a predicate, a validator that throws) is a guard.
// - What a sanitizer or an exact guard stopped is not in the list. A check that does not hold an
//   attacker off is a `Guard` with `counts == false`.
// - `Endpoint::number` says that text has become a number on the way; only sinks that say so
//   themselves mind numbers. A number that was held between two bounds reaches no endpoint, nor
//   does a truth value. What is as large as the data itself (`size`, `strlen`) is a number that is
//   safe for all sinks but those for which the page can send too much.
// - Steps run from `from`, which has a step of its own, to `to`, which has one too unless it is
//   `result` or `parameter`, so the steps of composed flows are appended. At most `max_steps`.
// - A data member written in one function and read in another shows as `parameter(this_index)` with
//   its path at both; joining them over different calls of an object is up to the composer. Global
//   variables are followed within a function only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stop_token>

#include "extract/cpp/places.h"
#include "facts/facts.h"
#include "models/models.h"

namespace clang {
class ASTContext;
}

namespace bridgelint {

/// Parameter index of a lambda's first capture.
inline constexpr uint32_t first_capture = 1U << 16;
inline constexpr size_t max_steps = 12;

/// Appends a summary for every function and lambda with a body in the project's own files that has
/// at least one flow, sorted by place. A template is summarized through its instantiations. A
/// function too large for the budget keeps what was found and gets a note "data flow of `f` was cut
/// short"; so does one whose control flow Clang cannot lay out, which is then read as if it were
/// one straight line. Deterministic.
/// When asked to stop it ends soon; what it has found by then is not to be used.
void summarize_functions(clang::ASTContext& context, const Models& models, const Places& places,
                         FileFacts& out, const std::stop_token& stop = {});

}  // namespace bridgelint
