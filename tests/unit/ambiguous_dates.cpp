// Dates like 3/4/2017 are kept and settled when all rows of their input are known.
#include <doctest/doctest.h>

#include "exports/reader.h"
#include "invented.h"
#include "tweets/dates.h"
#include "tweets/index.h"

using hustings::DateOrder;
using hustings::DateOrders;

namespace {

constexpr hustings::Seconds march_4 = 1'488'628'800;  // 2017-03-04T12:00:00Z, by `date -u -d … +%s`
constexpr hustings::Seconds april_3 = 1'491'220'800;  // 2017-04-03T12:00:00Z

void add_dated(hustings::TweetTable& table, std::uint64_t id, hustings::Seconds month_first, bool ambiguous) {
  hustings::Tweet tweet;
  tweet.id = id;
  tweet.time = month_first;
  tweet.ambiguous_date = ambiguous;
  tweet.author.id = "7";
  table.add(tweet, invented::now, {"dates.csv", ""});
}

std::uint32_t settled(const hustings::TweetTable& table, const DateOrder& order) {
  return hustings::TweetIndex(table, DateOrders{{"dates.csv", order}}, invented::now).first_time();
}

}  // namespace

TEST_CASE("day and month change places, if there is such a date") {
  CHECK(hustings::swap_day_and_month(march_4) == april_3);
  CHECK(hustings::swap_day_and_month(april_3) == march_4);
  CHECK_FALSE(hustings::swap_day_and_month(march_4 + 9 * invented::day));  // 13 March
}

TEST_CASE("rows that can be read one way only decide; then ids; contradiction decides nothing") {
  using Verdict = DateOrder::Verdict;
  CHECK(DateOrder{3, 0, 0, 0}.verdict() == Verdict::day_first);
  CHECK(DateOrder{0, 3, 5, 0}.verdict() == Verdict::month_first);
  CHECK(DateOrder{0, 0, 5, 0}.verdict() == Verdict::day_first);
  CHECK(DateOrder{0, 0, 0, 1}.verdict() == Verdict::month_first);
  CHECK(DateOrder{}.verdict() == Verdict::undecided);
  CHECK(DateOrder{1, 1, 5, 0}.verdict() == Verdict::undecided);
  CHECK(DateOrder{0, 0, 1, 1}.verdict() == Verdict::undecided);
}

TEST_CASE("an ambiguous date follows its input") {
  hustings::TweetTable table;
  add_dated(table, 1, march_4, true);
  CHECK(settled(table, {0, 1, 0, 0}) == march_4);
  CHECK(settled(table, {1, 0, 0, 0}) == april_3);
  CHECK(settled(table, {}) == 0);
  CHECK(hustings::TweetIndex(table, {}, invented::now).undecided_dates() == 1);
}

TEST_CASE("a date that nothing settles is taken from the id, if that has a time") {
  hustings::TweetTable table;
  const auto id = static_cast<std::uint64_t>(april_3 * 1000 - 1'288'834'974'657) << 22;
  add_dated(table, id, march_4, true);
  CHECK(settled(table, {}) == april_3);
}

TEST_CASE("a certain date is not touched, and wins over an ambiguous copy") {
  hustings::TweetTable table;
  add_dated(table, 1, march_4, true);
  add_dated(table, 1, april_3, false);
  add_dated(table, 1, march_4, true);
  CHECK(settled(table, {0, 1, 0, 0}) == april_3);
  CHECK(table.duplicates() == 2);
}

TEST_CASE("a settled date after now is missing") {
  hustings::TweetTable table;
  const hustings::Seconds may_11 = 1'494'504'000;  // 2017-05-11, or 5 November
  add_dated(table, 1, may_11, true);
  const DateOrders day_first{{"dates.csv", {1, 0, 0, 0}}};
  CHECK(hustings::TweetIndex(table, day_first, may_11 + invented::day).first_time() == 0);
  CHECK(hustings::TweetIndex(table, day_first, invented::now).first_time() > may_11);
}

TEST_CASE("snapshots carry the undecided") {
  hustings::TweetTable part, whole;
  add_dated(part, 1, march_4, true);
  hustings::ByteWriter bytes;
  part.write(bytes);
  hustings::ByteReader in(bytes.view());
  REQUIRE(whole.read(in));
  CHECK(settled(whole, {1, 0, 0, 0}) == april_3);
  CHECK(settled(whole, {0, 1, 0, 0}) == march_4);
}

TEST_CASE("a tweet without a time has that of its id; ids before November 2010 have none") {
  hustings::TweetTable table;
  hustings::Tweet tweet;
  tweet.id = 29'700'859'247;
  table.add(tweet, invented::now);
  CHECK(hustings::TweetIndex(table).first_time() == 0);
  tweet.id = 859'000'000'000'000'000;  // 2017-05-01T11:22:25.…Z: (id >> 22) + 1288834974657 ms
  table.add(tweet, invented::now);
  CHECK(hustings::TweetIndex(table).first_time() == ((tweet.id >> 22) + 1'288'834'974'657) / 1000);
}

TEST_CASE("the report says of an input how its dates were read") {
  const auto input = [](const char* rows) {
    return invented::report(std::string("id,text,screen_name,created_at\n") + rows)["inputs"][0];
  };
  const auto settled = input("1,so,InventedGardener01,3/4/2017 12:00\n2,so,InventedGardener01,25/4/2017 12:00\n");
  CHECK(settled["date_order"] == "day first");
  CHECK(settled["first_tweet"] == "2017-04-03T12:00:00Z");
  CHECK(settled["last_tweet"] == "2017-04-25T12:00:00Z");
  const auto open = input("1,so,InventedGardener01,3/4/2017 12:00\n");
  CHECK(open["date_order"] == "undecided");
  CHECK(open["first_tweet"] == nullptr);
  CHECK(input("1,so,InventedGardener01,2017-04-03\n")["date_order"] == nullptr);
}

TEST_CASE("two inputs of one name show their dates each for itself") {
  hustings::Session session(invented::now);
  const std::string header = "id,text,screen_name,created_at\n";
  invented::read(session, "e.csv", header + "1,so,InventedGardener01,3/4/2017\n2,so,InventedGardener01,13/4/2017\n");
  invented::read(session, "e.csv", header + "3,so,InventedGardener01,3/4/2016\n4,so,InventedGardener01,4/13/2016 12:00\n");
  const auto quality = invented::report(session)["quality"];
  CHECK(quality["ambiguous_dates"] == 0);
  CHECK(quality["first_tweet"] == "2016-03-04T00:00:00Z");
}
