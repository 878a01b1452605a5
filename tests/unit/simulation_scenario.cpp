// Which scenarios there are, and what is said of those that there are not.
#include "simulation/scenario.h"

#include <doctest/doctest.h>

using hustings::simulation::make_scenario;
using hustings::simulation::parse_scenario;

TEST_CASE("a scenario has a size of its own, unless another is asked for") {
  CHECK(make_scenario("uk2017", {}, 1, "v1.1")->tweets == 1'363'000);
  CHECK(make_scenario("small", {}, 1, "v1.1")->tweets == 20'000);
  CHECK(make_scenario("uk2017", 50'000, 1, "csv")->tweets == 50'000);
  CHECK(make_scenario("uk2017", 50'000, 1, "csv")->format == hustings::simulation::Format::csv);
}

TEST_CASE("from JSON, with the defaults of the command line") {
  const auto scenario = parse_scenario(R"({"scenario": "small", "seed": 7})");
  REQUIRE(scenario);
  CHECK(scenario->name == "small");
  CHECK(scenario->tweets == 20'000);
  CHECK(scenario->seed == 7);
  CHECK(scenario->format == hustings::simulation::Format::v1_1);
  CHECK(parse_scenario("{}")->tweets == 1'363'000);
}

TEST_CASE("what is wrong is said in a sentence") {
  CHECK(make_scenario("mars", {}, 1, "v1.1").error == "There is no scenario called mars. There is: uk2017, small, clean, ring.");
  CHECK(make_scenario("small", 9'999, 1, "v1.1").error == "An invented election needs at least 10,000 tweets.");
  CHECK(make_scenario("small", 100'000'001, 1, "v1.1").error == "An invented election has at most 100,000,000 tweets.");
  CHECK(make_scenario("small", {}, 1, "xml").error == "The format of an invented election is v1.1 or csv.");
  CHECK(parse_scenario("[]").error == "A scenario is a JSON object.");
  CHECK(parse_scenario("{").error == "A scenario is a JSON object.");
  CHECK(parse_scenario(R"({"sead": 1})").error == "A scenario has no \"sead\".");
  CHECK(parse_scenario(R"({"seed": -1})").error == "The \"seed\" of a scenario is a whole number.");
  CHECK(parse_scenario(R"({"tweets": 20000.5})").error == "The \"tweets\" of a scenario is a whole number.");
  CHECK(parse_scenario(R"({"format": 1})").error == "The \"format\" of a scenario is a text.");
}
