#pragma once
#include <string_view>
#include <vector>

namespace hustings {

// The hashtags listed in one cell of a table, appended to `out` as views into it, without their signs: as JSON or in
// Python's or R's notation (["a", "b"], [{'text': 'a', 'indices': [1, 2]}], c("a", "b")), or bare, with or without "#",
// between commas, blanks, ";" or "|".
void append_listed_hashtags(std::string_view cell, std::vector<std::string_view>& out);

// In the notation of a JSON object, of a Python dictionary or of a Python object, what follows the name of a member:
// "invented" for "screen_name" in "{'id': 7, 'screen_name': 'invented'}" or "User(id=7, screen_name='invented')". Of
// lists everything from "[" to "]". Empty if there is no such member. Not for values with escapes.
std::string_view member_in_notation(std::string_view object, std::string_view name);

}  // namespace hustings
