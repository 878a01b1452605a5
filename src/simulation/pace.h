#pragma once
#include <cstdint>

#include "simulation/cast.h"
#include "text/time.h"

namespace hustings::simulation {

// The week of the study, 1 to 7 May 2017, in UTC.
inline constexpr Seconds week_begin = 1'493'596'800;  // 2017-05-01T00:00:00Z
inline constexpr std::int64_t week_ms = 7 * seconds_per_day * 1000;

// When an account's tweet number `tweet` (from 0) falls, in milliseconds since the week began: from its pace, its habits
// (early or late) and chance. A pure function, not always ascending within an account: tweets of one sitting may reach
// into the next.
std::int64_t time_of(const Cast& cast, std::uint32_t account, std::uint32_t tweet);

}  // namespace hustings::simulation
