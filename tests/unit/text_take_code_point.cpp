// take_code_point reads well-formed UTF-8 and takes the maximal ill-formed prefix of anything else.
#include <doctest/doctest.h>

#include <random>
#include <vector>

#include "text/utf8.h"

using namespace std::string_literals;

namespace {

std::vector<char32_t> code_points(std::string_view bytes) {
  std::vector<char32_t> out;
  while (!bytes.empty()) out.push_back(hustings::take_code_point(bytes));
  return out;
}

}  // namespace

TEST_CASE("take_code_point reads the first and last code point of every length") {
  CHECK(code_points("\0"s) == std::vector<char32_t>{0});
  CHECK(code_points("\x7F") == std::vector<char32_t>{0x7F});
  CHECK(code_points("\xC2\x80") == std::vector<char32_t>{0x80});
  CHECK(code_points("\xDF\xBF") == std::vector<char32_t>{0x7FF});
  CHECK(code_points("\xE0\xA0\x80") == std::vector<char32_t>{0x800});
  CHECK(code_points("\xEF\xBF\xBF") == std::vector<char32_t>{0xFFFF});
  CHECK(code_points("\xF0\x90\x80\x80") == std::vector<char32_t>{0x10000});
  CHECK(code_points("\xF4\x8F\xBF\xBF") == std::vector<char32_t>{0x10FFFF});
}

TEST_CASE("take_code_point reads around the surrogates") {
  CHECK(code_points("\xED\x9F\xBF") == std::vector<char32_t>{0xD7FF});
  CHECK(code_points("\xEE\x80\x80") == std::vector<char32_t>{0xE000});
}

// Tables 3-8 to 3-11 of the Unicode Standard 15.0, section 3.9.
TEST_CASE("take_code_point replaces as the Unicode Standard's own examples do") {
  constexpr char32_t bad = 0xFFFD;
  SUBCASE("overlong") {
    CHECK(code_points("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") ==
          std::vector<char32_t>{bad, bad, bad, bad, bad, bad, bad, bad, 'A'});
  }
  SUBCASE("surrogates") {
    CHECK(code_points("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41") ==
          std::vector<char32_t>{bad, bad, bad, bad, bad, bad, bad, bad, 'A'});
  }
  SUBCASE("beyond U+10FFFF and stray") {
    CHECK(code_points("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42") ==
          std::vector<char32_t>{bad, bad, bad, bad, bad, 'A', bad, bad, 'B'});
  }
  SUBCASE("cut") {
    CHECK(code_points("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == std::vector<char32_t>{bad, bad, bad, bad, 'A'});
  }
}

TEST_CASE("take_code_point always advances and never reads past the end") {
  std::mt19937 random(2017);
  // Mostly bytes at the bounds of the well-formed ranges, so that sequences often go wrong late.
  constexpr unsigned char likely[] = {0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4};
  for (int round = 0; round < 20'000; ++round) {
    std::vector<char> bytes(1 + random() % 6);
    for (char& byte : bytes) byte = static_cast<char>(random() % 4 ? likely[random() % sizeof likely] : random() % 256);

    std::string_view rest(bytes.data(), bytes.size());  // its own allocation: AddressSanitizer sees a read past it
    std::vector<char32_t> read;
    while (!rest.empty()) {
      const std::size_t size = rest.size();
      read.push_back(hustings::take_code_point(rest));
      REQUIRE(rest.size() < size);
    }
    // What lies beyond the end makes no difference.
    const std::string continued = std::string(bytes.begin(), bytes.end()) + "\x80\x80\x80";
    REQUIRE(code_points(std::string_view(continued).substr(0, bytes.size())) == read);
  }
}
