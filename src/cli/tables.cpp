#include "cli/tables.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "cli/command.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;
using Row = std::vector<std::string>;

std::string number(const ordered_json& value, const char* format = "%.0f", double factor = 1) {
  if (!value.is_number()) return "not known";
  char text[64];
  std::snprintf(text, sizeof(text), format, value.get<double>() * factor);
  return text;
}
std::string percent(const ordered_json& share) { return share.is_number() ? number(share, "%.1f %%", 100) : "-"; }
std::string text(const ordered_json& value) { return value.is_string() ? printable(value.get<std::string>()) : "not known"; }

std::size_t width(const std::string& cell) {
  return static_cast<std::size_t>(std::count_if(cell.begin(), cell.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// The first column to the left, the others to the right.
void print_table(std::ostream& out, const std::string& title, const std::vector<Row>& rows) {
  out << "\n" << title << "\n";
  std::vector<std::size_t> widths(rows.front().size());
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  for (const Row& row : rows) {
    out << "  ";
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - width(row[i]), ' ');
      out << (i == 0 ? row[i] + padding : "  " + padding + row[i]);
    }
    out << "\n";
  }
}

// As what each input was recognised, of the first few.
void print_inputs(const ordered_json& inputs, std::ostream& out) {
  constexpr std::size_t most = 20;
  for (std::size_t i = 0; i < std::min(inputs.size(), most); ++i) {
    if (!inputs[i]["layout"].is_string()) continue;
    out << "  " << text(inputs[i]["name"]) << ": " << text(inputs[i]["layout"]) << ", " << number(inputs[i]["records"])
        << " records\n";
  }
  if (inputs.size() > most) out << "  and " << inputs.size() - most << " more inputs\n";
}

void print_summary(const ordered_json& report, std::ostream& out) {
  const auto& quality = report["quality"];
  const auto& window = report["window"];
  out << number(quality["tweets"]) << " tweets (" << number(quality["retweets"]) << " retweets) by "
      << number(quality["accounts"]) << " accounts; " << number(quality["duplicates"]) << " duplicates and "
      << number(quality["unreadable"]) << " unreadable records left out.\n";
  print_inputs(report["inputs"], out);
  if (quality["profiles"] > 0) {
    out << "  " << number(quality["profiles"]) << " records describe accounts, without tweets\n";
  }
  for (const auto& [kind, count] : quality["not_tweets"].items()) {
    out << "  not tweets: " << number(count) << " " << printable(kind) << "\n";
  }
  for (const auto& [kind, count] : quality["left_alone"].items()) {
    out << "  left alone: " << number(count) << " " << printable(kind) << "\n";
  }
  if (window["days"].is_number()) {
    out << "Window: " << text(window["from"]) << " to " << text(window["to"]) << ", " << number(window["days"], "%g")
        << " days, " << number(window["tweets"]) << " tweets, " << number(window["tracked"]) << " of them tracked.\n";
  }
  for (const auto& missing : quality["missing"]) out << "  not in the data: " << text(missing) << "\n";
}

void print_parties(const ordered_json& report, std::ostream& out) {
  std::vector<Row> rows{{"party", "tweets", "share", "accounts", "share", "high-frequency tweets", "share", "accounts"}};
  for (const auto& party : report["parties"]) {
    const auto& automated = party["high_frequency"];
    rows.push_back({text(party["name"]), number(party["tweets"]), percent(party["share"]), number(party["accounts"]),
                    percent(party["account_share"])});
    for (const char* key : {"tweets", "share", "accounts"}) {
      const ordered_json value = automated.is_null() ? ordered_json() : automated[key];
      rows.back().push_back(std::string(key) == "share" ? percent(value) : number(value));
    }
  }
  print_table(out, "Party share (of mentions of party hashtags)", rows);
  for (const auto& party : report["against"]) {
    out << "  against " << text(party["name"]) << ": " << number(party["tweets"]) << " tweets\n";
  }
  out << "  several parties: " << number(report["mixed"]) << ", against only: " << number(report["against_only"])
      << ", neutral only: " << number(report["neutral"]) << ", untracked: " << number(report["untracked"]) << " tweets\n"
      << "  A hashtag is a topic, not support; and this cannot show who runs these accounts.\n";
}

void print_automation(const ordered_json& report, std::ostream& out) {
  const auto& automation = report["automation"];
  const auto& rule = automation["rule"];
  out << "\nHigh-frequency accounts (" << number(rule["per_day"], "%g") << " or more tweets a day, by "
      << text(rule["denominator"]) << " tweets): ";
  if (automation["accounts"].is_null()) {
    out << "the data does not tell.\n";
    return;
  }
  out << number(automation["accounts"]) << " accounts, " << number(automation["tweets"]) << " tracked tweets, "
      << percent(automation["share"]);
  if (automation["one_in"].is_number()) out << " or one in " << number(automation["one_in"], "%.1f");
  out << ".\n";
}

void print_accounts(const ordered_json& report, std::ostream& out) {
  std::vector<Row> rows{{"account", "tracked", "tweets", "per day", "peak 24 h", "retweets", "of", "age, days",
                         "lifetime/day", "likes/day", "digits", "high-frequency"}};
  for (const auto& account : report["accounts"]) {
    if (rows.size() > 20) break;
    const auto& flag = account["high_frequency"];
    rows.push_back({text(account["handle"]), number(account["tracked"]), number(account["tweets"]),
                    number(account["per_day"], "%.1f"), number(account["peak_24h"]), percent(account["retweet_share"]),
                    number(account["retweeted_accounts"]), number(account["age_days"], "%.1f"),
                    number(account["lifetime_per_day"], "%.1f"), number(account["likes_per_day"], "%.1f"),
                    number(account["handle_digits"]), flag.is_null() ? "not known" : flag.get<bool>() ? "yes" : "no"});
  }
  print_table(out, "Accounts with the most tracked tweets (first 20)", rows);
}

void print_hashtags(const ordered_json& report, std::ostream& out) {
  std::vector<Row> rows{{"hashtag", "tweets", "accounts", "speaks of"}};
  for (const auto& tag : report["hashtags"]) {
    if (rows.size() > 20) break;
    const std::string meaning = tag["party"].is_string()     ? text(tag["party"])
                                : tag["against"].is_string() ? "against " + text(tag["against"])
                                : tag["neutral"].get<bool>() ? "neutral"
                                                             : "";
    rows.push_back({"#" + text(tag["tag"]), number(tag["tweets"]), number(tag["accounts"]), meaning});
  }
  print_table(out, "Hashtags (first 20)", rows);
}

}  // namespace

void print_tables(const ordered_json& report, std::ostream& out) {
  if (report["invented"]) out << "AN INVENTED ELECTION: no account, text or number here is real.\n";
  print_summary(report, out);
  const bool has_tweets = report["quality"]["tweets"] > 0;
  if (has_tweets) {
    print_parties(report, out);
    print_automation(report, out);
  }
  if (!report["accounts"].empty()) print_accounts(report, out);
  if (!has_tweets) return;
  print_hashtags(report, out);
}

}  // namespace hustings
