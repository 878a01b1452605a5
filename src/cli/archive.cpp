#include "cli/archive.h"

#include <archive.h>
#include <archive_entry.h>

namespace hustings {
namespace {

using Handle = std::unique_ptr<archive, int (*)(archive*)>;

la_ssize_t read_piece(archive*, void* source, const void** bytes) {
  const std::string_view piece = static_cast<ByteSource*>(source)->next();
  *bytes = piece.data();
  return static_cast<la_ssize_t>(piece.size());
}

la_int64_t seek(archive*, void* source, la_int64_t offset, int whence) {
  const auto position = static_cast<ByteSource*>(source)->seek(offset, whence);
  return position ? static_cast<la_int64_t>(*position) : ARCHIVE_FATAL;
}

bool begins_as(std::string_view head, int (*support)(archive*)) {
  const Handle handle(archive_read_new(), archive_read_free);
  support(handle.get());
  return archive_read_open_memory(handle.get(), head.data(), head.size()) == ARCHIVE_OK;
}

}  // namespace

const char* archive_kind(std::string_view head) {
  head = head.substr(0, archive_head_size);
  if (begins_as(head, archive_read_support_format_zip_streamable)) return "zip";
  return begins_as(head, archive_read_support_format_tar) ? "tar" : nullptr;
}

ArchiveMember::ArchiveMember(archive* handle, archive_entry* entry, bool with_hash)
    : ByteSource(with_hash),
      archive_(handle),
      size_(static_cast<std::uint64_t>(archive_entry_size(entry))),
      encrypted_(archive_entry_is_data_encrypted(entry)) {
  // A name that is not in the encoding that the archive says it is in, byte by byte.
  const char* path = archive_entry_pathname_utf8(entry);
  if (!path) path = archive_entry_pathname(entry);
  if (path) path_ = path;
}

std::string_view ArchiveMember::read() {
  if (ended_) return {};
  const void* bytes = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  int result = ARCHIVE_OK;
  while (result == ARCHIVE_OK && size == 0) result = archive_read_data_block(archive_, &bytes, &size, &offset);
  ended_ = result != ARCHIVE_OK;
  if (result == ARCHIVE_FAILED) {
    fault_ = "unsupported_archive";
  } else if (ended_ && result != ARCHIVE_EOF) {
    fault_ = "damaged_archive";
  }
  return {static_cast<const char*>(bytes), size};  // with a wrong checksum, the last bytes come together with the error
}

Archive::Archive(ByteSource& source, std::string_view kind, bool with_hash)
    : archive_(archive_read_new(), archive_read_free), with_hash_(with_hash) {
  // One kind only: the end of a tar may look like that of a zip.
  kind == "zip" ? archive_read_support_format_zip(archive_.get()) : archive_read_support_format_tar(archive_.get());
  archive_read_set_read_callback(archive_.get(), read_piece);
  if (source.seek(0, SEEK_SET)) archive_read_set_seek_callback(archive_.get(), seek);
  archive_read_set_callback_data(archive_.get(), &source);
  damaged_ = archive_read_open1(archive_.get()) != ARCHIVE_OK;
}

ArchiveMember* Archive::next() {
  archive_entry* entry = nullptr;
  for (;;) {
    const int result = archive_read_next_header(archive_.get(), &entry);
    if (result == ARCHIVE_EOF) return nullptr;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) damaged_ = true;
    if (result == ARCHIVE_FATAL) return nullptr;
    const bool file = archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry);
    if ((result == ARCHIVE_OK || result == ARCHIVE_WARN) && file) break;
  }
  member_ = std::make_unique<ArchiveMember>(archive_.get(), entry, with_hash_);
  return member_.get();
}

}  // namespace hustings
