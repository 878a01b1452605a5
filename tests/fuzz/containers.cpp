// Any bytes as a compressed file or an archive, in pieces of any size. A file may ask for a window of 2 GB: to be run
// with -malloc_limit_mb=4096 -rss_limit_mb=4096.
#include "containers.h"

#include <cstdio>
#include <cstdlib>

namespace {

constexpr std::size_t block = 512;

// Puts the checksums of tar's headers right: the sum of their bytes, its own eight counted as blanks (POSIX, ustar).
void mend_tar(std::uint8_t* header) {
  std::uint8_t* const checksum = header + 148;
  std::fill(checksum, checksum + 8, ' ');
  unsigned sum = 0;
  for (std::size_t i = 0; i < block; ++i) sum += header[i];
  std::snprintf(reinterpret_cast<char*>(checksum), 8, "%06o", sum);
}

}  // namespace

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned) {
  size = LLVMFuzzerMutate(data, size, most);
  for (std::size_t at = 1; at + block <= size; at += block) {
    if (std::string_view(reinterpret_cast<char*>(data) + at + 257, 5) == "ustar") mend_tar(data + at);
  }
  return size;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string broken = fuzz::check_container({reinterpret_cast<const char*>(data), size});
  if (broken.empty()) return 0;
  std::fprintf(stderr, "%s\n", broken.c_str());
  std::abort();
}
