// When an account posts: figures worked out by hand from a few times.
#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "automation/timing.h"
#include "invented.h"

using hustings::Times;
using invented::day;
using invented::hour;
using invented::monday;

namespace {

using List = std::vector<std::uint32_t>;

std::uint32_t at(hustings::Seconds after_monday) { return static_cast<std::uint32_t>(monday + after_monday); }

// `each` of them from `begin` on, `pause` seconds apart, on so many days.
List daily(int days, int each, hustings::Seconds begin, hustings::Seconds pause) {
  List times;
  for (int d = 0; d < days; ++d) {
    for (int i = 0; i < each; ++i) times.push_back(at(d * day + begin + i * pause));
  }
  return times;
}

}  // namespace

TEST_CASE("the most within a span, whose end is outside") {
  const List times = {at(0), at(10), at(3599), at(3600), at(3605), at(9000)};
  CHECK(hustings::peak_within(times, 3600).tweets == 4);  // from 10 on: 10, 3599, 3600, 3605
  CHECK(hustings::peak_within(times, 3600).from == at(10));
  CHECK(hustings::peak_within(times, 1).tweets == 1);
  CHECK(hustings::peak_within(List{}, 3600).tweets == 0);
}

TEST_CASE("days are those of the clocks") {
  const List times = {at(0), at(day - 1), at(day), at(3 * day)};
  const auto of = [&](hustings::Seconds offset) {
    std::vector<std::uint32_t> tweets;
    for (const hustings::Day& one : hustings::days_of(times, offset)) tweets.push_back(one.tweets);
    return tweets;
  };
  CHECK(of(0) == std::vector<std::uint32_t>{2, 1, 1});
  CHECK(of(-1) == std::vector<std::uint32_t>{1, 2, 1});
  CHECK(of(hour) == std::vector<std::uint32_t>{1, 2, 1});
}

TEST_CASE("the longest rest on the clock") {
  // 25 a day for four days, every half an hour from 06:00: the last at 18:00. Rest: 12 hours, from 18:00.
  const auto rest = hustings::longest_rest(daily(4, 25, 6 * hour, 1800), 0);
  REQUIRE(rest);
  CHECK(rest->seconds == 12 * hour);
  CHECK(rest->from == 18 * hour);
  CHECK(rest->days == 4);
  // On clocks two hours ahead it begins at 20:00.
  CHECK(hustings::longest_rest(daily(4, 25, 6 * hour, 1800), 2 * hour)->from == 20 * hour);
  // Across midnight: from 22:00 (26 * 40 min after 05:20) to 05:20.
  CHECK(hustings::longest_rest(daily(4, 26, 5 * hour + 1200, 2400), 0)->seconds == 7 * hour + 1200);
  CHECK_FALSE(hustings::longest_rest(daily(4, 24, 0, 1800), 0));  // 96 times
  CHECK_FALSE(hustings::longest_rest(daily(3, 40, 0, 1800), 0));  // 3 days
}

TEST_CASE("of many days the seven busiest tell the rest") {
  List times = daily(7, 25, 6 * hour, 1800);
  for (int d = 7; d < 30; ++d) times.push_back(at(d * day + 2 * hour));  // once each night, on quiet days
  const auto rest = hustings::longest_rest(times, 0);
  CHECK(rest->seconds == 12 * hour);
  CHECK(rest->days == 7);
}

TEST_CASE("the entropy of pauses") {
  List even, two_kinds;
  for (std::uint32_t i = 0; i <= 100; ++i) even.push_back(at(600 * i));
  CHECK(hustings::gap_entropy(even) == 0.0);
  // 50 pauses of 1 s (class 1) and 50 of 100 s (class 6): one bit.
  std::uint32_t time = 0;
  two_kinds.push_back(at(0));
  for (int i = 0; i < 100; ++i) two_kinds.push_back(at(time += i % 2 == 0 ? 1 : 100));
  CHECK(hustings::gap_entropy(two_kinds) == 1.0);
  // 75 and 25: 0.811278 bits, as every table of the binary entropy says.
  List uneven = {at(0)};
  time = 0;
  for (int i = 0; i < 100; ++i) uneven.push_back(at(time += i % 4 == 0 ? 1 : 100));
  CHECK(hustings::gap_entropy(uneven) == 0.811278);
  even.pop_back();
  CHECK_FALSE(hustings::gap_entropy(even));
}

TEST_CASE("the commonest minute and second") {
  List times;  // 60, of which 30 at minute 20 and second 7, the others at minutes and seconds of their own
  for (std::uint32_t i = 0; i < 30; ++i) times.push_back(at(i * hour + 20 * 60 + 7));
  for (std::uint32_t i = 0; i < 30; ++i) times.push_back(at((30 + i) * hour + 60 * (21 + i) + 8 + i));
  const auto minute = hustings::commonest_part(times, 60), second = hustings::commonest_part(times, 1);
  CHECK(minute->which == 20);
  CHECK(minute->part == 0.5);
  CHECK(second->which == 7);
  CHECK(second->part == 0.5);
  CHECK_FALSE(hustings::commonest_part(Times(times).first(49), 60));
  List at_once(60, at(1200));
  CHECK_FALSE(hustings::commonest_part(at_once, 60));  // all in one hour
}

TEST_CASE("bursts are two seconds apart at most") {
  List times;  // 25 pairs: pauses of 2 s within, 3 s between
  for (std::uint32_t i = 0; i < 25; ++i) {
    times.push_back(at(5 * i));
    times.push_back(at(5 * i + 2));
  }
  CHECK(hustings::burst_part(times) == 0.5);
  CHECK_FALSE(hustings::burst_part(Times(times).first(49)));
}

TEST_CASE("weekends are Saturday and Sunday on the clocks") {
  List times = daily(7, 10, 0, 60);  // 10 on each day of a week
  CHECK(hustings::weekend_part(times, 0) == 20.0 / 70);
  CHECK(hustings::weekend_part(times, -hour) == 20.0 / 70);  // Sunday to Saturday there
  const List sundays = daily(1, 60, 6 * day, 60);
  CHECK(hustings::weekend_part(sundays, 0) == 1.0);
  CHECK(hustings::weekend_part(sundays, 24 * hour) == 0.0);
}

TEST_CASE("property: later by any whole days or weeks, the same figures") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    List times;
    for (std::size_t i = 100 + random.below(200); i > 0; --i) times.push_back(at(static_cast<long>(random.below(9 * 86'400))));
    std::sort(times.begin(), times.end());
    List later = times;
    for (std::uint32_t& time : later) time += 3 * 7 * 86'400;
    const auto rest = hustings::longest_rest(times, 0), rest_later = hustings::longest_rest(later, 0);
    REQUIRE(rest.has_value() == rest_later.has_value());
    if (rest) {
      CHECK(rest->seconds == rest_later->seconds);
      CHECK(rest->seconds <= 86'400);
      CHECK(rest->seconds >= 86'400 / times.size());  // so many cannot leave less
    }
    CHECK(hustings::gap_entropy(times) == hustings::gap_entropy(later));
    CHECK(hustings::weekend_part(times, 0) == hustings::weekend_part(later, 0));
    CHECK(hustings::burst_part(times) == hustings::burst_part(later));
    CHECK(hustings::peak_within(times, 3600).tweets == hustings::peak_within(later, 3600).tweets);
    CHECK(hustings::peak_within(times, 3600).tweets <= hustings::peak_within(times, 86'400).tweets);
  }
}
