#pragma once
#include <cstddef>
#include <memory>
#include <vector>

namespace hustings {

// A growing array in segments of fixed size: growth never copies and never holds the data twice, which is what
// a WebAssembly heap that cannot shrink needs.
template <class T>
class Segmented {
 public:
  static constexpr std::size_t segment_size = 16'384;

  std::size_t size() const { return size_; }
  T& operator[](std::size_t i) { return segments_[i / segment_size][i % segment_size]; }
  const T& operator[](std::size_t i) const { return segments_[i / segment_size][i % segment_size]; }

  void push_back(const T& value) {
    if (size_ == segments_.size() * segment_size) segments_.push_back(std::make_unique<T[]>(segment_size));
    segments_[size_ / segment_size][size_ % segment_size] = value;
    ++size_;
  }

 private:
  std::vector<std::unique_ptr<T[]>> segments_;
  std::size_t size_ = 0;
};

}  // namespace hustings
