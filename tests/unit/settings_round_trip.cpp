// Property: the settings of a report, given back, give the report again.
#include <doctest/doctest.h>

#include "analysis/settings.h"
#include "invented.h"

TEST_CASE("settings come back as they were") {
  using invented::json;
  const json choices[] = {
      json::parse(
          R"({"lexicon": [null, "uk2017", "none", {"base": "uk2017", "changes": [{"tag": "Tea", "neutral": true}]}]})"),
      json::parse(R"({"from": [null, "2017-05-02", "2017-05-02T07:30:05", "2017-05-02T07:30:05+03:00"]})"),
      json::parse(R"({"to": [null, "2017-05-04", "2017-05-05T12:00"]})"),
      json::parse(R"({"time_zone": ["UTC", "+01:00", "-0530", "Z"]})"),
      json::parse(R"({"rule": ["mention", "exclusive", "fractional"]})"),
      json::parse(R"({"voices": ["tweets", "accounts"]})"),
      json::parse(R"({"tweets": ["all", "originals", "retweets"]})"),
      json::parse(R"({"count_against": [false, true]})"),
      json::parse(R"({"step": ["auto", "hour", "day", "week"]})"),
      json::parse(R"({"sampling": [1, 0.3, 1e-300]})"),
      json::parse(R"({"false_positives": [0, 0.0146, 1]})"),
      json::parse(R"({"true_positives": [[0, 0], [0.3, 0.95]]})"),
      json::parse(R"({"compute": [[], ["intervals"]]})"),
      json::parse(R"({"replicates": [20, 33]})"),
      json::parse(R"({"seed": [0, 9007199254740991]})"),
      json::parse(R"({"compare": [null, {}, {"rule": "fractional", "lexicon": "uk2017"}]})"),
      json::parse(R"({"per_day": [50, 0.1, 1e-300, 999999, 12.345678901234567]})"),
      json::parse(R"({"denominator": ["tracked", "all", "lifetime"]})"),
      json::parse(R"({"handles": ["hidden", "over_5000", "all"]})"),
      json::parse(R"({"accounts": [0, 3, 1000]})"),
      json::parse(R"({"hashtags": [0, 3, 10000000]})"),
  };
  for (std::uint64_t seed = 0; seed < invented::cases; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    json some = json::object();
    for (const json& choice : choices) {
      const auto item = choice.items().begin();
      if (random.one_in(2)) some[item.key()] = item.value()[random.below(item.value().size())];
    }
    if (!some.contains("replicates")) some["replicates"] = 20;
    if (some.contains("lexicon") && some["lexicon"].is_null()) some["lexicon"] = invented::lexicon();
    const auto settings = hustings::parse_settings(some.dump());
    REQUIRE_MESSAGE(settings, settings.error);
    hustings::Session session(invented::now);
    const invented::Export input = invented::random_export(random);
    invented::read(session, input.name, input.bytes);
    const std::string report = session.report(*settings);
    const auto again = hustings::parse_settings(json::parse(report)["settings"].dump());
    REQUIRE_MESSAGE(again, again.error);
    REQUIRE(session.report(*again) == report);
  }
}
