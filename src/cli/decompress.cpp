#include "cli/decompress.h"

#include <bzlib.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "exports/input.h"

// The libraries themselves, and not libarchive's filters over them: those lose up to 128 KB before a cut.
namespace hustings {
namespace {

using namespace std::string_view_literals;

// Unpacks one member after the other.
class Codec {
 public:
  enum class State { more, member_ended, damaged };

  virtual ~Codec() = default;
  // False if there is not enough memory.
  virtual bool begin_member() = 0;
  // Takes from the front of `in` and writes to the front of `out`; leaves in both what it did not use.
  virtual State unpack(std::string_view& in, std::span<char>& out) = 0;
};

// zlib, bzip2 and liblzma name alike what they read and write. Returns what `call` returns.
template <typename Stream, typename Call>
auto run(Stream& stream, std::string_view& in, std::span<char>& out, Call call) {
  stream.next_in = reinterpret_cast<decltype(stream.next_in)>(const_cast<char*>(in.data()));
  stream.avail_in = static_cast<decltype(stream.avail_in)>(in.size());
  stream.next_out = reinterpret_cast<decltype(stream.next_out)>(out.data());
  stream.avail_out = static_cast<decltype(stream.avail_out)>(out.size());
  const auto result = call(&stream);
  in.remove_prefix(in.size() - stream.avail_in);
  out = out.last(stream.avail_out);
  return result;
}

class Gzip : public Codec {
 public:
  Gzip() { inflateInit2(&stream_, MAX_WBITS + 16); }  // 16: gzip's header and checksum
  ~Gzip() override { inflateEnd(&stream_); }
  bool begin_member() override { return inflateReset(&stream_) == Z_OK; }
  State unpack(std::string_view& in, std::span<char>& out) override {
    const int result = run(stream_, in, out, [](z_stream* stream) { return inflate(stream, Z_NO_FLUSH); });
    if (result == Z_STREAM_END) return State::member_ended;
    return result == Z_OK || result == Z_BUF_ERROR ? State::more : State::damaged;
  }

 private:
  z_stream stream_ = {};
};

class Bzip2 : public Codec {
 public:
  ~Bzip2() override { BZ2_bzDecompressEnd(&stream_); }
  bool begin_member() override {
    BZ2_bzDecompressEnd(&stream_);
    return BZ2_bzDecompressInit(&stream_, 0, 0) == BZ_OK;
  }
  State unpack(std::string_view& in, std::span<char>& out) override {
    const int result = run(stream_, in, out, BZ2_bzDecompress);
    if (result == BZ_STREAM_END) return State::member_ended;
    return result == BZ_OK ? State::more : State::damaged;
  }

 private:
  bz_stream stream_ = {};
};

// How much memory a file may ask for to be unpacked: what xz and "zstd --long=31" ask for at most.
constexpr int largest_window_log = 31;

class Xz : public Codec {
 public:
  ~Xz() override { lzma_end(&stream_); }
  bool begin_member() override {
    return lzma_stream_decoder(&stream_, std::uint64_t{1} << largest_window_log, 0) == LZMA_OK;
  }
  State unpack(std::string_view& in, std::span<char>& out) override {
    const lzma_ret result = run(stream_, in, out, [](lzma_stream* stream) { return lzma_code(stream, LZMA_RUN); });
    if (result == LZMA_STREAM_END) return State::member_ended;
    return result == LZMA_OK || result == LZMA_BUF_ERROR ? State::more : State::damaged;
  }

 private:
  lzma_stream stream_ = LZMA_STREAM_INIT;
};

class Zstd : public Codec {
 public:
  Zstd() { ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, largest_window_log); }
  bool begin_member() override {
    wanted_ = 1;
    return !ZSTD_isError(ZSTD_DCtx_reset(context_.get(), ZSTD_reset_session_only));
  }
  State unpack(std::string_view& in, std::span<char>& out) override {
    // Block by block: from a call that meets damage, the library gives nothing.
    ZSTD_inBuffer source{in.data(), std::min(in.size(), wanted_), 0};
    ZSTD_outBuffer target{out.data(), out.size(), 0};
    const std::size_t result = ZSTD_decompressStream(context_.get(), &target, &source);
    in.remove_prefix(source.pos);
    out = out.subspan(target.pos);
    if (result == 0) return State::member_ended;
    wanted_ = result;
    return ZSTD_isError(result) ? State::damaged : State::more;
  }

 private:
  std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> context_{ZSTD_createDCtx(), ZSTD_freeDCtx};
  std::size_t wanted_ = 1;  // bytes, until the end of the block
};

bool starts_with(std::string_view head, std::string_view signature) {
  return head.substr(0, signature.size()) == signature;
}

constexpr std::size_t longest_signature = 10;

// The signatures are those of RFC 1952 (gzip), RFC 8878 (zstd: a frame, or one to skip as pzstd writes it first) and of
// the formats' own descriptions; bzip2's "BZh" alone is too like text, what follows is the first block or the end.
std::unique_ptr<Codec> codec_for(std::string_view head) {
  if (starts_with(head, "\x1F\x8B\x08"sv)) return std::make_unique<Gzip>();
  const std::string_view after_level = head.substr(std::min<std::size_t>(head.size(), 4));
  const bool bzip2_block = starts_with(after_level, "1AY&SY"sv) || starts_with(after_level, "\x17rE8P\x90"sv);
  if (starts_with(head, "BZh"sv) && bzip2_block) return std::make_unique<Bzip2>();
  if (starts_with(head, "\xFD\x37zXZ\0"sv)) return std::make_unique<Xz>();
  const bool skipped_frame = !head.empty() && (head[0] & 0xF0) == 0x50 && starts_with(head.substr(1), "\x2A\x4D\x18"sv);
  if (skipped_frame || starts_with(head, "\x28\xB5\x2F\xFD"sv)) return std::make_unique<Zstd>();
  return nullptr;
}

class Decompressed : public ByteSource {
 public:
  Decompressed(ByteSource& packed, std::unique_ptr<Codec> codec)
      : ByteSource(false), packed_(packed), codec_(std::move(codec)), buffer_(1 << 18) {}

 private:
  std::string_view read() override;
  bool begin_member();
  void end(std::string_view fault);

  ByteSource& packed_;
  std::unique_ptr<Codec> codec_;
  std::string_view in_;
  std::vector<char> buffer_;
  bool in_member_ = false, ended_ = false;
};

std::string_view Decompressed::read() {
  std::size_t unpacked = 0;
  while (!ended_ && unpacked == 0) {
    if (in_.empty()) in_ = packed_.next();
    if (!in_member_ && !begin_member()) continue;
    std::span<char> room(buffer_);
    const std::size_t packed = in_.size();
    const auto state = codec_->unpack(in_, room);
    unpacked = buffer_.size() - room.size();
    in_member_ = state == Codec::State::more;
    // Without progress the bytes have ended within a member.
    if (state == Codec::State::damaged || (in_member_ && unpacked == 0 && in_.size() == packed)) end("damaged_archive");
  }
  // Session judges what it is fed; but not what is unpacked only to be passed over, nor standard input, whose size is
  // not known.
  if (position() + unpacked > most_unpacked(packed_.position())) end("unpacks_too_large");
  return {buffer_.data(), unpacked};
}

// False if none begins here: at the end, or in the zeros with which some programs pad.
bool Decompressed::begin_member() {
  if (in_.empty()) end({});
  in_.remove_prefix(std::min(in_.find_first_not_of('\0'), in_.size()));
  if (in_.empty()) return false;
  in_member_ = codec_->begin_member();
  if (!in_member_) end("damaged_archive");
  return in_member_;
}

void Decompressed::end(std::string_view fault) {
  ended_ = true;
  if (!fault_.empty()) return;
  fault_ = packed_.fault().empty() ? fault : packed_.fault();
}

}  // namespace

std::unique_ptr<ByteSource> decompress(ByteSource& packed) {
  auto codec = codec_for(packed.head(longest_signature));
  if (!codec) return nullptr;
  return std::make_unique<Decompressed>(packed, std::move(codec));
}

}  // namespace hustings
