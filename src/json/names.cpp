#include "json/names.h"

#include <algorithm>

namespace hustings::json {

Names::Names(std::span<const std::string_view> known) {
  for (const std::string_view name : known) add(name);
}

Name Names::find(std::string_view text) const {
  const auto known = numbers_.find(text);
  return known == numbers_.end() ? no_name : known->second;
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
  numbers_.emplace(this->text(name), name);
  return name;
}

}  // namespace hustings::json
