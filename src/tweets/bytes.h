#pragma once
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace hustings {

// The snapshot's encoding: little-endian numbers of fixed size, strings after their length.
class ByteWriter {
 public:
  template <class T>
  void number(T value) {
    static_assert(std::is_unsigned_v<T>);
    char raw[sizeof(T)];
    for (std::size_t i = 0; i < sizeof(T); ++i) raw[i] = static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i));
    bytes_.append(raw, sizeof(T));
  }
  void string(std::string_view text) {
    number(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  void raw(std::string_view bytes) { bytes_ += bytes; }
  void reserve(std::size_t more) { bytes_.reserve(bytes_.size() + more); }
  std::string take() { return std::move(bytes_); }
  std::string_view view() const { return bytes_; }

 private:
  std::string bytes_;
};

// Reads it back without ever leaving the given bytes. After the first read that does not fit, ok() is false and
// all that follows reads as zero or empty.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  template <class T>
  T number() {
    static_assert(std::is_unsigned_v<T>);
    std::uint64_t value = 0;
    const std::string_view raw = raw_bytes(sizeof(T));
    for (std::size_t i = 0; i < raw.size(); ++i) value |= std::uint64_t{static_cast<unsigned char>(raw[i])} << (8 * i);
    return static_cast<T>(value);
  }
  std::string_view string() { return raw_bytes(number<std::uint32_t>()); }
  bool ok() const { return ok_; }
  void fail() { ok_ = false; }
  // What has not been read yet.
  std::string_view rest() const { return bytes_; }
  bool at_end() const { return bytes_.empty(); }

 private:
  std::string_view raw_bytes(std::size_t size) {
    if (!ok_ || size > bytes_.size()) {
      ok_ = false;
      return {};
    }
    const std::string_view raw = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return raw;
  }

  std::string_view bytes_;
  bool ok_ = true;
};

}  // namespace hustings
