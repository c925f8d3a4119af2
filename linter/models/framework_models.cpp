#include <algorithm>

#include "models/decode.h"

namespace bridgelint {
namespace {

UnbindModel read_unbind(Decoder& in) {
  UnbindModel model;
  read_function(in, model.function);
  in.required("name", position(model.name));
  return model;
}

GetterModel read_getter(Decoder& in) {
  GetterModel model;
  read_function(in, model.function);
  int output = 0;
  size_t from_return = 1;
  in.required("from", either(one_of({"return"}, from_return), position(output)));
  if (from_return != 0) model.into = output;
  in.optional("on", argument(model.on));
  in.optional("type", into(model.type));
  return model;
}

FieldModel read_field(Decoder& in) {
  FieldModel model;
  in.required("type", into(model.type));
  in.required("name", into(model.name));
  return model;
}

ScriptModel read_script(Decoder& in) {
  ScriptModel model;
  read_function(in, model.function);
  in.required("script", position(model.script));
  size_t when = 0;
  in.required("when", one_of({"eval", "load"}, when));
  model.on_load = when == 1;
  in.optional("format", into(model.format));
  in.optional("braces", into(model.braces));
  in.optional("raw", into(model.raw));
  return model;
}

NavigationModel read_navigation(Decoder& in) {
  NavigationModel model;
  read_target(in, model.function, model.field);
  if (!model.field) in.required("target", position(model.target));
  const std::vector<std::string> kinds = {"url", "html", "content"};
  size_t kind = 0;
  in.required("kind", one_of(kinds, kind));
  model.kind = kinds[kind];
  return model;
}

SettingModel read_setting(Decoder& in, std::vector<Problem>& problems) {
  SettingModel model;
  read_target(in, model.function, model.field);
  in.required("key", into(model.key));
  if (!model.field) {
    in.required("value", either(position(model.value), into(model.fixed_value)));
    read_tests(in, model.when, problems);
  }
  return model;
}

ServerModel read_server(Decoder& in) {
  ServerModel model;
  read_target(in, model.function, model.field);
  in.optional("default_address", into(model.default_address));
  // An address given as text is one that no call can change.
  in.optional("address", either(argument(model.address), into(model.default_address)));
  in.optional("public", argument(model.publicly));
  in.optional("everywhere", into(model.everywhere));
  in.optional("loopback", into(model.loopback));
  model.otherwise = in.optional("otherwise", into(model.default_address));
  return model;
}

PolicyFileModel read_policy_file(Decoder& in) {
  PolicyFileModel model;
  in.required("file", into(model.files));
  in.required("policy", into(model.keys));
  in.optional("pages", into(model.pages));
  in.optional("parent", into(model.parent));
  in.optional("nonces", into(model.nonces));
  in.optional("nonces_off", into(model.nonces_off));
  in.optional("development", into(model.development));
  in.optional("needs", into(model.needs));
  return model;
}

void read_all_entries(Decoder& in, FrameworkModel& framework, std::vector<Problem>& problems) {
  // Tables within an entry report their own mistakes.
  const auto with_problems = [&problems](auto read) {
    return [&problems, read](Decoder& entry) { return read(entry, problems); };
  };
  read_entries(in, "command", framework.commands, problems, with_problems(read_command));
  read_entries(in, "route", framework.routes, problems, with_problems(read_route));
  read_entries(in, "unbind", framework.unbinds, problems, read_unbind);
  read_entries(in, "getter", framework.getters, problems, read_getter);
  read_entries(in, "field", framework.fields, problems, read_field);
  read_entries(in, "script", framework.scripts, problems, read_script);
  read_entries(in, "navigation", framework.navigations, problems, read_navigation);
  read_entries(in, "setting", framework.settings, problems, with_problems(read_setting));
  read_entries(in, "server", framework.servers, problems, read_server);
  read_entries(in, "origin", framework.origins, problems, with_problems(read_origin));
  read_entries(in, "gate", framework.gates, problems, with_problems(read_gate));
  read_entries(in, "mark", framework.marks, problems, read_mark);
  read_entries(in, "frontend", framework.frontends, problems, read_frontend);
  read_entries(in, "policy_file", framework.policy_files, problems, read_policy_file);
}

template <typename T>
void append(std::vector<T>& to, std::vector<T>& from) {
  std::ranges::move(from, std::back_inserter(to));
}

// A file that names a framework known already adds to it: the project's own wrappers, say.
void add_framework(Models& models, FrameworkModel added) {
  const auto known = std::ranges::find(models.frameworks, added.id, &FrameworkModel::id);
  if (known == models.frameworks.end()) {
    models.frameworks.push_back(std::move(added));
    return;
  }
  append(known->headers, added.headers);
  append(known->shipped, added.shipped);
  append(known->triggers, added.triggers);
  append(known->rust_attributes, added.rust_attributes);
  append(known->commands, added.commands);
  append(known->routes, added.routes);
  append(known->unbinds, added.unbinds);
  append(known->getters, added.getters);
  append(known->fields, added.fields);
  append(known->scripts, added.scripts);
  append(known->navigations, added.navigations);
  append(known->settings, added.settings);
  append(known->servers, added.servers);
  append(known->origins, added.origins);
  append(known->gates, added.gates);
  append(known->marks, added.marks);
  append(known->frontends, added.frontends);
  append(known->policy_files, added.policy_files);
}

}  // namespace

void read_framework(Decoder& in, Models& models, std::vector<Problem>& problems) {
  constexpr std::string_view entries[] = {
      "command", "route",  "unbind", "getter", "field", "script",   "navigation",
      "setting", "server", "origin", "gate",   "mark",  "frontend", "policy_file"};
  FrameworkModel framework;
  const bool named = in.optional("id", into(framework.id));
  in.optional("name", into(framework.name));
  in.optional("headers", into(framework.headers));
  in.optional("shipped", into(framework.shipped));
  in.optional("stub", into(framework.stub));
  in.optional("triggers", into(framework.triggers));
  in.optional("origin_known", into(framework.origin_known));
  in.optional("rust_attributes", into(framework.rust_attributes));
  read_all_entries(in, framework, problems);
  if (named && models.framework(framework.id) == nullptr) {
    in.required("name", into(framework.name));
    in.required("triggers", into(framework.triggers));
  }
  if (named) {
    add_framework(models, std::move(framework));
  } else if (std::ranges::any_of(entries, [&in](std::string_view key) { return in.has(key); })) {
    in.required("id", into(framework.id));
  }
}

}  // namespace bridgelint
