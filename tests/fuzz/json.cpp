#include "../unit/json_oracle.h"

#include <cstdio>
#include <cstdlib>

#include "exports/member_names.h"

// Any text: our reader of JSON and nlohmann's say the same.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static hustings::json::Document document(hustings::member_names);  // which learns from text to text
  const std::string broken = oracle::check(document, {reinterpret_cast<const char*>(data), size});
  if (broken.empty()) return 0;
  std::fprintf(stderr, "%s\n", broken.c_str());
  std::abort();
}
