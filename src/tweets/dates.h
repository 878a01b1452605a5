#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "text/time.h"

namespace hustings {

// How the dates of one input that are written like 3/4/2017 are to be read, by what its rows show: a day above 12 in one
// place, or the time that is part of the tweet's id.
struct DateOrder {
  std::uint64_t day_first = 0, month_first = 0;        // rows that can be read in one way only
  std::uint64_t id_day_first = 0, id_month_first = 0;  // rows whose id agrees with one way only

  void add(const DateOrder& other);
  enum class Verdict : std::uint8_t { undecided, day_first, month_first };
  // Rows that show it outweigh ids; rows that contradict each other decide nothing.
  Verdict verdict() const;
};

// What all rows of all inputs show, by the input's name.
using DateOrders = std::map<std::string, DateOrder, std::less<>>;

// The time that is part of a tweet's id: since 4 November 2010 ids begin with the milliseconds after
// 2010-11-04T01:42:54.657Z (Twitter's "Snowflake"). Seconds since 1970; nothing for older ids.
std::optional<Seconds> time_of_id(std::uint64_t id);

// The same time on the date that has this one's day as its month and month as its day; nothing if there is none.
std::optional<Seconds> swap_day_and_month(Seconds time);

}  // namespace hustings
