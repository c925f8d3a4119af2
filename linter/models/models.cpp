#include "models/models.h"

#include <algorithm>

#include "base/embedded.h"
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
  std::vector<EmbeddedFile> files(embedded_models().begin(), embedded_models().end());
  std::ranges::sort(files, {}, &EmbeddedFile::path);
  Hasher hasher;
  for (const EmbeddedFile& file : files) hasher.add(file.path).add(file.bytes);
  return hasher.finish();
}

}  // namespace

bool FunctionPattern::matches(std::string_view qualified_name, uint32_t parameters) const {
  if (!arity.empty() && std::ranges::find(arity, parameters) == arity.end()) return false;
  return std::ranges::find(names, qualified_name) != names.end();
}

const FrameworkModel* Models::framework(std::string_view id) const {
  const auto found = std::ranges::find(frameworks, id, &FrameworkModel::id);
  return found == frameworks.end() ? nullptr : &*found;
}

Models load_models(std::vector<Problem>& problems) {
  Models models;
  for (const EmbeddedFile& file : embedded_models()) {
    if (!file.path.ends_with(".toml")) continue;
    const std::string name = "<models>/" + std::string(file.path);
    add_models(models, parse_toml(name, file.bytes, problems), problems);
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
  read_web(in, models, problems);
  in.finish();
}

}  // namespace bridgelint
