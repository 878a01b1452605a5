#pragma once
#include <iostream>
#include <string>

namespace hustings {

// Exit codes; 0 when the command could answer.
inline constexpr int cannot_read = 1;  // an input
inline constexpr int wrong_arguments = 2;

// Says a sentence on standard error and returns the exit code.
inline int complain(const std::string& sentence, int exit_code) {
  std::cerr << "hustings: " << sentence << "\n";
  return exit_code;
}

}  // namespace hustings
