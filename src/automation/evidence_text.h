#pragma once
#include <string_view>

namespace hustings {

// The bytes of evidence.json, compiled in by cmake/embed.cmake.
extern const std::string_view evidence_text;

}  // namespace hustings
