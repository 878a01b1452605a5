#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/character_tables.h"

namespace hustings {

// Encodings other than UTF-8 in which exports come: UTF-16 from Windows programs, eight-bit ones from old spreadsheets.

enum class ByteOrder : std::uint8_t { little, big };

// Whether text is UTF-16, by its first bytes: by a byte order mark, or because every other byte of what should be ASCII
// is zero.
std::optional<ByteOrder> utf16_order(std::string_view head);

// Turns UTF-16 into UTF-8. A byte order mark at the beginning is dropped; unpaired surrogates become U+FFFD.
class Utf16Decoder {
 public:
  explicit Utf16Decoder(ByteOrder order) : order_(order) {}
  // Appends the text of the next bytes, which may be cut anywhere.
  void decode(std::string_view chunk, std::string& out);

 private:
  void take(char32_t unit, std::string& out);

  const ByteOrder order_;
  std::optional<unsigned char> half_;  // of a unit that was cut
  char32_t high_surrogate_ = 0;
  bool at_beginning_ = true;
};

// `text` if it is UTF-8, else decoded by `page`, into `buffer`. UTF-8 is what is ASCII or has a character in
// well-formed UTF-8 beyond it: texts cut inside a character, or with other damage, are no eight-bit texts for that.
std::string_view to_utf8(std::string_view text, const CodePage& page, std::string& buffer);

}  // namespace hustings
