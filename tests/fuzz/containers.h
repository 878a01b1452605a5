#pragma once
#include <algorithm>

#include "checks.h"
#include "cli/unpack.h"

// As checks.h, for what only the command line unpacks.
namespace fuzz {

// Bytes in memory that come in pieces, and can be gone back in if they are `seekable`, as those of a file can.
class Memory : public hustings::ByteSource {
 public:
  Memory(std::string_view bytes, std::size_t piece, bool seekable)
      : ByteSource(true), bytes_(bytes), piece_(piece), seekable_(seekable) {}

 private:
  std::string_view read() override {
    const std::string_view piece = bytes_.substr(at_, piece_);
    at_ += piece.size();
    return piece;
  }
  std::optional<std::uint64_t> move_to(std::int64_t offset, int whence) override {
    const std::size_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? at_ : bytes_.size();
    const std::int64_t target = static_cast<std::int64_t>(base) + offset;
    if (!seekable_ || target < 0) return std::nullopt;
    at_ = std::min(static_cast<std::size_t>(target), bytes_.size());
    return at_;
  }

  std::string_view bytes_;
  std::size_t piece_, at_ = 0;
  bool seekable_;
};

inline std::string unpacked_answers(std::string_view bytes, std::size_t piece, bool seekable) {
  hustings::Session session(now);
  Memory source(bytes, piece, seekable);
  hustings::read_source(source, "input", seekable ? bytes.size() : 0, true, session);
  return answers(session);
}

// The first byte: its lowest bit whether the source can be gone back in, the others the size of the pieces, 0 for one
// piece; the rest is the input. Of a damaged input, or one that is stopped, it depends on the pieces how much is read.
inline std::string check_container(std::string_view data) {
  if (data.empty()) return {};
  const bool seekable = data[0] & 1;
  const std::size_t piece = static_cast<unsigned char>(data[0]) >> 1;
  data.remove_prefix(1);
  const std::string whole = unpacked_answers(data, data.size() + 1, seekable);
  for (const std::string_view cut_short : {"\"damaged_archive\"", "\"unpacks_too_large\""}) {
    if (whole.find(cut_short) != std::string::npos) return {};
  }
  if (piece != 0 && unpacked_answers(data, piece, seekable) != whole) return "the answers depend on the pieces";
  return {};
}

}  // namespace fuzz
