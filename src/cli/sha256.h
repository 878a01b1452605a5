#pragma once
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace hustings {

// SHA-256 of bytes that come in chunks.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void update(std::string_view bytes);
  // In hexadecimal; ends the computation.
  std::string finish();

 private:
  evp_md_ctx_st* context_;
};

}  // namespace hustings
