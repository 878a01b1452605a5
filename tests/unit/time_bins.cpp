// The window's tweets in hours, days or weeks of the settings' zone.
#include <doctest/doctest.h>

#include "invented.h"

using invented::day;
using invented::hour;
using invented::json;
using invented::monday;

namespace {

// One tweet at each of the times.
json time_parts(const std::vector<hustings::Seconds>& times, const json& settings = json::object()) {
  invented::Tweets tweets;
  for (const hustings::Seconds time : times) tweets.add("1", 1, "#RedRose", time);
  return invented::report(tweets, settings)["time"];
}

// "day 6"
std::string step_and_parts(const std::vector<hustings::Seconds>& times, const json& settings = json::object()) {
  const json time = time_parts(times, settings);
  return time["step"].get<std::string>() + " " + std::to_string(time["from"].size());
}

}  // namespace

// Account 1 is high-frequency: 4 tracked tweets in two days.
TEST_CASE("columns by day") {
  const json time = invented::report(invented::Tweets()
                                         .add("1", 3, "#RedRose #BlueWave", monday + 5 * hour)
                                         .add("1", 1, "#Poll", monday + day)
                                         .add("2", 2, "#BlueWave", monday + day)
                                         .add("3", 1, "#Tea", monday + day)
                                         .add("", 1, "#GreenLeaf", monday)
                                         .add("3", 1, "#RedRose", 0),
                                     {{"step", "day"}, {"per_day", 2}})["time"];
  CHECK(time["step"] == "day");
  CHECK(time["from"] == json::array({"2017-05-01T00:00:00Z", "2017-05-02T00:00:00Z"}));
  CHECK(time["tweets"] == json::array({4, 4}));
  CHECK(time["tracked"] == json::array({4, 3}));
  CHECK(time["high_frequency"] == json::array({3, 1}));
  CHECK(time["parties"] == json::array({json::array({3, 0}), json::array({3, 2}), json::array({1, 0})}));
  CHECK(time["gaps"].empty());
}

TEST_CASE("a part begins with its first second and has no hole for silence") {
  const json time = time_parts({monday + hour - 1, monday + 3 * hour}, {{"step", "hour"}});
  CHECK(time["from"] ==
        json::array({"2017-05-01T00:00:00Z", "2017-05-01T01:00:00Z", "2017-05-01T02:00:00Z", "2017-05-01T03:00:00Z"}));
  CHECK(time["tweets"] == json::array({1, 0, 0, 1}));
}

TEST_CASE("weeks begin on Monday") {
  const json time = time_parts({monday - 1, monday, monday + 7 * day - 1, monday + 7 * day}, {{"step", "week"}});
  CHECK(time["from"] == json::array({"2017-04-24T00:00:00Z", "2017-05-01T00:00:00Z", "2017-05-08T00:00:00Z"}));
  CHECK(time["tweets"] == json::array({1, 2, 1}));
}

// Where it is half past five in the morning at midnight in Greenwich, a day begins at 18:30.
TEST_CASE("hours, days and weeks of a zone to the east") {
  const std::vector<hustings::Seconds> around = {monday + 18 * hour + 1'799, monday + 18 * hour + 1'800};
  const auto begin = [](const std::vector<hustings::Seconds>& times, const char* step) {
    return time_parts(times, {{"step", step}, {"time_zone", "+05:30"}})["from"];
  };
  CHECK(begin(around, "hour") == json::array({"2017-05-01T17:30:00Z", "2017-05-01T18:30:00Z"}));
  CHECK(begin(around, "day") == json::array({"2017-04-30T18:30:00Z", "2017-05-01T18:30:00Z"}));
  CHECK(begin({around[0] + 6 * day, around[1] + 6 * day}, "week") ==
        json::array({"2017-04-30T18:30:00Z", "2017-05-07T18:30:00Z"}));
}

TEST_CASE("days and weeks of a zone to the west") {
  const std::vector<hustings::Seconds> around = {monday + 2 * hour - 1, monday + 2 * hour};
  const auto begin = [&](const char* step) {
    return time_parts(around, {{"step", step}, {"time_zone", "-02:00"}})["from"];
  };
  CHECK(begin("day") == json::array({"2017-04-30T02:00:00Z", "2017-05-01T02:00:00Z"}));
  CHECK(begin("week") == json::array({"2017-04-24T02:00:00Z", "2017-05-01T02:00:00Z"}));
}

TEST_CASE("the step is chosen by the length: hours up to two weeks, days up to sixty weeks") {
  const hustings::Seconds begin = monday - 700 * day;
  CHECK(step_and_parts({begin}) == "hour 1");
  CHECK(step_and_parts({begin, begin + 14 * day}) == "hour 337");
  CHECK(step_and_parts({begin, begin + 14 * day + 1}) == "day 15");
  CHECK(step_and_parts({begin, begin + 420 * day}) == "day 421");
  CHECK(step_and_parts({begin, begin + 420 * day + 1}) == "week 61");
  CHECK(step_and_parts({begin, begin + 420 * day}, {{"to", hustings::format_time(begin + day)}}) == "hour 24");
}

TEST_CASE("never more than 3,000 parts") {
  const hustings::Seconds begin = monday - 3'000 * day;
  CHECK(step_and_parts({begin, begin + 3'000 * hour - 1}, {{"step", "hour"}}) == "hour 3000");
  CHECK(step_and_parts({begin, begin + 3'000 * hour}, {{"step", "hour"}}) == "day 126");
  CHECK(step_and_parts({begin + hour / 2, begin + 3'000 * hour}, {{"step", "hour"}}) ==
        "day 126");  // 3,001 hours are touched
  CHECK(step_and_parts({begin, begin + 3'000 * day - 1}, {{"step", "day"}}) == "day 3000");
  CHECK(step_and_parts({begin, begin + 3'000 * day}, {{"step", "day"}}) == "week 430");
  CHECK(step_and_parts({begin, begin + 3'000 * day}, {{"step", "hour"}}) == "week 430");
  CHECK(step_and_parts({begin + day / 2, begin + 3'000 * day}, {{"step", "day"}}) == "week 430");
}

TEST_CASE("the window cuts its first and last part") {
  const json time = time_parts({monday, monday + 10 * hour, monday + 30 * hour, monday + 50 * hour},
                               {{"step", "day"}, {"from", "2017-05-01T08:00"}, {"to", "2017-05-02T07:00"}});
  CHECK(time["from"] == json::array({"2017-05-01T00:00:00Z", "2017-05-02T00:00:00Z"}));
  CHECK(time["tweets"] == json::array({1, 1}));
}

TEST_CASE("a window wider than the data has no parts without data at its ends") {
  CHECK(step_and_parts({monday, monday + day}, {{"from", "2016-01-01"}, {"to", "2017-12-01"}, {"step", "day"}}) ==
        "day 2");
}

TEST_CASE("without any time in the window there are no parts") {
  CHECK(time_parts({0}).is_null());
  CHECK(time_parts({monday}, {{"from", "2017-06-01"}}).is_null());
  CHECK(time_parts({monday}, {{"from", "2017-06-01"}, {"to", "2017-04-01"}}).is_null());
  CHECK(time_parts({monday, monday + 9 * day}, {{"from", "2017-05-03"}, {"to", "2017-05-05"}}).is_null());
  CHECK(time_parts({monday}, {{"tweets", "retweets"}}).is_null());
}

TEST_CASE("who is high-frequency is not known where nobody can be judged") {
  const json time = invented::report(invented::Tweets().add("", 1, "#RedRose"))["time"];
  CHECK(time["tweets"] == json::array({1}));
  CHECK(time["high_frequency"].is_null());
}
