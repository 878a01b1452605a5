#include "analysis/inputs.h"

#include <algorithm>
#include <tuple>

#include "text/heap_sort.h"

namespace hustings {
namespace {

bool continues(const Input& part, const Input& input) {
  return part.begin == input.end && part.name == input.name && part.size == input.size;
}

// By name, size and place; then by all else, so that the order of the parts does not matter.
bool is_listed_before(const Input& a, const Input& b) {
  const auto place = [](const Input& input) {
    return std::make_tuple(std::cref(input.name), input.size, input.begin, input.end);
  };
  if (place(a) != place(b)) return place(a) < place(b);
  ByteWriter all_of_a, all_of_b;
  a.write(all_of_a);
  b.write(all_of_b);
  return all_of_a.view() < all_of_b.view();
}

}  // namespace

std::vector<Input> join_parts(std::vector<Input> parts) {
  heap_sort(parts, is_listed_before);
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
  heap_sort(inputs, is_listed_before);
  return inputs;
}

}  // namespace hustings
