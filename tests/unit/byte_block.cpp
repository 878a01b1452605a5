#include "text/byte_block.h"

#include <doctest/doctest.h>

#include <array>
#include <random>

using hustings::ByteBlock;
using hustings::ScalarBlock;

TEST_CASE("64 bytes are asked at once what each would answer") {
  std::mt19937 random(1);
  std::uniform_int_distribution<int> any(-128, 127);
  const std::array<char, 12> likely = {'{', '[', '}', ']', '"', '\\', ',', '\n', ' ', '\x1f', '\x7f', '\x80'};
  std::array<char, 65> bytes;
  for (int round = 0; round < 2000; ++round) {
    for (char& byte : bytes) byte = random() % 2 ? likely[random() % likely.size()] : static_cast<char>(any(random));
    const char* const begin = bytes.data() + round % 2;  // not always aligned
    const ByteBlock block(begin);
    const ScalarBlock twin(begin);
    for (const char wanted : likely) CHECK(block.equal(wanted) == twin.equal(wanted));
    CHECK(block.brackets() == twin.brackets());
    for (const char other : {'\\', ','}) {
      CHECK(block.control_or_beyond_ascii_or(other) == twin.control_or_beyond_ascii_or(other));
    }
    CHECK(block.beyond_ascii() == twin.beyond_ascii());
  }
}

TEST_CASE("what the questions mean") {
  std::array<char, 64> bytes;
  bytes.fill('x');
  bytes[0] = '{';
  bytes[1] = '[';
  bytes[5] = '\t';
  bytes[62] = '\xc3';
  bytes[63] = '{';
  const ByteBlock block(bytes.data());
  CHECK(block.equal('{') == 0x8000'0000'0000'0001);
  CHECK(block.brackets() == 0x8000'0000'0000'0003);
  CHECK(block.control_or_beyond_ascii_or('[') == 0x4000'0000'0000'0022);
  CHECK(block.beyond_ascii() == 0x4000'0000'0000'0000);
}

TEST_CASE("parity tells what lies within quotes") {
  CHECK(hustings::parity_up_to(0) == 0);
  CHECK(hustings::parity_up_to(0b0100'0010) == 0b0011'1110);
  CHECK(hustings::parity_up_to(std::uint64_t{1} << 63) == std::uint64_t{1} << 63);
  CHECK(hustings::parity_up_to(1) == ~std::uint64_t{0});
}

TEST_CASE("what backslashes escape, from block to block") {
  std::mt19937 random(2);
  std::uint64_t carried = 0;
  bool is_escaped = false;
  for (int round = 0; round < 2000; ++round) {
    std::uint64_t backslashes = 0, expected = 0;
    for (int i = 0; i < 64; ++i) {
      const bool is_backslash = random() % 4 != 0;
      backslashes |= std::uint64_t{is_backslash} << i;
      expected |= std::uint64_t{is_escaped} << i;
      is_escaped = is_backslash && !is_escaped;
    }
    CHECK(hustings::escaped_by(backslashes, carried) == expected);
    CHECK(carried == std::uint64_t{is_escaped});
  }
}
