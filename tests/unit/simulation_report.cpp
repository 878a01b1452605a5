// The analysis finds in an invented election what its truth says, and the study's figures.
#include <doctest/doctest.h>

#include <string>

#include "invented.h"
#include "simulation/election.h"

namespace {

using hustings::simulation::Election;
using hustings::simulation::make_scenario;
using hustings::simulation::Scenario;
using invented::json;

struct InventedElection {
  json truth, report;
};

InventedElection invent(const Scenario& scenario) {
  Election election(scenario);
  hustings::Session session(invented::now);
  session.open("election", 0);
  for (std::string piece; election.next(piece); piece.clear()) session.feed(piece);
  session.close();
  const auto uk2017 = hustings::parse_settings("{}");
  REQUIRE(uk2017);
  return {json::parse(election.truth()), json::parse(session.report(*uk2017))};
}

// Every key of `truth` is in `report`, with the same value; entries of lists go by "id".
void check_report_holds(const json& report, const json& truth) {
  for (const auto& member : truth.items()) {
    const std::string& key = member.key();
    const json& value = member.value();
    CAPTURE(key);
    REQUIRE(report.contains(key));
    if (value.is_object()) {
      check_report_holds(report[key], value);
    } else if (value.is_array()) {
      for (const json& entry : value) check_report_holds(invented::find(report[key], "id", entry["id"]), entry);
    } else {
      CHECK(report[key] == value);
    }
  }
}

double in_percent(double share) { return static_cast<double>(static_cast<int>(share * 1000 + 0.5)) / 10; }

}  // namespace

TEST_CASE("the report has the truth's tallies, from JSON and from a table") {
  for (const char* format : {"v1.1", "csv"}) {
    const InventedElection small = invent(*make_scenario("small", {}, 1, format));
    check_report_holds(small.report, small.truth["report"]);
  }
}

TEST_CASE("the shares of the study, in any size") {
  // University of Oxford, 31 May 2017.
  const InventedElection election = invent(*make_scenario("uk2017", 30'000, 3, "csv"));
  const auto share = [&](const char* party) {
    return in_percent(invented::find(election.report["parties"], "id", party)["share"].get<double>());
  };
  CHECK(share("labour") == 39.7);
  CHECK(share("conservative") == 26.0);
  CHECK(share("snp") == 19.0);
  CHECK(share("ukip") == 9.6);
  CHECK(share("libdem") == 5.7);
  CHECK(in_percent(election.report["automation"]["share"].get<double>()) == 12.3);
  CHECK(election.report["untracked"] == 0);
}

TEST_CASE("nobody is high-frequency where nobody is loud") {
  for (const char* name : {"clean", "ring"}) {
    const InventedElection election = invent(*make_scenario(name, 10'000, 1, "v1.1"));
    check_report_holds(election.report, election.truth["report"]);
    CHECK(election.report["automation"]["accounts"] == 0);
    CHECK(election.report["automation"]["tweets"] == 0);
    for (const json& account : election.report["accounts"]) CHECK(account["peak_24h"] < 50);
  }
}

TEST_CASE("two seeds give two elections") {
  const auto first_piece = [](std::uint64_t seed) {
    std::string piece;
    REQUIRE(Election(*make_scenario("small", {}, seed, "v1.1")).next(piece));
    return piece;
  };
  CHECK(first_piece(1) == first_piece(1));
  CHECK(first_piece(1) != first_piece(2));
}
