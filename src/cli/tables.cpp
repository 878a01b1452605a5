#include "cli/tables.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/table.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;
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

// " (36.2 to 43.5)"; empty without an interval.
std::string interval(const ordered_json& interval) {
  if (!interval.is_array()) return {};
  return " (" + number(interval[0], "%.1f", 100) + " to " + number(interval[1], "%.1f", 100) + ")";
}
std::string with_interval(const ordered_json& share, const ordered_json& of) { return percent(share) + interval(of); }

// What a share is a share of.
std::string counted(const ordered_json& settings) {
  const std::string rule = settings["rule"], voices = settings["voices"], kinds = settings["tweets"];
  std::string words = rule == "mention"     ? "of mentions of party hashtags"
                      : rule == "exclusive" ? "with the hashtags of one party only"
                                            : "with party hashtags, shared out among their parties";
  words.append(voices == "accounts" ? ", each account once" : "");
  return words + (kinds == "originals" ? ", without retweets" : kinds == "retweets" ? ", retweets only" : "");
}

void print_parties(const ordered_json& report, std::ostream& out) {
  std::vector<Row> rows{{"party", "tweets", "share (95 % interval)", "without high-frequency", "accounts",
                         "high-frequency tweets", "of the party's", "accounts"}};
  for (const auto& party : report["parties"]) {
    const auto& automated = party["high_frequency"];
    const auto figure = [&](const char* key) { return automated.is_null() ? ordered_json() : automated[key]; };
    rows.push_back({text(party["name"]), number(party["tweets"]), with_interval(party["share"], party["interval"]),
                    percent(party["without"]["share"]), number(party["accounts"]), number(figure("tweets")),
                    with_interval(figure("share"), figure("interval")), number(figure("accounts"))});
  }
  print_table(out, "Party share (" + counted(report["settings"]) + ")", rows);
  for (const auto& party : report["against"]) {
    out << "  against " << text(party["name"]) << ": " << number(party["tweets"]) << " tweets\n";
  }
  out << "  several parties: " << number(report["mixed"]) << ", against only: " << number(report["against_only"])
      << ", neutral only: " << number(report["neutral"]) << ", untracked: " << number(report["untracked"])
      << " tweets\n"
      << "  A hashtag is a topic, not support; and this cannot show who runs these accounts.\n";
}

// Which party is ahead of which, and how surely.
void print_order(const ordered_json& report, std::ostream& out) {
  bool any = false;
  for (const auto& pair : report["uncertainty"]["differences"]) {
    if (!pair["interval"].is_array()) continue;
    any = true;
    out << "  " << party_name(report, pair["parties"][0]) << " is " << number(pair["difference"], "%.1f", 100)
        << interval(pair["interval"]) << " points ahead of " << party_name(report, pair["parties"][1]) << "; in "
        << percent(pair["chance"]) << " of resamplings it is ahead\n";
  }
  if (!any) return;
  out << "  Intervals say how much hangs on which accounts happen to be in the sample; not on the choice of\n"
         "  hashtags, how the tweets were collected, accounts deleted since, or errors of the rule.\n";
}

// What the shares hang on: chance, few accounts, single hashtags.
void print_robustness(const ordered_json& report, std::ostream& out) {
  const auto& concentration = report["concentration"];
  out << "\nHow sure this is\n";
  if (concentration["accounts"] == 0) {
    out << "  No known account of these days has a voice in the shares.\n";
    return;
  }
  if (!report["uncertainty"].is_null()) print_order(report, out);
  out << "  " << number(concentration["accounts"])
      << " accounts have a voice in the shares, so unevenly that they say as much as "
      << number(concentration["effective_accounts"])
      << " equally busy ones;\n  the most active 1 % (one account at least) make "
      << percent(concentration["top_percent_share"]) << "\n";
  if (concentration["few"]) {
    out << "  WARNING: so few accounts say little, and intervals over them are not to be relied on.\n";
  }
  if (const auto& account = concentration["most_influential"];
      !account.is_null() && percent(account["share"]) != percent(account["share_without"])) {
    out << "  without " << text(account["account"]) << ", " << party_name(report, account["party"]) << " would be at "
        << percent(account["share_without"]) << " instead of " << percent(account["share"]) << "\n";
  }
  for (const auto& party : report["parties"]) {
    const auto& range = party["leave_one_out"];
    if (range.is_null() || party["tweets"] == 0) continue;
    out << "  one hashtag less: " << text(party["name"]) << " " << percent(range["low"]) << " to "
        << percent(range["high"]);
    if (range["low_tag"].is_string()) out << ", lowest without #" << text(range["low_tag"]);
    out << "\n";
  }
}

void print_references(const ordered_json& report, std::ostream& out) {
  std::vector<Row> rows{{"party", "share of the talk", "of", "", "times"}};
  for (const auto& party : report["parties"]) {
    if (party["tweets"] == 0) continue;
    for (const auto& reference : party["references"]) {
      rows.push_back({text(party["name"]), percent(party["share"]), percent(reference["share"]),
                      text(reference["name"]),
                      reference["ratio"].is_null() ? "-" : number(reference["ratio"], "%.1f")});
    }
  }
  if (rows.size() > 1) print_table(out, "Against size", rows);
}

void print_overlap(const ordered_json& report, std::ostream& out) {
  std::vector<Row> rows{{"hashtags of just", "tweets", "accounts", "high-frequency accounts"}};
  for (const auto& set : report["overlap"]) {
    std::string parties;
    for (const auto& party : set["parties"])
      parties.append(parties.empty() ? "" : " + ").append(party_name(report, party));
    rows.push_back({parties, number(set["tweets"]), number(set["accounts"]), number(set["high_frequency_accounts"])});
    if (rows.size() > 15) break;
  }
  if (rows.size() > 1) print_table(out, "Parties together (first 15)", rows);
}

void print_unassigned(const ordered_json& report, std::ostream& out) {
  std::vector<Row> rows{{"hashtag", "tweets", "accounts", "of them with one party", "travels with"}};
  for (const auto& tag : report["dictionary"]["unassigned"]) {
    rows.push_back({"#" + text(tag["tag"]), number(tag["tweets"]), number(tag["accounts"]),
                    number(tag["party_accounts"]),
                    tag["suggestion"].is_string() ? party_name(report, tag["suggestion"]) : ""});
    if (rows.size() > 10) break;
  }
  if (rows.size() > 1) print_table(out, "Hashtags that the lexicon does not have (first 10)", rows);
}

void print_comparison(const ordered_json& comparison, std::ostream& out) {
  const auto& second = comparison["second"];
  const auto& inputs = second["inputs"];
  const std::string files = inputs.empty() ? "" : text(inputs[0]["name"]) + (inputs.size() > 1 ? " and more, " : ", ");
  std::vector<Row> rows{{"", "first", "second", "difference (95 % interval)"}};
  const auto add = [&rows](const std::string& name, const ordered_json& pair) {
    rows.push_back({name, percent(pair["first"]), percent(pair["second"]),
                    number(pair["difference"], "%+.1f", 100) + interval(pair["interval"])});
  };
  for (const auto& party : comparison["parties"]) add(text(party["name"]), party);
  add("high-frequency accounts", comparison["automation"]);
  print_table(out,
              "Compared with " + files + text(second["lexicon"]["name"]) + ", " + text(second["window"]["from"]) +
                  " to " + text(second["window"]["to"]) + ", " + number(second["window"]["tweets"]) + " tweets",
              rows);
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
      << with_interval(automation["share"], automation["interval"]);
  if (automation["one_in"].is_number()) out << " or one in " << number(automation["one_in"], "%.1f");
  out << ".\n";
  if (rule["sampling"] < 1) {
    out << "  The files hold " << percent(rule["sampling"]) << " of the tweets: " << number(rule["tweets_needed"])
        << " in the window make an account high-frequency.\n";
  }
  const auto& corrected = automation["corrected"];
  if (corrected.is_null()) return;
  out << "  That is " << number(automation["account_share"], "%.2f %%", 100) << " of accounts";
  if (corrected["indistinguishable"]) {
    out << ", no more than the rule's own errors would give ("
        << number(report["settings"]["false_positives"], "%.2f %%", 100) << ").\n";
  } else {
    out << "; given the rule's own errors, " << percent(corrected["low"]) << " to " << percent(corrected["high"])
        << ".\n";
  }
}

std::string grade(const ordered_json& grade) {
  return grade.is_null() ? "not judged" : grade.get<std::string>() + " signs";
}

void print_evidence(const ordered_json& report, std::ostream& out) {
  std::vector<Row> rows{{"signs of automation", "accounts", "of them", "tracked tweets", "share"}};
  for (const auto& of : report["evidence"]["grades"]) {
    rows.push_back({grade(of["grade"]), number(of["accounts"]), with_interval(of["account_share"], of["account_interval"]),
                    number(of["tweets"]), with_interval(of["share"], of["interval"])});
  }
  print_table(out, "Signs of automation (no proof; see the sheet of an account: hustings account HANDLE FILE)", rows);
  std::vector<Row> strong{{"strong signs", "accounts", "of the party's", "tweets", "of the party's"}};
  for (const auto& party : report["evidence"]["parties"]) {
    const auto& of = party["grades"][2];
    strong.push_back({text(party["name"]), number(of["accounts"]),
                      with_interval(of["account_share"], of["account_interval"]), number(of["tweets"]),
                      with_interval(of["share"], of["interval"])});
  }
  print_table(out, "Accounts with strong signs, by the hashtags they use", strong);
}

void print_accounts(const ordered_json& report, std::ostream& out) {
  std::vector<Row> rows{{"account", "tracked", "tweets", "per day", "peak 24 h", "retweets", "of", "age, days",
                         "lifetime/day", "likes/day", "digits", "high-frequency", "signs", "score"}};
  for (const auto& account : report["accounts"]) {
    if (rows.size() > 20) break;
    const auto& flag = account["high_frequency"];
    const auto& evidence = account["evidence"];
    rows.push_back({text(account["handle"]), number(account["tracked"]), number(account["tweets"]),
                    number(account["per_day"], "%.1f"), number(account["peak_24h"]), percent(account["retweet_share"]),
                    number(account["retweeted_accounts"]), number(account["age_days"], "%.1f"),
                    number(account["lifetime_per_day"], "%.1f"), number(account["likes_per_day"], "%.1f"),
                    number(account["handle_digits"]),
                    flag.is_null()     ? "not known"
                    : flag.get<bool>() ? "yes"
                                       : "no",
                    evidence.is_null() ? "" : grade(evidence["grade"]),
                    evidence.is_null() ? "" : number(evidence["score"], "%.1f")});
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
    print_robustness(report, out);
    print_references(report, out);
    print_overlap(report, out);
    if (!report["comparison"].is_null()) print_comparison(report["comparison"], out);
  }
  if (!report["evidence"].is_null()) print_evidence(report, out);
  if (!report["accounts"].empty()) print_accounts(report, out);
  if (!has_tweets) return;
  print_hashtags(report, out);
  print_unassigned(report, out);
}

}  // namespace hustings
