#include "models/decode.h"

namespace bridgelint {
namespace {

bool read_argument(const Value& value, int& target) {
  uint32_t index = 0;
  if (value.as_string() != nullptr && *value.as_string() == "this") {
    target = this_argument;
  } else if (into(index).take(value) == nullptr) {
    target = static_cast<int>(index);
  } else {
    return false;
  }
  return true;
}

// One number or several.
Slot counts(std::vector<uint32_t>& target) {
  Slot several = into(target);
  auto take = [&target, take_several = several.take](const Value& value) -> const Value* {
    uint32_t one = 0;
    if (value.as_array() != nullptr) return take_several(value);
    if (const Value* wrong = into(one).take(value)) return wrong;
    target = {one};
    return nullptr;
  };
  return {"a number from 0 on or a list of them", {}, std::move(take)};
}

}  // namespace

Slot position(int& target) {
  return {"the index of an argument", {}, [&target](const Value& value) -> const Value* {
            uint32_t index = 0;
            if (const Value* wrong = into(index).take(value)) return wrong;
            target = static_cast<int>(index);
            return nullptr;
          }};
}

Slot position(std::optional<int>& target) {
  return {"the index of an argument", {}, [&target](const Value& value) -> const Value* {
            int index = 0;
            if (const Value* wrong = position(index).take(value)) return wrong;
            target = index;
            return nullptr;
          }};
}

Slot argument(int& target) {
  return {"the index of an argument or \"this\"", {}, [&target](const Value& value) {
            return read_argument(value, target) ? nullptr : &value;
          }};
}

Slot argument(std::optional<int>& target) {
  return {"the index of an argument or \"this\"", {}, [&target](const Value& value) {
            int index = 0;
            if (!read_argument(value, index)) return &value;
            target = index;
            return static_cast<const Value*>(nullptr);
          }};
}

Slot arguments(std::vector<int>& target) {
  auto take = [&target](const Value& value) -> const Value* {
    const Value::Array* items = value.as_array();
    if (items == nullptr) return &value;
    std::vector<int> result;
    for (const Value& item : *items) {
      if (!read_argument(item, result.emplace_back())) return &item;
    }
    target = std::move(result);
    return nullptr;
  };
  return {"a list of argument indices (or \"this\")", {}, std::move(take)};
}

void read_tests(Decoder& in, std::vector<ArgumentTest>& tests, std::vector<Problem>& problems) {
  read_entries(in, "when", tests, problems, [](Decoder& entry) {
    ArgumentTest test;
    size_t callee = 1;
    entry.required("arg", either(argument(test.argument), one_of({"callee"}, callee)));
    if (callee == 0) test.argument = callee_argument;
    entry.optional("has", into(test.has));
    entry.optional("lacks", into(test.lacks));
    return test;
  });
}

void read_function(Decoder& in, FunctionPattern& function) {
  in.required("function", into(function.names));
  read_arity(in, function);
}

void read_arity(Decoder& in, FunctionPattern& function) {
  in.optional("arity", counts(function.arity));
}

}  // namespace bridgelint
