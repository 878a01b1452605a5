// The words of evidence.json: complete, and none that passes a verdict on an account.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "automation/evidence_model.h"
#include "invented.h"
#include "text/fold.h"

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

// Whether a text has, as words of their own, those of verdicts and of contempt. What a source is called is not ours to
// choose.
bool passes_verdict(const std::string& text) {
  constexpr const char* verdicts[] = {"bot", "bots", "troll", "trolls", "sock puppet", "fake", "russian", "is automated"};
  std::string words = " ";
  for (const char c : hustings::fold_handle(text)) words += c >= 'a' && c <= 'z' ? c : ' ';
  words += ' ';
  return std::any_of(std::begin(verdicts), std::end(verdicts), [&](const char* verdict) {
    return words.find(" " + std::string(verdict) + " ") != std::string::npos;
  });
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
  CHECK(ids.size() == 36);
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
