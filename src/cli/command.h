#pragma once
#include <string>

namespace hustings {

// Exit codes; 0 when the command could answer.
inline constexpr int cannot_read = 1;  // an input
inline constexpr int wrong_arguments = 2;

// The text without what could move the cursor, colour the screen or turn the writing direction.
std::string printable(const std::string& text);

// Says a sentence on standard error and returns the exit code.
int complain(const std::string& sentence, int exit_code);

}  // namespace hustings
