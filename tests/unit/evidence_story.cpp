// The account of the story: nine days old, 5,000 retweets and 4,000 likes, eight digits, anonymous, two politicians
// amplified. And accounts that look like it in some ways only.
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

json anonymous() {
  json account = user("77", "Gardener48213907");
  account.update({{"created_at", invented::api_time(monday - 9 * day)},
                  {"favourites_count", 4003},
                  {"followers_count", 11},
                  {"friends_count", 120},
                  {"verified", false},
                  {"default_profile", true},
                  {"default_profile_image", true},
                  {"description", ""},
                  {"location", ""},
                  {"url", nullptr}});
  return account;
}

// Retweets of two politicians, one every 20 minutes for seven days and nights.
std::string story(json account) {
  const json politicians[] = {tweet(1, monday - day, user("1", "First_Of_The_Roses"), {"RedRose"}),
                              tweet(2, monday - day, user("2", "Campaign_Of_Roses"), {"RedRose"})};
  std::vector<json> records;
  for (int i = 0; i < 504; ++i) {
    account["statuses_count"] = 5012 + i;
    records.push_back(invented::retweet(static_cast<std::uint64_t>(100 + i), monday + i * 1200 + i % 7, account,
                                        politicians[i % 2]));
  }
  return invented::lines(records);
}

}  // namespace

TEST_CASE("strong signs, with the sentences of the story") {
  json lexicon = invented::lexicon();
  lexicon["parties"][0]["accounts"] = {{{"handle", "First_Of_The_Roses"}, {"role", "leader"}},
                                       {{"handle", "Campaign_Of_Roses"}, {"role", "party"}}};
  const json sheet = invented::sheet(story(anonymous()), "@gardener48213907", {{"lexicon", lexicon}});
  const json& evidence = sheet["account"]["evidence"];
  CHECK(evidence["grade"] == "strong");
  CHECK(evidence["completeness"] == 0.67);  // all but in step and client
  const auto sentence = [&](const char* id) { return signal(sheet, id)["sentence"]; };
  CHECK(sentence("early_rate") == "In its first 9 days it posted 5,012 tweets and liked 4,003.");
  CHECK(sentence("retweet_share") == "100\u00A0% of its 504 tweets are retweets.");
  CHECK(sentence("few_sources") == "100\u00A0% of its 504 retweets repeat no more than two accounts.");
  CHECK(sentence("officials_share") ==
        "100\u00A0% of its retweets are of 2 accounts that the list names as a party's or a politician's own.");
  CHECK(sentence("handle_digits") ==
        "Its handle ends in 8 digits, and it was made before the platform gave out names with eight.");
  CHECK(sentence("bare") == "Its profile has no biography, no location, no link.");
  CHECK(sentence("default_picture") == "It has no picture of its own.");
  CHECK(sentence("age_days") == "It was 9 days old at its first tweet in this sample.");
  CHECK(sentence("per_day") == "It posted 72 tweets a day in this sample, as a mean over 7 days.");
  CHECK(sentence("longest_rest") == "It has no hours of rest: over 7 days together there is no stretch of the day longer than 20 minutes in which it "
        "never posted.");
  CHECK(sheet["against"]["points"] == 0);
  CHECK(sheet["standing"]["denominators"][0]["per_day"] == 72.0);
  CHECK(sheet["heat"]["rows"].size() == 7);
  CHECK(sheet["heat"]["counts"][3][12] == 3);
  CHECK(sheet["tweets"].size() <= 40);
  for (const auto& shown : sheet["tweets"]) CHECK(shown["retweet"] == true);
}

TEST_CASE("the same busy account, but verified, old, and answering, has none that are strong") {
  json account = anonymous();
  account.update({{"verified", true}, {"created_at", invented::api_time(monday - 3000 * day)}});
  const json sheet = invented::sheet(story(account), "77");
  CHECK(sheet["account"]["evidence"]["grade"] != "strong");
  CHECK(sheet["against"]["points"] == 14.0);
}

TEST_CASE("a missing field changes completeness, never the points of what is there") {
  json without = anonymous();
  for (const char* field : {"description", "default_profile", "default_profile_image", "created_at"}) without.erase(field);
  const json whole = invented::sheet(story(anonymous()), "77"), less = invented::sheet(story(without), "77");
  CHECK(less["account"]["evidence"]["completeness"] < whole["account"]["evidence"]["completeness"]);
  CHECK(signal(less, "bare")["value"].is_null());
  CHECK(signal(less, "bare")["needs"] == "all three fields");
  CHECK(signal(less, "early_rate")["value"].is_null());
  for (const char* id : {"per_day", "longest_rest", "retweet_share", "few_sources"}) {
    CHECK(signal(less, id)["points"] == signal(whole, id)["points"]);
  }
}

TEST_CASE("it is found by handle, id or hidden name, and not by what is hidden") {
  hustings::Session session(invented::now);
  invented::read(session, "invented", story(anonymous()));
  for (const char* name : {"Gardener48213907", "@GARDENER48213907", "77"}) {
    CHECK(invented::sheet(session, name)["account"]["id"] == "77");
  }
  const json hidden = invented::sheet(session, "account 1", {{"handles", "hidden"}});
  CHECK(hidden["account"]["id"] == "account 1");
  CHECK(hidden["account"]["hidden"] == true);
  CHECK(hidden["account"]["evidence"]["grade"] == "strong");
  for (const char* telling : {"ardener48213907", "\"77\"", "\"100\"", "\"invented\"", "2017-05-01T"}) {
    CAPTURE(telling);
    CHECK(hidden.dump().find(telling) == std::string::npos);
  }
  CHECK(hidden["tweets"].empty());
  CHECK(hidden["gaps"].empty());
  CHECK(invented::sheet(session, "77", {{"handles", "hidden"}})["error"] ==
        "There is no account called 77 in what was read, or its handle is hidden.");
  CHECK(invented::sheet(session, "nobody")["error"] == "There is no account called nobody in what was read.");
}

TEST_CASE("several accounts of one handle are told apart by id or place") {
  hustings::Session session(invented::now);
  const json one = user("9001", "Foo"), two = user("9002", "foo"), three = user("777", "9002");
  invented::read(session, "invented",
                 invented::lines({tweet(1, monday, one, {}), tweet(2, monday, two, {}), tweet(3, monday, three, {})}));
  CHECK(invented::sheet(session, "9002")["account"]["id"] == "9002");
  CHECK(invented::sheet(session, "account 1")["account"]["id"] == "777");
  CHECK(invented::sheet(session, "@foo")["error"] ==
        "Several accounts are called @foo; name the one you mean by its id, or as account 2.");
}

TEST_CASE("its tweets are found again where they were read") {
  const std::string bytes = story(anonymous());
  const json sheet = invented::sheet(bytes, "77");
  for (const auto& shown : sheet["tweets"]) {
    CAPTURE(shown["id"]);
    CHECK(shown["input"] == "invented");
    const std::size_t offset = shown["offset"];
    CHECK(bytes.substr(offset, 1) == "{");
    CHECK(bytes.substr(offset, bytes.find('\n', offset) - offset).find(shown["id"].get<std::string>()) != std::string::npos);
    if (!shown["seek"]) continue;
    hustings::Session again(invented::now);
    again.collect({std::stoull(shown["id"].get<std::string>())});
    again.open("invented", bytes.size(), offset);
    CHECK(again.feed(std::string_view(bytes).substr(offset, 10)));
    again.feed(std::string_view(bytes).substr(offset + 10));
    CHECK_FALSE(again.feed("more"));
    again.close();
    const json found = json::parse(again.collected());
    CHECK(found[shown["id"].get<std::string>()]["text"] == "Something was said. #RedRose");
  }
}

TEST_CASE("reading again finds what is there, in tables too, and leaves out what is not") {
  hustings::Session session(invented::now);
  session.collect({2, 9});
  invented::read(session, "invented", "id,text,user_id\n1,one,7\n2,\"two, <b>\",7\n3,three,8\n");
  CHECK(json::parse(session.collected()) == json({{"2", {{"text", "two, <b>"}}}}));
}
