#include "models/decode.h"

namespace bridgelint {
namespace {

bool takes_callee(FrontendKind kind) {
  return kind == FrontendKind::call || kind == FrontendKind::event ||
         kind == FrontendKind::expose || kind == FrontendKind::world;
}

// What is called. Calls of commands are looked up by their whole name: only of the others may the
// object be any.
Slot callee(FrontendModel& model) {
  if (model.kind != FrontendKind::call) return into(model.callee);
  return {"the name of a function, its object included", {}, [&model](const Value& value) {
            const Value* wrong = into(model.callee).take(value);
            return model.callee.starts_with("**.") ? &value : wrong;
          }};
}

}  // namespace

FrontendModel read_frontend(Decoder& in) {
  FrontendModel model;
  size_t kind = 0;
  const std::vector<std::string> kinds = {"global", "call",   "element", "member", "package",
                                          "event",  "expose", "world",   "headers"};
  if (in.required("kind", one_of(kinds, kind))) model.kind = static_cast<FrontendKind>(kind);
  if (model.kind == FrontendKind::headers) in.required("callee", into(model.callee));
  if (takes_callee(model.kind)) {
    in.required("callee", callee(model));
    const auto slot = either(position(model.name), into(model.fixed_name));
    if (model.kind == FrontendKind::call) {
      in.required("name", slot);
    } else {
      in.optional("name", slot);
    }
    in.optional("handler", position(model.handler));
  }
  if (model.kind == FrontendKind::event) in.optional("parameter", position(model.parameter));
  if (model.kind == FrontendKind::event || model.kind == FrontendKind::call) {
    in.optional("part", into(model.part));
  }
  if (model.kind == FrontendKind::call) in.optional("builtin_key", into(model.builtin_key));
  if (model.kind == FrontendKind::member) {
    in.required("object", into(model.object));
    in.optional("method", into(model.method));
    in.optional("parts", position(model.parts));
  }
  if (model.kind == FrontendKind::package) in.required("module", into(model.module));
  if (model.kind != FrontendKind::global && model.kind != FrontendKind::element) {
    in.optional("module", into(model.module));
    in.optional("except", into(model.except));
    in.optional("prefix", into(model.prefix));
    in.optional("snake", into(model.snake));
    in.optional("builtin", into(model.builtin));
  }
  return model;
}

}  // namespace bridgelint
