// Hours without any tweet although the same hour of other days has many: the collection stood still.
#include <doctest/doctest.h>

#include "invented.h"

using invented::day;
using invented::hour;
using invented::json;
using invented::monday;

namespace {

constexpr hustings::Seconds noon = 12 * hour;

// So many tweets in the hour after noon of each day, and nothing in any other hour.
invented::Tweets noon_tweets(const std::vector<std::size_t>& counts) {
  invented::Tweets tweets;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    tweets.add("1", counts[i], "#RedRose", monday + static_cast<hustings::Seconds>(i) * day + noon);
  }
  return tweets;
}

json gaps_in(const invented::Tweets& tweets, const json& settings = json::object()) {
  return invented::report(tweets, settings)["time"]["gaps"];
}

const json silent_noon = json::array({{{"from", "2017-05-02T12:00:00Z"}, {"to", "2017-05-02T13:00:00Z"}}});

}  // namespace

TEST_CASE("a silent hour that has ten tweets on other days is a gap; nights are none") {
  CHECK(gaps_in(noon_tweets({10, 0, 10, 10})) == silent_noon);
  CHECK(gaps_in(noon_tweets({10, 0, 10})) == silent_noon);
}

TEST_CASE("a single tweet shows that the collection ran") { CHECK(gaps_in(noon_tweets({99, 1, 99, 99})).empty()); }

TEST_CASE("where fewer are usual there are no gaps") {
  CHECK(gaps_in(noon_tweets({9, 0, 9, 9})).empty());
  CHECK(gaps_in(noon_tweets({500, 0, 9, 9})).empty());    // the median is 9
  CHECK(gaps_in(noon_tweets({500, 0, 0, 500})).empty());  // as often silent as not
}

TEST_CASE("two days are too few to tell") {
  CHECK(gaps_in(noon_tweets({10, 0}).add("1", 1, "#RedRose", monday + day + 20 * hour)).empty());
}

TEST_CASE("silent hours that follow each other are one gap, others are not") {
  invented::Tweets tweets;
  for (const hustings::Seconds at : {0, 2, 3, 4}) {
    for (const hustings::Seconds h : {12, 13, 15}) tweets.add("1", 10, "#RedRose", monday + at * day + h * hour);
  }
  CHECK(gaps_in(tweets) == json::parse(R"([{"from": "2017-05-02T12:00:00Z", "to": "2017-05-02T14:00:00Z"},
                                          {"from": "2017-05-02T15:00:00Z", "to": "2017-05-02T16:00:00Z"}])"));
}

TEST_CASE("a gap outside the window, or cut by it, is not told") {
  const invented::Tweets tweets = noon_tweets({10, 0, 10, 10});
  CHECK(gaps_in(tweets, {{"from", "2017-05-02T12:00"}, {"to", "2017-05-04"}}) == silent_noon);
  CHECK(gaps_in(tweets, {{"from", "2017-05-02T12:01"}}).empty());
  CHECK(gaps_in(tweets, {{"from", "2017-05-03"}}).empty());
  CHECK(gaps_in(tweets, {{"to", "2017-05-02T13:00"}}) == silent_noon);
  CHECK(gaps_in(tweets, {{"to", "2017-05-02T12:59"}}).empty());
}

TEST_CASE("any tweet shows that the collection ran, of whatever kind and by whomever") {
  const json originals = {{"tweets", "originals"}};
  CHECK(gaps_in(noon_tweets({10, 0, 10}).add_retweets("1", 1, "#Tea", monday + day + noon), originals).empty());
  CHECK(gaps_in(noon_tweets({10, 0, 10}).add("", 1, "", monday + day + noon)).empty());
}
