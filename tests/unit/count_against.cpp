// Hashtags against a party count as talk of it, if that is asked for.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

json report_with_against(bool counted) {
  return invented::report(invented::Tweets()
                              .add("1", 1, "#NoRed")
                              .add("1", 1, "#NoRed #BlueWave")
                              .add("2", 1, "#NoRed #RedRose #Poll")
                              .add("2", 1, "#NoBlue"),
                          {{"count_against", counted}});
}

}  // namespace

TEST_CASE("not asked for, they stand beside") {
  const json report = report_with_against(false);
  CHECK(report["parties"][0]["share"] == 1.0 / 2);
  CHECK(report["one_party"] == 2);
  CHECK(report["mixed"] == 0);
  CHECK(report["against_only"] == 2);
  CHECK(report["parties"][0]["accounts"] == 1);
}

// Red: the first three tweets; blue: the second and the last.
TEST_CASE("asked for, they are talk of the party") {
  const json report = report_with_against(true);
  CHECK(report["parties"][0]["tweets"] == 3);
  CHECK(report["parties"][0]["share"] == 3.0 / 5);
  CHECK(report["parties"][1]["tweets"] == 2);
  CHECK(report["parties"][1]["only"] == 1);
  CHECK(report["parties"][0]["accounts"] == 2);
  CHECK(report["one_party"] == 3);
  CHECK(report["mixed"] == 1);
  CHECK(report["against_only"] == 0);
  CHECK(invented::find(report["accounts"], "id", "2")["parties"] == json::object({{"red", 1}, {"blue", 1}}));
  CHECK(report["overlap"][0]["parties"] == json::array({"red", "blue"}));
}

TEST_CASE("either way they are known as hashtags against it") {
  for (const bool counted : {false, true}) {
    const json report = report_with_against(counted);
    CHECK(report["against"][0]["tweets"] == 3);
    CHECK(report["against"][1]["tweets"] == 1);
    const json tag = invented::find(report["hashtags"], "tag", "NoRed");
    CHECK(tag["party"].is_null());
    CHECK(tag["against"] == "red");
    CHECK(report["dictionary"]["parties"][0]["against"][0]["tweets"] == 3);
    CHECK(report["dictionary"]["parties"][0]["for"][0]["tweets"] == 1);
    CHECK(report["parties"][0]["hashtags"] == json::parse(R"([{"tag": "RedRose", "tweets": 1}])"));
  }
}
