#pragma once
#include <cstdint>
#include <string_view>

namespace hustings {

// 64 bits of XXH3: the same on every platform.
std::uint64_t hash_bytes(std::string_view bytes);

}  // namespace hustings
