#include "models/decode.h"

namespace bridgelint {
namespace {

SinkModel read_sink(Decoder& in, std::vector<Problem>& problems) {
  SinkModel model;
  read_function(in, model.function);
  in.required("kind", into(model.kind));
  in.required("cwe", into(model.cwe));
  in.required("args", arguments(model.arguments));
  size_t value = 0;
  in.optional("value", one_of({"text", "number", "any"}, value));
  model.value = static_cast<SinkValue>(value);
  in.optional("into", position(model.into));
  in.optional("from", position(model.from));
  in.optional("format", position(model.format));
  in.optional("scan", into(model.scan));
  in.optional("script_kind", into(model.script_kind));
  in.optional("script_cwe", into(model.script_cwe));
  in.optional("names_program", into(model.names_program));
  bool list = false;
  if (in.optional("list", into(list))) model.list = list;
  in.optional("note", into(model.note));
  read_tests(in, model.when, problems);
  return model;
}

SanitizerModel read_sanitizer(Decoder& in) {
  SanitizerModel model;
  read_function(in, model.function);
  in.required("neutralises", into(model.neutralises));
  return model;
}

GuardModel read_guard(Decoder& in) {
  GuardModel model;
  read_function(in, model.function);
  in.required("checked", argument(model.checked));
  in.optional("outcome", into(model.outcome));
  in.required("neutralises", into(model.neutralises));
  return model;
}

CanonicalModel read_canonical(Decoder& in) {
  CanonicalModel model;
  read_function(in, model.function);
  in.optional("into", argument(model.into));
  in.optional("links", into(model.links));
  return model;
}

}  // namespace

void read_sinks(Decoder& in, Models& models, std::vector<Problem>& problems) {
  read_entries(in, "sink", models.sinks, problems,
               [&](Decoder& entry) { return read_sink(entry, problems); });
  read_entries(in, "sanitizer", models.sanitizers, problems, read_sanitizer);
  read_entries(in, "guard", models.guards, problems, read_guard);
  read_entries(in, "canonical", models.canonicals, problems, read_canonical);
}

}  // namespace bridgelint
