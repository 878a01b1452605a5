#pragma once
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "text/result.h"

namespace hustings {

// The table of accounts: the authors with tweets in the window and the accounts that are only described, in report
// order, under the name the settings allow.
class AccountsTable {
 public:
  static constexpr std::size_t every = static_cast<std::size_t>(-1);
  // Holds the first `most` accounts of the report order; pages need every one. `analysis` must have been measured
  // and, if the settings ask for evidence, weighed; `lifetime` is that of lifetime_rates().
  AccountsTable(const TweetIndex& index, const Settings& settings, const Analysis& analysis,
                const std::vector<double>& lifetime, std::size_t most);

  std::size_t size() const { return order_.size(); }
  // The account at a place of the report order, as an entry of the report's "accounts".
  nlohmann::ordered_json entry(std::size_t place) const;

  std::uint32_t author(std::size_t place) const { return order_[place]; }
  // Whether the settings allow to name it; and its handle, if it has one, or "account 12".
  bool is_named(std::size_t place) const;
  std::string shown_name(std::size_t place) const;

  // What part of the table a page shows.
  struct Query {
    std::string sort = "tracked";  // a member of entry() that is a number or a truth, or "handle"
    bool descending = true;
    std::string grade;   // of evidence: "few", "some", "strong", "none" for not judged; empty for all
    std::string search;  // shown in the name, without regard to case
    std::string party;   // the id of a party whose hashtags they used; empty for all
    struct Bounds {
      std::string figure;  // as for sort, but not "handle"
      std::optional<double> at_least, at_most;
    };
    std::vector<Bounds> within;  // what is not known lies within no bounds
    std::size_t offset = 0;
    std::size_t limit = 50;
  };
  // {"total": accounts, "matching": those that match, "offset", "rows": [entries]}. Accounts for which
  // the sorting figure is not known come last; ties are in report order.
  nlohmann::ordered_json page(const Query& query) const;

 private:
  std::vector<std::uint32_t> matching(const Query& query) const;
  bool has_grade(std::uint32_t author, const std::string& grade) const;
  // Leaves only the places of authors who used the party's hashtags, whose figure lies within the bounds.
  void keep_of_party(std::vector<std::uint32_t>& places, const std::string& party) const;
  void keep_within(std::vector<std::uint32_t>& places, const Query::Bounds& bounds) const;
  nlohmann::ordered_json evidence(std::uint32_t author) const;
  // As far as the query's page reaches.
  void sort(std::vector<std::uint32_t>& places, const Query& query) const;

  const TweetIndex& index_;
  const Settings& settings_;
  const Analysis& analysis_;
  const std::vector<double>& lifetime_;
  std::vector<std::uint32_t> order_;
};

// Whether the settings allow to name an account with so many followers; and an author.
bool may_be_named(const Settings& settings, Observed followers);
bool is_named(const TweetIndex& index, const Settings& settings, std::uint32_t author);

// What stands for the handle of a hidden account at that place: "account 1".
std::string hidden_name(std::size_t place);

// What the settings allow to call the account at a place of the report order: its handle, without "@", or "account 1";
// its id, if no handle is known.
std::string name_of_account(const TweetIndex& index, const Settings& settings, std::uint32_t author, std::size_t place);

Result<AccountsTable::Query> parse_accounts_query(std::string_view json);

}  // namespace hustings
