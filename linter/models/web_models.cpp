#include <algorithm>

#include "models/decode.h"

namespace bridgelint {
namespace {

// A sink is reached by assigning a property, or by calling a method or a function.
DomSinkModel read_dom_sink(Decoder& in) {
  DomSinkModel model;
  in.optional("property", into(model.property));
  in.optional("method", into(model.method));
  in.optional("function", into(model.function));
  in.optional("attribute", into(model.attribute));
  in.optional("on", into(model.on));
  in.optional("not_on", into(model.not_on));
  in.optional("made_by", into(model.made_by));
  in.optional("name", into(model.name));
  in.optional("args", arguments(model.arguments));
  const std::vector<std::string> kinds = {"html", "code", "url", "script"};
  size_t kind = 0;
  in.required("kind", one_of(kinds, kind));
  model.kind = kinds[kind];
  return model;
}

DomSourceModel read_dom_source(Decoder& in) {
  DomSourceModel model;
  in.optional("expression", into(model.expression));
  in.optional("method", into(model.method));
  in.optional("on", into(model.on));
  in.optional("callback", argument(model.callback));
  in.optional("option", into(model.option));
  in.optional("parameter", position(model.parameter));
  in.optional("own", into(model.own));
  in.optional("address", position(model.address));
  in.required("label", into(model.label));
  return model;
}

void append(std::vector<std::string>& to, const std::vector<std::string>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

void read_web(Decoder& in, Models& models, std::vector<Problem>& problems) {
  std::vector<std::string> globals;
  std::vector<std::string> sanitizers;
  in.optional("globals", into(globals));
  in.optional("dom_sanitizers", into(sanitizers));
  std::vector<std::string> holders;
  in.optional("dom_holders", into(holders));
  const std::pair<const char*, std::vector<std::string>*> lists[] = {
      {"dom_contexts", &models.web.contexts},
      {"dom_continuations", &models.web.continuations},
      {"dom_subscriptions", &models.web.subscriptions},
      {"dom_emissions", &models.web.emissions},
      {"dom_copies", &models.web.copies},
      {"dom_encoders", &models.web.encoders},
      {"documentation_tools", &models.web.documentation_tools}};
  for (const auto& [key, list] : lists) {
    std::vector<std::string> names;
    in.optional(key, into(names));
    append(*list, names);
  }
  append(models.web.holders, holders);
  append(models.web.globals, globals);
  append(models.web.sanitizers, sanitizers);
  std::ranges::sort(models.web.globals);
  read_entries(in, "dom_sink", models.web.sinks, problems, read_dom_sink);
  read_entries(in, "dom_source", models.web.sources, problems, read_dom_source);
}

}  // namespace bridgelint
