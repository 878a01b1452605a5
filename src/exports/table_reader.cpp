#include "exports/table_reader.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>
#include <string>
#include <vector>

#include "csv/row_reader.h"
#include "exports/json_values.h"
#include "exports/links.h"
#include "exports/listed_hashtags.h"
#include "exports/member_names.h"
#include "exports/table_shape.h"
#include "exports/v1_status.h"
#include "exports/values.h"
#include "json/value.h"
#include "text/byte_block.h"
#include "text/encoding.h"
#include "text/entities.h"
#include "text/hashtags.h"
#include "text/time.h"
#include "tweets/dates.h"

namespace hustings {
namespace {

// Whether a kind of tweet is this one, however written: "retweet", "RETWEET", "MentionsInRetweet"; "quote",
// "QUOTE_TWEET". `kind`: in small letters.
bool is_kind(std::string_view cell, std::string_view kind) {
  const auto is_same = [](char written, char lower) { return (written | 0x20) == lower; };
  return std::search(cell.begin(), cell.end(), kind.begin(), kind.end(), is_same) != cell.end();
}

// A text as it was posted: in UTF-8, and without HTML's references and line ends that are written as "\\n".
class ReadableText {
 public:
  // Valid until the next call; may be a view of `text`.
  std::string_view read(std::string_view text, const CodePage& page) {
    if (is_readable(text)) return text;
    text = decode_entities(to_utf8(text, page, decoded_), unescaped_);
    constexpr std::string_view written_line_end = "\\n";
    std::size_t end = text.find(written_line_end);
    if (end == std::string_view::npos) return text;
    lines_.clear();
    for (; end != std::string_view::npos; end = text.find(written_line_end)) {
      lines_.append(text.substr(0, end)).append("\n");
      text.remove_prefix(end + written_line_end.size());
    }
    return lines_.append(text);
  }

 private:
  // Whether it is ASCII without anything that stands for something else, as most texts are.
  static bool is_readable(std::string_view text) {
    constexpr std::size_t size = 64;
    if (text.size() < size) {
      return std::none_of(text.begin(), text.end(), [](char c) { return c == '&' || c == '\\' || (c & 0x80) != 0; });
    }
    for (std::size_t at = 0; at < text.size(); at += size) {
      const ByteBlock block(text.data() + std::min(at, text.size() - size));
      if ((block.equal('&') | block.equal('\\') | block.beyond_ascii()) != 0) return false;
    }
    return true;
  }

  std::string decoded_, unescaped_, lines_;
};

// What stands in one column of hashtags that is not read as it is.
struct ListedHashtags {
  std::string decoded;
  json::Document document{member_names};
};

struct FieldColumn {
  ProfileField field;
  Role role;
};
constexpr FieldColumn counts[] = {{ProfileField::followers, Role::followers},
                                  {ProfileField::likes, Role::likes},
                                  {ProfileField::statuses, Role::statuses},
                                  {ProfileField::friends, Role::friends}};
constexpr FieldColumn truths[] = {{ProfileField::verified, Role::verified},
                                  {ProfileField::default_profile, Role::default_profile}};

class TableReader : public ExportReader {
 public:
  TableReader(TableShape shape, ExportSink sink)
      : shape_(std::move(shape)),
        rows_(shape_.dialect, longest_record),
        sink_(std::move(sink)),
        above_(shape_.rows_before),
        listed_(shape_.places.hashtags.size()) {
    const bool of_no_layout = &layout() == &table_layouts().back();
    format_ = of_no_layout && shape_.dialect.delimiter == '\t' ? tab_separated.format : layout().facts.format;
    for (std::size_t role = 0; role < role_count; ++role) {
      if (shape_.places.first[role] != ColumnPlaces::absent) roles_.push_back(role);
    }
    rows_.read_only(columns_read());
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

  const TableLayout& layout() const { return *shape_.layout; }

  std::vector<std::size_t> columns_read() const {
    const ColumnPlaces& places = shape_.places;
    std::vector<std::size_t> columns(places.first.begin(), places.first.end());
    for (const auto& list : {places.hashtags, places.urls}) columns.insert(columns.end(), list.begin(), list.end());
    columns.push_back(places.other_time);
    return columns;
  }

  void read(const Row& row) {
    if (row.fault == Fault::cut) return sink_.input.note(Problem::cut_row, row.line);
    if (row.fault == Fault::too_long) return sink_.input.note(Problem::too_long, row.line);
    if (above_ > 0) {
      --above_;
      return;
    }
    if (row.fields.size() != shape_.width && !layout().ragged) return sink_.input.note(Problem::uneven_row, row.line);
    fields_ = row.fields;
    for (const std::size_t role : roles_) cells_[role] = cell(shape_.places.first[role]);
    if (layout().of_accounts ? !take_profile() : !take_tweet())
      return sink_.input.note(Problem::no_tweet_row, row.line);
    if (!format_count_) format_count_ = &sink_.input.formats[std::string(format_)];
    ++*format_count_;
  }

  bool take_profile() {
    Profile profile;
    read_author(profile.account);
    if (!profile.account.known()) return false;
    profile.seen = certain_time(unquoted(cell(Role::time)));
    sink_.take(profile);
    return true;
  }

  bool take_tweet() {
    text_ = posted_.read(cell(Role::text), *shape_.code_page);
    if (layout().of_relations && text_.empty()) {
      sink_.not_a_tweet("relation");
      return true;
    }
    tweet_.clear();
    link_ = parse_status_link(cell(Role::link));
    tweet_.id = read_id();
    read_author(tweet_.author);
    read_author_of_link();
    tweet_.author.archive_owner = layout().of_archive_owner;
    read_time();
    if (tweet_.id == 0 && !tweet_.author.known() && !tweet_.time) return false;
    read_kind();
    read_text();
    read_link();
    tweet_.client = client_name(to_utf8(cell(Role::client), *shape_.code_page, client_));
    read_hashtags();
    sink_.take(tweet_);
    return true;
  }

  std::string_view cell(std::size_t place) const {
    if (place >= fields_.size()) return {};
    const std::string_view field = trim(fields_[place]);
    return is_blank(field) ? std::string_view() : field;
  }
  // The cell of a column, trimmed; empty if the table or the row has nothing there.
  std::string_view cell(Role role) const { return cells_[static_cast<std::size_t>(role)]; }
  // Whether the cell names anything: some write 0 or -1 for no one, some a tweet of which all is null.
  bool is_named(Role role) const {
    const std::string_view named = cell(role);
    if (named.empty() || named == "0" || named == "0.0" || named == "-1" || named == "False") return false;
    return named[0] != '{' || parse_status_link(named);
  }

  // A cell without the quotes that some leave around what they have taken out of JSON.
  static std::string_view unquoted(std::string_view cell) {
    const bool is_quoted = cell.size() > 1 && cell.front() == '"' && cell.back() == '"';
    return is_quoted ? trim(cell.substr(1, cell.size() - 2)) : cell;
  }

  std::uint64_t read_id() {
    const std::string_view written = bare_id(cell(Role::tweet_id));
    const auto id = parse_digits(parse_id(written));
    const bool may_be_rounded = !id || (shape_.ids_rounded && *id > exact_floats);
    constexpr std::uint64_t most_rows = 100'000'000;  // of a table that numbers them where ids of tweets are expected
    if (id && *id < most_rows && link_) return link_->tweet_id;
    if (id && !may_be_rounded) return *id;
    const auto rounded = parse_rounded_id(written);
    const bool is_of_link = link_ && (written.empty() || (rounded && rounded->may_be(link_->tweet_id)));
    if (rounded) ++(is_of_link ? sink_.input.recovered_ids : sink_.input.rounded_ids);
    return is_of_link ? link_->tweet_id : 0;
  }

  // Without its "@"; empty for what 4CAT writes in place of everybody's.
  static std::string_view bare_handle(std::string_view cell) {
    if (!cell.empty() && cell[0] == '@') cell.remove_prefix(1);
    return cell == "REDACTED" ? std::string_view() : cell;
  }

  void read_author(AccountView& author) {
    author.id = parse_account_id(cell(Role::user_id));
    author.handle = cell(Role::handle);
    if (std::any_of(author.handle.begin(), author.handle.end(), [](char c) { return c == '{' || c == '('; }))
      read_described_author(author);
    author.handle = bare_handle(unquoted(author.handle));
    if (author.handle == author.id) author.handle = {};  // a hash in place of both
    if (const auto created = certain_time(unquoted(cell(Role::user_created_at))); created && *created > 0) {
      author.set(ProfileField::created_at, saturate(static_cast<std::uint64_t>(*created)));
    }
    for (const auto& [field, role] : counts) author.set(field, parse_count(cell(role)));
    for (const auto& [field, role] : truths) author.set(field, read_truth(role));
    author.set(ProfileField::default_picture, read_picture());
    read_self_description(author);
  }

  std::optional<std::uint32_t> read_picture() const {
    const std::string_view picture = cell(Role::default_picture);
    if (picture.find('/') == std::string_view::npos) return read_truth(Role::default_picture);
    return is_default_picture(picture);
  }

  // An empty cell says that there is nothing, but a column that is not there says nothing.
  void read_self_description(AccountView& author) {
    if (shape_.places.has(Role::biography)) {
      set_biography(author, to_utf8(unquoted(cell(Role::biography)), *shape_.code_page, biography_));
    }
    if (shape_.places.has(Role::location)) {
      author.set(ProfileField::location, !unquoted(cell(Role::location)).empty());
    }
    const std::string_view link = unquoted(cell(Role::profile_link));
    if (shape_.places.has(Role::profile_link) && !is_of_platform(link)) author.set(ProfileField::link, !link.empty());
  }

  // Some give the address of the profile itself, which says nothing.
  static bool is_of_platform(std::string_view link) {
    return link.find("//twitter.com/") != std::string_view::npos || link.find("//x.com/") != std::string_view::npos;
  }

  // An author in one cell, as pandas writes an object: "{'username': …}", "User(username=…)".
  static void read_described_author(AccountView& author) {
    const std::string_view described = author.handle;
    author.handle = member_in_notation(described, "screen_name");
    if (author.handle.empty()) author.handle = member_in_notation(described, "username");
    if (author.id.empty()) author.id = parse_account_id(member_in_notation(described, "id_str"));
    if (author.id.empty()) author.id = parse_account_id(member_in_notation(described, "id"));
  }

  // What the link to the tweet says of its author: the digits of an id that was rounded, or all there is.
  void read_author_of_link() {
    AccountView& author = tweet_.author;
    if (!link_ || link_->tweet_id != tweet_.id || !author.id.empty()) return;
    const auto rounded = parse_rounded_id(bare_id(cell(Role::user_id)));
    const auto linked = parse_digits(link_->user_id);
    if (linked && (!rounded || rounded->may_be(*linked))) author.id = link_->user_id;
    if (author.handle.empty()) author.handle = link_->handle;
  }

  std::optional<std::uint32_t> read_truth(Role role) const {
    const auto truth = parse_truth(cell(role));
    return layout().blank_is_false && shape_.places.has(role) ? truth.value_or(false) : truth;
  }

  static std::optional<Seconds> certain_time(std::string_view cell) {
    const auto time = parse_cell_time(cell);
    return time && time->notation != DateNotation::ambiguous ? std::optional(time->at) : std::nullopt;
  }

  void read_time() {
    auto time = time_in(cell(Role::time));
    if (!time) time = time_in(cell(shape_.places.other_time));
    if (!time) return;
    tweet_.time = time->at;
    tweet_.ambiguous_date = time->notation == DateNotation::ambiguous;
    DateOrder& dates = sink_.input.dates;
    dates.day_first += time->notation == DateNotation::day_first;
    dates.month_first += time->notation == DateNotation::month_first;
    if (tweet_.ambiguous_date) compare_with_id(dates);
  }

  // Joins a date with the time of day, where that stands in another column and they can be read together.
  std::optional<CellTime> time_in(std::string_view date) {
    constexpr std::size_t longest_date = 10;
    if (date.empty()) return std::nullopt;
    const std::string_view time_of_day = date.size() <= longest_date ? cell(Role::time_of_day) : std::string_view();
    if (time_of_day.find(':') == std::string_view::npos) return parse_cell_time(date);
    joined_.assign(date).append(" ").append(time_of_day);
    if (const std::string_view zone = cell(Role::time_zone); !zone.empty()) joined_.append(" ").append(zone);
    const auto time = parse_cell_time(joined_);
    return time ? time : parse_cell_time(date);
  }

  void compare_with_id(DateOrder& dates) const {
    constexpr Seconds near = 36 * 3'600;  // whatever the zone
    const auto id_time = time_of_id(tweet_.id);
    const auto day_first = swap_day_and_month(*tweet_.time);
    if (!id_time || !day_first) return;
    const bool fits_month_first = std::abs(*id_time - *tweet_.time) <= near;
    const bool fits_day_first = std::abs(*id_time - *day_first) <= near;
    dates.id_month_first += fits_month_first && !fits_day_first;
    dates.id_day_first += fits_day_first && !fits_month_first;
  }

  void read_kind() {
    const bool is_retweet = says_retweet();
    if (layout().retweets_are_originals) {
      if (is_retweet) return turn_into_retweet();
      return read_own_kind();
    }
    if (is_retweet || !layout().quotes_are_originals) read_original();
    AccountView& original = tweet_.original_author;
    const bool is_hashed = original.id.find('=') != std::string_view::npos;  // so as not to be named
    if (is_retweet && original.handle.empty() && !is_hashed) original.handle = retweeted_handle(text_);
    tweet_.retweet = is_retweet || original.known();
    if (tweet_.retweet) tweet_.original_id = tweet_named(Role::original_tweet);
    else read_own_kind();
  }

  // The id of another tweet, which the cell may also name by its link; 0 for none and for one that may be rounded.
  std::uint64_t tweet_named(Role role) const {
    const std::string_view written = cell(role);
    if (const auto link = parse_status_link(written)) return link->tweet_id;  // of a tweet in one cell
    const std::uint64_t id = parse_digits(parse_id(bare_id(written))).value_or(0);
    return shape_.ids_rounded && id > exact_floats ? 0 : id;
  }

  // What was read is the original; the columns of the original hold the retweet.
  void turn_into_retweet() {
    AccountView retweeter;
    retweeter.id = parse_account_id(cell(Role::original_user_id));
    retweeter.handle = bare_handle(cell(Role::original_handle));
    tweet_.retweet = true;
    tweet_.original_author = tweet_.author;
    tweet_.original_id = tweet_.id;
    tweet_.author = retweeter;
    tweet_.id = parse_digits(parse_id(bare_id(cell(Role::original_tweet)))).value_or(0);
    tweet_.time = time_of_id(tweet_.id);
    tweet_.ambiguous_date = false;
  }

  void read_own_kind() {
    tweet_.quote = says_quote();
    tweet_.reply = is_kind(cell(Role::kind), "repl") || parse_truth(cell(Role::is_reply)).value_or(false) ||
                   is_named(Role::reply_to_tweet) || is_named(Role::reply_to_user);
    tweet_.reply_to = tweet_named(Role::reply_to_tweet);
  }

  bool says_quote() const {
    return is_kind(cell(Role::kind), "quote") || parse_truth(cell(Role::is_quote)).value_or(false) ||
           is_named(Role::quoted_tweet);
  }

  // Where no column knows, the text does: who writes "RT @handle:" himself is found among the others only so.
  bool says_retweet() const {
    const bool has_originals = shape_.places.has(Role::original_tweet) && !layout().quotes_are_originals;
    if (is_kind(cell(Role::kind), "retweet") || (has_originals && is_named(Role::original_tweet))) return true;
    const auto flag = parse_truth(cell(Role::is_retweet));
    if (flag || has_originals) return flag.value_or(false);
    return !retweeted_handle(text_).empty();
  }

  void read_original() {
    AccountView& original = tweet_.original_author;
    original.id = parse_account_id(cell(Role::original_user_id));
    original.handle = bare_handle(cell(Role::original_handle));
    if (original.handle == original.id) original.handle = {};
  }

  void read_text() {
    const std::string_view original = tweet_.retweet ? cell(Role::original_text) : std::string_view();
    has_original_text_ = !original.empty();
    tweet_.text = has_original_text_ ? original_.read(original, *shape_.code_page)
                  : tweet_.retweet   ? retweeted_text(text_)
                                     : text_;
  }

  void read_link() {
    const bool quotes = tweet_.quote || (tweet_.retweet && says_quote());
    const LinksOf links{tweet_.retweet ? tweet_.original_id : tweet_.id, quotes};
    for (const std::size_t place : shape_.places.urls) {
      tweet_.link = links.first(to_utf8(cell(place), *shape_.code_page, urls_), link_in_urls_);
      if (!tweet_.link.empty()) return;
    }
  }

  void read_hashtags() {
    if (has_original_text_) return append_hashtags(tweet_.text, tweet_.hashtags);
    tweet_.hashtags_whole = !(tweet_.retweet && ends_in_ellipsis(text_));
    if (read_entities(cell(Role::entities))) return;
    const bool has_column = !shape_.places.hashtags.empty() && !shape_.hashtags_unfilled;
    const bool is_fuller = layout().text_is_fuller && !ends_in_ellipsis(text_);
    if (!has_column || is_fuller) return append_hashtags(text_, tweet_.hashtags);
    for (std::size_t i = 0; i < listed_.size(); ++i) read_listed(cell(shape_.places.hashtags[i]), listed_[i]);
  }

  bool read_entities(std::string_view entities) {
    if (entities.empty()) return false;
    if (entities_.parse(entities)) return read_hashtag_entities(entities_.root(), tweet_.hashtags);
    const std::string_view listed = member_in_notation(entities, "hashtags");
    append_listed_hashtags(listed, tweet_.hashtags);
    return !listed.empty();
  }

  // JSON with escapes is read as JSON; everything else as it stands.
  void read_listed(std::string_view cell, ListedHashtags& listed) {
    cell = to_utf8(cell, *shape_.code_page, listed.decoded);
    const bool has_escapes = cell.find('\\') != std::string_view::npos;
    if (!has_escapes || !listed.document.parse(cell)) return append_listed_hashtags(cell, tweet_.hashtags);
    for (const json::Value value : listed.document.root()) {
      const auto text = value.is_object() ? member(value, "text") : value;
      const auto tag = value.is_object() && !text ? member(value, "tag") : text;
      if (tag) append_listed_hashtags(tag->text(), tweet_.hashtags);
    }
  }

  static constexpr std::uint64_t exact_floats = std::uint64_t{1} << 53;

  const TableShape shape_;
  csv::RowReader rows_;
  ExportSink sink_;
  std::size_t above_;               // rows to come above the data
  std::vector<std::size_t> roles_;  // for which there are columns
  std::string_view format_;
  std::uint64_t* format_count_ = nullptr;
  // Of the row that is being read:
  std::span<const std::string_view> fields_;
  std::array<std::string_view, role_count> cells_;  // by Role
  Tweet tweet_;
  std::string_view text_;
  std::optional<StatusLink> link_;
  ReadableText posted_, original_;
  bool has_original_text_ = false;
  std::string biography_, client_, urls_, link_in_urls_;
  json::Document entities_{member_names};
  std::vector<ListedHashtags> listed_;  // by column, since the tweet's hashtags are views of all of them
  std::string joined_;
};

// Whether what should be names of columns may be what people wrote, or their handles, which no refusal repeats.
bool may_be_of_people(const std::vector<std::string>& header) {
  constexpr std::size_t longest_name = 60, most_digits = 5;
  return looks_like_data(header) || std::any_of(header.begin(), header.end(), [](const std::string& name) {
           const auto digits = static_cast<std::size_t>(
               std::count_if(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }));
           return parse_digits(trim(name)) || digits > most_digits || name.size() > longest_name ||
                  name.find('@') != std::string::npos;
         });
}

// "the columns Nr, What", or only how many they are.
std::string described(const TableSample& sample) {
  const auto& row = sample.rows[0];
  if (may_be_of_people(row)) return std::to_string(row.size()) + " columns";
  std::string list = "the columns ", buffer;
  for (std::size_t i = 0; i < row.size() && list.size() < 92; ++i) {
    list.append(i > 0 ? ", " : "").append(to_utf8(trim(row[i]), code_page_of(sample.dialect), buffer));
  }
  return list;
}

void refuse(const TableFinding& finding, const std::vector<TableSample>& samples, Input& input) {
  if (finding.other) return input.refuse(finding.other->kind, std::string(finding.other->sentence));
  const TableSample* sample = likeliest(samples);
  if (!sample) return;
  const std::string what = looks_like_data(sample->rows[0])
                               ? "This is a table of " + described(*sample) + " without a line of column names"
                               : "This is a table with " + described(*sample) +
                                     ", in which no tweet's text or hashtags with an id, an author or a time was "
                                     "recognised";
  input.refuse("tables of unknown columns",
               what + ". If it holds tweets, say which column is which (on the command line with --columns)." +
                   std::string(accepted_exports));
}

}  // namespace

std::unique_ptr<ExportReader> read_table(std::string_view head, ExportSink sink, const ColumnNames& named) {
  const auto samples = sample_table(head);
  TableFinding finding = find_table(samples, named);
  if (finding.shape && !finding.other) return std::make_unique<TableReader>(std::move(*finding.shape), std::move(sink));
  refuse(finding, samples, sink.input);
  return nullptr;
}

}  // namespace hustings
