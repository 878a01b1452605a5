#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "text/time.h"

namespace hustings {

// Numbers as English sentences have them.

// "1,204"; below 100 with a tenth if it is not whole: "17.3".
std::string written_number(double number);
// "1,204 tweets", "1 tweet".
std::string counted(double number, std::string_view one, std::string_view several);
// "98 %", of a share of one; never "100 %" or "0 %" for what is not quite.
std::string written_percent(double share);
// "41 minutes", "7.5 hours", "9 days", "3.2 years".
std::string written_duration(double seconds);
// "3 May 2017, 07:12", on clocks `utc_offset` seconds ahead of UTC.
std::string written_moment(Seconds time, Seconds utc_offset);

}  // namespace hustings
