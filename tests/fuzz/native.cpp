// What is read of C++ before a compiler sees it: the byte scan, the syntax tree, compile commands.
#include "extract/cpp/compile_commands.h"
#include "extract/cpp/prefilter.h"
#include "extract/cpp/syntactic.h"
#include "extract/cpp/tiers.h"
#include "memory_reader.h"
#include "spans.h"

namespace {
using namespace bridgelint;

// The input as several files that include each other: they are separated by a NUL.
void scan(std::string_view bytes, const Prefilter& prefilter) {
  std::vector<ScannedFile> files;
  for (size_t begin = 0; begin <= bytes.size();) {
    const size_t end = std::min(bytes.find('\0', begin), bytes.size());
    const std::string name =
        "f" + std::to_string(files.size()) + (files.size() % 2 ? ".h" : ".cpp");
    files.push_back({name, prefilter.scan(bytes.substr(begin, end - begin))});
    begin = end + 1;
  }
  for (const size_t unit : select_units(files)) {
    if (unit >= files.size()) std::abort();
  }
}

void read_syntax(std::string_view bytes, const Models& models) {
  auto found = find_registrations_in_syntax("main.cpp", bytes, models);
  FileFacts facts;
  add_unconfirmed(std::move(found), {}, facts);
  fuzz::check_spans(facts, {{"main.cpp", bytes.size()}});
}

void read_commands(std::string_view bytes, const Models& models) {
  fuzz::MemoryReader files;
  files.add("/p/build/compile_commands.json", bytes);
  files.add("/p/src/compile_flags.txt", bytes);
  files.add("/p/src/main.cpp", "int main() {}");
  files.add("/p/args.rsp", bytes);
  std::vector<Problem> problems;
  const auto flags =
      load_compile_flags(files, "/p", std::nullopt, {"src/main.cpp"}, models, problems);
  FileFacts facts;
  facts.problems = problems;
  fuzz::check_spans(facts, {{"build/compile_commands.json", bytes.size()},
                            {"src/compile_flags.txt", bytes.size()}});
  Unit unit;
  unit.file = "src/main.cpp";
  unit.path = "/p/src/main.cpp";
  unit.language = Language::cpp;
  fill_compile_flags(unit, flags);
  for (const bool windows : {false, true}) {
    const auto words = split_command(bytes, windows);
    clean_arguments(words, "/p/src/main.cpp", "/p", files);
  }
  clean_arguments({"c++", "@args.rsp", "src/main.cpp"}, "/p/src/main.cpp", "/p", files);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const Models models = [] {
    std::vector<Problem> problems;
    return load_models(problems);
  }();
  static const Prefilter prefilter(models);
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  scan(bytes, prefilter);
  read_syntax(bytes, models);
  read_commands(bytes, models);
  return 0;
}
