// The fuzzers' corpus, regressions included, holds in every build.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "../fuzz/checks.h"
#ifndef __EMSCRIPTEN__  // the page unpacks by other means
#include "../fuzz/containers.h"
#endif

namespace {

int replay(const char* corpus, std::string (*check)(std::string_view)) {
  const char* source = std::getenv("HUSTINGS_SOURCE");
  if (!source) {
    MESSAGE("skipped: HUSTINGS_SOURCE does not say where tests/fuzz/corpus is");
    return -1;
  }
  int files = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(source) / "tests/fuzz/corpus" / corpus)) {
    CAPTURE(entry.path().string());
    std::ostringstream bytes;
    bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    CHECK(check(bytes.str()).empty());
    ++files;
  }
  return files;
}

}  // namespace

TEST_CASE("exports") {
  CHECK(replay("exports", [](std::string_view bytes) { return fuzz::check_export(bytes); }) != 0);
}
TEST_CASE("snapshots") {
  CHECK(replay("snapshot", [](std::string_view bytes) { return fuzz::check_snapshot(bytes); }) != 0);
}
#ifndef __EMSCRIPTEN__
TEST_CASE("containers") {
  CHECK(replay("containers", [](std::string_view bytes) { return fuzz::check_container(bytes); }) != 0);
}
#endif
