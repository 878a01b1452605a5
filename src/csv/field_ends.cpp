#include "csv/field_ends.h"

#include <array>
#include <cstring>

#include "text/byte_block.h"

namespace hustings::csv {
namespace {

std::uint64_t lowest(std::uint64_t bits) { return bits & (~bits + 1); }

}  // namespace

FieldEnds::Block FieldEnds::read(std::string_view bytes) {
  std::array<char, block_size> padded;
  std::uint64_t within = ~std::uint64_t{0}, last = std::uint64_t{1} << (block_size - 1);
  if (bytes.size() < block_size) {
    std::memcpy(padded.data(), bytes.data(), bytes.size());
    last = std::uint64_t{1} << (bytes.size() - 1);
    within = last | (last - 1);
    bytes = std::string_view(padded.data(), block_size);
  }
  const ByteBlock block(bytes.data());
  const std::uint64_t lines = block.equal(dialect_.line_end) & within;
  std::uint64_t ends = (block.equal(dialect_.delimiter) & within) | lines;
  std::uint64_t quotes = block.equal('"') & within;
  if (dialect_.backslash) {
    const std::uint64_t escaped = escaped_by(block.equal('\\') & within, escaped_);
    if (within != ~std::uint64_t{0}) escaped_ = (escaped & last << 1) != 0;
    ends &= ~escaped;
    quotes &= ~escaped;
  }
  std::uint64_t inside = quoted_;
  while (quotes != 0) {
    inside = parity_up_to(quotes) ^ quoted_;
    // An opening quote stands at the beginning of a field, or doubles one that seemed to close it. Any other is a
    // character of an unquoted field, and with it all others up to the field's end.
    const std::uint64_t mere = quotes & inside & ~((ends | quotes) << 1 | may_quote_);
    if (mere == 0) break;
    const std::uint64_t first = lowest(mere);
    quotes &= ~(lowest(ends & ~(first - 1)) - first);
    inside = quoted_;
  }
  may_quote_ = ((ends | quotes) & last) != 0;
  quoted_ = (inside & last) != 0 ? ~std::uint64_t{0} : 0;
  return {ends & ~inside, lines};
}

}  // namespace hustings::csv
