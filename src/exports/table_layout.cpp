#include "exports/table_layout.h"

#include <algorithm>

namespace hustings {
namespace {

constexpr std::string_view no_profile =
    "followers, age, likes and number of tweets of accounts, so the signs of automation that rest on them";

// What programs wrote that asked the platform's API, or read along.
void add_collectors(std::vector<TableLayout>& all) {
  // DocNow/twarc-csv, dataframe_converter.py. Retweets are merged with their originals: their text has no "RT @".
  all.push_back({{"twarc-csv", "twarc-csv", "twarc2 csv",
                  "it has the columns author.username and referenced_tweets.retweeted.id", "likes of accounts"},
                 {"author.username", "referenced_tweets.retweeted.id"},
                 {}});

  // DocNow/twarc, json2csv.py; Social Feed Manager and TweetSets write the same. A reply's type goes before a
  // retweet's.
  all.push_back(
      {{"twarc-json2csv", "twarc 1 CSV", "twarc's json2csv, Social Feed Manager, TweetSets",
        "it has the columns user_screen_name, tweet_type and parsed_created_at", "whether profiles are default ones"},
       {"user_screen_name", "tweet_type", "parsed_created_at"},
       {{Role::original_user_id, {"retweet_or_quote_user_id"}},
        {Role::original_handle, {"retweet_or_quote_screen_name"}},
        {Role::original_tweet, {"retweet_or_quote_id"}}}});
  all.back().quotes_are_originals = true;
  all.back().text_is_fuller = true;  // of a stream's long tweets the hashtags are those of their beginnings

  // digitalmethodsinitiative/dmi-tcat, mod.export_tweets.php. `time` is Unix time. Older Gazouilloires write the same.
  all.push_back(
      {{"dmi-tcat", "DMI-TCAT", "DMI-TCAT's full export, Gazouilloire",
        "it has the columns from_user_name, from_user_realname and filter_level",
        "retweets but for those whose text begins “RT @”; whether profiles are default ones"},
       {"from_user_name", "from_user_realname", "filter_level"},
       {{Role::time, {"time", "created_at"}}, {Role::time_of_day, {}}, {Role::reply_to_user, {"to_user_name"}}}});

  // medialab/twitwi, constants.py.
  all.push_back(
      {{"minet", "minet", "minet, Gazouilloire", "it has the columns timestamp_utc, user_screen_name and to_tweetid",
        "whether profiles are default ones"},
       {"timestamp_utc", "user_screen_name", "to_tweetid"},
       {{Role::time, {"timestamp_utc"}},
        {Role::reply_to_tweet, {"to_tweetid"}},
        {Role::reply_to_user, {"to_userid", "to_username"}},
        {Role::user_created_at, {"user_timestamp_utc", "user_created_at"}},
        {Role::likes, {"user_likes"}}}});

  // digitalmethodsinitiative/4cat, datasources/twitterv2 and twitter-import. `timestamp` is in the server's time.
  const std::vector<RoleColumns> of_4cat = {{Role::time, {"unix_timestamp", "timestamp"}},
                                            {Role::text, {"body"}},
                                            {Role::handle, {"author"}},
                                            {Role::reply_to_user, {"replied_user", "replied_author"}},
                                            {Role::followers, {"author_followers"}}};
  all.push_back({{"4cat-x", "4CAT (X)", "4CAT, from Zeeschuimer's captures",
                  "it has the columns collected_from_url, author_fullname, unix_timestamp and is_retweet", no_profile},
                 {"collected_from_url", "author_fullname", "unix_timestamp", "is_retweet"},
                 of_4cat});
  all.back().text_is_fuller = true;  // the texts of retweets are completed, their hashtags are not
  all.push_back({{"4cat-twitter-v2", "4CAT (Twitter API v2)", "4CAT",
                  "it has the columns thread_id, author_fullname, unix_timestamp and is_retweet",
                  "age, likes and number of tweets of accounts"},
                 {"thread_id", "author_fullname", "unix_timestamp", "is_retweet"},
                 of_4cat});

  // `time` is the sheet's local time, though it ends in Z: it is not read. Ids are found in status_url when Excel has
  // rounded them.
  all.push_back({{"tags", "TAGS", "TAGS (Google Sheets)", "it has the columns id_str, from_user and from_user_id_str",
                  "age, likes and number of tweets of accounts"},
                 {"id_str", "from_user", "from_user_id_str"},
                 {{Role::time, {"created_at"}}, {Role::time_of_day, {}}}});
}

// What programs for analysis write.
void add_analysts(std::vector<TableLayout>& all) {
  // Ids are written as x1234.
  all.push_back(
      {{"rtweet", "rtweet", "rtweet's write_as_csv (R)",
        "it has the columns status_id, screen_name and account_created_at", "whether profiles are default ones"},
       {"status_id", "screen_name", "account_created_at"},
       {{Role::link, {"status_url"}}, {Role::profile_link, {"url"}}}});

  all.push_back({{"twitter-r", "twitteR", "twitteR (R)", "it has the columns screenName, statusSource and replyToSID",
                  no_profile},
                 {"screenName", "statusSource", "replyToSID"},
                 {}});

  // A tweet is as many rows as it names accounts. A row above the header names groups of columns.
  all.push_back({{"nodexl", "NodeXL edges", "NodeXL Pro, its Edges sheet saved as CSV",
                  "it has the columns Vertex 1, Vertex 2, Relationship and Tweet", no_profile},
                 {"Vertex 1", "Vertex 2", "Relationship", "Tweet"},
                 {{Role::handle, {"Vertex 1"}},
                  {Role::text, {"Tweet"}},
                  {Role::time, {"Tweet Date (UTC)", "Relationship Date (UTC)"}},
                  {Role::hashtags, {"Hashtags in Tweet"}},
                  {Role::urls, {"URLs in Tweet"}},
                  {Role::tweet_id, {"Imported ID"}},
                  {Role::link, {"Twitter Page for Tweet"}},
                  {Role::reply_to_tweet, {"In-Reply-To Tweet ID"}},
                  {Role::kind, {"Relationship"}}}});
  all.back().of_relations = true;
}

// Data sets as they were published.
void add_published(std::vector<TableLayout>& all) {
  // Ids and handles of accounts with fewer than 5,000 followers are hashes.
  all.push_back({{"information-operations", "Twitter's archive of information operations",
                  "the platform's own releases of 2018 to 2021", "it has the columns tweetid, userid and tweet_text",
                  "likes and number of tweets of accounts"},
                 {"tweetid", "userid", "tweet_text"},
                 {{Role::handle, {"user_screen_name"}}}});

  // Even the original has external_author_id rounded; alt_external_id is whole where no spreadsheet has been.
  all.push_back({{"fivethirtyeight", "FiveThirtyEight's troll tweets", "Clemson University and FiveThirtyEight",
                  "it has the columns external_author_id, publish_date and content", "age and likes of accounts"},
                 {"external_author_id", "publish_date", "content"},
                 {{Role::user_id, {"alt_external_id", "external_author_id"}},
                  {Role::handle, {"author"}},
                  {Role::statuses, {"updates"}},
                  {Role::urls, {"tco*_step1"}}}});

  all.push_back(
      {{"nbc", "NBC's troll tweets", "NBC News", "it has the columns user_key, created_str and tweet_id", no_profile},
       {"user_key", "created_str", "tweet_id"},
       {{Role::time, {"created_at", "created_str"}}, {Role::handle, {"user_key"}}}});

  all.push_back({{"kaggle-us2020", "US Election 2020 (Kaggle)", "Kaggle's “US Election 2020 Tweets”",
                  "it has the columns tweet_id, tweet, user_screen_name and user_join_date",
                  "which tweets are copies, since ids are rounded; likes and number of tweets of accounts"},
                 {"tweet_id", "tweet", "user_screen_name", "user_join_date"},
                 {}});

  all.push_back({{"cresci-tweets", "Cresci's labelled tweets", "Cresci et al. 2015 and 2017, tweets.csv",
                  "it has the columns num_hashtags, num_mentions and crawled_at", no_profile},
                 {"num_hashtags", "num_mentions", "crawled_at"},
                 {{Role::time, {"created_at", "timestamp"}}, {Role::time_of_day, {}}}});
}

// What programs write that read the platform's pages.
void add_scrapers(std::vector<TableLayout>& all) {
  // `created_at` is in the collector's zone, named like "CEST", or in milliseconds; `timezone` is an offset.
  all.push_back({{"twint-csv", "Twint (CSV)", "Twint",
                  "it has the columns conversation_id, username, tweet and replies_count", no_profile},
                 {"conversation_id", "username", "tweet", "replies_count"},
                 {{Role::time, {"created_at", "date"}},
                  {Role::time_zone, {"timezone"}},
                  {Role::is_retweet, {"retweet"}},
                  {Role::original_tweet, {"retweet_id"}},
                  {Role::original_user_id, {"user_rt_id"}},
                  {Role::original_handle, {"user_rt"}},
                  {Role::quoted_tweet, {"quote_url"}},
                  {Role::reply_to_user, {"reply_to"}}}});
  all.back().retweets_are_originals = true;  // twint/tweet.py: user_rt is who retweeted; retweet_date is of retweet_id

  // `description` is the tweet's text.
  all.push_back({{"bright-data-csv", "Bright Data (CSV)", "Bright Data's scraper of posts",
                  "it has the columns user_posted, date_posted and description", "age and likes of accounts"},
                 {"user_posted", "date_posted", "description"},
                 {{Role::text, {"description"}},
                  {Role::handle, {"user_posted"}},
                  {Role::urls, {"external_url"}},
                  {Role::biography, {"biography"}},
                  {Role::quoted_tweet, {"quoted_post"}},
                  {Role::statuses, {"posts_count"}},
                  {Role::verified, {"is_verified"}}}});

  all.push_back({{"apify-csv", "Apify (CSV)", "Apify's scrapers of tweets",
                  "it has the columns author/userName and createdAt", "whether profiles are default ones"},
                 {"author/userName", "createdAt"},
                 {{Role::text, {"fullText", "text"}},
                  {Role::original_text, {"retweet/fullText", "retweet/text"}},
                  {Role::original_user_id, {"retweet/author/id"}},
                  {Role::original_handle, {"retweet/author/userName"}},
                  {Role::original_tweet, {"retweet/id"}}}});

  // prinsss/twitter-web-exporter, columns-tweet.tsx; by its keys, and by the headings that its pages show.
  const LayoutFacts of_web_exporter = {
      "twitter-web-exporter-csv", "twitter-web-exporter (CSV)", "the userscript twitter-web-exporter",
      "it has the columns full_text, in_reply_to, retweeted_status and quoted_status", no_profile};
  all.push_back({of_web_exporter,
                 {"full_text", "in_reply_to", "retweeted_status", "quoted_status"},
                 {{Role::reply_to_tweet, {"in_reply_to"}},
                  {Role::original_tweet, {"retweeted_status"}},
                  {Role::quoted_tweet, {"quoted_status"}}}});
  all.push_back({of_web_exporter,
                 {"Screen Name", "Content", "RT Source", "Quote Source"},
                 {{Role::reply_to_tweet, {"Replying To"}},
                  {Role::original_tweet, {"RT Source"}},
                  {Role::quoted_tweet, {"Quote Source"}}}});

  // JustAnotherArchivist/snscrape, modules/twitter.py, as pandas writes it; and the table of the tutorials.
  const LayoutFacts of_snscrape = {
      "snscrape-csv", "snscrape (CSV)", "Python scripts around snscrape",
      "it has the columns rawContent and renderedContent, or Datetime, Tweet Id and Username", no_profile};
  all.push_back({of_snscrape,
                 {"rawContent", "renderedContent"},
                 {{Role::original_tweet, {"retweetedTweet"}}, {Role::quoted_tweet, {"quotedTweet"}}}});
  all.push_back({of_snscrape, {"Datetime", "Tweet Id", "Username"}, {}});
}

// Personal archives; tables of accounts; any table of tweets.
void add_any(std::vector<TableLayout>& all) {
  // The tables of personal archives until 2018. What has no link lacks the last field, what has several has more.
  all.push_back({{"grailbird-csv", "Personal archive, before 2019 (CSV)", "the platform, until 2018",
                  "it has the columns tweet_id, retweeted_status_user_id and expanded_urls",
                  "everything that compares accounts, since there is one; its profile"},
                 {"tweet_id", "timestamp", "retweeted_status_user_id", "expanded_urls"},
                 {}});
  all.back().of_archive_owner = true;
  all.back().ragged = true;

  const LayoutFacts of_accounts = {
      "accounts-csv", "Accounts (CSV)", "Botometer's and others' data sets, exports of followers or members",
      "it has columns that name an account and count its followers or tweets, none with a text",
      "everything but the accounts' profiles, since there are no tweets"};
  all.push_back({of_accounts, {"screen_name", "statuses_count", "crawled_at", "updated"}, {}});
  all.back().of_accounts = true;
  all.back().blank_is_false = true;  // Cresci et al., users.csv
  all.push_back({of_accounts, {}, {}});
  all.back().of_accounts = true;

  all.push_back({{"csv", "Table (CSV)", "scripts (pandas, R), databases, spreadsheets",
                  "its columns have names in use, or those that the user gave", "what it has no columns for"},
                 {},
                 {}});
}

std::vector<RoleColumns> make_common_columns() {
  return {
      {Role::tweet_id, {"id_str", "tweet_id_str", "tweet_id", "status_id", "id"}},
      {Role::link,
       {"tweet_url", "status_url", "tweet_link", "status_link", "permalink", "permanent_url", "link", "url",
        "article_url", "twitter_url"}},
      {Role::time,
       {"created_at", "parsed_created_at", "tweet_time", "tweet_created_at", "created", "datetime", "date_time",
        "timestamp", "date", "tweet_date", "publish_date", "date_posted", "posted_at", "timestamp_utc",
        "unix_timestamp", "time"}},
      {Role::time_of_day, {"time", "tweet_time_of_day"}},
      {Role::time_zone, {}},
      {Role::text, {"full_text", "text", "tweet_text", "tweet", "rawContent", "content", "tweet_content", "body"}},
      {Role::original_text, {"retweet_text", "retweeted_status.full_text", "retweeted_status.text"}},
      {Role::hashtags,
       {"hashtags", "entities.hashtags", "tweet_hashtags", "hashtag", "entities/hashtags/*/text",
        "entities/hashtags/*/tag", "hashtags/*/text", "hashtags/*"}},
      {Role::entities, {"entities_str", "entities"}},
      {Role::kind, {"tweet_type", "post_type"}},
      {Role::is_retweet, {"is_retweet"}},
      {Role::is_quote, {"is_quote", "is_quote_status", "is_quote_tweet"}},
      {Role::is_reply, {"is_reply"}},
      {Role::original_tweet,
       {"retweeted_status_id_str", "retweeted_status_id", "referenced_tweets.retweeted.id", "retweet_status_id",
        "retweeted_tweet_id", "retweet_tweetid", "retweeted_id", "retweet_id"}},
      {Role::original_user_id,
       {"retweeted_user_id", "retweeted_status_user_id", "retweet_user_id", "retweeted_status_user_id_str"}},
      {Role::original_handle,
       {"retweeted_username", "retweeted_screen_name", "retweet_screen_name", "retweeted_user",
        "retweeted_status_user_screen_name"}},
      {Role::quoted_tweet,
       {"quoted_status_id_str", "quoted_status_id", "quoted_tweet_tweetid", "quoted_tweet_id", "quote_tweet_id",
        "referenced_tweets.quoted.id", "quoted_id"}},
      {Role::reply_to_tweet,
       {"in_reply_to_status_id_str", "in_reply_to_status_id", "in_reply_to_tweet_id", "referenced_tweets.replied_to.id",
        "reply_to_status_id", "replyToSID", "inReplyToId"}},
      {Role::reply_to_user,
       {"in_reply_to_user_id_str", "in_reply_to_user_id", "in_reply_to_screen_name", "in_reply_to_username",
        "reply_to_user_id", "replyToUID"}},
      {Role::user_id, {"user_id_str", "user_id", "from_user_id_str", "from_user_id", "author_id"}},
      {Role::handle,
       {"screen_name", "user_screen_name", "author_screen_name", "from_user", "from_user_name", "username",
        "user_username", "author_username", "author", "handle", "user_handle", "user"}},
      {Role::user_created_at,
       {"user_created_at", "account_created_at", "author_created_at", "from_user_created_at", "user_join_date",
        "account_creation_date", "user_created"}},
      {Role::followers,
       {"followers_count", "user_followers_count", "author.public_metrics.followers_count", "from_user_followercount",
        "follower_count", "user_followers", "author_followers", "author_followers_count", "followers"}},
      {Role::likes,
       {"favourites_count", "user_favourites_count", "from_user_favourites_count", "author_favourites_count"}},
      {Role::statuses,
       {"statuses_count", "user_statuses_count", "author.public_metrics.tweet_count", "from_user_tweetcount",
        "author_statuses_count", "user_tweets"}},
      {Role::verified, {"verified", "user_verified", "author_verified", "from_user_verified", "author_is_verified"}},
      {Role::default_profile, {"default_profile", "user_default_profile"}},
      {Role::urls,
       {"urls_expanded", "expanded_urls", "urls_expanded_url", "entities.urls", "outlinks", "urls", "tweet_urls",
        "links", "expanded_url", "entities/urls/*/expanded_url", "entities_str", "entities"}},
      {Role::client,
       {"tweet_client_name", "source_label", "client_name", "client", "tweet_source", "status_source", "source"}},
      {Role::friends,
       {"friends_count", "user_friends_count", "author.public_metrics.following_count", "from_user_friendcount",
        "following_count", "user_following_count", "user_friends", "author_friends_count", "author_following_count",
        "author_following", "user_following", "friends", "following"}},
      {Role::default_picture,
       {"default_profile_image", "user_default_profile_image", "author_default_profile_image",
        "author.profile_image_url", "from_user_profile_image_url", "user_profile_image_url", "profile_image_url",
        "profile_image_url_https", "author_avatar_url", "author_profile_picture", "profile_image_link", "user_image"}},
      {Role::biography,
       {"user_description", "author.description", "from_user_description", "user_profile_description", "user_bio",
        "author_bio", "biography", "bio", "description"}},
      {Role::location,
       {"user_location", "author.location", "from_user_location", "user_reported_location", "location"}},
      {Role::profile_link, {"user_url", "author.url", "from_user_url", "user_profile_url", "user_urls"}},
  };
}

std::vector<RoleColumns> make_account_columns() {
  return {
      {Role::time, {"probe_timestamp", "crawled_at"}},  // when the account looked so
      {Role::user_id, {"id_str", "user_id_str", "user_id", "id"}},
      {Role::handle, {"screen_name", "user_screen_name", "username"}},
      {Role::user_created_at,
       {"created_at", "user_created_at", "account_created_at", "account_creation_date", "timestamp_utc", "join_date"}},
      {Role::followers, {"followers_count", "public_metrics.followers_count", "follower_count", "followers"}},
      {Role::likes, {"favourites_count", "likes"}},
      {Role::statuses, {"statuses_count", "public_metrics.tweet_count", "tweets"}},
      {Role::verified, {"verified"}},
      {Role::default_profile, {"default_profile"}},
      {Role::friends, {"friends_count", "public_metrics.following_count", "following_count", "friends", "following"}},
      {Role::default_picture, {"default_profile_image", "profile_image_url", "profile_image_url_https"}},
      {Role::biography, {"description", "user_description", "profile_description", "biography", "bio"}},
      {Role::location, {"location", "user_location"}},
      {Role::profile_link, {"url", "user_url", "website"}},
  };
}

std::vector<OtherTable> make_other_tables() {
  return {
      {{"thread_id", "repost_count"},
       0,
       "posts of Bluesky",
       "These are posts of Bluesky (a table made by 4CAT). Hustings reads tweets only."},
      {{"Vertex", "Followed", "Followers"},
       0,
       "lists of accounts",
       "This is NodeXL's list of vertices: it describes accounts, not tweets. Save its Edges sheet as CSV instead."},
      {{"Vertex 1", "Vertex 2"},
       0,
       "networks",
       "This is a network made with NodeXL in which no column holds tweets. Collect it again with tweets, or open the "
       "tweets that it was made of."},
      {{"start", "end", "tweet_count"},
       0,
       "counts of tweets",
       "These are counts of tweets per day or hour, not tweets. Collect the tweets themselves (twarc2 search)."},
      {{"date", "item", "value"},
       0,
       "counts of tweets",
       "These are 4CAT's counts of something per day, not tweets. Open the data set that they were counted in."},
      {{"date", "count"},
       2,
       "counts of tweets",
       "These are counts per day, not tweets. Open the tweets that were counted."},
      {{"follower_id"},
       0,
       "lists of accounts",
       "This is a list of followers, which holds no tweets. Open an export of tweets."},
      {{"source", "target"},
       4,
       "networks",
       "These are the edges of a network, which hold no tweets. Open the tweets that it was made of."},
      {{"id", "label"},
       3,
       "labels of accounts",
       "This is a list of labels of accounts, which holds no tweets. Open the tweets or profiles that belong to it."},
      {{"user_id", "label"},
       3,
       "labels of accounts",
       "This is a list of labels of accounts, which holds no tweets. Open the tweets or profiles that belong to it."},
  };
}

}  // namespace

const LayoutFacts tab_separated = {"tsv", "Table (TSV)", "scripts (pandas, R), databases, spreadsheets",
                                   "its columns have names in use, or those that the user gave, between tabs",
                                   "what it has no columns for"};

const std::vector<ColumnRole>& role_names() {
  static const std::vector<ColumnRole> names = {
      {"id", "the tweet's id"},
      {"link", "a link to the tweet"},
      {"time", "when it was posted"},
      {"time_of_day", "the time of day, if it stands apart from the date"},
      {"time_zone", "the time zone, as an offset like +0100"},
      {"text", "the text of the tweet"},
      {"original_text", "the full text of what is retweeted"},
      {"hashtags", "a list of its hashtags"},
      {"entities", "the tweet's entities, as JSON"},
      {"kind", "what the tweet is: original, retweet, quote, reply"},
      {"is_retweet", "whether it is a retweet"},
      {"is_quote", "whether it quotes another tweet"},
      {"is_reply", "whether it is a reply"},
      {"original_id", "the id of the tweet that is retweeted"},
      {"original_user_id", "the id of the account that is retweeted"},
      {"original_handle", "the handle of the account that is retweeted"},
      {"quoted_id", "the id of the tweet that is quoted"},
      {"reply_to_id", "the id of the tweet that it replies to"},
      {"reply_to_user", "the id or handle of the account that it replies to"},
      {"user_id", "the author's id"},
      {"handle", "the author's handle"},
      {"user_created_at", "when the author's account was created"},
      {"followers", "the author's number of followers"},
      {"likes", "how many tweets the author has liked"},
      {"statuses", "the author's number of tweets"},
      {"verified", "whether the author is verified"},
      {"default_profile", "whether the author's profile is the default one"},
      {"urls", "the addresses that it links to"},
      {"client", "the program it was posted with"},
      {"friends", "how many accounts the author follows"},
      {"default_picture", "whether the author's picture is the default one, or its address"},
      {"biography", "what the author says of himself or herself"},
      {"location", "where the author says to be"},
      {"profile_link", "the author's web site"},
  };
  return names;
}

std::string_view role_name(Role role) { return role_names()[static_cast<std::size_t>(role)].role; }

std::optional<Role> find_role(std::string_view name) {
  const auto& names = role_names();
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const ColumnRole& known) { return known.role == name; });
  return found == names.end() ? std::nullopt : std::optional(static_cast<Role>(found - names.begin()));
}

bool is_column_role(std::string_view name) { return find_role(name).has_value(); }

std::string column_key(std::string_view name) {
  std::string key;
  for (const char c : name) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool is_kept =
        is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (is_kept) key += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return key;
}

const std::vector<TableLayout>& table_layouts() {
  static const std::vector<TableLayout> all = [] {
    std::vector<TableLayout> layouts;
    for (const auto add : {add_collectors, add_analysts, add_published, add_scrapers, add_any}) add(layouts);
    return layouts;
  }();
  return all;
}

const std::vector<RoleColumns>& common_columns() {
  static const std::vector<RoleColumns> columns = make_common_columns();
  return columns;
}

const std::vector<RoleColumns>& account_columns() {
  static const std::vector<RoleColumns> columns = make_account_columns();
  return columns;
}

const std::vector<OtherTable>& other_tables() {
  static const std::vector<OtherTable> tables = make_other_tables();
  return tables;
}

}  // namespace hustings
