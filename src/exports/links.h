#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "json/value.h"

namespace hustings {

// Of the addresses in a tweet, those that count as its links; see Tweet::link.
struct LinksOf {
  std::uint64_t tweet = 0;  // whose they are; of a retweet the original; 0: not known
  bool quotes = false;      // then a link to a tweet is taken for that to the quoted one

  // Whether an address is a link, and neither the platform's short form, nor a picture's, nor another tweet's that is
  // shown within this one, nor this one's own.
  bool counts(std::string_view address) const;
  // The first in a list as JSON exports have them: of strings, or of objects as in "entities" ("expanded_url", else
  // "unwound_url", else "url"). A view into the document; empty if there is none.
  std::string_view first(json::Value list) const;
  // The first in the cell of a table, however the list there is written. A view into the cell or into `buffer`.
  std::string_view first(std::string_view cell, std::string& buffer) const;
};

}  // namespace hustings
