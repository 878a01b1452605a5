// A second report beside the first: of other settings, of other files, or both.
#include <doctest/doctest.h>

#include "invented.h"

using invented::day;
using invented::json;
using invented::monday;

namespace {

json comparing(const json& differing, const json& more = json::object()) {
  json settings = {
      {"compare", differing}, {"compute", json::array({"intervals"})}, {"replicates", 50}, {"step", "day"}};
  settings.update(more);
  return settings;
}

// What a session that has read `first` says of one that has read `second`.
json comparison_of(const invented::Tweets& first, const invented::Tweets& second, const json& settings) {
  hustings::Session of_first(invented::now), of_second(invented::now);
  invented::read(of_first, "first", first.csv());
  invented::read(of_second, "second", second.csv());
  return json::parse(of_first.report(invented::settings(settings), &of_second))["comparison"];
}

// Monday: red 3, blue 1, all of account 1. Tuesday: red 1, blue 3, of accounts 1 and 2.
const invented::Tweets& tweets_of_two_days() {
  static const invented::Tweets tweets = invented::Tweets()
                                             .add("1", 3, "#RedRose")
                                             .add("1", 1, "#BlueWave")
                                             .add("1", 1, "#RedRose", monday + day)
                                             .add("2", 3, "#BlueWave", monday + day);
  return tweets;
}

constexpr const char* figures_of_second[] = {"settings", "lexicon", "inputs",     "quality",
                                             "window",   "parties", "automation", "concentration"};

}  // namespace

// Six loud accounts for red, six quiet ones for blue.
TEST_CASE("with itself there is no difference in any replicate") {
  invented::Tweets tweets;
  for (int i = 1; i <= 6; ++i) tweets.add(std::to_string(i), 3, "#RedRose").add(std::to_string(i + 6), 1, "#BlueWave");
  const json comparison = invented::report(tweets, comparing(json::object(), {{"per_day", 2}}))["comparison"];
  REQUIRE(comparison["parties"].size() == 3);
  for (std::size_t p = 0; p < 3; ++p) {
    const json& party = comparison["parties"][p];
    CHECK(party["first"] == party["second"]);
    CHECK(party["difference"] == 0.0);
    CHECK(party["interval"] == (p < 2 ? json::array({0.0, 0.0}) : json()));  // of green there are no accounts
  }
  CHECK(comparison["automation"]["first"] == 18.0 / 24);
  CHECK(comparison["automation"]["difference"] == 0.0);
  CHECK(comparison["automation"]["interval"] == json::array({0.0, 0.0}));
}

// On Monday account 1 is high-frequency with all four tweets, on Tuesday account 2 with three of four.
TEST_CASE("two windows") {
  const json report = invented::report(tweets_of_two_days(), comparing({{"from", "2017-05-02"}, {"to", "2017-05-02"}},
                                                                       {{"to", "2017-05-01"}, {"per_day", 3}}));
  const json& comparison = report["comparison"];
  CHECK(report["window"]["tweets"] == 4);
  CHECK(comparison["second"]["window"]["tweets"] == 4);
  CHECK(comparison["parties"][0]["id"] == "red");
  CHECK(comparison["parties"][0]["name"] == "Red");
  CHECK(comparison["parties"][0]["first"] == 0.75);
  CHECK(comparison["parties"][0]["second"] == 0.25);
  CHECK(comparison["parties"][0]["difference"] == -0.5);
  CHECK(comparison["parties"][1]["difference"] == 0.5);
  CHECK(comparison["automation"]["first"] == 1.0);
  CHECK(comparison["automation"]["second"] == 0.75);
  CHECK(comparison["automation"]["difference"] == -0.25);
  CHECK(comparison["second"]["settings"]["from"] == "2017-05-02");
  CHECK(report["settings"]["compare"] == json::object({{"from", "2017-05-02"}, {"to", "2017-05-02"}}));
}

TEST_CASE("another beginning, or another end, does not keep the other end of the first report's window") {
  const auto second_window = [](const json& first, const json& differing) {
    const json report = invented::report(tweets_of_two_days(), comparing(differing, first));
    const json& settings = report["comparison"]["second"]["settings"];
    return json::array({settings["from"], settings["to"]});
  };
  const json monday_only = {{"from", "2017-05-01"}, {"to", "2017-05-01"}};
  CHECK(second_window(monday_only, {{"from", "2017-05-02"}}) == json::array({"2017-05-02", nullptr}));
  CHECK(second_window(monday_only, {{"to", "2017-05-02"}}) == json::array({nullptr, "2017-05-02"}));
  CHECK(second_window(monday_only, {{"rule", "fractional"}}) == json::array({"2017-05-01", "2017-05-01"}));
}

TEST_CASE("of two lexicons, the parties that both have") {
  const json other = json::parse(R"({"lexicon": {"base": "none", "changes": [{"party": "yes", "name": "Yes"},
      {"party": "red", "name": "Reds"}, {"tag": "BlueWave", "for": "red"}, {"tag": "RedRose", "for": "yes"}]}})");
  const json comparison = invented::report(tweets_of_two_days(), comparing(other))["comparison"];
  REQUIRE(comparison["parties"].size() == 1);
  CHECK(comparison["parties"][0]["id"] == "red");
  CHECK(comparison["parties"][0]["name"] == "Red");
  CHECK(comparison["parties"][0]["first"] == 4.0 / 8);
  CHECK(comparison["parties"][0]["second"] == 4.0 / 8);
  CHECK(comparison["second"]["parties"][0]["id"] == "yes");
  CHECK(comparison["second"]["lexicon"]["id"] == "none");
}

// Ten accounts for red, half of them with two tweets, and ten for blue with one: who has two is high-frequency in the
// first report, nobody in the second.
TEST_CASE("each report has its own high-frequency accounts") {
  invented::Tweets tweets;
  for (int i = 1; i <= 10; ++i) {
    tweets.add(std::to_string(i), i % 2 == 0 ? 2 : 1, "#RedRose").add(std::to_string(i + 10), 1, "#BlueWave");
  }
  const json report = invented::report(tweets, comparing({{"per_day", 3}}, {{"per_day", 2}}));
  const json &first = report["parties"][0], &second = report["comparison"]["second"]["parties"][0];
  CHECK(first["without"]["share"] == 5.0 / 15);
  CHECK(second["without"]["share"] == 15.0 / 25);
  CHECK(first["without"]["change_interval"][0] > 0);
  CHECK(second["without"]["change_interval"] == json::array({0.0, 0.0}));
  CHECK(second["interval"] == first["interval"]);
  CHECK(first["high_frequency"]["interval"].is_array());
  CHECK(second["high_frequency"]["interval"].is_null());
}

TEST_CASE("where one side has no share there is no difference") {
  const json comparison = invented::report(tweets_of_two_days(), comparing({{"from", "2017-06-01"}}))["comparison"];
  CHECK(comparison["parties"][0]["first"] == 0.5);
  for (const char* figure : {"second", "difference", "interval"}) {
    CHECK(comparison["parties"][0][figure].is_null());
    CHECK(comparison["automation"][figure].is_null());
  }
}

// Every account says as much of the same party in both files. Drawn for both at once, it makes no difference in any
// replicate; were it drawn for each, it would.
TEST_CASE("an account that is in both files is drawn for both at once") {
  const auto votes = [](hustings::Seconds time, const std::string& prefix) {
    invented::Tweets tweets;
    for (int i = 0; i < 15; ++i) tweets.add(prefix + std::to_string(i), 1, i % 3 == 0 ? "#RedRose" : "#BlueWave", time);
    return tweets;
  };
  const json same =
      comparison_of(votes(monday, "70"), votes(monday + 30 * day, "70"), comparing(nullptr))["parties"][0];
  CHECK(same["first"] == 1.0 / 3);
  CHECK(same["difference"] == 0.0);
  CHECK(same["interval"] == json::array({0.0, 0.0}));
  const json others =
      comparison_of(votes(monday, "70"), votes(monday + 30 * day, "80"), comparing(nullptr))["parties"][0];
  CHECK(others["difference"] == 0.0);
  CHECK(others["interval"][0] < 0);
  CHECK(others["interval"][1] > 0);
}

TEST_CASE("accounts without ids are the same by their handles, in any case") {
  const auto votes = [](const std::string& ending) {
    std::string csv = "id,created_at,text,screen_name\n";
    for (int i = 1; i <= 15; ++i) {
      csv += std::to_string(i) + ",2017-05-01 10:00," + (i % 3 == 0 ? "#RedRose" : "#BlueWave") + ",Invented_Handle_" +
             std::to_string(i) + ending + "\n";
    }
    return csv;
  };
  const auto interval = [&](const std::string& ending) {
    hustings::Session first(invented::now), second(invented::now);
    invented::read(first, "first", votes("_here"));
    invented::read(second, "second", votes(ending));
    return json::parse(
        first.report(invented::settings(comparing(nullptr)), &second))["comparison"]["parties"][0]["interval"];
  };
  CHECK(interval("_here") == json::array({0.0, 0.0}));
  CHECK(interval("_HERE") == json::array({0.0, 0.0}));
  CHECK(interval("_there") != json::array({0.0, 0.0}));
}

// Fifteen accounts, five of them for red, in two files that tell ids or not; or each with a namesake who says nothing.
TEST_CASE("where one file has no ids, handles tell which accounts are in both, if they can") {
  enum Told { id, other_id, only_handle, id_and_namesake };
  const auto votes = [](Told told) {
    std::string handles_only = "id,created_at,text,screen_name\n",
                with_ids = "id,created_at,text,user_id,screen_name\n";
    for (int i = 1; i <= 15; ++i) {
      const std::string number = std::to_string(i), tag = i % 3 == 0 ? "#RedRose" : "#BlueWave";
      const std::string beginning = number + ",2017-05-01 10:00," + tag + ",";
      const std::string handle = "InventedGardener" + number + "\n";
      handles_only += beginning + handle;
      with_ids += beginning + (told == other_id ? "80" : "70") + number + "," + handle;
      if (told == id_and_namesake) with_ids += "9" + number + ",2017-05-01 10:00,#Poll,90" + number + "," + handle;
    }
    return told == only_handle ? handles_only : with_ids;
  };
  const auto are_paired = [&](Told first_tells, Told second_tells) {
    hustings::Session first(invented::now), second(invented::now);
    invented::read(first, "first", votes(first_tells));
    invented::read(second, "second", votes(second_tells));
    const json report = json::parse(first.report(invented::settings(comparing(nullptr)), &second));
    CHECK(report["comparison"]["parties"][0]["interval"].is_array());
    return report["comparison"]["parties"][0]["interval"] == json::array({0.0, 0.0});
  };
  CHECK(are_paired(id, id));
  CHECK(are_paired(id, only_handle));
  CHECK(are_paired(only_handle, id));
  CHECK(are_paired(id, id_and_namesake));
  CHECK_FALSE(are_paired(id, other_id));
  CHECK_FALSE(are_paired(id_and_namesake, only_handle));
  CHECK_FALSE(are_paired(only_handle, id_and_namesake));
}

// Twelve archives whose owners are not known, six with a tweet of red, six with one of blue.
TEST_CASE("of a second session no account is lost, not even those of whom nothing is known") {
  hustings::Session first(invented::now), second(invented::now);
  invented::read(first, "first", tweets_of_two_days().csv());
  for (int i = 1; i <= 12; ++i) {
    json one =
        invented::tweet(static_cast<std::uint64_t>(i), monday, json::object(), {i % 2 == 0 ? "RedRose" : "BlueWave"});
    one.erase("user");
    invented::read(second, std::to_string(i) + ".zip/data/tweets.js",
                   "window.YTD.tweets.part0 = " + json::array({{{"tweet", one}}}).dump());
  }
  const json parties =
      json::parse(first.report(invented::settings(comparing(nullptr)), &second))["comparison"]["second"]["parties"];
  for (std::size_t p = 0; p < 2; ++p) {
    CHECK(parties[p]["accounts"] == 6);
    CHECK(parties[p]["share"] == 0.5);
    CHECK(parties[p]["interval"][0] < 0.45);
    CHECK(parties[p]["interval"][1] > 0.55);
  }
}

TEST_CASE("other files and other settings at once") {
  const json comparison = comparison_of(invented::Tweets().add("1", 1, "#RedRose"),
                                        invented::Tweets().add("1", 1, "#RedRose #BlueWave").add("2", 1, "#BlueWave"),
                                        comparing({{"rule", "exclusive"}}));
  CHECK(comparison["second"]["quality"]["tweets"] == 2);
  CHECK(comparison["second"]["inputs"][0]["name"] == "second");
  CHECK(comparison["second"]["parties"][0]["share"] == 0.0);
  CHECK(comparison["parties"][0]["difference"] == -1.0);
}

TEST_CASE("a session that has read nothing, or the same one, is no second") {
  hustings::Session session(invented::now), empty(invented::now);
  invented::read(session, "two days", tweets_of_two_days().csv());
  const hustings::Settings alone = invented::settings(comparing(nullptr));
  const std::string report = session.report(alone);
  CHECK(json::parse(report)["comparison"].is_null());
  CHECK(session.report(alone, &empty) == report);
  CHECK(session.report(alone, &session) == report);
}

TEST_CASE("intervals follow the second session, however it changes") {
  // Six accounts for blue, six with so many tweets for red.
  const auto read_votes = [](hustings::Session& session, std::size_t red) {
    invented::Tweets tweets;
    for (int i = 1; i <= 6; ++i)
      tweets.add(std::to_string(i), red, "#RedRose").add(std::to_string(i + 6), 2, "#BlueWave");
    invented::read(session, "votes", tweets.csv());
  };
  const std::string more = "id,text,user_id\n999,#RedRose,3\n";
  const hustings::Settings settings = invented::settings(comparing(nullptr));
  const auto fresh = [&](std::size_t red, bool with_more) {
    hustings::Session first(invented::now), second(invented::now);
    read_votes(first, 2);
    read_votes(second, red);
    if (with_more) invented::read(second, "more", more);
    return first.report(settings, &second);
  };
  hustings::Session first(invented::now), a(invented::now), b(invented::now);
  read_votes(first, 2);
  read_votes(a, 1);
  read_votes(b, 9);
  CHECK(first.report(settings, &a) == fresh(1, false));
  CHECK(first.report(settings, &b) == fresh(9, false));
  CHECK(first.report(settings, &a) == fresh(1, false));
  invented::read(a, "more", more);
  CHECK(first.report(settings, &a) == fresh(1, true));
}

TEST_CASE("a comparison in what is compared is refused, and so is what is wrong there") {
  const auto error = [](const char* settings) {
    const auto parsed = hustings::parse_settings(settings);
    CHECK_FALSE(parsed);
    return parsed.error;
  };
  for (const char* setting : {"compare", "compute", "seed", "handles", "step", "colour"}) {
    CHECK(error(("{\"compare\": {\"" + std::string(setting) + "\": 1}}").c_str()) ==
          "The setting \"compare\" holds \"" + std::string(setting) + "\", which cannot differ in the second report.");
  }
  CHECK(error(R"({"compare": 7})") ==
        "The setting \"compare\" must hold the settings that differ in the second report, or be null.");
  CHECK(error(R"({"compare": {"rule": "fair"}})") ==
        "In what is compared: The setting \"rule\" must be mention, exclusive or fractional.");
  CHECK(error(R"({"compare": {"to": "today"}})") ==
        "In what is compared: The time \"today\" is not written like 2017-05-01 or 2017-05-01T18:00.");
}

TEST_CASE("other days do not end, or begin, where the first report's do") {
  const auto parsed =
      hustings::parse_settings(R"({"from": "2017-05-01", "to": "2017-05-04", "compare": {"from": "2017-05-05"}})");
  REQUIRE(parsed);
  CHECK(parsed->second->from_text == "2017-05-05");
  CHECK_FALSE(parsed->second->to.has_value());
}

TEST_CASE("the second report's figures are those of a report of its own") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    json first = invented::random_question(random), second = invented::random_question(random);
    for (json* question : {&first, &second}) {
      for (const char* setting : {"compare", "compute", "evidence", "coordination"}) question->erase(setting);
    }
    for (const char* setting : {"step", "seed", "handles", "replicates"}) second.erase(setting);  // may not differ
    json own = first;
    if (second.contains("from") != second.contains("to")) own.erase(second.contains("from") ? "to" : "from");
    own.update(second);
    first["compare"] = second;
    hustings::Session session(invented::now), other(invented::now);
    for (hustings::Session* read_by : {&session, &other}) {
      const invented::Export input = invented::random_export(random);
      invented::read(*read_by, input.name, input.bytes);
    }
    const bool same_files = random.one_in(2);
    const json comparison =
        json::parse(session.report(invented::settings(first), same_files ? nullptr : &other))["comparison"];
    const json of_its_own = invented::report(same_files ? session : other, own);
    for (const char* figure : figures_of_second) {
      CAPTURE(figure);
      REQUIRE(comparison["second"][figure] == of_its_own[figure]);
    }
  }
}
