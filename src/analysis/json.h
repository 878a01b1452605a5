#pragma once
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "statistics/intervals.h"
#include "text/time.h"

namespace hustings {

// An object of the report. Written in the JSON library's own way, all of them make the compiled core a twentieth larger.
struct Member {
  const char* name;
  nlohmann::ordered_json value;
};
nlohmann::ordered_json object(std::initializer_list<Member> members);

// How the report writes what may not be known: null, never a zero.

inline nlohmann::ordered_json text_or_null(std::string_view text) {
  return text.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(text);
}
inline nlohmann::ordered_json time_or_null(const std::optional<Seconds>& time) {
  return time ? nlohmann::ordered_json(format_time(*time)) : nlohmann::ordered_json();
}
inline nlohmann::ordered_json number_or_null(const std::optional<double>& number) {
  return number ? nlohmann::ordered_json(*number) : nlohmann::ordered_json();
}
// Of figures that are kept with seven digits, or come from logarithms: six of them.
inline nlohmann::ordered_json rounded(double figure) {
  if (figure == 0 || !std::isfinite(figure)) return figure == 0 ? nlohmann::ordered_json(0) : nlohmann::ordered_json();
  const double scale = std::pow(10.0, 5 - std::floor(std::log10(std::abs(figure))));
  return std::round(figure * scale) / scale;
}
inline std::optional<double> ratio(double part, double whole) {
  return whole == 0 ? std::nullopt : std::optional(part / whole);
}
inline nlohmann::ordered_json share_of(std::uint64_t part, std::uint64_t whole) {
  return number_or_null(ratio(static_cast<double>(part), static_cast<double>(whole)));
}
inline nlohmann::ordered_json interval_or_null(const std::optional<Interval>& interval) {
  return interval ? nlohmann::ordered_json({interval->low, interval->high}) : nlohmann::ordered_json();
}

}  // namespace hustings
