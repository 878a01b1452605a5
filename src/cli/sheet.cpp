#include "cli/sheet.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "automation/evidence_model.h"
#include "cli/clusters.h"
#include "cli/command.h"
#include "cli/table.h"
#include "text/numbers.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

std::string words(const ordered_json& text) { return printable(text.get<std::string>()); }
std::string points(const ordered_json& points) { return written_number(points.get<double>()); }

// A number as the file of the model has it.
std::string exact(const ordered_json& number) {
  char text[32];
  std::snprintf(text, sizeof(text), "%g", number.get<double>());
  return text;
}

// The signals with a sentence, the weightiest first.
std::vector<ordered_json> signs_of(const ordered_json& sheet) {
  std::vector<ordered_json> signs;
  for (const auto& family : sheet["families"]) {
    for (const auto& signal : family["signals"]) {
      if (signal["sentence"].is_string()) signs.push_back(signal);
    }
  }
  std::stable_sort(signs.begin(), signs.end(), [](const ordered_json& a, const ordered_json& b) {
    return a["points"].get<double>() > b["points"].get<double>();
  });
  return signs;
}

void print_verdict(const ordered_json& sheet, std::ostream& out) {
  const ordered_json& evidence = sheet["account"]["evidence"];
  out << account_name(sheet["account"]) << ": ";
  if (evidence["grade"].is_null()) out << "not judged";
  else out << evidence["grade"].get<std::string>() << " signs of automation";
  double most = 0;
  for (const auto& family : sheet["families"]) most += family["most"].get<double>();
  out << ", " << points(evidence["score"]) << " of the "
      << written_number(most * evidence["completeness"].get<double>()) << " points that could be judged ("
      << written_number(most) << " in all).\n";
  if (sheet["declared"] == true) {
    out << "Its biography seems to say that it is automated: read it, words can be misread.\n";
  }
}

void print_against(const ordered_json& against, std::ostream& out) {
  out << "\nWhat speaks against automation (" << points(against["points"]) << " points taken off)\n";
  std::string not_found, not_looked_for;
  for (const auto& signal : against["signals"]) {
    if (signal["sentence"].is_string()) {
      out << "  " << words(signal["sentence"]) << " But: " << words(signal["innocent"]) << "\n";
    } else {
      std::string& list = signal["value"].is_null() ? not_looked_for : not_found;
      list += (list.empty() ? "" : ", ") + words(signal["name"]);
    }
  }
  if (!not_found.empty()) out << "  Looked for, not found: " << not_found << ".\n";
  if (!not_looked_for.empty()) out << "  Could not be looked for: " << not_looked_for << ".\n";
}

void print_tweets(const ordered_json& sheet, const ordered_json& ids, std::ostream& out) {
  for (const auto& tweet : sheet["tweets"]) {
    if (std::find(ids.begin(), ids.end(), tweet["id"]) == ids.end()) continue;
    out << "      " << (tweet["time"].is_string() ? tweet["time"].get<std::string>() : "no time") << "  "
        << one_line(tweet) << "\n";
  }
}

void print_signs(const ordered_json& sheet, std::ostream& out) {
  out << "\nSigns of automation\n";
  for (const ordered_json& signal : signs_of(sheet)) {
    if (signal["points"].get<double>() == 0) continue;
    out << "  " << words(signal["sentence"]) << " [" << points(signal["points"]) << "]\n"
        << "    What would explain it: " << words(signal["innocent"]) << "\n";
    out << "    So strongly: " << written_number(signal["at_least"].get<double>()) << " of the "
        << written_number(signal["judged"].get<double>()) << " accounts on which this can be judged.\n";
    print_tweets(sheet, signal["tweets"], out);
  }
  out << "\nDescribed, without points\n";
  for (const ordered_json& signal : signs_of(sheet)) {
    if (signal["points"].get<double>() == 0) out << "  " << words(signal["sentence"]) << "\n";
  }
}

// "12 retweets, 1 mention"
std::string amplifying(const ordered_json& whom) {
  return counted(whom["retweets"].get<double>(), "retweet", "retweets") + ", " +
         counted(whom["mentions"].get<double>(), "mention", "mentions");
}

void print_amplified(const ordered_json& amplifies, std::ostream& out) {
  if (amplifies.empty()) return;
  out << "\nWhom it amplifies\n";
  for (const auto& whom : amplifies) {
    out << "  " << account_name(whom) << ": " << amplifying(whom);
    if (const auto& official = whom["official"]; !official.is_null()) {
      out << " (official: " << words(official["party"]) << ", " << words(official["role"]) << ")";
    }
    out << "\n";
  }
}

void print_cluster(const ordered_json& cluster, std::ostream& out) {
  if (cluster.is_null()) return;
  out << "\nIn step with others: cluster " << number(cluster["number"]) << ", of " << number(cluster["size"])
      << " accounts\n  " << caution_in_step << "\n";
  for (const auto& partner : cluster["partners"]) {
    out << "  " << account_name(partner) << ": " << counted(partner["things"].get<double>(), "thing", "things")
        << " alike, of weight " << number(partner["weight"], "%.1f") << "\n";
  }
}

void print_not_judged(const ordered_json& sheet, std::ostream& out) {
  out << "\nNot judged\n";
  for (const auto& family : sheet["families"]) {
    if (family["signals"].empty()) out << "  " << words(family["name"]) << ": not judged by this version.\n";
    for (const auto& signal : family["signals"]) {
      if (signal["value"].is_null())
        out << "  " << words(signal["name"]) << ": needs " << words(signal["needs"]) << ".\n";
    }
  }
}

void print_standing(const ordered_json& standing, std::ostream& out) {
  out << "\nThe study's rule, " << written_number(standing["threshold"].get<double>()) << " a day\n";
  for (const auto& by : standing["denominators"]) {
    out << "  by " << by["denominator"].get<std::string>() << " tweets: ";
    if (by["per_day"].is_null()) out << "not known\n";
    else
      out << written_number(by["per_day"].get<double>()) << " a day, " << (by["high_frequency"] == true ? "" : "not ")
          << "high-frequency\n";
  }
}

void print_heat(const ordered_json& heat, std::ostream& out) {
  if (heat.is_null()) return;
  out << "\nTweets by hour of the day, from 0 to 23\n";
  for (std::size_t row = 0; row < heat["rows"].size(); ++row) {
    char name[16];
    std::snprintf(name, sizeof(name), "  %-10s", heat["rows"][row].get<std::string>().c_str());
    out << name;
    for (const auto& count : heat["counts"][row]) {
      char cell[16];
      std::snprintf(cell, sizeof(cell), "%4u", count.get<unsigned>());
      out << cell;
    }
    out << "\n";
  }
}

// "0 up to 25, 40 % at 50, 100 % from 144"
std::string steps_of(const ordered_json& signal) {
  std::string text;
  for (const auto& step : signal["steps"]) {
    text += (text.empty() ? "" : ", ") + exact(step[0]) + ": " +
            written_number(step[1].get<double>() * signal["most"].get<double>());
  }
  return text.empty() ? "none" : text;
}

void print_signals(const ordered_json& signals, std::ostream& out) {
  out << "\n| Signal | Definition | Needs | Points by value | Source | Innocent explanation |\n"
         "| --- | --- | --- | --- | --- | --- |\n";
  for (const auto& signal : signals) {
    out << "| " << signal["name"].get<std::string>() << " (`" << signal["id"].get<std::string>() << "`) | "
        << signal["definition"].get<std::string>() << " | " << signal["needs"].get<std::string>() << " | "
        << steps_of(signal) << " | " << signal["source"].get<std::string>() << " | "
        << signal["innocent"].get<std::string>() << " |\n";
  }
}

}  // namespace

void print_sheet(const ordered_json& sheet, std::ostream& out) {
  print_verdict(sheet, out);
  out << "Signs of automation are no proof: every one of them has innocent explanations.\n";
  print_against(sheet["against"], out);
  print_signs(sheet, out);
  print_cluster(sheet["cluster"], out);
  print_amplified(sheet["amplifies"], out);
  print_standing(sheet["standing"], out);
  print_heat(sheet["heat"], out);
  print_not_judged(sheet, out);
}

void print_evidence_model(std::ostream& out) {
  const ordered_json& model = evidence_words();
  for (const auto& family : model["families"]) {
    out << "### " << family["name"].get<std::string>() << ": at most " << exact(family["points"]) << " points\n\n"
        << family["about"].get<std::string>() << " " << family["why"].get<std::string>() << "\n";
    if (!family["signals"].empty()) print_signals(family["signals"], out);
    out << "\n";
  }
  out << "### What speaks against: at most " << exact(model["most_against"]) << " points off\n";
  print_signals(model["against"], out);
}

}  // namespace hustings
