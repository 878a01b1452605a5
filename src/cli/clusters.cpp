#include "cli/clusters.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/table.h"
#include "text/numbers.h"

namespace hustings {

using nlohmann::ordered_json;

const char* const caution_in_step =
    "To act in step is not to be automated: campaigns with ready-made words, fan clubs and staff look the same.";

namespace {

constexpr std::size_t most_rows = 20, most_described = 5, most_things = 3, most_members = 10, most_amplified = 10;

struct TraceWords {
  std::string_view id, alike, one, several;
};
constexpr std::array<TraceWords, 5> trace_words{{
    {"text", "own tweets that say the same", "text", "texts"},
    {"retweet", "retweets of the same tweet", "retweeted tweet", "retweeted tweets"},
    {"link", "own tweets with the same link", "link", "links"},
    {"hashtags", "own tweets with the same hashtags in order", "sequence of hashtags", "sequences of hashtags"},
    {"reply", "replies to the same tweet", "answered tweet", "answered tweets"},
}};

const TraceWords& words_of(const ordered_json& trace) {
  const std::string id = trace.get<std::string>();
  const auto* found =
      std::find_if(trace_words.begin(), trace_words.end(), [&](const TraceWords& words) { return words.id == id; });
  static constexpr TraceWords unknown{"", "of another kind", "thing", "things"};
  return found == trace_words.end() ? unknown : *found;
}

std::string count_of(const ordered_json& number, std::string_view one, std::string_view several) {
  return counted(number.get<double>(), one, several);
}
std::string by_chance(const ordered_json& mean) { return mean.is_null() ? "-" : number(mean, "%.1f"); }

void add_to_list(std::string& list, const std::string& item) { list.append(list.empty() ? "" : ", ").append(item); }
std::string and_more(std::size_t all, std::size_t shown) {
  return all > shown ? " and " + std::to_string(all - shown) + " more" : "";
}

// "16 texts, 3 links"
std::string things_of(const ordered_json& traces) {
  std::string list;
  for (const auto& trace : traces) {
    const TraceWords& words = words_of(trace["id"]);
    add_to_list(list, count_of(trace["things"], words.one, words.several));
  }
  return list;
}

// "Labour 80, SNP 2"
std::string parties_of(const ordered_json& report, const ordered_json& parties) {
  std::string list;
  for (const auto& [id, tweets] : parties.items()) add_to_list(list, party_name(report, id) + " " + number(tweets));
  return list;
}

void print_lede(const ordered_json& of, std::ostream& out) {
  out << "\nAccounts in step\n  ";
  if (of["accounts"] == 0) {
    out << "No two accounts were found in step often enough to make a pair.\n";
  } else {
    out << count_of(of["accounts"], "account", "accounts") << " in " << count_of(of["clusters"], "cluster", "clusters")
        << ", with " << count_of(of["tweets"], "tweet", "tweets") << " in step: " << percent(of["share"])
        << " of the window's tweets.\n  " << count_of(of["pairs"], "pair", "pairs") << " of accounts";
    if (!of["chance"].is_null()) {
      out << ", where chance makes " << number(of["chance"]["pairs"], "%.1f") << " (the mean of "
          << count_of(of["chance"]["copies"], "copy", "copies") << " of the data with shuffled times)";
    }
    out << ".\n";
    if (!of["high_frequency"].is_null()) {
      out << "  Of these accounts, " << number(of["high_frequency"]) << " are high-frequency by the study's rule.\n";
    }
  }
  out << "  " << caution_in_step << "\n";
}

void print_traces(const ordered_json& traces, std::ostream& out) {
  std::vector<Row> rows{
      {"alike", "within", "tweets", "things", "by several", "pairs", "by chance", "accounts", "by chance"}};
  for (const auto& trace : traces) {
    rows.push_back({std::string(words_of(trace["id"]).alike), number(trace["seconds"]) + " s", number(trace["tweets"]),
                    number(trace["things"]), number(trace["shared"]), number(trace["pairs"]),
                    by_chance(trace["chance_pairs"]), number(trace["accounts"]), by_chance(trace["chance_accounts"])});
  }
  if (rows.size() > 1) print_table(out, "What was looked for", rows);
  for (const auto& trace : traces) {
    const std::string alike(words_of(trace["id"]).alike);
    if (trace["untimed"] > 0) {
      out << "  " << alike << ": " << count_of(trace["untimed"], "tweet", "tweets")
          << " left out, for the files do not tell their times so finely\n";
    }
    if (trace["crowded"] > 0) {
      out << "  " << alike << ": " << count_of(trace["crowded"], "tweet", "tweets")
          << " in such a crowd that only the 64 nearest others were looked at\n";
    }
  }
}

void print_list(const ordered_json& report, std::ostream& out) {
  const auto& clusters = report["clusters"];
  std::vector<Row> rows{
      {"cluster", "accounts", "pairs", "tweets in step", "of all theirs", "from", "to", "alike", "with hashtags of"}};
  for (const auto& cluster : clusters) {
    if (rows.size() > most_rows) break;
    rows.push_back({number(cluster["number"]), number(cluster["size"]), number(cluster["pairs"]),
                    number(cluster["tweets"]), number(cluster["tweets_of_members"]), text(cluster["from"]),
                    text(cluster["to"]), things_of(cluster["traces"]), parties_of(report, cluster["parties"])});
  }
  if (rows.size() > 1) print_table(out, "Clusters of accounts in step (first " + std::to_string(most_rows) + ")", rows);
}

std::string members_of(const ordered_json& cluster) {
  std::string list;
  const std::size_t shown = std::min(cluster["members"].size(), most_members);
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& member = cluster["members"][i];
    add_to_list(list, account_name(member) + " (" + number(member["things"]) + ")");
  }
  return list + and_more(cluster["size"].get<std::size_t>(), shown);
}

std::string grades_of(const ordered_json& grades) {
  std::string list;
  for (const auto& [grade, accounts] : grades.items()) {
    if (accounts > 0)
      add_to_list(list, number(accounts) + (grade == "none" ? " not judged" : " with " + grade + " signs"));
  }
  return list;
}

std::string officials_of(const ordered_json& report, const ordered_json& officials) {
  std::string list;
  for (const auto& official : officials) {
    add_to_list(list, "@" + text(official["handle"]) + " (" + party_name(report, official["party"]) + ", " +
                          count_of(official["tweets"], "tweet", "tweets") + ")");
  }
  return list;
}

// What the thing is, in the data's own words.
std::string shown_thing(const ordered_json& thing, const ordered_json& examples) {
  if (thing["trace"] == "hashtags") return text(thing["name"]);
  if (thing["example"].is_null()) return "text not shown";
  const auto example = std::find_if(examples.begin(), examples.end(),
                                    [&](const ordered_json& tweet) { return tweet["id"] == thing["example"]["id"]; });
  return example == examples.end() ? "text not available" : one_line(*example);
}

void describe_thing(const ordered_json& thing, const ordered_json& examples, std::ostream& out) {
  out << "  " << count_of(thing["accounts"], "account", "accounts") << " within "
      << count_of(thing["seconds"], "second", "seconds") << ", " << words_of(thing["trace"]).alike;
  if (thing["trace"] == "retweet" && thing["name"].is_string()) out << ", by " << text(thing["name"]);
  out << "\n      " << text(thing["from"]) << "  " << shown_thing(thing, examples) << "\n";
}

void describe(const ordered_json& report, const ordered_json& cluster, const ordered_json& examples,
              std::ostream& out) {
  out << "\nCluster " << number(cluster["number"])
      << ", in step and not thereby automated (in brackets: how many things each did so)\n  " << members_of(cluster)
      << "\n";
  if (!cluster["grades"].is_null()) out << "  automation: " << grades_of(cluster["grades"]) << "\n";
  if (!cluster["official"].empty()) {
    out << "  retweeted in step: " << officials_of(report, cluster["official"]) << "\n";
  }
  for (std::size_t i = 0; i < std::min(cluster["things"].size(), most_things); ++i) {
    describe_thing(cluster["things"][i], examples, out);
  }
}

std::string official(const ordered_json& report, const ordered_json& official) {
  return official.is_null() ? "" : party_name(report, official["party"]) + ", " + text(official["role"]);
}

void print_amplified(const ordered_json& report, std::ostream& out) {
  const auto& amplified = report["amplified"];
  std::vector<Row> rows{{"account", "official", "retweets", "mentions", "amplifying tweets", "by accounts",
                         "high-frequency", "strong signs", "in clusters", "new"}};
  for (const auto& account : amplified["overall"]) {
    if (rows.size() > most_amplified) break;
    const auto& by = account["by"];
    rows.push_back({account_name(account), official(report, account["official"]), number(account["retweets"]),
                    number(account["mentions"]), number(account["tweets"]), number(account["accounts"]),
                    percent(by["high_frequency"]), percent(by["strong"]), percent(by["clusters"]), percent(by["new"])});
  }
  if (rows.size() == 1) return;
  print_table(out, "Most amplified accounts (first " + std::to_string(most_amplified) + "), and which part by whom",
              rows);
  out << "  In all, " << count_of(amplified["tweets"], "tweet retweets or mentions", "tweets retweet or mention") << " "
      << count_of(amplified["accounts"], "account", "accounts") << ".\n";
}

}  // namespace

ordered_json shown_examples(const ordered_json& report) {
  ordered_json examples = ordered_json::array();
  const auto& clusters = report["clusters"];
  for (std::size_t i = 0; i < std::min(clusters.size(), most_described); ++i) {
    const auto& things = clusters[i]["things"];
    for (std::size_t j = 0; j < std::min(things.size(), most_things); ++j) {
      if (things[j]["trace"] != "hashtags" && !things[j]["example"].is_null()) examples.push_back(things[j]["example"]);
    }
  }
  return examples;
}

void print_clusters(const ordered_json& report, const ordered_json& examples, std::ostream& out) {
  print_lede(report["coordination"], out);
  print_traces(report["coordination"]["traces"], out);
  print_list(report, out);
  const auto& clusters = report["clusters"];
  for (std::size_t i = 0; i < std::min(clusters.size(), most_described); ++i) {
    describe(report, clusters[i], examples, out);
  }
  print_amplified(report, out);
}

}  // namespace hustings
