#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "cli/byte_source.h"

struct archive;
struct archive_entry;

namespace hustings {

// How many first bytes archive_kind() wants to see.
inline constexpr std::size_t archive_head_size = 512;

// "zip" or "tar" if bytes that begin so are such an archive, else null.
const char* archive_kind(std::string_view head);

// A file within an archive; its bytes can be read until the next one is asked for.
class ArchiveMember : public ByteSource {
 public:
  ArchiveMember(archive* handle, archive_entry* entry, bool with_hash);
  const std::string& path() const { return path_; }  // within the archive
  std::uint64_t size() const { return size_; }       // unpacked, in bytes; 0 if the archive tells only after them
  bool encrypted() const { return encrypted_; }

 private:
  std::string_view read() override;

  archive* archive_;
  std::string path_;
  std::uint64_t size_;
  bool encrypted_;
  bool ended_ = false;
};

// The files in a zip or tar archive, in their order there. Of a source that comes only once, too.
class Archive {
 public:
  // `kind`: as archive_kind() says.
  Archive(ByteSource& source, std::string_view kind, bool with_hash);
  // The next file; null at the end. It stays the archive's.
  ArchiveMember* next();
  // The archive is damaged or cut: some files may be missing.
  bool damaged() const { return damaged_; }

 private:
  std::unique_ptr<archive, int (*)(archive*)> archive_;
  std::unique_ptr<ArchiveMember> member_;
  bool with_hash_;
  bool damaged_ = false;
};

}  // namespace hustings
