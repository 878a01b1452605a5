#include "cli/byte_source.h"

#include <algorithm>
#include <filesystem>

namespace hustings {
namespace {

constexpr std::size_t smallest_piece = 1 << 12, largest_piece = 1 << 20;

int leave_open(std::FILE*) { return 0; }

}  // namespace

ByteSource::ByteSource(bool with_hash) {
  if (with_hash) hash_.emplace();
}

std::string_view ByteSource::next() {
  const std::string_view piece = head_is_next_ ? std::string_view(head_) : read();
  head_is_next_ = false;
  if (hash_ && position_ == hashed_) {
    hash_->update(piece);
    hashed_ += piece.size();
  }
  position_ += piece.size();
  return piece;
}

std::string_view ByteSource::head(std::size_t size) {
  while (head_.size() < size) {
    const std::string_view piece = read();
    if (piece.empty()) break;
    head_.append(piece);
  }
  head_is_next_ = !head_.empty();
  return head_;
}

std::optional<std::uint64_t> ByteSource::seek(std::int64_t offset, int whence) {
  const auto position = move_to(offset, whence);
  if (!position) return std::nullopt;
  head_is_next_ = false;
  position_ = *position;
  return position_;
}

std::string ByteSource::sha256() {
  if (!hash_) return {};
  if (position_ != hashed_) seek(static_cast<std::int64_t>(hashed_), SEEK_SET);
  while (!next().empty()) continue;
  return hash_->finish();
}

File::File(const std::string& path, bool with_hash)
    : ByteSource(with_hash),
      file_(path == "-" ? stdin : std::fopen(path.c_str(), "rb"), path == "-" ? leave_open : std::fclose),
      buffer_(largest_piece) {
  std::error_code error;
  regular_ = path != "-" && std::filesystem::is_regular_file(path, error);
  if (regular_) size_ = std::filesystem::file_size(path, error);
}

bool File::ok() const { return file_ && !std::ferror(file_.get()); }

// Little at first: at a new place it may be only to be looked at.
std::string_view File::read() {
  piece_ = std::clamp(2 * piece_, smallest_piece, largest_piece);
  return {buffer_.data(), std::fread(buffer_.data(), 1, piece_, file_.get())};
}

std::optional<std::uint64_t> File::move_to(std::int64_t offset, int whence) {
  if (!regular_ || fseeko(file_.get(), offset, whence) != 0) return std::nullopt;
  piece_ = 0;
  return static_cast<std::uint64_t>(ftello(file_.get()));
}

}  // namespace hustings
