#include "exports/table_shape.h"

#include <algorithm>
#include <set>
#include <utility>

#include "csv/dialect.h"
#include "exports/values.h"
#include "text/encoding.h"
#include "text/hashtags.h"
#include "text/time.h"

namespace hustings {
namespace {

constexpr char delimiters[] = {',', '\t', ';', '|'};
constexpr std::size_t rows_looked_at = 100;
constexpr std::size_t rows_above_header = 2;  // titles, at most

using Row = std::vector<std::string>;
using Keys = std::vector<std::string>;

TableSample sample_rows(std::string_view head, char delimiter) {
  TableSample sample;
  sample.dialect = csv::find_dialect(head, delimiter);
  csv::RowReader reader(sample.dialect, longest_record);
  reader.feed(head);
  auto row = reader.next();
  for (; row && sample.rows.size() < rows_looked_at; row = reader.next()) {
    sample.rows.emplace_back(row->fields.begin(), row->fields.end());
  }
  // Of an input that ends here, or of one whose first row goes on beyond the head.
  if (!row && sample.rows.empty()) row = reader.finish();
  if (row && sample.rows.empty()) sample.rows.emplace_back(row->fields.begin(), row->fields.end());
  for (const Row& any : sample.rows) sample.even += any.size() == sample.rows[0].size();
  return sample;
}

Keys keys_of(const Row& header, const CodePage& page) {
  Keys keys;
  std::string decoded;
  for (const std::string& name : header) keys.push_back(column_key(to_utf8(name, page, decoded)));
  return keys;
}

std::size_t find_key(const Keys& keys, std::string_view name) {
  const auto found = std::find(keys.begin(), keys.end(), column_key(name));
  return found == keys.end() ? ColumnPlaces::absent : static_cast<std::size_t>(found - keys.begin());
}

bool has_all(const Keys& keys, const std::vector<std::string_view>& names) {
  return std::all_of(names.begin(), names.end(),
                     [&](std::string_view name) { return find_key(keys, name) != ColumnPlaces::absent; });
}

// Appends the places of the columns that are called `name`, in which "*" stands for a number.
void append_places(const Keys& keys, std::string_view name, std::vector<std::size_t>& places) {
  const std::size_t star = name.find('*');
  if (star == std::string_view::npos) {
    const std::size_t place = find_key(keys, name);
    if (place != ColumnPlaces::absent) places.push_back(place);
    return;
  }
  const std::string before = column_key(name.substr(0, star)), after = column_key(name.substr(star + 1));
  for (std::size_t i = 0; i < keys.size(); ++i) {
    std::string_view key = keys[i];
    if (key.size() <= before.size() + after.size() || key.substr(0, before.size()) != before) continue;
    if (key.substr(key.size() - after.size()) != after) continue;
    key = key.substr(before.size(), key.size() - before.size() - after.size());
    if (parse_digits(key)) places.push_back(i);
  }
}

ColumnPlaces places_of(const Keys& keys, const TableLayout& layout) {
  ColumnPlaces found;
  const auto place = [&](const RoleColumns& columns) {
    std::vector<std::size_t> places;
    for (const std::string_view name : columns.names) {
      const bool is_second_time = columns.role == Role::time && places.size() == 1;
      if (places.empty() || is_second_time) append_places(keys, name, places);
    }
    if (places.empty()) return;
    found.first[static_cast<std::size_t>(columns.role)] = places[0];
    if (columns.role == Role::time && places.size() > 1) found.other_time = places[1];
    if (columns.role == Role::hashtags) found.hashtags = places;
    if (columns.role == Role::urls) found.urls = places;
  };
  for (const RoleColumns& columns : layout.of_accounts ? account_columns() : common_columns()) {
    const auto own = std::find_if(layout.columns.begin(), layout.columns.end(),
                                  [&](const RoleColumns& other) { return other.role == columns.role; });
    place(own == layout.columns.end() ? columns : *own);
  }
  if (found[Role::time_of_day] == found[Role::time])
    found.first[static_cast<std::size_t>(Role::time_of_day)] = ColumnPlaces::absent;
  return found;
}

// Makes a column hold only what the user says it does.
void claim(ColumnPlaces& places, Role role, std::size_t place) {
  std::replace(places.first.begin(), places.first.end(), place, ColumnPlaces::absent);
  for (auto* lists : {&places.hashtags, &places.urls}) {
    lists->erase(std::remove(lists->begin(), lists->end(), place), lists->end());
  }
  if (role == Role::time || places.other_time == place) places.other_time = ColumnPlaces::absent;
  if (role == Role::hashtags) places.hashtags = {place};
  if (role == Role::urls) places.urls = {place};
}

// By the names in use but where the user has named the columns, or numbered them from 1. Nothing if the table has not
// all that he names.
std::optional<ColumnPlaces> places_as_named(const Keys& keys, const ColumnNames& named) {
  ColumnPlaces found = places_of(keys, table_layouts().back());
  std::vector<std::pair<Role, std::size_t>> claims;
  for (const auto& [name, column] : named) {
    const auto role = find_role(name);
    std::size_t place = find_key(keys, column);
    const auto number = parse_digits(column);
    if (place == ColumnPlaces::absent && number && *number >= 1 && *number <= keys.size())
      place = static_cast<std::size_t>(*number - 1);
    if (!role || place == ColumnPlaces::absent) return std::nullopt;
    claims.emplace_back(*role, place);
  }
  for (const auto& [role, place] : claims) claim(found, role, place);
  for (const auto& [role, place] : claims) found.first[static_cast<std::size_t>(role)] = place;
  return named.empty() ? std::nullopt : std::optional(found);
}

std::size_t known(const ColumnPlaces& places) {
  return role_count -
         static_cast<std::size_t>(std::count(places.first.begin(), places.first.end(), ColumnPlaces::absent));
}

bool is_of_tweets(const ColumnPlaces& places) {
  const bool says_something = places.has(Role::text) || places.has(Role::hashtags) || places.has(Role::entities);
  return says_something && (places.has(Role::tweet_id) || places.has(Role::link) || places.has(Role::user_id) ||
                            places.has(Role::handle) || places.has(Role::time));
}

// What accounts say of themselves, and the last tweet in objects that describe them.
bool is_self_description(const std::string& key) {
  for (const std::string_view word : {"description", "bio", "name", "location", "status.text", "status.full_text"}) {
    const std::string part = column_key(word);
    if (key.size() >= part.size() && key.substr(key.size() - part.size()) == part) return true;
  }
  return false;
}

// Whether nine in ten of a column's cells are texts, and neither times nor notation of programs.
bool is_of_texts(const std::vector<Row>& rows, std::size_t first_row, std::size_t place) {
  std::size_t cells = 0, texts = 0;
  for (std::size_t i = first_row; i < rows.size(); ++i) {
    const std::string_view cell = place < rows[i].size() ? trim(rows[i][place]) : std::string_view();
    if (is_blank(cell)) continue;
    ++cells;
    constexpr std::string_view notation = "[{<(";
    texts += is_text(cell) && notation.find(cell[0]) == std::string_view::npos && !parse_cell_time(cell);
  }
  return texts > 0 && texts * 10 >= cells * 9;
}

// Whether a table that could be one of accounts has a column of texts that nothing says are not those of tweets.
bool may_have_tweets(const Keys& keys, const ColumnPlaces& places, const std::vector<Row>& rows, std::size_t header) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const bool is_known = std::find(places.first.begin(), places.first.end(), i) != places.first.end();
    if (!is_known && !is_self_description(keys[i]) && is_of_texts(rows, header + 1, i)) return true;
  }
  return false;
}

bool is_of_accounts(const Keys& keys, const ColumnPlaces& places) {
  const TableLayout& of_tweets = table_layouts().back();
  int described = 0;
  for (const Role role : {Role::user_created_at, Role::followers, Role::likes, Role::statuses, Role::verified}) {
    described += places.has(role);
  }
  return described > 1 && (places.has(Role::user_id) || places.has(Role::handle)) &&
         !is_of_tweets(places_of(keys, of_tweets));
}

// A row of a sample that may be the header, in every way of reading the sample.
struct Candidate {
  const TableSample* sample;
  std::size_t header;  // which row
  Keys keys;
};

std::vector<Candidate> candidates_of(const std::vector<TableSample>& samples) {
  std::vector<Candidate> all;
  for (std::size_t header = 0; header <= rows_above_header; ++header) {
    for (const TableSample& sample : samples) {
      if (header < sample.rows.size())
        all.push_back({&sample, header, keys_of(sample.rows[header], code_page_of(sample.dialect))});
    }
  }
  return all;
}

TableShape shape_of(const Candidate& candidate, const TableLayout& layout, ColumnPlaces places) {
  TableShape shape;
  shape.layout = &layout;
  shape.dialect = candidate.sample->dialect;
  shape.rows_before = candidate.header + 1;
  shape.width = candidate.keys.size();
  shape.places = std::move(places);
  shape.code_page = &code_page_of(shape.dialect);
  return shape;
}

// The first of the layouts with a signature that one of the candidates has.
std::optional<TableShape> find_by_signature(const std::vector<Candidate>& candidates) {
  for (const TableLayout& layout : table_layouts()) {
    if (layout.signature.empty()) continue;
    for (const Candidate& candidate : candidates) {
      if (has_all(candidate.keys, layout.signature))
        return shape_of(candidate, layout, places_of(candidate.keys, layout));
    }
  }
  return std::nullopt;
}

std::optional<TableShape> find_as_named(const std::vector<Candidate>& candidates, const ColumnNames& named) {
  std::optional<TableShape> best;
  for (const Candidate& candidate : candidates) {
    auto places = places_as_named(candidate.keys, named);
    if (!places || (best && best->width >= candidate.keys.size())) continue;
    best = shape_of(candidate, table_layouts().back(), std::move(*places));
    if (candidate.header == 0 && looks_like_data(candidate.sample->rows[0])) best->rows_before = 0;
  }
  return best;
}

const OtherTable* find_other(const std::vector<Candidate>& candidates) {
  for (const OtherTable& other : other_tables()) {
    for (const Candidate& candidate : candidates) {
      const bool is_narrow = other.widest == 0 || candidate.keys.size() <= other.widest;
      if (candidate.header == 0 && is_narrow && has_all(candidate.keys, other.signature)) return &other;
    }
  }
  return nullptr;
}

// By the names in use for columns: the header in which most are known, the highest one of several.
std::optional<TableShape> find_by_names(const std::vector<Candidate>& candidates) {
  const TableLayout& of_tweets = table_layouts().back();
  const TableLayout& of_accounts = table_layouts()[table_layouts().size() - 2];
  std::optional<TableShape> best;
  for (const Candidate& candidate : candidates) {
    auto tweets = places_of(candidate.keys, of_tweets), accounts = places_of(candidate.keys, of_accounts);
    const bool are_accounts = is_of_accounts(candidate.keys, accounts) &&
                              !may_have_tweets(candidate.keys, accounts, candidate.sample->rows, candidate.header);
    if (!are_accounts && !is_of_tweets(tweets)) continue;
    auto& places = are_accounts ? accounts : tweets;
    if (best && known(places) <= known(best->places)) continue;
    best = shape_of(candidate, are_accounts ? of_accounts : of_tweets, std::move(places));
  }
  return best;
}

// Rows that are all one field wider than the header: their last field is an empty one behind a last delimiter, or their
// first is a row's name, as R writes it, over which the header has nothing.
void look_at_width(const std::vector<Row>& rows, TableShape& shape) {
  bool all_wider = rows.size() > shape.rows_before, all_end_empty = true;
  for (std::size_t i = shape.rows_before; i < rows.size(); ++i) {
    all_wider = all_wider && rows[i].size() == shape.width + 1;
    all_end_empty = all_end_empty && rows[i].back().empty();
  }
  if (!all_wider || shape.rows_before == 0 || shape.layout->ragged) return;
  ++shape.width;
  if (all_end_empty) return;
  const auto shift = [](std::size_t& place) { place += place != ColumnPlaces::absent; };
  std::for_each(shape.places.first.begin(), shape.places.first.end(), shift);
  std::for_each(shape.places.hashtags.begin(), shape.places.hashtags.end(), shift);
  std::for_each(shape.places.urls.begin(), shape.places.urls.end(), shift);
  shift(shape.places.other_time);
}

std::string_view cell_of(const Row& row, std::size_t place) {
  const std::string_view cell = place < row.size() ? trim(row[place]) : std::string_view();
  return is_blank(cell) ? std::string_view() : cell;
}

// Forgets columns of what accounts say of themselves in which nobody says anything: they were emptied, or never asked
// for.
void forget_emptied(const std::vector<Row>& rows, TableShape& shape) {
  for (const Role role : {Role::biography, Role::location, Role::profile_link}) {
    std::size_t& place = shape.places.first[static_cast<std::size_t>(role)];
    const bool any_filled =
        std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(std::min(shape.rows_before, rows.size())), rows.end(),
                    [&](const Row& row) { return !cell_of(row, place).empty(); });
    if (!any_filled) place = ColumnPlaces::absent;
  }
}

// What only values show.
void look_at_values(const std::vector<Row>& rows, TableShape& shape) {
  const ColumnPlaces& places = shape.places;
  std::set<std::string_view> long_ids;
  bool any_listed = false, any_written = false;
  std::vector<std::string_view> hashtags;
  for (std::size_t i = shape.rows_before; i < rows.size(); ++i) {
    const std::string_view id = parse_id(bare_id(cell_of(rows[i], places[Role::tweet_id])));
    if (id.size() >= 17) long_ids.insert(id);
    for (const std::size_t place : places.hashtags) any_listed = any_listed || !cell_of(rows[i], place).empty();
    append_hashtags(cell_of(rows[i], places[Role::text]), hashtags);
    any_written = any_written || !hashtags.empty();
  }
  const bool all_round = std::all_of(long_ids.begin(), long_ids.end(),
                                     [](std::string_view id) { return id.substr(id.size() - 2) == "00"; });
  shape.ids_rounded = long_ids.size() >= 3 && all_round;  // by chance once in a million
  shape.hashtags_unfilled = !any_listed && any_written;
}

// Posts of other platforms that come in the same columns, by their links and ids.
const OtherTable* find_elsewhere(const std::vector<Row>& rows, const TableShape& shape) {
  static const OtherTable truth_social = {
      {}, 0, "posts of Truth Social", "These are posts of Truth Social. Hustings reads tweets only."};
  static const OtherTable bluesky = {
      {}, 0, "posts of Bluesky", "These are posts of Bluesky. Hustings reads tweets only."};
  if (rows.size() <= shape.rows_before) return nullptr;
  const std::string_view link = cell_of(rows[shape.rows_before], shape.places[Role::link]);
  if (link.find("truthsocial.com/") != std::string_view::npos) return &truth_social;
  const std::string_view id = cell_of(rows[shape.rows_before], shape.places[Role::tweet_id]);
  const bool is_bluesky = link.find("bsky.app/") != std::string_view::npos || id.substr(0, 5) == "at://";
  return is_bluesky ? &bluesky : nullptr;
}

}  // namespace

std::vector<TableSample> sample_table(std::string_view head) {
  std::vector<TableSample> samples;
  for (const char delimiter : delimiters) samples.push_back(sample_rows(head, delimiter));
  return samples;
}

const TableSample* likeliest(const std::vector<TableSample>& samples) {
  const TableSample* best = nullptr;
  for (const TableSample& sample : samples) {
    const std::size_t rows = sample.rows.size();
    if (rows < 2 || sample.rows[0].size() < 2 || sample.even < std::max<std::size_t>(2, rows * 9 / 10)) continue;
    if (!best || sample.rows[0].size() > best->rows[0].size()) best = &sample;
  }
  return best;
}

bool looks_like_data(const std::vector<std::string>& row) {
  return std::any_of(row.begin(), row.end(), [](const std::string& cell) {
    return parse_cell_time(cell) || parse_id(bare_id(cell)).size() >= 15;
  });
}

bool is_text(std::string_view cell) { return std::count(cell.begin(), cell.end(), ' ') >= 3; }

const CodePage& code_page_of(const csv::Dialect& dialect) {
  return dialect.line_end == '\r' ? mac_roman : windows_1252;
}

TableFinding find_table(const std::vector<TableSample>& samples, const ColumnNames& named) {
  const auto candidates = candidates_of(samples);
  TableFinding finding;
  finding.shape = find_by_signature(candidates);
  if (!finding.shape) finding.shape = find_as_named(candidates, named);
  if (!finding.shape) finding.other = find_other(candidates);
  if (!finding.shape && !finding.other) finding.shape = find_by_names(candidates);
  if (!finding.shape) return finding;
  const auto sample = std::find_if(samples.begin(), samples.end(), [&](const TableSample& any) {
    return any.dialect.delimiter == finding.shape->dialect.delimiter;
  });
  finding.other = find_elsewhere(sample->rows, *finding.shape);
  look_at_width(sample->rows, *finding.shape);
  look_at_values(sample->rows, *finding.shape);
  forget_emptied(sample->rows, *finding.shape);
  return finding;
}

}  // namespace hustings
