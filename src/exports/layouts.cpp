#include "exports/layouts.h"

#include <algorithm>

namespace hustings {

std::vector<std::unique_ptr<JsonLayout>> json_layouts(bool in_array) {
  std::vector<std::unique_ptr<JsonLayout>> layouts;
  layouts.push_back(twitter_v1(in_array));
  return layouts;
}

const std::vector<KnownKind>& known_kinds() {
  static const std::vector<KnownKind> kinds = {};
  return kinds;
}

std::vector<const LayoutFacts*> layout_facts() {
  std::vector<const LayoutFacts*> all;
  for (const auto& layout : json_layouts(false)) {
    for (const LayoutFacts* facts : layout->facts()) all.push_back(facts);
  }
  return all;
}

const LayoutFacts* find_layout(std::string_view format) {
  static const auto all = layout_facts();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto* facts) { return facts->format == format; });
  return found == all.end() ? nullptr : *found;
}

}  // namespace hustings
