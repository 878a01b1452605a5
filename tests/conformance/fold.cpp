// Writes the folded form of each line of standard input. Driven by unicode.py.
#include "text/fold.h"

#include <iostream>

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) std::cout << hustings::fold_hashtag(line) << '\n';
}
