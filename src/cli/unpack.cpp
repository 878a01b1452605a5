#include "cli/unpack.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/archive.h"
#include "cli/decompress.h"

namespace hustings {
namespace {

namespace fs = std::filesystem;

// True if all was wanted.
bool feed_all(ByteSource& source, Session& session) {
  for (std::string_view piece = source.next(); !piece.empty(); piece = source.next()) {
    if (!session.feed(piece)) return false;
  }
  if (!source.fault().empty()) session.fault(source.fault());
  return true;
}

// A member may be compressed once more; its hash is that of the file as the archive holds it.
void read_member(ArchiveMember& member, Session& session) {
  if (member.encrypted()) return session.fault("encrypted");
  bool whole = false;
  if (session.open(member.path(), member.size(), 0, true)) {
    const auto unpacked = decompress(member);
    whole = feed_all(unpacked ? *unpacked : member, session);
  }
  session.close(whole ? member.sha256() : std::string());
}

void read_archive(ByteSource& source, std::string_view kind, bool with_hash, Session& session) {
  Archive archive(source, kind, with_hash);
  while (ArchiveMember* member = archive.next()) read_member(*member, session);
  if (!source.fault().empty()) {
    session.fault(source.fault());
  } else if (archive.damaged()) {
    session.fault("damaged_archive");
  }
}

class InputReader {
 public:
  InputReader(bool with_hash, Session& session) : with_hash_(with_hash), session_(session) {}

  void read_file(const std::string& path, const std::string& name) {
    File file(path, with_hash_);
    if (file.ok()) read_source(file, name, file.size(), with_hash_, session_);
    if (!file.ok()) unread_.push_back(path);
  }

  // All files in `folder` and in its folders, by their paths after `from`. Links to folders are not followed: they may
  // lead in circles.
  void read_folder(const fs::path& folder, const fs::path& from) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      entries.push_back(entry->path());
    }
    if (error) unread_.push_back(folder.string());
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
      if (fs::symlink_status(entry, error).type() == fs::file_type::directory) {
        read_folder(entry, from);
      } else if (fs::is_regular_file(entry, error)) {
        read_file(entry.string(), entry.lexically_relative(from).generic_string());
      }
    }
  }

  std::vector<std::string> take_unread() { return std::move(unread_); }

 private:
  const bool with_hash_;
  Session& session_;
  std::vector<std::string> unread_;
};

}  // namespace

void read_source(ByteSource& source, std::string_view name, std::uint64_t size, bool with_hash, Session& session) {
  const auto unpacked = decompress(source);
  ByteSource& bytes = unpacked ? *unpacked : source;
  if (const char* kind = archive_kind(bytes.head(archive_head_size))) {
    session.open_container(name, size, kind);
    read_archive(bytes, kind, with_hash, session);
    session.close_container(source.sha256());
  } else {
    if (session.open(name, size, 0, unpacked != nullptr)) feed_all(bytes, session);
    session.close(source.sha256());
  }
}

std::vector<std::string> read_input(const std::string& path, bool with_hash, Session& session) {
  InputReader reader(with_hash, session);
  std::error_code error;
  if (path != "-" && fs::is_directory(path, error)) {
    session.open_container(fs::canonical(path, error).filename().string(), 0, "folder");
    reader.read_folder(path, path);
    session.close_container();
  } else {
    reader.read_file(path, fs::path(path).filename().string());
  }
  return reader.take_unread();
}

}  // namespace hustings
