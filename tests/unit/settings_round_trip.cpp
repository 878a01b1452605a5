// Property: the settings of a report, given back, give the report again.
#include <doctest/doctest.h>

#include "analysis/settings.h"
#include "invented.h"

TEST_CASE("settings come back as they were") {
  using invented::json;
  const json choices[] = {
      json::parse(R"({"lexicon": [null, "uk2017"]})"),
      json::parse(R"({"from": [null, "2017-05-02", "2017-05-02T07:30:05", "2017-05-02T07:30:05+03:00"]})"),
      json::parse(R"({"to": [null, "2017-05-04", "2017-05-05T12:00"]})"),
      json::parse(R"({"time_zone": ["UTC", "+01:00", "-0530", "Z"]})"),
      json::parse(R"({"per_day": [50, 0.1, 1e-300, 999999, 12.345678901234567]})"),
      json::parse(R"({"denominator": ["tracked", "all", "lifetime"]})"),
      json::parse(R"({"handles": ["hidden", "over_5000", "all"]})"),
      json::parse(R"({"accounts": [0, 3, 1000]})"),
      json::parse(R"({"hashtags": [0, 3, 10000000]})"),
  };
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    json some = json::object();
    for (const json& choice : choices) {
      const auto item = choice.items().begin();
      if (random.one_in(2)) some[item.key()] = item.value()[random.below(item.value().size())];
    }
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
