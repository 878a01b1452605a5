#include "json/names.h"

#include <algorithm>

namespace hustings::json {

Names::Names(std::span<const std::string_view> known) {
  for (const std::string_view name : known) add(name);
}

Name Names::find(std::string_view text) const {
  const auto place = place_of(text);
  return place != sorted_.end() && this->text(*place) == text ? *place : no_name;
}

std::vector<Name>::const_iterator Names::place_of(std::string_view text) const {
  return std::lower_bound(sorted_.begin(), sorted_.end(), text,
                          [this](Name name, std::string_view wanted) { return this->text(name) < wanted; });
}

Name Names::add(std::string_view text) {
  if (written_.size() == most_names || text.empty() || text.size() > longest_name) return no_name;
  const auto name = static_cast<Name>(written_.size());
  const std::string& kept = texts_.emplace_back('"' + std::string(text) + "\":");
  char first[8] = {}, mask[8] = {};
  const std::size_t count = std::min<std::size_t>(kept.size(), 8);
  std::copy_n(kept.data(), count, first);
  std::fill_n(mask, count, '\xFF');
  written_.push_back({kept.data(), static_cast<std::uint32_t>(kept.size()), eight(first), eight(mask)});
  sorted_.insert(place_of(text), name);
  return name;
}

}  // namespace hustings::json
