#pragma once
#include <optional>
#include <string>
#include <utility>

namespace hustings {

// Either a value or a sentence for the user that says what is wrong and what to do.
template <class T>
struct [[nodiscard]] Result {
  std::optional<T> value;
  std::string error;

  Result(T v) : value(std::move(v)) {}
  static Result failure(std::string sentence) {
    Result result;
    result.error = std::move(sentence);
    return result;
  }
  explicit operator bool() const { return value.has_value(); }
  const T& operator*() const { return *value; }
  const T* operator->() const { return &*value; }

 private:
  Result() = default;
};

}  // namespace hustings
