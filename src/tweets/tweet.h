#pragma once
#include <array>
#include <cstdint>
#include <new>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "text/time.h"

namespace hustings {

// What exports tell of an account and questions need. Counts saturate at 2^32-1; truths are 0 or 1; times are
// seconds since 1970.
enum class ProfileField : std::uint8_t {
  created_at,
  followers,
  likes,     // that it gave
  statuses,  // tweets that it wrote
  verified,
  default_profile,  // colours and background never chosen
  friends,          // accounts that it follows
  default_picture,
  biography,  // whether there is one; likewise the next two
  location,
  link,
  declared,  // whether the biography says that the account is automated: declares_automation()
};
inline constexpr std::size_t profile_field_count = 12;

// A handle, a hashtag or the name of a client; what is longer than any platform lets it be is none, and not kept.
inline bool is_name(std::string_view bytes) {
  constexpr std::size_t longest = 1'000;
  return !bytes.empty() && bytes.size() <= longest;
}

// An account as one record shows it; what the record does not say is absent. Views into the record.
struct AccountView {
  std::string_view id;         // never a rounded one
  std::string_view handle;     // without "@", as spelled
  bool archive_owner = false;  // the person whose archive this is, of whom the record says nothing else
  std::array<std::optional<std::uint32_t>, profile_field_count> profile;

  bool known() const { return !id.empty() || is_name(handle) || archive_owner; }
  void set(ProfileField field, std::optional<std::uint32_t> value) { profile[static_cast<std::size_t>(field)] = value; }
};

// Where a tweet was read, as far as it bears on the tweet. Names as in Input.
struct Origin {
  std::string_view input;    // whose rows show how its dates are written
  std::string_view archive;  // whose owner wrote the tweets that name nobody
  std::uint64_t offset = 0;  // of the record's first byte in the input, unpacked
};

// One tweet as one record shows it. Views into the record: nothing is copied until the table takes it.
struct Tweet {
  std::uint64_t id = 0;  // 0: absent
  std::optional<Seconds> time;
  // The time's date was written like 3/4/2017 and may have day and month the other way round: `time` is with the month
  // first. Which it is, is settled when all rows of the input are known.
  bool ambiguous_date = false;
  AccountView author;
  bool retweet = false;
  bool quote = false;
  bool reply = false;
  bool hashtags_whole = true;     // false when the text they come from may have been cut
  AccountView original_author;    // of a retweet: who is retweeted, as far as known
  std::uint64_t original_id = 0;  // of a retweet: the tweet that is repeated; 0: absent
  std::uint64_t reply_to = 0;     // of a reply, not a retweeted one: the tweet that is answered; 0: absent
  // As posted, whole as far as known; of a retweet the original's. A quoted tweet's does not belong to it.
  std::string_view text;
  // The first address that the text links to (of a retweet, the original's), never a shortened one (https://t.co/…),
  // nor that of a quoted tweet or of the tweet's own pictures. Empty for none, or if only the short form is known.
  std::string_view link;
  std::string_view client;  // the name of the program it was posted with: "Twitter Web Client"
  // As spelled, in order, repeats included; of a retweet those of the original. A quoted tweet's do not count.
  std::vector<std::string_view> hashtags;

  // Forgets everything but keeps the vector's room.
  void clear() {
    auto room = std::move(hashtags);
    room.clear();
    this->~Tweet();  // made anew in its place: to assign a new one takes longer than to read a small record
    new (this) Tweet();
    hashtags = std::move(room);
  }
};

}  // namespace hustings
