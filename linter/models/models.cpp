#include "models/models.h"

#include <algorithm>

#include "base/embedded.h"
#include "base/files.h"
#include "base/packed.h"
#include "models/decode.h"

namespace bridgelint {
namespace {

constexpr uint32_t schema_version = 1;

void read_schema(Decoder& in, const Value& file) {
  uint32_t schema = schema_version;
  if (in.required("schema", into(schema)) && schema != schema_version) {
    in.report(file.find("schema")->at, "this version of bridgelint reads models of schema 1");
  }
}

Digest digest_of_embedded() {
  std::vector<EmbeddedFile> files(embedded_stubs().begin(), embedded_stubs().end());
  std::ranges::sort(files, {}, &EmbeddedFile::path);
  Hasher hasher;
  for (const EmbeddedFile& file : files) hasher.add(file.path).add(file.bytes);
  for (const EmbeddedFile& file : embedded_models()) hasher.add(file.bytes);
  return hasher.finish();
}

}  // namespace

namespace {

// Everything but where it stands, so that a comment above a model changes no cache key.
void add_value(Hasher& hasher, const Value& value) {
  hasher.add(value.kind());
  if (const auto* flag = value.as_bool()) hasher.add(uint64_t{*flag});
  if (const auto* number = value.as_integer()) hasher.add(static_cast<uint64_t>(*number));
  if (const auto* text = value.as_string()) hasher.add(*text);
  if (const auto* items = value.as_array()) {
    hasher.add(items->size());
    for (const Value& item : *items) add_value(hasher, item);
  }
  if (const auto* members = value.as_table()) {
    hasher.add(members->size());
    for (const Member& member : *members) {
      hasher.add(member.key);
      add_value(hasher, member.value);
    }
  }
}

}  // namespace

bool FunctionPattern::matches(std::string_view qualified_name, uint32_t parameters) const {
  if (!arity.empty() && std::ranges::find(arity, parameters) == arity.end()) return false;
  return std::ranges::find(names, qualified_name) != names.end();
}

namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Calls `found(word)` for every name, number and string literal in a piece of code.
template <typename Found>
void for_each_word(std::string_view code, Found&& found) {
  for (size_t at = 0; at < code.size();) {
    size_t end = at + 1;
    if (code[at] == '"') {
      while (end < code.size() && code[end] != '"') end += code[end] == '\\' ? 2 : 1;
      found(code.substr(at + 1, std::min(end, code.size()) - at - 1));
      ++end;
    } else if (is_word(code[at])) {
      while (end < code.size() && is_word(code[end])) ++end;
      found(code.substr(at, end - at));
    } else if (code.substr(at, 2) == "[]") {
      found(code.substr(at, 2));
    }
    at = end;
  }
}

}  // namespace

bool ArgumentTest::holds(std::string_view written) const {
  bool wanted = has.empty();
  bool unwanted = false;
  for_each_word(written, [&](std::string_view word) {
    wanted = wanted || std::ranges::find(has, word) != has.end();
    unwanted = unwanted || std::ranges::find(lacks, word) != lacks.end();
  });
  return wanted && !unwanted;
}

const FrameworkModel* Models::framework(std::string_view id) const {
  const auto found = std::ranges::find(frameworks, id, &FrameworkModel::id);
  return found == frameworks.end() ? nullptr : &*found;
}

const ComparisonModel* Models::comparison(std::string_view function) const {
  const auto found = std::ranges::find_if(comparisons, [&](const ComparisonModel& model) {
    return std::ranges::find(model.names, function) != model.names.end();
  });
  return found == comparisons.end() ? nullptr : &*found;
}

std::optional<Propagation> Models::propagation(std::string_view name, uint32_t parameters,
                                               bool method, bool project) const {
  const auto found =
      std::find_if(propagators.rbegin(), propagators.rend(), [&](const PropagatorModel& model) {
        return model.method == method && (model.of_project || !project) &&
               model.function.matches(name, parameters);
      });
  return found == propagators.rend() ? std::nullopt : std::optional(found->how);
}

bool PolicyFileModel::reads(std::string_view file) const {
  return std::ranges::find(files, file_name(file)) != files.end();
}

const PolicyFileModel* Models::policy_file(std::string_view file) const {
  for (const FrameworkModel& framework : frameworks) {
    for (const PolicyFileModel& model : framework.policy_files) {
      if (model.reads(file)) return &model;
    }
  }
  return nullptr;
}

Models load_models(std::vector<Problem>& problems) {
  Models models;
  for (const EmbeddedFile& packed : embedded_models()) {
    for (const Value& file : unpack_values(packed.bytes)) add_models(models, file, problems);
  }
  models.digest = digest_of_embedded();
  return models;
}

void add_models(Models& models, const Value& file, std::vector<Problem>& problems) {
  // What did not parse is an empty table, and has been reported.
  const Value::Table* members = file.as_table();
  if (members == nullptr || members->empty()) return;
  Decoder in(file, "", problems);
  read_schema(in, file);
  read_framework(in, models, problems);
  read_sinks(in, models, problems);
  read_library(in, models, problems);
  read_web(in, models, problems);
  in.finish();
}

void add_project_models(Models& models, const Value& table, std::vector<Problem>& problems) {
  Decoder in(table, "[models]", problems);
  for (const Value* framework : in.tables("framework")) {
    Decoder entry(*framework, "[[models.framework]]", problems);
    read_framework(entry, models, problems);
    entry.finish();
    const Value* id = framework->find("id");
    const auto* name = id == nullptr ? nullptr : id->as_string();
    for (auto& known : models.frameworks) {
      if (name != nullptr && known.id == *name) known.of_project = true;
    }
  }
  read_sinks(in, models, problems);
  const size_t built_in = models.propagators.size();
  read_library(in, models, problems);
  for (size_t i = built_in; i < models.propagators.size(); ++i) {
    models.propagators[i].of_project = true;
  }
  read_web(in, models, problems);
  in.finish();
  Hasher hasher;
  hasher.add(models.digest);
  add_value(hasher, table);
  models.digest = hasher.finish();
}

}  // namespace bridgelint
