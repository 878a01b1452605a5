#include "analysis/inputs.h"

#include <algorithm>
#include <tuple>

namespace hustings {
namespace {

bool continues(const Input& part, const Input& input) {
  return part.begin == input.end && part.name == input.name && part.size == input.size;
}

auto content(const Input& input) {
  return std::make_tuple(std::cref(input.name), input.size, input.begin, input.end, input.tweets, input.newlines,
                         input.records(), std::cref(input.formats), std::cref(input.sha256), std::cref(input.verdict));
}

}  // namespace

std::vector<Input> join_parts(std::vector<Input> parts) {
  std::sort(parts.begin(), parts.end(), [](const Input& a, const Input& b) { return content(a) < content(b); });
  std::vector<Input> inputs;
  for (const Input& part : parts) {
    auto input = inputs.end();
    if (part.begin > 0) {
      input = std::find_if(inputs.begin(), inputs.end(), [&](const Input& i) { return continues(part, i); });
    }
    if (input == inputs.end()) {
      inputs.push_back(part);
    } else {
      input->append(part);
    }
  }
  std::sort(inputs.begin(), inputs.end(), [](const Input& a, const Input& b) { return content(a) < content(b); });
  return inputs;
}

}  // namespace hustings
