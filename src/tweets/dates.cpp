#include "tweets/dates.h"

#include <chrono>

namespace hustings {

void DateOrder::add(const DateOrder& other) {
  day_first += other.day_first;
  month_first += other.month_first;
  id_day_first += other.id_day_first;
  id_month_first += other.id_month_first;
}

DateOrder::Verdict DateOrder::verdict() const {
  const bool rows_decide = day_first > 0 || month_first > 0;
  const std::uint64_t days = rows_decide ? day_first : id_day_first;
  const std::uint64_t months = rows_decide ? month_first : id_month_first;
  if ((days > 0) == (months > 0)) return Verdict::undecided;
  return days > 0 ? Verdict::day_first : Verdict::month_first;
}

std::optional<Seconds> time_of_id(std::uint64_t id) {
  constexpr std::uint64_t last_sequential = 29'700'859'247;
  constexpr Seconds epoch_ms = 1'288'834'974'657;
  if (id <= last_sequential) return std::nullopt;
  return (static_cast<Seconds>(id >> 22) + epoch_ms) / 1000;
}

std::optional<Seconds> swap_day_and_month(Seconds time) {
  const auto day = std::chrono::floor<std::chrono::days>(std::chrono::seconds{time});
  const std::chrono::year_month_day date{std::chrono::sys_days{day}};
  const std::chrono::year_month_day swapped{date.year(), std::chrono::month{static_cast<unsigned>(date.day())},
                                            std::chrono::day{static_cast<unsigned>(date.month())}};
  if (!swapped.ok()) return std::nullopt;
  const std::chrono::seconds moved = std::chrono::sys_days{swapped} - std::chrono::sys_days{date};
  return time + moved.count();
}

}  // namespace hustings
