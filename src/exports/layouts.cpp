#include "exports/layouts.h"

#include <algorithm>

#include "exports/table_layout.h"

namespace hustings {

std::vector<std::unique_ptr<JsonLayout>> json_layouts() {
  std::vector<std::unique_ptr<JsonLayout>> layouts;
  layouts.push_back(grailbird());    // before the API v1.1, whose statuses these are
  layouts.push_back(zeeschuimer());  // before it, too: 4CAT's copies have members of its names
  layouts.push_back(twitter_v1());
  layouts.push_back(twitter_v2());
  layouts.push_back(gnip_activity());
  layouts.push_back(x_graphql());
  layouts.push_back(har());
  layouts.push_back(twitter_web_exporter());
  layouts.push_back(snscrape());
  layouts.push_back(twint_json());
  layouts.push_back(apify());
  layouts.push_back(bright_data());
  layouts.push_back(botometer());
  layouts.push_back(twibot());
  layouts.push_back(other_platforms());
  layouts.push_back(x_archive());
  return layouts;
}

const std::vector<KnownKind>& known_kinds() {
  static const std::vector<KnownKind> kinds = {
      {"user", "lists of accounts",
       "This is a list of users: accounts as the platform describes them, without their tweets. Open the file of "
       "tweets that belongs to it, or collect the tweets of these accounts."},
      {"tweet_count", "counts of tweets",
       "These are counts: how many tweets there were in each hour or day, without the tweets. Search for the tweets "
       "themselves, in twarc2 with search instead of counts."},
      {"compliance_event", "compliance files",
       "This is a compliance file: it names tweets and accounts that have been deleted or withheld. It holds no "
       "tweets."},
      {"list", "descriptions of lists",
       "These are Twitter lists, by their names. Hustings reads tweets: collect those of the lists."},
      {"space", "descriptions of spaces",
       "These are spaces, Twitter's audio conversations. Hustings reads tweets."},
      {"api_error", "errors of the platform",
       "This is what the platform's API answered when it could not give any tweets: errors. Collect the tweets again."},
      {"like", "likes",
       "These are the likes of an archive from X: the tweets of others. Open the archive's tweets.js (or tweet.js), or "
       "the whole archive."},
      {"archived_message", "direct messages",
       "These are the direct messages of an archive from X. They are not read. Open the archive's tweets.js (or "
       "tweet.js), or the whole archive."},
      {"follower", "lists of followers",
       "This is a list of followers, or of followed accounts, of an archive from X. It holds no tweets. Open the "
       "archive's tweets.js (or tweet.js), or the whole archive."},
      {"long_text", "long texts of tweets",
       "These are the long texts of an archive from X, without the tweets that they belong to. Open the archive's "
       "tweets.js, where the tweets are with the beginnings of their texts, or the whole archive."},
      {"deleted_tweet", "deleted tweets",
       "These are tweets that their author has deleted. They are not read. Open the archive's tweets.js, or the whole "
       "archive."},
      {"tweet_header", "headers of tweets",
       "These are the ids and times of an archive's tweets, without the tweets. Open the archive's tweets.js, or the "
       "whole archive."},
      {"bluesky_post", "posts of Bluesky",
       "These are posts of Bluesky. Hustings reads tweets only, and what it says of accounts rests on what is known of "
       "Twitter."},
      {"mastodon_post", "posts of Mastodon",
       "These are posts of Mastodon or of a service like it. Hustings reads tweets only, and what it says of accounts "
       "rests on what is known of Twitter."},
      {"truth_social_post", "posts of Truth Social",
       "These are posts of Truth Social. Hustings reads tweets only, and what it says of accounts rests on what is known "
       "of Twitter."},
      {"other_platform", "posts of other platforms",
       "These are posts of another platform, as scrapers of several platforms write them. Hustings reads tweets only."},
      {"archive_part", "other parts of an archive",
       "This is a script that assigns data, as an archive from Twitter or X has many, but not one of tweets. Open the "
       "archive's tweets.js (or tweet.js), or the whole archive."},
  };
  return kinds;
}

std::vector<const LayoutFacts*> layout_facts() {
  std::vector<const LayoutFacts*> all;
  for (const auto& layout : json_layouts()) {
    for (const LayoutFacts* facts : layout->facts()) all.push_back(facts);
  }
  for (const TableLayout& layout : table_layouts()) {
    const bool is_known = !all.empty() && all.back()->format == layout.facts.format;  // by another signature
    if (!is_known) all.push_back(&layout.facts);
  }
  all.push_back(&tab_separated);
  return all;
}

const LayoutFacts* find_layout(std::string_view format) {
  static const auto all = layout_facts();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto* facts) { return facts->format == format; });
  return found == all.end() ? nullptr : *found;
}

}  // namespace hustings
