#include "analysis/names.h"

#include <algorithm>

#include "analysis/accounts.h"
#include "analysis/json.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

ordered_json name_json(std::string_view id, std::string_view handle, const ordered_json& place) {
  return object({{"id", text_or_null(id)}, {"handle", text_or_null(handle)}, {"hidden", false}, {"place", place}});
}
ordered_json hidden_json(const std::string& name, const ordered_json& place) {
  return object({{"id", name}, {"handle", name}, {"hidden", true}, {"place", place}});
}

// Read to its end, and as long as it is: neither compressed nor in an archive.
bool is_plain(const Input& input) { return input.within.empty() && input.end == input.size; }

// The handle of the account in a row of the table, if it is known and the settings allow to name it.
ordered_json handle_or_null(const ReportSources& in, std::uint32_t row) {
  const TweetTable& table = in.index.table();
  const bool named = row != nobody && may_be_named(in.settings, table.profile(row, ProfileField::followers));
  return named ? text_or_null(table.handle(row)) : ordered_json();
}

}  // namespace

AccountNames::AccountNames(const ReportSources& sources) : in_(sources) {
  const TweetIndex& index = in_.index;
  const auto order = in_.analysis.report_order(index, AccountsTable::every);
  places_.assign(index.authors(), static_cast<std::uint32_t>(order.size()));
  for (std::uint32_t place = 0; place < order.size(); ++place) places_[order[place]] = place;
  authors_.assign(index.table_accounts(), nobody);
  for (std::uint32_t author = 0; author < index.authors(); ++author) authors_[index.row_of(author)] = author;
}

bool AccountNames::is_named(std::uint32_t author) const { return hustings::is_named(in_.index, in_.settings, author); }

std::optional<std::uint32_t> AccountNames::author_of(std::uint32_t row) const {
  return authors_[row] == nobody ? std::nullopt : std::optional(authors_[row]);
}

ordered_json AccountNames::json(std::uint32_t author) const {
  const std::uint32_t place = places_[author];
  if (!is_named(author)) return hidden_json(hidden_name(place), place + 1);
  return name_json(in_.index.id(author), in_.index.handle(author), place + 1);
}

ordered_json AccountNames::json_of_row(std::uint32_t row, bool is_official) const {
  const auto author = author_of(row);
  if (author && in_.analysis.is_listed(in_.index, *author)) {
    if (!is_official) return json(*author);
    return name_json(in_.index.id(*author), in_.index.handle(*author), places_[*author] + 1);
  }
  const TweetTable& table = in_.index.table();
  const Observed followers = table.profile(row, ProfileField::followers);
  if (!is_official && !may_be_named(in_.settings, followers)) return hidden_json("hidden account", nullptr);
  const std::string_view key = table.account_key(row);
  return name_json(key[0] == '#' ? key.substr(1) : "", table.handle(row), nullptr);
}

ordered_json AccountNames::json_of_handle(std::string_view handle, bool is_official) const {
  if (!is_official && in_.settings.handles != Handles::all) return hidden_json("hidden account", nullptr);
  return name_json("", handle, nullptr);
}

ordered_json placed_tweet_json(const ReportSources& in, std::uint32_t tweet) {
  const TweetRow row = in.index.row(tweet);
  const std::string_view key = in.index.table().input(row.input);
  const auto input =
      std::find_if(in.inputs.begin(), in.inputs.end(), [&](const Input& known) { return known.date_key == key; });
  const bool known = input != in.inputs.end();
  const std::uint32_t time = in.index.time(tweet);
  return object({{"id", std::to_string(row.id)},
                 {"time", time == 0 ? ordered_json() : ordered_json(format_time(time))},
                 {"retweet", (row.flags & flag_retweet) != 0},
                 {"retweet_of", handle_or_null(in, row.original)},
                 {"input", known ? ordered_json(input->name) : ordered_json()},
                 {"bytes", known ? ordered_json(input->size) : ordered_json()},
                 {"offset", row.offset},
                 {"seek", known && is_plain(*input) && row.offset > 0}});
}

}  // namespace hustings
