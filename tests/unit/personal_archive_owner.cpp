// Tweets of a personal archive name nobody: their author is whoever the archive says that its owner is.
#include <doctest/doctest.h>

#include "invented.h"
#include "tweets/index.h"

namespace {

hustings::Tweet nameless(std::uint64_t id) {
  hustings::Tweet tweet;
  tweet.id = id;
  tweet.time = invented::monday;
  tweet.author.archive_owner = true;
  return tweet;
}

hustings::AccountView owner_named(std::string_view id, std::string_view handle) {
  hustings::AccountView owner;
  owner.id = id;
  owner.handle = handle;
  return owner;
}

}  // namespace

TEST_CASE("the owner may be told before or after the tweets, and in another table") {
  for (const bool before : {true, false}) {
    hustings::TweetTable table, part;
    const auto tell = [](hustings::TweetTable& to) { to.add_owner(owner_named("7", "InventedGardener01"), 0, "a.zip"); };
    if (before) tell(table);
    table.add(nameless(1), invented::now, {"a.zip/tweets.js", "a.zip"});
    if (!before) tell(part);
    hustings::ByteWriter bytes;
    part.write(bytes);
    hustings::ByteReader in(bytes.view());
    REQUIRE(table.read(in));
    const hustings::TweetIndex index(table);
    REQUIRE(index.authors() == 1);
    CHECK(index.id(0) == "7");
    CHECK(index.handle(0) == "InventedGardener01");
    CHECK(index.tweets_of(0).size() == 1);
  }
}

TEST_CASE("two archives have two owners; one of whom nothing is known is still one account") {
  hustings::TweetTable table;
  table.add(nameless(1), invented::now, {"a.zip/tweets.js", "a.zip"});
  table.add(nameless(2), invented::now, {"b.zip/tweets.js", "b.zip"});
  table.add(nameless(3), invented::now, {"b.zip/tweets-part1.js", "b.zip"});
  table.add_owner(owner_named("7", ""), 0, "a.zip");
  const hustings::TweetIndex index(table);
  REQUIRE(index.authors() == 2);
  CHECK(index.id(0) == "7");
  CHECK(index.id(1).empty());
  CHECK(index.handle(1).empty());
  CHECK(index.tweets_of(1).size() == 2);
}

TEST_CASE("of two who are said to own it, nobody is believed") {
  hustings::TweetTable table;
  table.add(nameless(1), invented::now, {"tweets.js", ""});
  table.add_owner(owner_named("7", ""), 0, "");
  table.add_owner(owner_named("8", ""), 0, "");
  const hustings::TweetIndex index(table);
  REQUIRE(index.authors() == 3);  // the two, and whose tweets these are
  CHECK(index.id(2).empty());
  CHECK(index.tweets_of(2).size() == 1);
}

TEST_CASE("an account described without a tweet is listed") {
  hustings::TweetTable table;
  auto account = owner_named("7", "InventedGardener01");
  account.set(hustings::ProfileField::statuses, 12);
  table.add_profile(account, static_cast<std::uint32_t>(invented::monday));
  const hustings::TweetIndex index(table);
  REQUIRE(index.authors() == 1);
  CHECK(index.tweets_of(0).size() == 0);
  CHECK(index.profile(0, hustings::ProfileField::statuses).value() == 12);
}
