#include "json/structure.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hustings::json {
namespace {

bool is_opening(char bracket) { return bracket == '{' || bracket == '['; }

}  // namespace

void Structure::clear() {
  auto places = std::move(places_);
  auto containers = std::move(containers_);
  places.clear();
  containers.clear();
  *this = Structure();
  places_ = std::move(places);
  containers_ = std::move(containers);
}

Structure::Look Structure::look_at_last(std::string_view bytes) const {
  std::array<char, 64> padded;
  padded.fill(' ');
  std::copy(bytes.begin(), bytes.end(), padded.begin());
  Look look = this->look(padded.data());
  look.bytes = bytes.data();
  return look;
}

unsigned Structure::end_in(const Look& look) const {
  std::uint64_t depth = depth_;
  for (std::uint64_t brackets = look.brackets; brackets != 0; brackets &= brackets - 1) {
    const int bit = lowest_bit(brackets);
    if (is_opening(look.bytes[bit])) ++depth;
    else if (depth > 0 && --depth == 0) return static_cast<unsigned>(bit) + 1;
  }
  return 0;
}

// As nest(), but keeps no places.
unsigned Structure::follow_depth(const Look& look) {
  for (std::uint64_t brackets = look.brackets; brackets != 0; brackets &= brackets - 1) {
    const int bit = lowest_bit(brackets);
    if (is_opening(look.bytes[bit])) ++depth_;
    else if (depth_ > 0 && --depth_ == 0) return static_cast<unsigned>(bit) + 1;
  }
  return 0;
}

void Structure::keep_last(const Look& look, unsigned bytes) {
  const std::uint64_t kept = ~std::uint64_t{0} >> (64 - bytes);
  Look last = look;
  for (std::uint64_t* bits : {&last.brackets, &last.places.quotes, &last.places.stops, &last.places.odd}) {
    *bits &= kept;
  }
  keep(last);
  size_ -= 64 - bytes;
}

void Structure::read(std::string_view text) {
  clear();
  while (text.size() - size_ >= 64) keep(look(text.data() + size_));
  if (size_ < text.size()) keep_last(look_at_last(text.substr(size_)), static_cast<unsigned>(text.size() - size_));
}

// Takes in where containers begin and end in the block that begins at size_; up to the end, as in end_in().
unsigned Structure::nest(const Look& look) {
  for (std::uint64_t brackets = look.brackets; brackets != 0; brackets &= brackets - 1) {
    const int bit = lowest_bit(brackets);
    if (is_opening(look.bytes[bit])) {
      ++depth_;
      containers_.push_back({nowhere, innermost_});
      innermost_ = static_cast<std::uint32_t>(containers_.size() - 1);
    } else if (depth_ > 0) {
      Container& closed = containers_[innermost_];
      closed.end = static_cast<std::uint32_t>(size_) + static_cast<std::uint32_t>(bit) + 1;
      innermost_ = std::exchange(closed.next, static_cast<std::uint32_t>(containers_.size()));
      if (--depth_ == 0) return static_cast<unsigned>(bit) + 1;
    }
  }
  return 0;
}

void Structure::forget_places() {
  keeps_places_ = false;
  std::vector<Places>().swap(places_);
  std::vector<Container>().swap(containers_);
  size_ = 0;
}

}  // namespace hustings::json
