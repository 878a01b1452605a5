// From signals to points, families, score, completeness and grade.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "automation/evidence.h"
#include "invented.h"

using hustings::EvidenceModel;
using hustings::Grade;
using hustings::Measure;
using hustings::Signals;
using invented::json;

namespace {

const EvidenceModel& usual = hustings::usual_evidence_model();

struct Value {
  Measure measure;
  double value;
};

hustings::Evidence weigh(std::initializer_list<Value> values, const EvidenceModel& model = usual) {
  Signals signals(1);
  for (const Value& value : values) signals.set(0, value.measure, value.value);
  const hustings::Evidence evidence = hustings::weigh(model, signals, 0);
  const auto all = hustings::weigh_all(model, signals);
  CHECK(all.standings[0].score == evidence.standing.score);
  CHECK(all.standings[0].completeness == evidence.standing.completeness);
  CHECK(all.standings[0].grade == evidence.standing.grade);
  return evidence;
}

EvidenceModel changed(const char* changes) {
  const auto model = hustings::change_evidence_model(json::parse(changes));
  REQUIRE_MESSAGE(model, model.error);
  return *model;
}

std::string refusal(const char* changes) { return hustings::change_evidence_model(json::parse(changes)).error; }

// In the order of evidence.json: in step, volume, timing, amplification, account, profile, client.
constexpr std::size_t in_step = 0, volume = 1, timing = 2, amplification = 3, account = 4;

}  // namespace

TEST_CASE("the families' points are those that were decided, and sum to 100") {
  std::vector<std::pair<std::string, double>> points;
  for (const auto& family : usual.families) points.emplace_back(family.id, family.points);
  CHECK(points == std::vector<std::pair<std::string, double>>{{"in_step", 30},
                                                              {"volume", 25},
                                                              {"timing", 20},
                                                              {"amplification", 10},
                                                              {"account", 8},
                                                              {"profile", 4},
                                                              {"client", 3}});
  CHECK(usual.most_points() == 100);
}

TEST_CASE("steps are joined by lines, and flat beyond") {
  const auto& per_day = usual.families[volume].signals[0];  // 25: 0, 50: 10, 72: 17.5, 144: 25
  CHECK(per_day.points(0) == 0);
  CHECK(per_day.points(25) == 0);
  CHECK(per_day.points(37.5) == 5);
  CHECK(per_day.points(50) == 10);
  CHECK(per_day.points(61) == doctest::Approx(13.75));
  CHECK(per_day.points(108) == 21.25);
  CHECK(per_day.points(144) == 25);
  CHECK(per_day.points(1e6) == 25);
  const auto& rest = usual.families[timing].signals[0];  // falls: 1: 10, 3: 5, 6: 0
  CHECK(rest.points(0.2) == 10);
  CHECK(rest.points(2) == 7.5);
  CHECK(rest.points(6) == 0);
}

TEST_CASE("of volume the largest counts, of timing the sum up to its cap") {
  const auto loud = weigh({{Measure::per_day, 50}, {Measure::lifetime_per_day, 72}, {Measure::peak_hour, 120}});
  CHECK(*loud.families[volume] == 17.5);
  CHECK(*weigh({{Measure::longest_rest, 3}, {Measure::gap_entropy, 1.5}}).families[timing] == 8);
  CHECK(*weigh({{Measure::longest_rest, 0}, {Measure::gap_entropy, 0}, {Measure::reaction, 0}}).families[timing] == 20);
  CHECK(*weigh({{Measure::retweet_share, 1}, {Measure::few_sources, 1}, {Measure::own_repeats, 1}})
             .families[amplification] == 10);
}

TEST_CASE("what is missing takes from completeness, not from the score") {
  const auto evidence = weigh({{Measure::per_day, 72}, {Measure::age_days, 9}});
  CHECK_FALSE(evidence.families[in_step]);
  CHECK_FALSE(evidence.families[timing]);
  CHECK(evidence.standing.score == 23.5f);
  CHECK(evidence.standing.completeness == 0.31f);  // 25 of volume and 6, that age can have, of the account's 8
  // What is described only judges nothing.
  CHECK_FALSE(weigh({{Measure::officials_share, 1}}).families[amplification]);
  CHECK_FALSE(weigh({{Measure::weekend, 1}}).families[timing]);
}

TEST_CASE("grades, strong only with three families that each have a quarter of their points") {
  CHECK(weigh({{Measure::per_day, 10}, {Measure::age_days, 999}}).standing.grade == Grade::few);
  CHECK(weigh({{Measure::per_day, 144}, {Measure::age_days, 999}}).standing.grade == Grade::some);
  CHECK(weigh({{Measure::per_day, 144}}).standing.grade == Grade::not_judged);  // 25 of 100
  CHECK(weigh({{Measure::age_days, 9}}).standing.grade == Grade::not_judged);  // 6 of 100 points
  CHECK(weigh({}).standing.grade == Grade::not_judged);
  const auto two = weigh({{Measure::per_day, 144}, {Measure::longest_rest, 0}, {Measure::gap_entropy, 0}, {Measure::reaction, 0}});
  CHECK(two.standing.score == 45);
  CHECK(two.standing.grade == Grade::some);
  const auto three = weigh({{Measure::per_day, 144}, {Measure::longest_rest, 0}, {Measure::retweet_share, 1}});
  CHECK(three.standing.score == 41);
  CHECK(three.standing.grade == Grade::strong);
  const auto hardly_three = weigh({{Measure::per_day, 144}, {Measure::longest_rest, 0}, {Measure::reaction, 20}, {Measure::retweet_share, 0.86}});
  CHECK(hardly_three.standing.score == doctest::Approx(43.2));  // 25 + 10 + 6.4 + 1.8: amplification has less than 2.5
  CHECK(hardly_three.standing.grade == Grade::some);
}

TEST_CASE("what speaks against is taken off, at most 20 points and not below zero") {
  const auto verified = weigh({{Measure::per_day, 144}, {Measure::verified, 1}});
  CHECK(verified.against == 10);
  CHECK(verified.standing.score == 15);
  CHECK(verified.standing.completeness == 0.25f);  // it is no family
  const auto all = weigh({{Measure::per_day, 144}, {Measure::verified, 1}, {Measure::age_days, 3000}, {Measure::reply_share, 1}, {Measure::longest_rest, 9}});
  CHECK(all.against == 20);  // 10 + 4 + 6 + 8
  CHECK(all.standing.score == 5);
  CHECK(weigh({{Measure::per_day, 1}, {Measure::verified, 1}}).standing.score == 0);
}

TEST_CASE("scores are to a tenth") {
  CHECK(weigh({{Measure::per_day, 25.3}}).standing.score == 0.1f);   // 0.12
  CHECK(weigh({{Measure::per_day, 25.4}}).standing.score == 0.2f);   // 0.16
}

TEST_CASE("other points") {
  const EvidenceModel model = changed(R"({"families": {"volume": 50, "account": 0}, "signals": {"per_day": 40, "age_days": 0, "verified": 5}, "some": 30, "strong": 60})");
  const auto evidence = weigh({{Measure::per_day, 144}, {Measure::age_days, 9}, {Measure::verified, 1}}, model);
  CHECK(*evidence.families[volume] == 40);
  CHECK_FALSE(evidence.families[account]);  // no signal of it can have points
  CHECK(evidence.standing.score == 35);
  CHECK(evidence.standing.completeness == doctest::Approx(40.0 / 117));
  CHECK(evidence.standing.grade == Grade::some);
  CHECK(weigh({{Measure::per_day, 144}}, changed(R"({"families": {"volume": 0, "in_step": 0, "timing": 0, "amplification": 0, "account": 0, "profile": 0, "client": 0}})")).standing.grade == Grade::not_judged);
}

TEST_CASE("what is wrong with other points is said") {
  CHECK(refusal("[]") == "must be an object, like {\"families\": {\"volume\": 20}}");
  CHECK(refusal(R"({"families": {"loudness": 1}})") == "names \"loudness\", which is no sign of automation that can have points");
  CHECK(refusal(R"({"signals": {"volume": 1}})") == "names \"volume\", which is no sign of automation that can have points");
  CHECK(refusal(R"({"signals": {"per_day": 101}})") == "must give \"per_day\" from 0 to 100 points");
  CHECK(refusal(R"({"signals": {"per_day": -1}})") == "must give \"per_day\" from 0 to 100 points");
  CHECK(refusal(R"({"signals": {"per_day": "much"}})") == "must give \"per_day\" from 0 to 100 points");
  CHECK(refusal(R"({"signals": {"weekend": 5}})") == "names \"weekend\", which is no sign of automation that can have points");
  CHECK(refusal(R"({"strong": 10})") == "asks more points for some signs than for strong ones");
  CHECK(refusal(R"({"some": null})") == "must give \"some\" from 0 to 100 points");
  CHECK(refusal(R"({"families": []})") == "has \"families\", which is not known or not of the right kind");
  CHECK(refusal(R"({"weights": {}})") == "has \"weights\", which is not known or not of the right kind");
}

TEST_CASE("property: more of any signal never has less points than its steps say, and no score leaves 0 to 100") {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    Signals signals(1);
    double judged = 0;
    for (const auto& family : usual.families) {
      double sum = 0, largest = 0;
      for (const auto& signal : family.signals) {
        const double value = static_cast<double>(random.below(400)) / (random.one_in(2) ? 1 : 100);
        const double points = signal.points(value);
        CHECK(points >= 0);
        CHECK(points <= signal.most);
        if (random.one_in(2)) continue;
        signals.set(0, signal.measure, value);
        sum += signal.most;
        largest = std::max(largest, signal.most);
      }
      judged += std::min(family.points, family.largest ? largest : sum);
    }
    const auto evidence = hustings::weigh(usual, signals, 0);
    CHECK(evidence.standing.score >= 0);
    CHECK(evidence.standing.score <= 100);
    CHECK(evidence.standing.completeness == doctest::Approx(judged / 100));
    // Another judged signal never makes the score smaller, for none has negative points.
    Signals more = signals;
    more.set(0, Measure::per_day, 60);
    if (std::isnan(signals(0, Measure::per_day))) {
      CHECK(hustings::weigh(usual, more, 0).standing.score >= evidence.standing.score);
    }
  }
}
