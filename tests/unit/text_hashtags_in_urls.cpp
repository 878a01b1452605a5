// append_hashtags leaves alone what belongs to a URL. What it should find was confirmed with twitter-text
// 3.1.0 (JavaScript, Apache-2.0), the platform's own implementation.
#include <doctest/doctest.h>

#include "text/hashtags.h"

namespace {

std::vector<std::string_view> hashtags(std::string_view text) {
  std::vector<std::string_view> found;
  hustings::append_hashtags(text, found);
  return found;
}

const std::vector<std::string_view> none, a = {"a"};

}  // namespace

TEST_CASE("a fragment is not a hashtag") {
  CHECK(hashtags("https://example.com/#a") == none);
  CHECK(hashtags("HTTP://www.example.com/path/#a") == none);
  CHECK(hashtags("example.com/#a") == none);
  CHECK(hashtags("see example.co.uk/x/#!/#a") == none);
  CHECK(hashtags("http://example.com/?q=/#a") == none);
  CHECK(hashtags("http://example.com?q=!#a") == none);
  CHECK(hashtags("http://example.com/caf\u00E9/#a") == none);
  CHECK(hashtags("\u898B\u3066example.com/#a") == none);
}

TEST_CASE("a hashtag beside a URL is one") {
  CHECK(hashtags("https://example.com/ #a") == a);
  CHECK(hashtags("https://example.com/b\n#a") == a);
  CHECK(hashtags("(https://example.com/b)#a") == a);
  CHECK(hashtags("https://example.com/b\u2026#a") == a);
  CHECK(hashtags("https://example.com/\u3002#a") == a);
  CHECK(hashtags("https://example.com/b \"#a\"") == a);
  CHECK(hashtags("#a https://example.com/#b") == a);
}

TEST_CASE("a t.co URL ends with its code") {
  CHECK(hashtags("https://t.co/Ab1,#a") == a);
  CHECK(hashtags("https://t.co/Ab1/#a") == a);
  CHECK(hashtags("https://t.co/Ab1#a") == none);
}

TEST_CASE("what only looks like a URL does not hide a hashtag") {
  CHECK(hashtags("and/#a") == a);
  CHECK(hashtags("24/7/#a") == a);
  CHECK(hashtags("1.5/#a") == a);
  CHECK(hashtags("U.S./#a") == a);
  CHECK(hashtags("why.../#a") == a);
  CHECK(hashtags("@example.com/#a") == a);
  CHECK(hashtags("://#a") == a);
}
