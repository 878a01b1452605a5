#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/digits.h"
#include "tweets/tweet.h"

namespace hustings {

// Values as exports write them, whatever the layout.

// `text` without white space at both ends.
std::string_view trim(std::string_view text);

// A cell that says nothing, as R, Python and databases write it; `cell` is trimmed.
bool is_blank(std::string_view cell);

// The smaller of `number` and 2^32-1, which is how the table keeps counts.
std::optional<std::uint32_t> saturate(std::optional<std::uint64_t> number);

// The digits of a tweet's or account's id; empty if there is none, and for ids that a spreadsheet or a table of
// floating-point numbers has rounded ("8.41E+17", "841000000000000000.0").
std::string_view parse_id(std::string_view text);

// A count, also as tables write it: "412", "412.0", "1,412".
std::optional<std::uint32_t> parse_count(std::string_view text);

// An id without what tools put around it so that no spreadsheet takes it for a number, or to say what it is: "x841",
// "'841", "\"841\"", "tag:search.twitter.com,2005:841", "id:twitter.com:841".
std::string_view bare_id(std::string_view text);

// The id of an account: digits as in parse_id(bare_id()), or the hash that stands for it in the platform's archives of
// information operations, 43 characters in base64 and "=". Empty if it is neither.
std::string_view parse_account_id(std::string_view text);

// What a spreadsheet or a table of floating-point numbers made of an id.
struct RoundedId {
  std::uint64_t value;
  std::uint64_t error;  // the true one is not further away

  bool may_be(std::uint64_t id) const { return (id > value ? id - value : value - id) <= error; }
};
// "8.41E+17", "8,41E+17", "841000000000000000.0", "841000000000000000" (of which 15 digits are true). Nothing for what
// is not a number, or too small for having been rounded.
std::optional<RoundedId> parse_rounded_id(std::string_view text);

// Where a tweet stands on the platform: "https://twitter.com/handle/status/841", also x.com, "statuses",
// "i/web/status".
struct StatusLink {
  std::uint64_t tweet_id;
  std::string_view handle;   // one of these two, or none
  std::string_view user_id;  // when the link has the account's digits in place of its handle
};
std::optional<StatusLink> parse_status_link(std::string_view text);

// "true", "True", "TRUE", "t", "yes", "y", "1", "1.0", their opposites, and what spreadsheets in other languages write.
std::optional<bool> parse_truth(std::string_view text);

// The name of a program as the platform gives it: "Twitter Web Client" of the same or of
// "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>".
std::string_view client_name(std::string_view source);

// Whether the address of an account's picture is that of one of the platform's default ones.
bool is_default_picture(std::string_view address);

// Sets what follows from the biography that an account has, be it empty.
void set_biography(AccountView& account, std::string_view biography);

}  // namespace hustings
