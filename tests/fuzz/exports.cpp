// Any bytes as an input, in chunks of any size. Answers take a hundred times as long as reading: they are asked for
// where the size is a multiple of eight.
#include <cstdio>
#include <cstdlib>

#include "checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const bool is_answered = size > 0 && data[0] % 8 == 0;
  const std::string broken = is_answered ? fuzz::check_export(input) : fuzz::check_reading(input);
  if (broken.empty()) return 0;
  std::fprintf(stderr, "%s\n", broken.c_str());
  std::abort();
}
