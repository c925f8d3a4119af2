// How the loader's files share the reading of model entries. Internal to linter/models.
#pragma once

#include "base/decoder.h"
#include "models/models.h"

namespace bridgelint {

/// The index of an argument.
Slot position(int& target);
Slot position(std::optional<int>& target);
/// The index of an argument, or "this" for the object of a method call.
Slot argument(int& target);
Slot argument(std::optional<int>& target);
/// A list of such.
Slot arguments(std::vector<int>& target);

/// `[[….when]]`: conditions on how a call is written.
void read_tests(Decoder& in, std::vector<ArgumentTest>& tests, std::vector<Problem>& problems);

/// `function` and `arity`.
void read_function(Decoder& in, FunctionPattern& function);
void read_arity(Decoder& in, FunctionPattern& function);
/// An entry speaks of calls of a function, or of assignments to a field.
void read_target(Decoder& in, FunctionPattern& function, std::optional<FieldModel>& field);

CommandModel read_command(Decoder& in, std::vector<Problem>& problems);
RouteModel read_route(Decoder& in, std::vector<Problem>& problems);
OriginModel read_origin(Decoder& in, std::vector<Problem>& problems);
GateModel read_gate(Decoder& in, std::vector<Problem>& problems);
MarkModel read_mark(Decoder& in);

/// Each adds what a model file says on its subject.
void read_framework(Decoder& in, Models& models, std::vector<Problem>& problems);
void read_sinks(Decoder& in, Models& models, std::vector<Problem>& problems);
void read_library(Decoder& in, Models& models, std::vector<Problem>& problems);
void read_web(Decoder& in, Models& models, std::vector<Problem>& problems);
/// One `[[frontend]]`.
FrontendModel read_frontend(Decoder& in);

/// Reads each `[[key]]` of a file with `read(Decoder&) -> T` and appends it to `target`. Every
/// entry may name its `source`. An entry with a mistake is left out: half an entry would match
/// calls it does not mean.
template <typename T, typename Read>
void read_entries(Decoder& in, std::string_view key, std::vector<T>& target,
                  std::vector<Problem>& problems, Read read) {
  for (const Value* table : in.tables(key)) {
    const size_t before = problems.size();
    Decoder entry(*table, "[[" + std::string(key) + "]]", problems);
    T model = read(entry);
    std::string source;
    entry.optional("source", into(source));
    entry.finish();
    if (problems.size() == before) target.push_back(std::move(model));
  }
}

}  // namespace bridgelint
