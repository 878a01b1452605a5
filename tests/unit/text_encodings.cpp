// Text in other encodings than UTF-8.
#include <doctest/doctest.h>

#include <string>

#include "text/encoding.h"

using hustings::ByteOrder;
using hustings::mac_roman;
using hustings::to_utf8;
using hustings::utf16_order;
using hustings::windows_1252;

namespace {

using namespace std::string_literals;

// "é€😀" with a byte order mark.
const std::string little = "\xFF\xFE\xE9\x00\xAC\x20\x3D\xD8\x00\xDE"s,
                  big = "\xFE\xFF\x00\xE9\x20\xAC\xD8\x3D\xDE\x00"s;

std::string decoded(const std::string& bytes, ByteOrder order, std::size_t chunk) {
  hustings::Utf16Decoder decoder(order);
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += chunk)
    decoder.decode(std::string_view(bytes).substr(at, chunk), out);
  return out;
}

std::string eight_bit(std::string_view text, const hustings::CodePage& page) {
  std::string buffer = "left over";
  return std::string(to_utf8(text, page, buffer));
}

}  // namespace

TEST_CASE("UTF-16 is told by its mark or its zeros") {
  CHECK(utf16_order(little) == ByteOrder::little);
  CHECK(utf16_order(big) == ByteOrder::big);
  CHECK(utf16_order("i\0d\0,\0t\0e\0x\0t\0\n\0"s) == ByteOrder::little);
  CHECK(utf16_order("\0i\0d\0,\0t\0e\0x\0t\0\n"s) == ByteOrder::big);
  for (const std::string& other : {""s, "id,text\n1,a\n2,b\n"s, std::string(16, '\0'), "\xEF\xBB\xBF"s, "ab\0cd"s}) {
    CHECK_FALSE(utf16_order(other).has_value());
  }
}

TEST_CASE("UTF-16 in chunks cut anywhere") {
  for (std::size_t chunk = 1; chunk <= little.size(); ++chunk) {
    CHECK(decoded(little, ByteOrder::little, chunk) == "é€😀");
    CHECK(decoded(big, ByteOrder::big, chunk) == "é€😀");
  }
}

TEST_CASE("surrogates that are alone are replaced") {
  CHECK(decoded("\x3D\xD8"
                "a\0"s,
                ByteOrder::little, 4) == "\uFFFDa");
  CHECK(decoded("\x00\xDE"
                "a\0"s,
                ByteOrder::little, 4) == "\uFFFDa");
}

TEST_CASE("eight-bit text by its code page") {
  CHECK(eight_bit("caf\xE9 \x80 \x85", windows_1252) == "café € …");
  CHECK(eight_bit("caf\x8E \xDB \xC9", mac_roman) == "café € …");
}

TEST_CASE("UTF-8 stays, cut or damaged") {
  for (const char* text : {"", "plain", "café", "café \xE9", "café\xE2\x80", "\xEF\xBF\xBD \x80"}) {
    CAPTURE(text);
    CHECK(eight_bit(text, windows_1252) == text);
  }
  CHECK(eight_bit("Ã©", windows_1252) == "Ã©");  // encoded twice: nobody knows
}
