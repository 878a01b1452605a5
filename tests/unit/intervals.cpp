// Intervals by a bootstrap over accounts: only when asked for, and the same however they were come by.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "invented.h"

using invented::json;

namespace {

json with_intervals(int replicates, const json& more = json::object()) {
  json settings = {{"compute", json::array({"intervals"})}, {"replicates", replicates}};
  settings.update(more);
  return settings;
}

// So many accounts that each write so many tweets of red and of blue.
invented::Tweets crowd(int accounts, std::size_t red, std::size_t blue) {
  invented::Tweets tweets;
  for (int i = 1; i <= accounts; ++i)
    tweets.add(std::to_string(i), red, "#RedRose").add(std::to_string(i), blue, "#BlueWave");
  return tweets;
}

// Half of the accounts for red, half for blue.
invented::Tweets divided_crowd(int accounts, std::size_t tweets_each) {
  invented::Tweets tweets;
  for (int i = 1; i <= accounts; ++i) tweets.add(std::to_string(i), tweets_each, i % 2 == 0 ? "#RedRose" : "#BlueWave");
  return tweets;
}

double width(const json& interval) { return interval[1].get<double>() - interval[0].get<double>(); }

// Thirty accounts with up to nine tweets each of any parties, line by line; one in four is high-frequency.
std::vector<std::string> lines_of_a_crowd(invented::Random& random) {
  const std::vector<std::string> tags = {"RedRose", "Crimson", "BlueWave", "GreenLeaf", "NoRed", "Poll"};
  std::vector<std::string> lines;
  for (int account = 1; account <= 30; ++account) {
    for (std::size_t i = account % 4 == 0 ? 9 : 1 + random.below(5); i > 0; --i) {
      const json user = invented::user(std::to_string(account), "InventedGardener" + std::to_string(account));
      const std::vector<std::string> some = {random.among(tags), random.among(tags)};
      lines.push_back(invented::tweet(lines.size() + 1, invented::monday, user, some).dump());
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("nothing is computed that was not asked for") {
  json lexicon = invented::lexicon();
  lexicon["references"] = json::parse(R"([{"name": "The last vote", "shares": {"red": 0.25}}])");
  const json settings = {{"lexicon", lexicon}, {"compare", json::object()}, {"per_day", 2}};
  invented::Tweets tweets = divided_crowd(30, 2);  // all of them high-frequency
  for (int i = 31; i < 61; ++i) tweets.add(std::to_string(i), 1, i % 2 == 0 ? "#RedRose" : "#BlueWave");
  const json report = invented::report(tweets, settings);
  const json& red = report["parties"][0];
  for (const char* figure : {"interval", "leads"}) CHECK(red[figure].is_null());
  for (const char* figure : {"interval", "change_interval"}) CHECK(red["without"][figure].is_null());
  CHECK(red["high_frequency"]["interval"].is_null());
  CHECK(red["references"][0]["ratio"] == 2.0);
  CHECK(red["references"][0]["interval"].is_null());
  CHECK(report["uncertainty"].is_null());
  CHECK(report["automation"]["interval"].is_null());
  CHECK(report["comparison"]["parties"][0]["interval"].is_null());
  CHECK(report["comparison"]["automation"]["interval"].is_null());

  const json asked = invented::report(tweets, with_intervals(20, settings));
  for (const char* figure : {"interval", "leads"}) CHECK_FALSE(asked["parties"][0][figure].is_null());
  for (const char* figure : {"interval", "change_interval"})
    CHECK_FALSE(asked["parties"][0]["without"][figure].is_null());
  CHECK_FALSE(asked["parties"][0]["high_frequency"]["interval"].is_null());
  CHECK_FALSE(asked["automation"]["interval"].is_null());
  CHECK_FALSE(asked["comparison"]["automation"]["interval"].is_null());
  const json &interval = asked["parties"][0]["interval"], &of_ratio = asked["parties"][0]["references"][0]["interval"];
  CHECK(of_ratio[0].get<double>() == interval[0].get<double>() / 0.25);
  CHECK(asked["uncertainty"]["replicates"] == 20);
}

// The share of red among n accounts of one voice each, half of them for red, has a standard error of 1 / (2 sqrt(n)),
// about which accounts agree however many tweets each writes.
TEST_CASE("accounts are drawn, not tweets") {
  const auto interval = [](int accounts, std::size_t tweets_each) {
    return invented::report(divided_crowd(accounts, tweets_each), with_intervals(1'000))["parties"][0]["interval"];
  };
  const json one = interval(100, 1);
  CHECK(std::abs(one[0].get<double>() - (0.5 - 1.98 * 0.05)) < 0.02);  // 1.98: Student's t
  CHECK(std::abs(one[1].get<double>() - (0.5 + 1.98 * 0.05)) < 0.02);
  CHECK(interval(100, 3) == one);
  CHECK(width(interval(20, 5)) > 1.8 * width(one));
}

// All accounts are alike, so every replicate has the same shares, however often it draws them.
TEST_CASE("where all say the same nothing is uncertain") {
  const json report = invented::report(crowd(50, 3, 1), with_intervals(20));
  CHECK(report["parties"][0]["interval"] == json::array({0.75, 0.75}));
  CHECK(report["parties"][1]["interval"] == json::array({0.25, 0.25}));
  CHECK(report["parties"][0]["leads"] == 1.0);
  CHECK(report["uncertainty"]["leader"] == "red");
  CHECK(report["uncertainty"]["differences"][0] ==
        json::parse(R"({"parties": ["red", "blue"], "difference": 0.5, "interval": [0.5, 0.5], "chance": 1.0})"));
}

// Blue 11 accounts, red 10, green 5.
TEST_CASE("the first in the order of shares comes first; who leads is one party at most") {
  invented::Tweets tweets = divided_crowd(21, 1);
  for (int i = 31; i <= 35; ++i) tweets.add(std::to_string(i), 1, "#GreenLeaf");
  const json report = invented::report(tweets, with_intervals(200));
  const json& differences = report["uncertainty"]["differences"];
  CHECK(report["uncertainty"]["leader"] == "blue");
  REQUIRE(differences.size() == 2);
  CHECK(differences[0]["parties"] == json::array({"blue", "red"}));
  CHECK(differences[0]["difference"].get<double>() == doctest::Approx(1.0 / 26));
  CHECK(differences[0]["interval"][0] < 0);
  CHECK(differences[0]["interval"][1] > 0);
  CHECK(differences[0]["chance"] > 0.4);
  CHECK(differences[0]["chance"] < 0.7);
  CHECK(differences[1]["parties"] == json::array({"red", "green"}));
  CHECK(differences[1]["chance"] > 0.8);
  double leads = 0;
  for (const json& party : report["parties"]) leads += party["leads"].get<double>();
  CHECK(leads <= 1);
  CHECK(leads > 0.8);  // there are ties
  CHECK(report["parties"][1]["leads"] > report["parties"][2]["leads"]);
}

TEST_CASE("parties that were not found have no place in the order") {
  const json report = invented::report(divided_crowd(21, 1), with_intervals(20));
  CHECK(report["uncertainty"]["differences"].size() == 1);
  CHECK(report["parties"][2]["leads"].is_null());
}

TEST_CASE("when nobody is high-frequency their going changes nothing in any replicate") {
  const json report = invented::report(divided_crowd(30, 2), with_intervals(50));
  for (std::size_t p = 0; p < 2; ++p) {
    CHECK(report["parties"][p]["without"]["change_interval"] == json::array({0.0, 0.0}));
    CHECK(report["parties"][p]["without"]["interval"] == report["parties"][p]["interval"]);
    CHECK(report["parties"][p]["high_frequency"]["interval"].is_null());  // of no accounts
  }
  CHECK(report["automation"]["share"] == 0.0);
  CHECK(report["automation"]["interval"].is_null());
}

// Fifteen loud accounts for red, with 180 tweets, and five quiet ones with one each; for blue 90 with two each.
TEST_CASE("with loud accounts it is sure that there is a change, but not how large it is") {
  invented::Tweets tweets;
  for (int i = 1; i <= 15; ++i) tweets.add(std::to_string(i), 12, "#RedRose");
  for (int i = 16; i <= 20; ++i) tweets.add(std::to_string(i), 1, "#RedRose");
  for (int i = 21; i <= 110; ++i) tweets.add(std::to_string(i), 2, "#BlueWave");
  const json report = invented::report(tweets, with_intervals(500, {{"per_day", 10}}));
  const json &red = report["parties"][0], &without = red["without"];
  CHECK(without["share"] == 5.0 / 185);
  CHECK(without["interval"][1] < 0.1);
  CHECK(without["change_interval"][0] > 0.2);
  CHECK(without["change_interval"][0] < without["change"].get<double>() - 0.05);
  CHECK(without["change_interval"][1] > without["change"].get<double>() + 0.05);
  CHECK(red["high_frequency"]["interval"][0] > 0.9);
  CHECK(red["high_frequency"]["interval"][1] < 1);
  CHECK(report["automation"]["interval"][0] < 180.0 / 365 - 0.05);
  CHECK(report["automation"]["interval"][1] > 180.0 / 365 + 0.05);
}

// Ten loud accounts with nine tweets of red each, 90 quiet ones with one: half of red's tweets, whatever has a voice.
TEST_CASE("the part of high-frequency accounts is one of tweets under every rule") {
  invented::Tweets tweets;
  for (int i = 1; i <= 100; ++i) tweets.add(std::to_string(i), i <= 10 ? 9 : 1, "#RedRose");
  for (const json& settings : json::parse(R"([{}, {"voices": "accounts"}, {"rule": "fractional"}])")) {
    json asked = with_intervals(200, {{"per_day", 9}});
    asked.update(settings);
    const json interval = invented::report(tweets, asked)["parties"][0]["high_frequency"]["interval"];
    CHECK(interval[0] > 0.2);
    CHECK(interval[0] < 0.45);
    CHECK(interval[1] > 0.55);
    CHECK(interval[1] < 0.8);
  }
}

// What moves with the threshold is who is high-frequency; the accounts that a replicate draws stay the same.
TEST_CASE("the intervals of shares stay when the threshold moves") {
  invented::Random random(1);
  const std::string bytes = invented::joined(lines_of_a_crowd(random));
  for (const char* voices : {"tweets", "accounts"}) {
    const auto at_threshold = [&](int per_day) {
      return invented::report(bytes, with_intervals(50, {{"per_day", per_day}, {"voices", voices}}));
    };
    const json all = at_threshold(1), some = at_threshold(5), none = at_threshold(100);
    CHECK(all["automation"]["accounts"] > some["automation"]["accounts"]);
    CHECK(some["automation"]["accounts"] > 5);
    CHECK(none["automation"]["accounts"] == 0);
    for (const json& other : {some, none}) {
      CHECK(other["uncertainty"] == all["uncertainty"]);
      for (std::size_t p = 0; p < 3; ++p) {
        CHECK_FALSE(other["parties"][p]["interval"].is_null());
        for (const char* figure : {"interval", "leads"}) {
          CHECK(other["parties"][p][figure] == all["parties"][p][figure]);
        }
      }
    }
  }
}

TEST_CASE("what comes from less than five effective accounts has no interval") {
  const auto reported = [](int red_accounts, std::size_t tweets_of_first) {
    invented::Tweets tweets;
    for (int i = 1; i <= red_accounts; ++i) tweets.add(std::to_string(i), i == 1 ? tweets_of_first : 1, "#RedRose");
    for (int i = 11; i <= 20; ++i) tweets.add(std::to_string(i), 1, "#BlueWave");
    return invented::report(tweets, with_intervals(50, {{"per_day", 9}}));
  };
  const json five = reported(5, 1), four = reported(4, 1), unequal = reported(5, 2);  // 6 squared by 8 is 4.5
  CHECK_FALSE(five["parties"][0]["interval"].is_null());
  CHECK_FALSE(five["uncertainty"]["differences"][0]["interval"].is_null());
  for (const json& report : {four, unequal}) {
    CHECK(report["parties"][0]["interval"].is_null());
    CHECK(report["parties"][0]["leads"].is_null());
    CHECK_FALSE(report["parties"][1]["interval"].is_null());
    CHECK(report["uncertainty"]["differences"][0]["interval"].is_null());
  }
}

// Of five accounts one replicate in 148 (the fifth power of e) has none.
TEST_CASE("replicates without any account tell nothing of the order") {
  invented::Tweets tweets;
  for (int i = 1; i <= 5; ++i) tweets.add(std::to_string(i), 1, "#RedRose");
  CHECK(invented::report(tweets, with_intervals(2'000))["parties"][0]["leads"] == 1.0);
}

// Six loud accounts for red and one quiet one: without the loud, red hangs on one account.
TEST_CASE("without high-frequency accounts it is the others that must be five") {
  invented::Tweets tweets;
  for (int i = 1; i <= 6; ++i) tweets.add(std::to_string(i), 4, "#RedRose");
  tweets.add("7", 3, "#RedRose");
  for (int i = 11; i <= 20; ++i) tweets.add(std::to_string(i), 3, "#BlueWave");
  const json parties = invented::report(tweets, with_intervals(50, {{"per_day", 4}}))["parties"];
  CHECK_FALSE(parties[0]["interval"].is_null());
  CHECK(parties[0]["without"]["share"] == 3.0 / 33);
  CHECK(parties[0]["without"]["interval"].is_null());
  CHECK_FALSE(parties[1]["without"]["interval"].is_null());
}

TEST_CASE("any order of tweets in any number of files and sessions gives the same intervals") {
  for (std::uint64_t seed = 0; seed < 25; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    std::vector<std::string> lines = lines_of_a_crowd(random);
    json question = with_intervals(20, {{"per_day", 9}, {"compare", {{"rule", "fractional"}}}});
    if (random.one_in(2)) question["voices"] = "accounts";
    if (random.one_in(2)) question["count_against"] = true;
    hustings::Session whole(invented::now), parts(invented::now);
    invented::read(whole, "whole", invented::joined(lines));
    random.shuffle(lines);
    for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
      end = std::min(lines.size(), begin + 1 + random.below(60));
      const std::string bytes = invented::joined(
          {lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.begin() + static_cast<std::ptrdiff_t>(end)});
      hustings::Session part(invented::now);
      const bool elsewhere = random.one_in(2);
      invented::read(elsewhere ? part : parts, "part " + std::to_string(begin), bytes);
      if (elsewhere) REQUIRE(parts.absorb(part.snapshot()).empty());
    }
    const json expected = invented::report(whole, question), report = invented::report(parts, question);
    REQUIRE_FALSE(expected["parties"][0]["interval"].is_null());
    REQUIRE_FALSE(expected["automation"]["interval"].is_null());
    REQUIRE_FALSE(expected["comparison"]["parties"][0]["interval"].is_null());
    for (const char* part : {"parties", "uncertainty", "automation", "concentration"})
      CHECK(report[part] == expected[part]);
    CHECK(report["comparison"]["parties"] == expected["comparison"]["parties"]);
    CHECK(report["comparison"]["second"]["parties"] == expected["comparison"]["second"]["parties"]);
  }
}

TEST_CASE("steps add up to the whole") {
  hustings::Session stepped(invented::now), whole(invented::now);
  for (hustings::Session* session : {&stepped, &whole}) invented::read(*session, "crowd", divided_crowd(12, 2).csv());
  const hustings::Settings settings = invented::settings(with_intervals(50));
  std::size_t steps = 0, before = 0;
  for (std::size_t done = 0; done < 50; before = done, ++steps) {
    done = stepped.advance(settings, 7);
    CHECK(done == std::min<std::size_t>(50, before + 7));
  }
  CHECK(steps == 8);
  CHECK(stepped.advance(settings, 7) == 50);
  CHECK(stepped.report(settings) == whole.report(settings));
}

TEST_CASE("steps are kept while only what is shown changes, and begin anew with the question") {
  hustings::Session session(invented::now);
  invented::read(session, "crowd", divided_crowd(12, 2).csv());
  const auto advance = [&](const json& more) {
    return session.advance(invented::settings(with_intervals(50, more)), 7);
  };
  CHECK(advance(json::object()) == 7);
  CHECK(advance({{"handles", "hidden"}, {"accounts", 3}}) == 14);
  std::size_t asked = 0;
  for (const json& other :
       json::parse(R"([{"rule": "fractional"}, {"voices": "accounts"}, {"tweets": "originals"}, {"seed": 7},
       {"per_day": 2}, {"denominator": "all"}, {"sampling": 0.5}, {"from": "2017-05-01"}, {"count_against": true},
       {"lexicon": "uk2017"}, {"compare": {}}, {"compare": {"rule": "fractional"}}])")) {
    CAPTURE(other.dump());
    CHECK(advance(other) == 7);
    CHECK(advance(json::object()) == 7);
    ++asked;
  }
  CHECK(asked == 12);
  invented::read(session, "more", "id,text\n999,#RedRose\n");
  CHECK(advance(json::object()) == 7);
}

TEST_CASE("fewer replicates than there are already are just as many as were asked for") {
  hustings::Session asked(invented::now), fresh(invented::now);
  for (hustings::Session* session : {&asked, &fresh}) invented::read(*session, "crowd", divided_crowd(12, 2).csv());
  invented::report(asked, with_intervals(60));
  CHECK(invented::report(asked, with_intervals(20)) == invented::report(fresh, with_intervals(20)));
}

TEST_CASE("another seed draws other replicates") {
  const auto interval = [](int seed) {
    return invented::report(divided_crowd(12, 2), with_intervals(20, {{"seed", seed}}))["parties"][0]["interval"];
  };
  CHECK(interval(1) == interval(1));
  CHECK(interval(1) != interval(2));
}

// A thousand tweets of nobody known for red, and six accounts with one for red, six with one for blue. Blue's share of
// the whole is its six tweets more or less, where its share of those of known accounts is half more or less.
TEST_CASE("tweets of nobody known are in every replicate") {
  const auto intervals = [](std::size_t of_nobody, const char* voices) {
    const invented::Tweets tweets = divided_crowd(12, 1).add("", of_nobody, "#RedRose");
    const json parties = invented::report(tweets, with_intervals(200, {{"voices", voices}}))["parties"];
    return json::array({parties[0]["interval"], parties[1]["interval"]});
  };
  const json with = intervals(1'000, "tweets");
  CHECK(with[0][0] > 0.97);
  CHECK(with[1][1] < 0.03);
  CHECK(width(with[1]) > 0.004);
  CHECK(width(intervals(0, "tweets")[1]) > 0.4);
  CHECK(intervals(1'000, "accounts") == intervals(0, "tweets"));  // they have no voice there
}

TEST_CASE("of tweets of nobody known alone it cannot be told how sure their shares are") {
  const json report =
      invented::report(invented::Tweets().add("", 9, "#RedRose").add("", 3, "#BlueWave"), with_intervals(20));
  CHECK(report["parties"][0]["share"] == 0.75);
  CHECK(report["parties"][0]["interval"].is_null());
  CHECK(report["parties"][0]["leads"].is_null());
  CHECK(report["automation"]["interval"].is_null());
}

TEST_CASE("one account alone") {
  const json report = invented::report(invented::Tweets().add("1", 3, "#RedRose #BlueWave"), with_intervals(20));
  CHECK(report["parties"][0]["share"] == 0.5);
  CHECK(report["parties"][0]["interval"].is_null());
  CHECK(report["parties"][0]["leads"].is_null());
  CHECK(report["concentration"]["few"] == true);
  CHECK(report["uncertainty"]["differences"][0]["chance"].is_null());
}

TEST_CASE("the line of the rule does not move the intervals of shares") {
  invented::Tweets tweets;
  for (int account = 1; account <= 60; ++account) {
    tweets.add(std::to_string(account), static_cast<std::size_t>(account % 13 + 1),
               account % 3 ? "#RedRose" : "#BlueWave");
  }
  const auto interval = [&](double per_day) {
    return invented::report(tweets, {{"compute", {"intervals"}}, {"per_day", per_day}})["parties"][0]["interval"];
  };
  REQUIRE(interval(50).is_array());
  CHECK(interval(5) == interval(50));
  CHECK(interval(9) == interval(50));
}
