#include <catch2/catch.hpp>

#include "project.h"

using namespace bridgelint;
using namespace bridgelint::test;

TEST_CASE("response files that name themselves come to an end") {
  const Project project({{"args.rsp", "-DA @args.rsp @args.rsp @args.rsp @args.rsp"}});
  const auto arguments =
      clean_arguments({"c++", "@args.rsp", "main.cpp"}, "main.cpp", root, *project.files);
  CHECK(arguments.size() > 1);
  CHECK(arguments.size() < 200);
}
