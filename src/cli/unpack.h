#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/session.h"
#include "cli/byte_source.h"

namespace hustings {

// Reads an input as a person names it: a file, plain, compressed or an archive; a folder with such files, and all the
// folders in it; or standard input ("-"). Returns the paths that could not be opened or not be read to their end.
std::vector<std::string> read_input(const std::string& path, bool with_hash, Session& session);

// Reads a file, whatever it is, from a source that gives its bytes. `size`: of it as it is; 0 if it is not known.
// `with_hash`: members of an archive get their hash, too.
void read_source(ByteSource& source, std::string_view name, std::uint64_t size, bool with_hash, Session& session);

}  // namespace hustings
