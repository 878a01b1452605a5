#include "exports/plain_table.h"

#include <algorithm>
#include <array>
#include <vector>

#include "csv/row_reader.h"
#include "exports/v1_status.h"
#include "exports/values.h"
#include "json/value.h"
#include "text/fold.h"
#include "text/hashtags.h"
#include "text/time.h"

namespace hustings {
namespace {

enum Column : std::size_t {
  tweet_id, created_at, text, hashtags, entities, is_retweet, tweet_type, reply_to_tweet, reply_to_user,
  user_id, handle, user_created_at, followers, likes, statuses, verified, default_profile,
  original_user_id, original_handle, column_count
};

// The names in use, the better one first: where a table has several for the same thing, the first is read.
struct Names {
  Column column;
  std::initializer_list<std::string_view> names;
};
const Names known_names[] = {
    {tweet_id, {"id_str", "id", "tweet_id", "tweetid", "status_id"}},
    {created_at, {"created_at", "parsed_created_at", "tweet_time", "datetime", "timestamp", "date", "time"}},
    {text, {"full_text", "text", "tweet_text", "tweet", "content", "body"}},
    {hashtags, {"hashtags"}},
    {entities, {"entities_str", "entities"}},
    {is_retweet, {"is_retweet"}},
    {tweet_type, {"tweet_type"}},
    {reply_to_tweet, {"in_reply_to_status_id_str", "in_reply_to_status_id"}},
    {reply_to_user, {"in_reply_to_user_id_str", "in_reply_to_user_id", "in_reply_to_screen_name"}},
    {user_id, {"user_id_str", "user_id", "from_user_id_str", "from_user_id", "author_id", "userid"}},
    {handle, {"screen_name", "user_screen_name", "from_user", "from_user_name", "username", "author", "handle"}},
    {user_created_at, {"user_created_at", "account_created_at", "from_user_created_at", "user_join_date"}},
    {followers, {"followers_count", "user_followers_count", "from_user_followercount", "followers"}},
    {likes, {"favourites_count", "user_favourites_count", "from_user_favourites_count"}},
    {statuses, {"statuses_count", "user_statuses_count", "from_user_tweetcount"}},
    {verified, {"verified", "user_verified", "from_user_verified"}},
    {default_profile, {"default_profile", "user_default_profile"}},
    {original_user_id, {"retweeted_user_id", "retweeted_status_user_id"}},
    {original_handle, {"retweeted_username", "retweeted_screen_name", "retweeted_user"}},
};

constexpr std::size_t absent = static_cast<std::size_t>(-1);
constexpr char delimiters[] = {',', '\t', ';', '|'};

// Where in a row each column stands.
struct Layout {
  char delimiter = ',';
  std::size_t width = 0;
  std::array<std::size_t, column_count> place;

  bool has(Column column) const { return place[column] != absent; }
  std::size_t known() const { return column_count - std::count(place.begin(), place.end(), absent); }
  bool is_tweet_table() const {
    return (has(text) || has(hashtags) || has(entities)) && (has(tweet_id) || has(user_id) || has(handle) || has(created_at));
  }
};

std::vector<std::string> header_names(std::string_view head, char delimiter) {
  csv::RowReader rows(delimiter, longest_record);
  rows.feed(head);
  auto row = rows.next();
  if (!row) row = rows.finish();
  std::vector<std::string> names;
  if (row) {
    for (const std::string_view field : *row->fields) names.push_back(fold_handle(trim(field)));
  }
  return names;
}

// Whether the first rows, two at least, have as many fields as each other.
bool is_even(std::string_view head, char delimiter) {
  csv::RowReader rows(delimiter, longest_record);
  rows.feed(head);
  std::size_t width = 0;
  int even = 0;
  for (auto row = rows.next(); row && even < 5; row = rows.next(), ++even) {
    if (width != 0 && row->fields->size() != width) return false;
    width = row->fields->size();
  }
  return even > 1;
}

Layout layout_of(std::string_view head, char delimiter) {
  const auto header = header_names(head, delimiter);
  Layout layout;
  layout.delimiter = delimiter;
  layout.width = header.size();
  layout.place.fill(absent);
  for (const Names& known : known_names) {
    for (const std::string_view name : known.names) {
      const auto found = std::find(header.begin(), header.end(), name);
      if (found == header.end()) continue;
      layout.place[known.column] = static_cast<std::size_t>(found - header.begin());
      break;
    }
  }
  return layout;
}

// A cell that says nothing, as R, Python and databases write it.
bool is_blank(std::string_view cell) {
  return cell.empty() || cell == "NA" || cell == "None" || cell == "null" || cell == "NULL" || cell == "nan" ||
         cell == "NaN";
}

// Hashtags listed in one cell: as JSON, in Python's notation, with or without "#", between commas, blanks, ";" or "|".
void split_hashtags(std::string_view cell, std::vector<std::string_view>& out) {
  constexpr std::string_view between = "[]()'\"#,;| \t\r\n";
  std::size_t at = 0;
  while ((at = cell.find_first_not_of(between, at)) != std::string_view::npos) {
    const std::size_t end = std::min(cell.find_first_of(between, at), cell.size());
    out.push_back(cell.substr(at, end - at));
    at = end;
  }
}

class PlainTableReader : public ExportReader {
 public:
  PlainTableReader(const Layout& layout, ExportSink sink)
      : layout_(layout), rows_(layout.delimiter, longest_record), sink_(std::move(sink)) {
  }

  void feed(std::string_view chunk) override {
    rows_.feed(chunk);
    while (const auto row = rows_.next()) read(*row);
    sink_.input.newlines = rows_.newlines();
  }

  void finish() override {
    if (const auto row = rows_.finish()) read(*row);
  }

 private:
  using Row = csv::RowReader::Row;
  using Fault = csv::RowReader::Fault;

  void read(const Row& row) {
    if (row.fault == Fault::cut) return sink_.input.note(Problem::cut_row, row.line);
    if (row.fault == Fault::too_long) return sink_.input.note(Problem::too_long, row.line);
    if (!past_header_) {
      past_header_ = true;
      return;
    }
    if (row.fields->size() != layout_.width) return sink_.input.note(Problem::uneven_row, row.line);
    fields_ = row.fields;
    read_tweet();
    if (tweet_.id == 0 && !tweet_.author.known() && !tweet_.time) {
      return sink_.input.note(Problem::no_tweet_row, row.line);
    }
    sink_.take(tweet_);
    ++sink_.input.formats[layout_.delimiter == '\t' ? "tsv" : "csv"];
  }

  // The cell of a column, trimmed; empty if the table or the row has nothing there.
  std::string_view cell(Column column) const {
    if (!layout_.has(column)) return {};
    const std::string_view field = trim((*fields_)[layout_.place[column]]);
    return is_blank(field) ? std::string_view() : field;
  }

  void read_tweet() {
    tweet_.clear();
    tweet_.id = parse_digits(parse_id(cell(tweet_id))).value_or(0);
    tweet_.time = parse_time(cell(created_at));
    read_author();
    read_kind();
    read_hashtags();
  }

  void read_author() {
    AccountView& author = tweet_.author;
    author.id = parse_id(cell(user_id));
    author.handle = handle_in(cell(handle));
    if (const auto created = parse_time(cell(user_created_at)); created && *created > 0) {
      author.set(ProfileField::created_at, saturate(static_cast<std::uint64_t>(*created)));
    }
    author.set(ProfileField::followers, saturate(parse_digits(cell(followers))));
    author.set(ProfileField::likes, saturate(parse_digits(cell(likes))));
    author.set(ProfileField::statuses, saturate(parse_digits(cell(statuses))));
    author.set(ProfileField::verified, parse_truth(cell(verified)));
    author.set(ProfileField::default_profile, parse_truth(cell(default_profile)));
  }

  void read_kind() {
    AccountView& original = tweet_.original_author;
    original.id = parse_id(cell(original_user_id));
    original.handle = handle_in(cell(original_handle));
    if (original.handle.empty()) original.handle = retweeted_handle(cell(text));
    tweet_.retweet = original.known() || parse_truth(cell(is_retweet)).value_or(false) || cell(tweet_type) == "retweet";
    tweet_.quote = cell(tweet_type) == "quote";
    tweet_.reply = !tweet_.retweet && !(cell(reply_to_tweet).empty() && cell(reply_to_user).empty());
  }

  void read_hashtags() {
    constexpr std::string_view ellipsis = "\xE2\x80\xA6";
    const std::string_view whole = cell(text);
    const bool ends_cut = whole.size() >= ellipsis.size() && whole.substr(whole.size() - ellipsis.size()) == ellipsis;
    tweet_.hashtags_whole = !(tweet_.retweet && ends_cut);
    if (const auto listed = cell(entities); !listed.empty() && document_.parse(listed)) {
      if (read_hashtag_entities(document_.root(), tweet_.hashtags)) return;
    }
    if (layout_.has(hashtags)) {
      split_hashtags(cell(hashtags), tweet_.hashtags);
    } else {
      append_hashtags(whole, tweet_.hashtags);
    }
  }

  static std::string_view handle_in(std::string_view cell) {
    if (!cell.empty() && cell[0] == '@') cell.remove_prefix(1);
    return cell;
  }

  const Layout layout_;
  csv::RowReader rows_;
  ExportSink sink_;
  json::Document document_;
  Tweet tweet_;
  const std::vector<std::string_view>* fields_ = nullptr;
  bool past_header_ = false;
};

}  // namespace

std::unique_ptr<ExportReader> read_plain_table(std::string_view head, ExportSink sink) {
  Layout best;
  best.place.fill(absent);
  for (const char delimiter : delimiters) {
    const Layout layout = layout_of(head, delimiter);
    if (layout.known() > best.known()) best = layout;
  }
  if (!best.is_tweet_table()) return nullptr;
  return std::make_unique<PlainTableReader>(best, std::move(sink));
}

std::string describe_columns(std::string_view head) {
  for (const char delimiter : delimiters) {
    const auto names = header_names(head, delimiter);
    if (names.size() < 2 || !is_even(head, delimiter)) continue;
    std::string list;
    for (std::size_t i = 0; i < names.size() && list.size() < 80; ++i) list += (i > 0 ? ", " : "") + names[i];
    return list;
  }
  return {};
}

}  // namespace hustings
