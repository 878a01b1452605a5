#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exports/reader.h"

namespace hustings {

// What a column of a table may hold.
enum class Role : std::uint8_t {
  tweet_id, link, time, time_of_day, time_zone, text, original_text, hashtags, entities,
  kind, is_retweet, is_quote, is_reply, original_tweet, original_user_id, original_handle, quoted_tweet,
  reply_to_tweet, reply_to_user,
  user_id, handle, user_created_at, followers, likes, statuses, verified, default_profile,
  urls, client, friends, default_picture, biography, location, profile_link
};
inline constexpr std::size_t role_count = 34;

// How users speak of roles (ColumnNames), in the order of Role.
struct ColumnRole {
  std::string_view role;   // "text"
  std::string_view means;  // "the text of the tweet"
};
const std::vector<ColumnRole>& role_names();
std::string_view role_name(Role role);
std::optional<Role> find_role(std::string_view name);
bool is_column_role(std::string_view name);

// The names of columns that hold the same, the better first. They are compared by column_key(). One "*" stands for a
// number: all columns named so are read, for lists that were spread over columns ("entities/hashtags/*/text").
struct RoleColumns {
  Role role;
  std::vector<std::string_view> names;
};

// A column's name without what varies in writing it: "Tweet Id", "tweet_id" and "tweetId" are "tweetid".
std::string column_key(std::string_view name);

// A layout of tables.
struct TableLayout {
  LayoutFacts facts;
  std::vector<std::string_view> signature;  // columns that tell it: all must be there
  std::vector<RoleColumns> columns;         // where it differs from common_columns() or account_columns()
  bool of_accounts = false;                 // rows describe accounts, not tweets
  bool of_archive_owner = false;            // the author is the person whose archive it is
  bool ragged = false;                      // rows may have fewer or more fields at the end
  bool of_relations = false;                // rows without a text are relations between accounts
  bool text_is_fuller = false;              // a text that is not cut has hashtags that the column lacks
  bool quotes_are_originals = false;        // the columns of a retweet's original hold a quoted tweet's, too
  bool retweets_are_originals = false;      // a retweet's row is the original; that one's columns hold the retweet
  bool blank_is_false = false;              // a truth that is not said is false
};

// In the order in which they are tried. The last two take any table of accounts, and any of tweets.
const std::vector<TableLayout>& table_layouts();
// The format of tables of tweets of no known layout when their delimiter is a tab; else it is "csv".
extern const LayoutFacts tab_separated;

// The names in use for columns of tweets, and for those of tables of accounts.
const std::vector<RoleColumns>& common_columns();
const std::vector<RoleColumns>& account_columns();

// A kind of table that has to do with Twitter, or looks like it, and holds no tweets.
struct OtherTable {
  std::vector<std::string_view> signature;
  std::size_t widest;         // has no more columns than this; 0: any number
  std::string_view kind;      // for counting within archives
  std::string_view sentence;  // what it is, and what to do instead
};
const std::vector<OtherTable>& other_tables();

}  // namespace hustings
