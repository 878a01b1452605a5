// The words of evidence.json: complete, and none that passes a verdict on an account.
#include <doctest/doctest.h>

#include <regex>
#include <set>

#include "automation/evidence_model.h"
#include "invented.h"

using invented::json;

namespace {

// Calls f for every signal, those that speak against automation too.
template <class F>
void each_signal(F f) {
  const json words = json::parse(hustings::evidence_words().dump());
  for (const auto& family : words["families"]) {
    for (const auto& signal : family["signals"]) f(signal);
  }
  for (const auto& signal : words["against"]) f(signal);
}

// Words of verdicts and of contempt. What a source is called is not ours to choose.
bool passes_verdict(const std::string& text) {
  static const std::regex verdicts("\\b(bots?|trolls?|sock ?puppets?|fakes?|russians?|is automated|is a machine)\\b",
                                   std::regex::icase);
  return std::regex_search(text, verdicts);
}

}  // namespace

TEST_CASE("every signal says what it is, what it needs, where it comes from, and what would explain it") {
  std::set<std::string> ids;
  each_signal([&](const json& signal) {
    CAPTURE(signal["id"]);
    CHECK(ids.insert(signal["id"]).second);
    for (const char* key : {"name", "sentence", "definition", "needs", "source", "innocent"}) {
      CHECK_FALSE(signal[key].get<std::string>().empty());
    }
    CHECK(signal["sentence"].get<std::string>().ends_with("."));
  });
  CHECK(ids.size() == 34);
}

TEST_CASE("steps rise in value, and stay between none and all of the points") {
  each_signal([](const json& signal) {
    CAPTURE(signal["id"]);
    double before = -1e9;
    for (const auto& step : signal["steps"]) {
      CHECK(step[0].get<double>() > before);
      before = step[0];
      CHECK(step[1].get<double>() >= 0);
      CHECK(step[1].get<double>() <= 1);
    }
  });
}

TEST_CASE("no sentence calls an account a bot") {
  CHECK(passes_verdict("It is a bot."));
  CHECK(passes_verdict("Bots do this"));
  CHECK_FALSE(passes_verdict("both BotRuler"));
  each_signal([](const json& signal) {
    for (const char* key : {"name", "sentence", "innocent", "needs"}) {
      CAPTURE(signal[key]);
      CHECK_FALSE(passes_verdict(signal[key].get<std::string>()));
    }
  });
  for (const auto& family : hustings::evidence_words()["families"]) {
    CHECK_FALSE(passes_verdict(family["about"].get<std::string>()));
    CHECK_FALSE(passes_verdict(family["name"].get<std::string>()));
  }
}
