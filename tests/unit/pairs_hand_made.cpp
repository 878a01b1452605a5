// Pairs of accounts found in deeds of which they were found by hand.
#include <doctest/doctest.h>

#include <vector>

#include "coordination/pairs.h"

using hustings::Deed;
using hustings::Pair;
using hustings::Pairs;

namespace {

// Deeds, their tweets numbered from 0 on.
class Doing {
 public:
  Doing& at(std::uint32_t time, std::uint64_t thing, const std::vector<std::uint32_t>& accounts) {
    for (const std::uint32_t account : accounts) {
      deeds_.push_back({thing, 0, time, account, static_cast<std::uint32_t>(deeds_.size())});
    }
    return *this;
  }
  Pairs pairs(std::uint32_t seconds = 10, std::uint32_t least = 3) const {
    std::vector<Deed> deeds = deeds_;
    return hustings::find_pairs(deeds, {seconds, least});
  }

 private:
  std::vector<Deed> deeds_;
};

// The numbers of the tweets in step, in their order.
std::vector<std::uint32_t> tweets_in_step(const Pairs& pairs) {
  std::vector<std::uint32_t> tweets;
  for (const Deed& deed : pairs.in_step) tweets.push_back(deed.tweet);
  return tweets;
}

// From a to b.
std::vector<std::uint32_t> accounts(std::uint32_t a, std::uint32_t b) {
  std::vector<std::uint32_t> all;
  for (; a <= b; ++a) all.push_back(a);
  return all;
}

}  // namespace

TEST_CASE("a dozen deeds of three accounts") {
  Doing doing;
  doing.at(100, 7, {1}).at(104, 7, {2}).at(115, 7, {3});  // tweets 0 to 2: 3 is 11 seconds after 2
  doing.at(200, 5, {2}).at(210, 5, {1}).at(211, 5, {3});  // 3 to 5: all, but 3 is 11 seconds after 2
  doing.at(300, 6, {1, 2, 3});                            // 6 to 8: all
  doing.at(400, 8, {3}).at(407, 8, {1});                  // 9, 10
  doing.at(50, 9, {1});                                   // 11: nobody else
  // 1 and 2: things 7, 5, 6. 1 and 3: 5, 6, 8. 2 and 3: 6 alone. Done by all three: 7, 5, 6, each weighing 900; 8, by
  // two, 1,000.
  const Pairs found = doing.pairs();
  CHECK(found.things == 5);
  CHECK(found.shared == 4);
  CHECK(found.crowded == 0);
  REQUIRE(found.pairs.size() == 2);
  const Pair &first = found.pairs[0], &second = found.pairs[1];
  CHECK(first.a == 1);
  CHECK(first.b == 2);
  CHECK(first.things == 3);
  CHECK(first.weight == 2700);
  CHECK(first.from == 100);
  CHECK(first.to == 300);
  CHECK(second.a == 1);
  CHECK(second.b == 3);
  CHECK(second.things == 3);
  CHECK(second.weight == 2800);
  CHECK(second.from == 210);
  CHECK(second.to == 407);
  // Things 5, 6, 7, 8 in turn. Not 2: its 3 was near nobody when it did thing 7.
  CHECK(tweets_in_step(found) == std::vector<std::uint32_t>{3, 4, 5, 6, 7, 8, 0, 1, 9, 10});
  CHECK(doing.pairs(10, 4).pairs.empty());
  CHECK(doing.pairs(10, 4).in_step.empty());
  CHECK(doing.pairs(11, 2).pairs.size() == 3);  // 2 and 3 now have 7, 5 and 6
}

TEST_CASE("deeds are close up to the window's length, and that included") {
  const auto apart = [](std::uint32_t seconds) {
    return Doing().at(100, 1, {1, 2}).at(200, 2, {1, 2}).at(300, 3, {2}).at(300 + seconds, 3, {1});
  };
  CHECK(apart(9).pairs().pairs.size() == 1);
  CHECK(apart(10).pairs().pairs.size() == 1);
  CHECK(apart(10).pairs().pairs[0].to == 310);
  CHECK(apart(11).pairs().pairs.empty());
  CHECK(apart(60).pairs(60).pairs.size() == 1);
  CHECK(apart(61).pairs(60).pairs.empty());
}

TEST_CASE("nobody is in step with itself") {
  const Doing doing = Doing().at(100, 1, {1, 1}).at(200, 2, {1, 1, 1}).at(300, 3, {1, 1}).at(300, 4, {1, 2});
  CHECK(doing.pairs().pairs.empty());
  CHECK(doing.pairs().in_step.empty());
  CHECK(doing.pairs().things == 4);
  CHECK(doing.pairs().shared == 1);
}

TEST_CASE("the same thing again counts once, and all its deeds are in step") {
  Doing doing;
  doing.at(100, 1, {1, 2}).at(500, 1, {1, 2}).at(900, 1, {2, 1}).at(200, 2, {1, 2});
  CHECK(doing.pairs().pairs.empty());  // two things, four times
  doing.at(1000, 3, {1, 2, 1});
  const Pairs found = doing.pairs();
  REQUIRE(found.pairs.size() == 1);
  CHECK(found.pairs[0].things == 3);
  CHECK(found.pairs[0].weight == 3000);
  CHECK(found.pairs[0].from == 100);
  CHECK(found.pairs[0].to == 1000);
  CHECK(tweets_in_step(found) == std::vector<std::uint32_t>{0, 1, 2, 3, 5, 4, 6, 7, 8, 10, 9});
}

TEST_CASE("deeds of accounts that make no pair are not in step") {
  Doing doing;
  doing.at(100, 1, {1, 2, 3}).at(200, 2, {1, 2}).at(300, 3, {1, 2});  // tweet 2: 3's only
  doing.at(400, 4, {1, 4}).at(500, 4, {2});                           // 7 to 9: 1 with 4, which is no pair
  const Pairs found = doing.pairs();
  REQUIRE(found.pairs.size() == 1);
  CHECK(found.pairs[0].to == 300);
  CHECK(tweets_in_step(found) == std::vector<std::uint32_t>{0, 1, 3, 4, 5, 6});
}

TEST_CASE("with each deed the nearest 64 of the same thing are compared") {
  // Three times: 1, then 2 so many times, then 3; or the other way round. With 63 between them, 3 is the sixty-fourth
  // after 1.
  const auto with = [](std::size_t between, std::uint32_t first = 1) {
    Doing doing;
    for (std::uint32_t thing = 1; thing <= 3; ++thing) {
      doing.at(1000 * thing, thing, {first}).at(1000 * thing + 1, thing, std::vector<std::uint32_t>(between, 2));
      doing.at(1000 * thing + 2, thing, {4 - first});
    }
    return doing.pairs();
  };
  CHECK(with(63).crowded == 0);
  CHECK(with(63).pairs.size() == 3);
  CHECK(with(63, 3).pairs.size() == 3);
  CHECK(with(64).crowded == 3);
  CHECK(with(64, 3).pairs.size() == 2);
  REQUIRE(with(64).pairs.size() == 2);
  CHECK(with(64).pairs[0].b == 2);
  CHECK(with(64).pairs[1].a == 2);
  CHECK(with(64).in_step.size() == 3 * 66);
  // An account's own deeds count among the 64. The first 2 has 64 others of 2 after it, and 3 is the sixty-fifth.
  CHECK(with(65).crowded == 6);
  CHECK(with(65).in_step.size() == 3 * 67);  // from 1 to the next to last 2, from the second 2 to 3
}

TEST_CASE("who shares many things is in step in one of ten at least") {
  // Three within a second, and so many more with an hour between.
  const auto sharing = [](std::uint32_t more) {
    Doing doing;
    doing.at(100, 1, {1, 2}).at(200, 2, {1, 2}).at(300, 3, {1, 2});
    for (std::uint32_t thing = 4; thing < 4 + more; ++thing) {
      doing.at(10'000 * thing, thing, {1}).at(10'000 * thing + 3600, thing, {2});
    }
    return doing;
  };
  CHECK(sharing(27).pairs().pairs.size() == 1);
  CHECK(sharing(28).pairs().pairs.empty());
  CHECK(sharing(28).pairs().in_step.empty());
  CHECK(sharing(37).at(400, 99, {1, 2}).pairs().pairs.empty());      // 4 of 41
  CHECK(sharing(36).at(400, 99, {1, 2}).pairs().pairs.size() == 1);  // 4 of 40
  // What one does twice is one thing, and what only one of them does is not shared.
  CHECK(sharing(27).at(900'000, 30, {2}).at(500, 98, {1}).at(500, 97, {2}).pairs().pairs.size() == 1);
}

TEST_CASE("what many do must be done more often") {
  // By 28 and 38 of under a thousand accounts: 523 and 477 thousandths, just half of two. By 28 and 39: 523 and 473.
  // Accounts 1 and 2 do it within a second, the others hours later, each alone.
  const auto done_by = [](std::uint32_t doers) {
    Doing doing;
    doing.at(100, 1, {1, 2}).at(200, 2, {1, 2});
    for (const std::uint32_t account : accounts(3, 28)) doing.at(account * 10'000, 1, {account});
    for (const std::uint32_t account : accounts(3, doers)) doing.at(account * 10'000, 2, {account});
    return doing;
  };
  REQUIRE(done_by(38).pairs(10, 2).pairs.size() == 1);
  CHECK(done_by(38).pairs(10, 2).pairs[0].weight == 1000);
  CHECK(done_by(39).pairs(10, 2).pairs.empty());
  REQUIRE(done_by(39).at(300, 3, {1, 2}).pairs(10, 2).pairs.size() == 1);
  CHECK(done_by(39).at(300, 3, {1, 2}).pairs(10, 2).pairs[0].weight == 1996);
}

TEST_CASE("weights are by the accounts that did anything") {
  // Three things by three; then 5,000 accounts, most of which did something of their own.
  Doing doing;
  doing.at(100, 1, {1, 2}).at(200, 2, {1, 2}).at(300, 3, {1, 2}).at(9000, 1, {3}).at(9000, 2, {3}).at(9000, 3, {3});
  REQUIRE(doing.pairs().pairs.size() == 1);
  CHECK(doing.pairs().pairs[0].weight == 2700);
  for (const std::uint32_t account : accounts(4, 5000)) doing.at(100, 10 + account, {account, account});
  REQUIRE(doing.pairs().pairs.size() == 1);
  CHECK(doing.pairs().pairs[0].weight == 3 * 919);
}

TEST_CASE("without deeds there are no pairs") {
  CHECK(Doing().pairs().pairs.empty());
  CHECK(Doing().pairs().things == 0);
  CHECK(Doing().at(0, 0, {0}).pairs().pairs.empty());
}
