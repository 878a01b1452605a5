#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exports/reader.h"

// What a reader finds in an input, kept beyond its end.
namespace read_tweets {

struct Account {
  std::string id, handle;
  std::array<std::optional<std::uint32_t>, hustings::profile_field_count> profile;

  Account() = default;
  explicit Account(const hustings::AccountView& view) : id(view.id), handle(view.handle), profile(view.profile) {}
  std::optional<std::uint32_t> operator[](hustings::ProfileField field) const {
    return profile[static_cast<std::size_t>(field)];
  }
};

struct Found {
  std::uint64_t id;
  std::optional<hustings::Seconds> time;
  Account author, original_author;
  bool retweet, quote, reply, hashtags_whole;
  std::vector<std::string> hashtags;
  std::uint64_t original_id, reply_to;
  std::string text, link, client;
};

struct Result {
  hustings::Input input;
  std::vector<Found> tweets;
  std::vector<Account> profiles;
};

inline Result read(std::string_view bytes) {
  Result result;
  const auto keep = [&result](const hustings::Tweet& tweet) {
    result.tweets.push_back({tweet.id,
                             tweet.time,
                             Account(tweet.author),
                             Account(tweet.original_author),
                             tweet.retweet,
                             tweet.quote,
                             tweet.reply,
                             tweet.hashtags_whole,
                             {tweet.hashtags.begin(), tweet.hashtags.end()},
                             tweet.original_id,
                             tweet.reply_to,
                             std::string(tweet.text),
                             std::string(tweet.link),
                             std::string(tweet.client)});
  };
  const auto keep_profile = [&result](const hustings::Profile& profile) {
    result.profiles.push_back(Account(profile.account));
  };
  const auto reader = hustings::recognise(bytes.substr(0, hustings::head_size), {result.input, keep, keep_profile});
  if (reader) {
    reader->feed(bytes);
    reader->finish();
  }
  return result;
}

using Tags = std::vector<std::string>;

}  // namespace read_tweets
