// Each tweet of the window is exactly one of: one party, mixed, against only, neutral only, untracked.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;
using invented::monday;

namespace {

// The one class that a tweet with these hashtags is counted in.
std::string class_of(const std::vector<std::string>& tags) {
  const json report =
      invented::report(invented::lines({invented::tweet(1, monday, invented::user("7", "InventedGardener01"), tags)}));
  std::string classes;
  for (const char* name : {"one_party", "mixed", "against_only", "neutral", "untracked"}) {
    if (report[name] == 1) classes += name;
  }
  CHECK(report["window"]["tweets"] == 1);
  CHECK(report["window"]["tracked"] == (classes == "untracked" ? 0 : 1));
  return classes;
}

}  // namespace

TEST_CASE("by the parties whose hashtags it carries") {
  CHECK(class_of({"RedRose"}) == "one_party");
  CHECK(class_of({"RedRose", "Crimson"}) == "one_party");
  CHECK(class_of({"RedRose", "NoBlue"}) == "one_party");
  CHECK(class_of({"RedRose", "NoRed"}) == "one_party");
  CHECK(class_of({"RedRose", "Poll"}) == "one_party");
  CHECK(class_of({"RedRose", "BlueWave"}) == "mixed");
  CHECK(class_of({"RedRose", "BlueWave", "GreenLeaf", "NoRed"}) == "mixed");
}

TEST_CASE("else by what is against a party, then what is neutral") {
  CHECK(class_of({"NoRed"}) == "against_only");
  CHECK(class_of({"NoRed", "NoBlue", "Poll"}) == "against_only");
  CHECK(class_of({"Poll"}) == "neutral");
  CHECK(class_of({"Poll", "Tea"}) == "neutral");
  CHECK(class_of({"Tea"}) == "untracked");
  CHECK(class_of({}) == "untracked");
}

TEST_CASE("a lexicon's tag matches in any case and composition") {
  CHECK(class_of({"REDROSE"}) == "one_party");
  CHECK(class_of({"redros\u00E9"}) == "untracked");
  json lexicon = invented::lexicon();
  lexicon["neutral"][0] = "Caf\u00E9";
  const std::string bytes =
      invented::lines({invented::tweet(1, monday, invented::user("7", "InventedGardener01"), {"CAFE\u0301"})});
  CHECK(invented::report(bytes, {{"lexicon", lexicon}})["neutral"] == 1);
}
