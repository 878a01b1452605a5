#pragma once
#include <vector>

#include "exports/input.h"

namespace hustings {

// The inputs of which `parts` were read, in report order (by name, then size, then what was found), whatever the
// order in which the parts came. A part continues the input of the same name and size that ends where it begins;
// line numbers count from the beginning of the input.
std::vector<Input> join_parts(std::vector<Input> parts);

}  // namespace hustings
