// retweeted_handle reads the old form of a retweet.
#include <doctest/doctest.h>

#include "text/hashtags.h"

using hustings::retweeted_handle;
using hustings::retweeted_text;

TEST_CASE("retweeted_handle reads the handle after a leading RT") {
  CHECK(retweeted_handle("RT @Invented_Handle_42: vote") == "Invented_Handle_42");
  CHECK(retweeted_handle("RT @Invented_Handle_42:") == "Invented_Handle_42");  // its text cut off
}

TEST_CASE("retweeted_handle takes 1 to 20 characters") {
  CHECK(retweeted_handle("RT @: x") == "");
  CHECK(retweeted_handle("RT @a: x") == "a");
  CHECK(retweeted_handle("RT @abcdefghijklmnopqrst: x") == "abcdefghijklmnopqrst");
  CHECK(retweeted_handle("RT @abcdefghijklmnopqrstu: x") == "");
}

TEST_CASE("retweeted_handle is empty for anything else") {
  CHECK(retweeted_handle("") == "");
  CHECK(retweeted_handle("RT @") == "");
  CHECK(retweeted_handle("RT @invented_handle_42") == "");
  CHECK(retweeted_handle("RT @invented_handle_42 thanks") == "");
  CHECK(retweeted_handle("RT @invented-handle-42: x") == "");
  CHECK(retweeted_handle("RT @invented_h\u00E4ndle_42: x") == "");
  CHECK(retweeted_handle("rt @invented_handle_42: x") == "");
  CHECK(retweeted_handle("so RT @invented_handle_42: x") == "");
  CHECK(retweeted_handle("@invented_handle_42: x") == "");
}

TEST_CASE("retweeted_text is what follows, or all") {
  CHECK(retweeted_text("RT @Invented_Handle_42: vote") == "vote");
  CHECK(retweeted_text("RT @Invented_Handle_42:  RT @a: vote") == "RT @a: vote");
  CHECK(retweeted_text("RT @Invented_Handle_42:") == "");
  CHECK(retweeted_text("RT @Invented_Handle_42: ") == "");
  CHECK(retweeted_text("RT @invented_handle_42 thanks") == "RT @invented_handle_42 thanks");
  CHECK(retweeted_text("") == "");
}
