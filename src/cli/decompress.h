#pragma once
#include <memory>

#include "cli/byte_source.h"

namespace hustings {

// What unpacks a source that begins as gzip, bzip2, xz or zstd does, all its members (streams, frames) one after the
// other; null if it does not begin so. Of damaged or cut bytes all is given that comes before the damage. `packed` must
// live longer.
std::unique_ptr<ByteSource> decompress(ByteSource& packed);

}  // namespace hustings
