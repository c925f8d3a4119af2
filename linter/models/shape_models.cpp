#include <algorithm>

#include "models/decode.h"

namespace bridgelint {
namespace {

// What an entry looks like in the code; `handler` is an argument, a macro's argument or a field of
// a row. Where the whole object is the handler, or all its members are, there is nothing to point
// at.
void read_shape(Decoder& in, ShapeModel& shape, bool has_handler, std::vector<Problem>& problems) {
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
    if (!shape.field) read_tests(in, shape.when, problems);
  }
  if (has_handler &&
      (has_index || (!shape.field && shape.overrides.empty() && shape.assigned.empty()))) {
    const std::vector<std::string> words = {"elsewhere", "constructor"};
    size_t word = words.size();
    in.required("handler", either(position(shape.handler), one_of(words, word)));
    if (word == 0) shape.handler = no_handler;
    if (word == 1) shape.handler = constructor_handler;
  }
  if (has_handler && shape.overrides.empty()) in.optional("method", into(shape.method));
}

// Indices, or all but what is of some class.
void read_untrusted(Decoder& in, ShapeModel& shape) {
  size_t all = 1;
  in.required("untrusted", either(into(shape.untrusted), one_of({"all"}, all)));
  shape.all_untrusted = all == 0;
  in.optional("trusted", into(shape.trusted));
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

CommandModel read_command(Decoder& in, std::vector<Problem>& problems) {
  CommandModel model;
  const bool of_object = in.has("object") || in.has("objects");
  read_shape(in, model, !of_object, problems);
  if (in.has("script")) {
    in.required("script", position(model.script));
  } else if (in.has("objects")) {
    in.required("objects", position(model.objects));
  } else {
    in.required("name", either(position(model.name), into(model.fixed_name)));
  }
  in.optional("prefix", into(model.prefix));
  in.optional("callable", into(model.callable));
  in.optional("fallback", into(model.fallback));
  in.optional("whole", into(model.whole));
  if (in.has("override")) in.optional("name_from", into(model.name_from));
  if (!model.objects) in.optional("object", position(model.object));
  if (of_object) {
    in.required("members", members(model.members));
    return model;
  }
  read_untrusted(in, model);
  in.optional("json", into(model.json));
  std::string catch_all;
  if (in.optional("catch_all", into(catch_all))) model.catch_all = catch_all;
  return model;
}

RouteModel read_route(Decoder& in, std::vector<Problem>& problems) {
  RouteModel model;
  read_shape(in, model, true, problems);
  int path = 0;
  std::string fixed;
  if (in.optional("path", either(argument(path), into(fixed)))) {
    model.fixed_path = fixed;
    if (fixed.empty()) model.path = path;
  }
  read_untrusted(in, model);
  in.optional("scheme", into(model.scheme));
  in.optional("data", into(model.data));
  model.scheme = model.scheme || !model.data.empty();
  return model;
}

OriginModel read_origin(Decoder& in, std::vector<Problem>& problems) {
  OriginModel model;
  read_function(in, model.function);
  int output = 0;
  size_t from_return = 1;
  in.required("from", either(one_of({"return"}, from_return), position(output)));
  if (from_return != 0) model.into = output;
  read_tests(in, model.when, problems);
  size_t kind = 0;
  in.required("kind", one_of({"address", "verdict"}, kind));
  model.is_verdict = kind == 1;
  return model;
}

GateModel read_gate(Decoder& in, std::vector<Problem>& problems) {
  GateModel model;
  read_shape(in, model, true, problems);
  in.optional("target", position(model.target));
  in.optional("refuses", into(model.refuses));
  in.optional("refused_by", into(model.refused_by));
  return model;
}

MarkModel read_mark(Decoder& in) {
  MarkModel model;
  in.required("macro", into(model.macros));
  size_t kind = 0;
  if (in.required("kind", one_of({"slots", "invokable", "property"}, kind))) {
    model.kind = static_cast<MarkKind>(kind);
  }
  if (model.kind == MarkKind::property) {
    in.optional("getter", into(model.getter));
    in.required("setter", into(model.setter));
  }
  return model;
}

}  // namespace bridgelint
