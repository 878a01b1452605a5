#include "bench/simdjson_tweets.h"

#include "bench/simdjson_status.h"

namespace {

using namespace hustings;
using simdjson::ondemand::object;
using simdjson::ondemand::value;

void compose(SimdjsonStatus& outer, SimdjsonStatus& original, bool retweet, Tweet& tweet) {
  SimdjsonStatus& source = retweet ? original : outer;
  tweet.clear();
  tweet.id = outer.id;
  tweet.time = outer.time;
  tweet.author = outer.user;
  tweet.retweet = retweet;
  tweet.quote = outer.quote && !retweet;
  tweet.reply = outer.reply && !retweet;
  if (tweet.reply) tweet.reply_to = outer.reply_to;
  tweet.hashtags_whole = source.extended || !source.truncated;
  if (retweet) tweet.original_author = original.user;
  tweet.original_id = original.id;
  tweet.text = source.text;
  tweet.link = source.link();
  tweet.client = outer.client;
  std::swap(tweet.hashtags, source.hashtags);
}

}  // namespace

std::size_t room_for_simdjson() { return simdjson::SIMDJSON_PADDING; }

bool read_by_simdjson(std::string_view bytes, const std::function<void(const Tweet&)>& sink) {
  simdjson::ondemand::parser parser;
#ifdef SIMDJSON_THREADS_ENABLED
  parser.threaded = false;
#endif
  simdjson::ondemand::document_stream lines;
  if (parser.iterate_many(bytes.data(), bytes.size(), std::size_t{1} << 20).get(lines) != simdjson::SUCCESS)
    return false;
  SimdjsonStatus outer, original;
  Tweet tweet;
  for (auto line : lines) {
    object record;
    if (line.get_object().get(record) != simdjson::SUCCESS) return false;
    outer.clear();
    original.clear();
    bool retweet = false;
    for_fields(record, [&](std::string_view key, value field) {
      object retweeted;
      if (key == "retweeted_status" && field.get_object().get(retweeted) == simdjson::SUCCESS) {
        retweet = true;
        for_fields(retweeted,
                   [&](std::string_view name, value of_original) { original.read_field(name, of_original); });
      } else {
        outer.read_field(key, field);
      }
    });
    if (outer.id == 0) continue;  // one of the stream's notices
    compose(outer, original, retweet, tweet);
    sink(tweet);
  }
  return true;
}
