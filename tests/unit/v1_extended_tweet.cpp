// A streamed tweet over 140 characters has its text and hashtags whole only in "extended_tweet".
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

json with_extended(const json& extended, bool extended_first) {
  json record = {{"id", 1}, {"truncated", true}};
  if (extended_first) record["extended_tweet"] = extended;
  record["text"] = "cut #GreenLeaf…";
  record["user"]["id"] = 7;
  record["entities"]["hashtags"] = json::array({json::object({{"text", "GreenLeaf"}})});
  if (!extended_first) record["extended_tweet"] = extended;
  return invented::report(record.dump());
}

std::string tags_of(const json& report) {
  std::string list;
  for (const json& tag : report["hashtags"]) list += tag["tag"].get<std::string>() + " ";
  return list;
}

}  // namespace

TEST_CASE("its entities count, wherever they stand in the record") {
  const json extended =
      json::parse(R"({"full_text":"whole","entities":{"hashtags":[{"text":"BlueWave"},{"text":"Crimson"}]}})");
  for (const bool first : {true, false}) {
    const json report = with_extended(extended, first);
    CHECK(tags_of(report) == "BlueWave Crimson ");
    CHECK(report["quality"]["hashtags_cut"] == 0);
  }
}

TEST_CASE("without entities, the hashtags of its text count") {
  const json extended = json::parse(R"({"full_text":"whole #BlueWave #Crimson"})");
  for (const bool first : {true, false}) CHECK(tags_of(with_extended(extended, first)) == "BlueWave Crimson ");
}

TEST_CASE("a cut tweet without it is known to be cut") {
  const json report = with_extended(nullptr, true);
  CHECK(tags_of(report) == "GreenLeaf ");
  CHECK(report["quality"]["hashtags_cut"] == 1);
}
