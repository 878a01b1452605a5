#pragma once
#include <cstdint>
#include <string_view>

namespace hustings {

// What kind of program posts a tweet.
enum class ClientKind : std::uint8_t { unnamed, official, scheduler, automation, unknown };
// By the lists of evidence.json, or by a name that has "bot" as a word of its own. `name`: empty for unnamed.
ClientKind kind_of_client(std::string_view name);

}  // namespace hustings
