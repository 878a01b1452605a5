// Each signal of an account, from tweets of which it was counted by hand. What concerns times alone is in
// signal_timing.cpp.
#include <doctest/doctest.h>

#include "invented.h"

using invented::day;
using invented::hour;
using invented::json;
using invented::monday;
using invented::signal;
using invented::tweet;
using invented::user;

namespace {

const json ann = user("1", "InventedGardener"), bob = user("2", "Quiet_Lighthouse"), cat = user("3", "a_teapot_from_home");

// Tweets by one account, ten minutes apart unless said otherwise.
class Writing {
 public:
  explicit Writing(json author) : author_(std::move(author)) {}

  Writing& at(hustings::Seconds time) {
    time_ = time;
    return *this;
  }
  Writing& every(hustings::Seconds pause) {
    pause_ = pause;
    return *this;
  }
  Writing& tweets(int count, const json& members = json::object()) {
    for (int i = 0; i < count; ++i) add(tweet(next_id_, time_, author_, {}), members);
    return *this;
  }
  // Of a tweet of that account, posted `delay` seconds before.
  Writing& retweets(int count, const json& original_author, hustings::Seconds delay = 3 * hour) {
    for (int i = 0; i < count; ++i) {
      const std::uint64_t ms = static_cast<std::uint64_t>((time_ - delay) * 1000 - 1'288'834'974'657 + 657);
      const json original = tweet(ms << 22, time_ - delay, original_author, {});
      add(invented::retweet(next_id_, time_, author_, original), json::object());
    }
    return *this;
  }
  json sheet(const json& overrides = json::object()) const {
    return invented::sheet(invented::lines(records_), author_["id_str"].get<std::string>(), overrides);
  }

 private:
  void add(json record, const json& members) {
    for (const auto& [key, value] : members.items()) record[key] = value;
    records_.push_back(std::move(record));
    ++next_id_;
    time_ += pause_;
  }

  json author_;
  std::vector<json> records_;
  std::uint64_t next_id_ = 1000;
  hustings::Seconds time_ = monday, pause_ = 600;
};

json with(json account, const json& members) {
  for (const auto& [key, value] : members.items()) account[key] = value;
  return account;
}

}  // namespace

TEST_CASE("volume: 70 tweets in 7 days, 40 of them on the first") {
  Writing writing(ann);
  writing.every(60).tweets(40).at(monday + 2 * day).tweets(20).at(monday + 6 * day).tweets(10);
  const json sheet = writing.sheet();
  CHECK(signal(sheet, "per_day")["value"] == 10.0);
  CHECK(signal(sheet, "per_day")["points"] == 0);
  CHECK(signal(sheet, "per_active_day")["value"] == 23.3333);  // 70 on 3 days
  CHECK(signal(sheet, "peak_hour")["value"] == 40.0);
  CHECK(signal(sheet, "peak_hour")["points"] == 2.5);  // a third of the way from 30 to 60, which has half of 15
  CHECK(signal(sheet, "peak_hour")["sentence"] == "It posted 40 times in one hour, from 1 May 2017, 00:00.");
  CHECK(signal(sheet, "peak_24h")["value"] == 40.0);
  CHECK(signal(sheet, "lifetime_per_day")["value"].is_null());
  const json sampled = writing.sheet({{"sampling", 0.5}});
  CHECK(signal(sampled, "per_day")["value"] == 20.0);
  CHECK(signal(sampled, "per_active_day")["value"].is_null());  // days of which the sample has nothing are not seen
  CHECK(signal(sampled, "peak_hour")["value"] == 40.0);
  CHECK(signal(Writing(ann).tweets(5).at(monday + day).tweets(1).sheet(), "per_active_day")["value"].is_null());
}

TEST_CASE("the profile's counts over its age") {
  const json author = with(ann, {{"created_at", invented::api_time(monday - 10 * day)},
                                 {"statuses_count", 900},
                                 {"favourites_count", 1500},
                                 {"followers_count", 20},
                                 {"friends_count", 300}});
  const json sheet = Writing(author).tweets(3).sheet();
  // The last record is 20 minutes younger than ten days: 900 over 10.0139 days.
  CHECK(signal(sheet, "lifetime_per_day")["value"] == 89.8752);
  CHECK(signal(sheet, "likes_per_day")["value"] == 149.792);
  CHECK(signal(sheet, "age_days")["value"] == 10.0);
  CHECK(signal(sheet, "age_days")["sentence"] == "It was 10 days old at its first tweet in this sample.");
  CHECK(signal(sheet, "early_rate")["value"] == 240.0);  // (900 + 1,500) in 10 days
  CHECK(signal(sheet, "early_rate")["sentence"] == "In its first 10 days it posted 900 tweets and liked 1,500.");
  CHECK(signal(sheet, "follows")["value"] == 15.0);
  CHECK(signal(sheet, "follows")["sentence"] == "It follows 300 accounts and has 20 followers.");
  CHECK(signal(Writing(with(author, {{"friends_count", 49}})).tweets(1).sheet(), "follows")["value"].is_null());
  CHECK(signal(Writing(with(author, {{"followers_count", 0}})).tweets(1).sheet(), "follows")["value"] == 300.0);
  const json old = with(author, {{"created_at", invented::api_time(monday - 31 * day)}});
  CHECK(signal(Writing(old).tweets(1).sheet(), "early_rate")["value"].is_null());
}

TEST_CASE("the first days are those of the earliest record, whatever comes later") {
  const json made = {{"created_at", invented::api_time(monday - 9 * day)}};
  json early = with(with(ann, made), {{"statuses_count", 90}, {"favourites_count", 9}});
  json late = with(with(ann, made), {{"statuses_count", 9000}, {"favourites_count", 900}});
  const std::string records =
      invented::lines({tweet(2, monday + 5 * day, late, {}), tweet(1, monday, early, {})});
  CHECK(signal(invented::sheet(records, "1"), "early_rate")["value"] == 11.0);
}

TEST_CASE("retweets: 18 of 20, of which 9 of one account, 5 of another and 4 of a third") {
  Writing writing(ann);
  writing.retweets(9, bob).retweets(5, cat).retweets(4, user("4", "NineteenUmbrellas")).tweets(2);
  const json sheet = writing.sheet();
  CHECK(signal(sheet, "retweet_share")["value"] == 0.9);
  CHECK(signal(sheet, "retweet_share")["points"] == 3.0);
  CHECK(signal(sheet, "retweet_share")["sentence"] == "90\u00A0% of its 20 tweets are retweets.");
  CHECK(signal(sheet, "retweet_share")["tweets"].size() == 3);
  CHECK(signal(sheet, "few_sources")["value"].is_null());  // 18 retweets, 20 are needed
  const json more = writing.retweets(2, bob).sheet();
  CHECK(signal(more, "few_sources")["value"] == 0.8);  // 11 + 5 of 20
  CHECK(signal(Writing(ann).retweets(19, bob).sheet(), "retweet_share")["value"].is_null());
}

TEST_CASE("retweets of officials are described, and have no points") {
  json lexicon = invented::lexicon();
  lexicon["parties"][0]["accounts"] = {{{"handle", "QUIET_lighthouse"}, {"role", "party"}}};
  const json sheet = Writing(ann).retweets(6, bob).retweets(4, cat).sheet({{"lexicon", lexicon}});
  CHECK(signal(sheet, "officials_share")["value"] == 0.6);
  CHECK(signal(sheet, "officials_share")["points"] == 0);
  CHECK(signal(sheet, "officials_share")["sentence"] ==
        "60\u00A0% of its retweets are of 1 account that the list names as a party's or a politician's own.");
  CHECK(signal(Writing(ann).retweets(10, bob).sheet(), "officials_share")["value"].is_null());
}

TEST_CASE("the reaction time is the median, the lower one of two") {
  Writing writing(ann);
  writing.at(monday + 7).retweets(10, bob, 5).retweets(10, bob, 300);
  CHECK(signal(writing.sheet(), "reaction")["value"] == 5.0);
  CHECK(signal(writing.sheet(), "reaction")["points"] == 8.0);
  CHECK(signal(writing.retweets(1, bob, 300).sheet(), "reaction")["value"] == 300.0);
  CHECK(signal(Writing(ann).at(monday + 7).retweets(19, bob, 5).sheet(), "reaction")["value"].is_null());
}

TEST_CASE("a retweet cannot come before its tweet, nor be timed by the day") {
  Writing early(ann);  // as of clocks four hours behind
  CHECK(signal(early.at(monday + 7).retweets(25, bob, -4 * hour).sheet(), "reaction")["value"].is_null());
  Writing by_day(ann);
  CHECK(signal(by_day.every(day).retweets(25, bob, 5).sheet(), "reaction")["value"].is_null());
}

TEST_CASE("what one file does not tell is not told by another beside it") {
  // Times of days only, and no replies; beside it a file that has both, of somebody else.
  std::string days = "id,created_at,text,user_id,screen_name\n";
  for (int i = 0; i < 120; ++i) {
    days += std::to_string(100 + i) + ",2017-05-0" + std::to_string(1 + i / 24) + ",so it goes,1,InventedGardener\n";
  }
  const std::string exact = invented::lines({with(tweet(9, monday + 1234, bob, {}), {{"in_reply_to_user_id_str", "1"}})});
  for (const bool first : {true, false}) {
    hustings::Session session(invented::now);
    if (first) invented::read(session, "exact", exact);
    invented::read(session, "days", days);
    if (!first) invented::read(session, "exact", exact);
    const json sheet = invented::sheet(session, "1");
    CHECK(signal(sheet, "per_day")["value"] == 24.0);
    for (const char* id : {"peak_hour", "peak_24h", "longest_rest", "gap_entropy", "same_minute", "bursts", "replies"}) {
      CAPTURE(id);
      CHECK(signal(sheet, id)["value"].is_null());
    }
    CHECK(sheet["heat"].is_null());
  }
}

TEST_CASE("own words that were posted before") {
  Writing writing(ann);
  writing.tweets(3, {{"text", "Vote now! https://t.co/a"}}).tweets(3, {{"text", "VOTE NOW 2 https://t.co/b"}});
  writing.tweets(2, {{"text", "Something else"}}).tweets(1, {{"text", "and this"}});
  CHECK(signal(writing.sheet(), "own_repeats")["value"].is_null());  // 9, and 10 are needed
  writing.tweets(1, {{"text", "and that"}}).retweets(5, bob).tweets(4, {{"text", "😀 1"}});  // without words
  CHECK(signal(writing.sheet(), "own_repeats")["value"] == 0.6);  // four different ones of ten
  CHECK(signal(writing.sheet(), "own_repeats")["tweets"] == json({"1000", "1001", "1002"}));
  // Letters count, not bytes; and "&amp;" is a sign.
  const json short_ones = Writing(ann).tweets(9, {{"text", "日本"}}).tweets(9, {{"text", "1 &amp; 2"}}).sheet();
  CHECK(signal(short_ones, "own_repeats")["value"].is_null());
  Writing japanese(ann);
  japanese.tweets(5, {{"text", "日本語"}}).tweets(5, {{"text", "tea &amp; cake"}}).tweets(0);
  CHECK(signal(japanese.sheet(), "own_repeats")["value"] == 0.8);
}

TEST_CASE("the commonest of its links") {
  const auto linking = [](const char* address) {
    return json({{"entities", {{"hashtags", json::array()}, {"urls", {{{"expanded_url", address}}}}}}});
  };
  Writing writing(ann);
  writing.tweets(6, linking("https://example.org/a")).tweets(3, linking("https://example.org/b")).tweets(5);
  CHECK(signal(writing.sheet(), "same_link")["value"].is_null());
  CHECK(signal(writing.tweets(1, linking("https://example.org/c")).sheet(), "same_link")["value"] == 0.6);
}

TEST_CASE("replies speak against automation, if the export tells them") {
  Writing writing(ann);
  writing.tweets(15).tweets(5, {{"in_reply_to_user_id_str", "2"}});
  const json replies = signal(writing.sheet(), "replies");
  CHECK(replies["value"] == 0.25);
  CHECK(replies["points"] == 4.5);  // three quarters of the way from 0.1 to 0.3, of 6
  CHECK(replies["sentence"] == "25\u00A0% of its tweets answer somebody.");
  CHECK(signal(Writing(ann).tweets(20).sheet(), "replies")["value"].is_null());
}

TEST_CASE("programs by their names") {
  const auto by = [](const char* client) { return json({{"source", "<a href=\"https://example.org\">" + std::string(client) + "</a>"}}); };
  Writing writing(ann);
  writing.tweets(10, by("Twitter for iPhone")).tweets(4, by("IFTTT")).tweets(2, by("My own Bot 2"));
  writing.tweets(2, by("Hootsuite Inc.")).tweets(1, by("Robotics Weekly")).tweets(1, by("Twitter Web App")).tweets(9);
  const json sheet = writing.sheet();  // 20 with a program
  CHECK(signal(sheet, "automation_client")["value"] == 0.3);
  CHECK(signal(sheet, "automation_client")["sentence"] ==
        "30\u00A0% of its tweets came from “IFTTT” and 1 other, a service that posts by itself.");
  CHECK(signal(sheet, "scheduler")["value"] == 0.1);
  CHECK(signal(sheet, "unknown_client")["value"] == 0.05);
  CHECK(signal(sheet, "official_clients")["value"] == 2.0);  // one of 20 is a twentieth
  CHECK(signal(Writing(ann).tweets(9, by("IFTTT")).tweets(5).sheet(), "automation_client")["value"].is_null());
}

TEST_CASE("the profile") {
  const auto of = [](const json& members, const char* id, const char* handle = "InventedGardener") {
    return signal(Writing(with(user("1", handle), members)).tweets(1).sheet(), id);
  };
  CHECK(of({{"default_profile_image", true}}, "default_picture")["points"] == 1.0);
  CHECK(of({{"default_profile_image", false}}, "default_picture")["points"] == 0);
  CHECK(of({{"default_profile_image", false}}, "default_picture")["sentence"].is_null());
  CHECK(of({}, "default_picture")["value"].is_null());
  CHECK(of({{"default_profile", true}}, "default_profile")["points"] == 0.5);
  const json nothing = {{"description", ""}, {"location", ""}, {"url", nullptr}};
  CHECK(of(nothing, "bare")["value"] == 3.0);
  CHECK(of(nothing, "bare")["sentence"] == "Its profile has no biography, no location, no link.");
  CHECK(of({{"description", "Tea"}, {"location", ""}, {"url", nullptr}}, "bare")["points"] == 0.75);
  CHECK(of({{"description", ""}, {"location", ""}}, "bare")["value"].is_null());
  const auto made = [](const char* time) { return json({{"created_at", time}}); };
  CHECK(of(made("Thu Nov 30 23:59:59 +0000 2017"), "handle_digits", "Gardener12345678")["points"] == 1.0);
  CHECK(of(made("Thu Nov 30 23:59:59 +0000 2017"), "handle_digits", "Gardener123456")["points"] == 0.5);
  CHECK(of(made("Fri Dec 01 00:00:00 +0000 2017"), "handle_digits", "Gardener12345678")["value"].is_null());
  CHECK(of({}, "handle_digits", "Gardener12345678")["value"].is_null());
  CHECK(of({}, "handle_odd", "xkqzvwjq")["points"] == 0.5);
  CHECK(of({}, "handle_odd", "InventedGardener")["points"] == 0);
  CHECK(of({}, "handle_odd", "a_b_c_d_e_fgh")["value"].is_null());  // two pairs of letters
}

TEST_CASE("verification counts as long as it was not for sale") {
  const json verified = with(ann, {{"verified", true}});
  const auto seen = [&](hustings::Seconds time) { return signal(Writing(verified).at(time).tweets(1).sheet(), "verified"); };
  CHECK(seen(monday)["points"] == 10.0);
  CHECK(seen(monday)["sentence"] == "It was verified, before verification came for sale.");
  CHECK(signal(Writing(with(ann, {{"verified", false}})).tweets(1).sheet(), "verified")["points"] == 0);
  // The session's clock stands at 2018: later times are none. So through the core's own reading of a later profile.
  hustings::Session later(1'700'000'000);
  invented::read(later, "invented", invented::lines({tweet(1, 1'680'307'200, verified, {})}));
  CHECK(signal(invented::sheet(later, "1"), "verified")["value"].is_null());
  json undated = tweet(1, monday, verified, {});
  undated.erase("created_at");
  CHECK(signal(invented::sheet(invented::lines({undated}), "1"), "verified")["value"].is_null());
}

TEST_CASE("old accounts, and rest at night") {
  const json old = with(ann, {{"created_at", invented::api_time(monday + 8 * hour - 1642 * day - day / 2)}});
  Writing writing(old);
  for (int d = 0; d < 4; ++d) writing.at(monday + d * day + 8 * hour).every(1800).tweets(25);
  const json sheet = writing.sheet();
  CHECK(signal(sheet, "old")["points"] == 2.0);  // 1,642.5 days: half of the way from three to six years, of 4
  CHECK(signal(sheet, "longest_rest")["value"] == 12.0);
  CHECK(signal(sheet, "longest_rest")["points"] == 0);
  CHECK(signal(sheet, "night_rest")["points"] == 8.0);
  CHECK(signal(sheet, "night_rest")["sentence"] ==
        "It rests: on none of 4 days did it post between 20:00 and 08:00.");
}

TEST_CASE("times on the full hour tell no minutes, on the full minute no seconds") {
  Writing hours(ann);
  hours.every(hour).tweets(110);
  for (const char* id : {"longest_rest", "gap_entropy", "same_minute", "same_second", "bursts"}) {
    CHECK(signal(hours.sheet(), id)["value"].is_null());
  }
  const json minutes = hours.every(60).tweets(1).at(monday + 200 * hour + 60).tweets(1).sheet();
  CHECK(signal(minutes, "same_minute")["value"] == 0.991071);  // 111 of 112
  CHECK(signal(minutes, "same_second")["value"].is_null());
}
