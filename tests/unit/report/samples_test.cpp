// Writes reports for tests/schema to validate. Hidden, as it is no test by itself.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "sample.h"

using namespace bridgelint;

#ifdef SAMPLES_DIR
namespace {

void write(const std::string& name, std::string_view bytes) {
  std::filesystem::create_directories(SAMPLES_DIR);
  std::ofstream file(std::filesystem::path(SAMPLES_DIR) / name, std::ios::binary);
  file << bytes;
  REQUIRE(file.good());
}

void write_sample(const std::string& name, const Report& report) {
  write(name + ".sarif", write_report(report, Format::sarif, {}));
  write(name + ".report.json", write_report(report, Format::json, {}));
}

}  // namespace

TEST_CASE("samples of reports", "[.][samples]") {
  write("report.schema.json", report_schema());
  write_sample("notes", test::notes_report());
  write_sample("empty", test::report_over(std::make_shared<test::Files>()));

  auto broken = test::report_over(std::make_shared<test::Files>());
  Finding finding;
  finding.rule = "made-up/rule";
  finding.message = "a name that is no UTF-8: \xFF";
  finding.at = {"/outside/gone \xC3\xBC.cpp", 7, 9};
  finding.related = {{{"a [1].js", 0, 0}, "b[0](1)"}};
  broken.findings = {finding};
  broken.problems = {{ProblemKind::note, "no place", {}}};
  broken.stopped = true;
  write_sample("broken", broken);
}
#endif
