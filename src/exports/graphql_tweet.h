#pragma once
#include <string_view>

#include "exports/v1_status.h"
#include "json/value.h"
#include "tweets/tweet.h"

namespace hustings {

// Whether the object is a tweet as X's web page gets it, or stands in the place of one: by "__typename" ("Tweet",
// "TweetWithVisibilityResults", "TweetTombstone", "TweetUnavailable"), or by having an id with the parts below.
bool is_graphql_tweet(json::Value object);

// A tweet as X's web page gets it from the platform (GraphQL, "tweet_results.result"), which browser extensions keep.
// It is an API v1.1 status, "legacy", in a new coat: the author stands beside it in "core", a long text in
// "note_tweet". Until 2022 the page got "legacy" with a v1.1 "user" ("adaptive"). No documentation; seen in captures of
// 2026.
class GraphqlTweet {
 public:
  // False if there is no tweet inside: one that is deleted or withheld.
  bool read(json::Value result);
  // Valid until the next read().
  const Tweet& tweet() const { return tweet_; }

 private:
  void compose(std::string_view id, bool retweet);

  V1Status outer_, original_;
  Tweet tweet_;
};

}  // namespace hustings
