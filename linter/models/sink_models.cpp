#include "models/decode.h"

namespace bridgelint {
namespace {

SinkModel read_sink(Decoder& in) {
  SinkModel model;
  read_function(in, model.function);
  in.required("kind", into(model.kind));
  in.required("cwe", into(model.cwe));
  in.required("args", arguments(model.arguments));
  in.optional("shell", into(model.shell));
  in.optional("note", into(model.note));
  return model;
}

SanitizerModel read_sanitizer(Decoder& in) {
  SanitizerModel model;
  read_function(in, model.function);
  in.required("neutralises", into(model.neutralises));
  return model;
}

}  // namespace

void read_sinks(Decoder& in, Models& models, std::vector<Problem>& problems) {
  read_entries(in, "sink", models.sinks, problems, read_sink);
  read_entries(in, "sanitizer", models.sanitizers, problems, read_sanitizer);
}

}  // namespace bridgelint
