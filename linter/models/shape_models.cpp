#include <algorithm>

#include "models/decode.h"

namespace bridgelint {
namespace {

// What an entry looks like in the code; `handler` is an argument, a macro's argument or a field of
// a row. Where the whole object is the handler, or all its members are, there is nothing to point
// at.
void read_shape(Decoder& in, ShapeModel& shape, bool has_handler) {
  const bool has_index = in.has("function") || in.has("macro") || in.has("table");
  if (in.has("override")) {
    in.required("override", into(shape.overrides));
    read_arity(in, shape.function);
  } else if (in.has("macro")) {
    in.required("macro", into(shape.macros));
  } else if (in.has("assign")) {
    in.required("assign", into(shape.assigned));
  } else if (in.has("table")) {
    in.required("table", into(shape.tables));
  } else {
    read_target(in, shape.function, shape.field);
  }
  if (has_handler &&
      (has_index || (!shape.field && shape.overrides.empty() && shape.assigned.empty()))) {
    in.required("handler", position(shape.handler));
  }
  if (has_handler && shape.overrides.empty()) in.optional("method", into(shape.method));
}

Slot members(MemberModel& target) {
  const std::vector<std::string> names = {"slots", "invokable", "properties", "methods"};
  auto take = [&target, names](const Value& value) -> const Value* {
    std::vector<std::string> given;
    if (const Value* wrong = into(given).take(value)) return wrong;
    if (given.empty()) return &value;
    bool* const flags[] = {&target.slots, &target.invokable, &target.properties, &target.methods};
    for (size_t index = 0; index < given.size(); ++index) {
      const auto known = std::ranges::find(names, given[index]);
      if (known == names.end()) return &(*value.as_array())[index];
      *flags[known - names.begin()] = true;
    }
    return nullptr;
  };
  return {"a list of \"slots\", \"invokable\", \"properties\" and \"methods\"", names,
          std::move(take)};
}

}  // namespace

void read_target(Decoder& in, FunctionPattern& function, std::optional<FieldModel>& field) {
  if (!in.has("type") && !in.has("field")) return read_function(in, function);
  FieldModel assigned;
  in.required("type", into(assigned.type));
  in.required("field", into(assigned.name));
  field = std::move(assigned);
}

CommandModel read_command(Decoder& in) {
  CommandModel model;
  const bool of_object = in.has("object") || in.has("objects");
  read_shape(in, model, !of_object);
  if (in.has("script")) {
    in.required("script", position(model.script));
  } else if (in.has("objects")) {
    in.required("objects", position(model.objects));
  } else {
    in.required("name", either(position(model.name), into(model.fixed_name)));
  }
  if (in.has("override")) in.optional("name_from", into(model.name_from));
  if (!model.objects) in.optional("object", position(model.object));
  if (of_object) {
    in.required("members", members(model.members));
    return model;
  }
  in.required("untrusted", into(model.untrusted));
  in.optional("json", into(model.json));
  std::string catch_all;
  if (in.optional("catch_all", into(catch_all))) model.catch_all = catch_all;
  return model;
}

RouteModel read_route(Decoder& in) {
  RouteModel model;
  read_shape(in, model, true);
  int path = 0;
  std::string fixed;
  if (in.optional("path", either(position(path), into(fixed)))) {
    model.fixed_path = fixed;
    if (fixed.empty()) model.path = path;
  }
  in.required("untrusted", into(model.untrusted));
  in.optional("scheme", into(model.scheme));
  return model;
}

OriginModel read_origin(Decoder& in) {
  OriginModel model;
  read_target(in, model.function, model.field);
  if (!model.field) {
    int output = 0;
    size_t from_return = 1;
    in.required("from", either(one_of({"return"}, from_return), position(output)));
    if (from_return != 0) model.into = output;
  }
  size_t kind = 0;
  in.required("kind", one_of({"address", "verdict"}, kind));
  model.is_verdict = kind == 1;
  return model;
}

GateModel read_gate(Decoder& in) {
  GateModel model;
  read_shape(in, model, true);
  in.optional("target", position(model.target));
  in.optional("refuses", into(model.refuses));
  in.optional("refused_by", into(model.refused_by));
  return model;
}

}  // namespace bridgelint
