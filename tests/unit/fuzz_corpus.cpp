// The fuzzers' corpus, regressions included, holds in every build.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "../fuzz/checks.h"
#include "../fuzz/settings.h"
#include "../fuzz/text.h"
#include "exports/member_names.h"
#include "json_oracle.h"
#ifndef __EMSCRIPTEN__  // the page unpacks by other means
#include "../fuzz/containers.h"
#endif

namespace {

void replay(const char* corpus, std::string (*check)(std::string_view)) {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(FUZZ_CORPUS) / corpus)) {
    CAPTURE(entry.path().string());
    std::ostringstream bytes;
    bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    CHECK(check(bytes.str()) == "");
    ++files;
  }
  CHECK(files > 0);
}

}  // namespace

TEST_CASE("fuzzers' exports") { replay("exports", fuzz::check_export); }
TEST_CASE("fuzzers' texts of JSON") {
  replay("json", [](std::string_view text) {
    hustings::json::Document document(hustings::member_names);
    return oracle::check(document, text);
  });
}
TEST_CASE("fuzzers' layouts of JSON") { replay("json_layouts", fuzz::check_export); }
TEST_CASE("fuzzers' layouts of tables") { replay("csv_layouts", fuzz::check_export); }
TEST_CASE("fuzzers' snapshots") { replay("snapshot", fuzz::check_snapshot); }
TEST_CASE("fuzzers' texts") { replay("text", fuzz::check_text); }
TEST_CASE("fuzzers' settings") { replay("settings", fuzz::check_settings); }
#ifndef __EMSCRIPTEN__
TEST_CASE("fuzzers' containers") { replay("containers", fuzz::check_container); }
#endif
