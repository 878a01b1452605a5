#pragma once
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/sha256.h"

namespace hustings {

// Bytes that are read piece by piece: a file, a member of an archive, what a decompressor makes of another source.
class ByteSource {
 public:
  explicit ByteSource(bool with_hash);
  virtual ~ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  // The next piece, valid until the next call; empty at the end.
  std::string_view next();
  // Looks at the first bytes: at least `size` of them if there are as many. To be called before next().
  std::string_view head(std::size_t size);
  // Goes to a byte of the source. Its number, or nothing if these bytes come only once. `whence`: as for fseek().
  std::optional<std::uint64_t> seek(std::int64_t offset, int whence);

  // How many bytes next() has given, or where it goes on after seek().
  std::uint64_t position() const { return position_; }

  // Of all bytes, read to their end for this, in hexadecimal; empty if it was not asked for.
  std::string sha256();
  // Why the bytes ended before their time, as Session::fault() takes it; empty if they did not.
  std::string_view fault() const { return fault_; }

 protected:
  virtual std::string_view read() = 0;
  virtual std::optional<std::uint64_t> move_to(std::int64_t, int) { return std::nullopt; }

  std::string_view fault_;

 private:
  std::string head_;
  bool head_is_next_ = false;
  std::optional<Sha256> hash_;
  std::uint64_t position_ = 0, hashed_ = 0;
};

// A file, or standard input ("-").
class File : public ByteSource {
 public:
  File(const std::string& path, bool with_hash);
  // False: it could not be opened, or not be read to its end.
  bool ok() const;
  // In bytes; 0 of what is no regular file.
  std::uint64_t size() const { return size_; }

 private:
  std::string_view read() override;
  std::optional<std::uint64_t> move_to(std::int64_t offset, int whence) override;

  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  bool regular_ = false;
  std::uint64_t size_ = 0;
  std::vector<char> buffer_;
  std::size_t piece_ = 0;  // how much was read last
};

}  // namespace hustings
