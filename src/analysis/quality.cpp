#include "analysis/quality.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "analysis/json.h"
#include "exports/layouts.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

// An archive of more tweet exports than these (the Internet Archive's months have 43,000) is listed as one input.
constexpr std::size_t most_files_listed = 100;

ordered_json time_if_known(std::uint32_t time) { return time == 0 ? ordered_json() : ordered_json(format_time(time)); }

// What an export may leave unsaid, in words, and what can then not be judged.
struct Unsaid {
  Fact fact;
  std::string_view words;
  std::vector<std::string_view> not_judged;
};
const std::vector<Unsaid>& unsaid() {
  static const std::vector<Unsaid> all = {
      {Fact::tweet_id, "ids of tweets", {"duplicates"}},
      {Fact::time, "times of tweets", {"tweets a day", "windows of time", "peak in 24 hours"}},
      {Fact::author_id, "ids of accounts", {"accounts that changed their handle"}},
      {Fact::handle, "handles", {"letters and digits of handles"}},
      {Fact::created_at, "creation dates of accounts", {"new accounts", "lifetime tweets a day", "likes a day"}},
      {Fact::followers, "followers of accounts", {"public figures, whose handles are shown"}},
      {Fact::statuses, "lifetime tweets of accounts", {"lifetime tweets a day"}},
      {Fact::likes, "likes given by accounts", {"likes a day"}},
      {Fact::verified, "verified accounts", {"verification, which speaks against automation"}},
      {Fact::default_profile, "default profiles", {"anonymity"}}};
  return all;
}

std::uint64_t said(const Input& input, Fact fact) { return input.facts[static_cast<std::size_t>(fact)]; }

// Handles and ids stand for each other: an input that has one of them names its authors.
bool names_authors(const Input& input) { return said(input, Fact::author_id) > 0 || said(input, Fact::handle) > 0; }

bool is_name(Fact fact) { return fact == Fact::author_id || fact == Fact::handle; }

// How the input's dates like 3/4/2017 are read; empty if there are none.
std::string_view order_name(const Input& input) {
  const DateOrder& dates = input.dates;
  if (dates.day_first + dates.month_first + input.ambiguous_dates == 0) return {};
  switch (dates.verdict()) {
    case DateOrder::Verdict::day_first: return "day first";
    case DateOrder::Verdict::month_first: return "month first";
    case DateOrder::Verdict::undecided: return "undecided";
  }
  return {};
}

// `line`: 0 if it is of the whole input.
ordered_json problem(std::string_view code, std::uint64_t count, std::string_view input, std::uint64_t line,
                     std::string_view message) {
  const ordered_json place = line == 0 ? ordered_json() : ordered_json(line);
  return object(
      {{"code", code}, {"count", count}, {"first", object({{"input", input}, {"line", place}, {"message", message}})}});
}

ordered_json missing_in(const Input& input) {
  ordered_json list = ordered_json::array();
  if (input.tweets == 0) return list;
  const bool authors = names_authors(input);
  if (!authors) list.push_back("authors");
  for (const Unsaid& fact : unsaid()) {
    if (said(input, fact.fact) == 0 && (authors || !is_name(fact.fact))) list.push_back(fact.words);
  }
  return list;
}

// `files`: how many it stands for.
ordered_json input_json(const Input& input, std::size_t files) {
  const std::string format = input.container.empty() ? input.format() : input.container;
  const LayoutFacts* const layout = find_layout(format);
  ordered_json problems = ordered_json::array();
  for (const auto& [kind, met] : input.problems) {
    problems.push_back(problem(problem_code(kind), met.count, input.name, met.first_line, problem_sentence(kind)));
  }
  return object({{"name", input.name},
                 {"files", files},
                 {"bytes", input.size},
                 {"sha256", text_or_null(input.sha256)},
                 {"format", text_or_null(format)},
                 {"layout", text_or_null(layout ? layout->title : std::string_view())},
                 {"recognised", text_or_null(layout ? layout->recognised : std::string_view())},
                 {"records", input.records()},
                 {"read_bytes", input.end - input.begin},
                 {"tweets", input.tweets},
                 {"profiles", input.profiles},
                 {"not_tweets", input.not_tweets},
                 {"unreadable", input.unreadable()},
                 {"problems", problems},
                 {"first_tweet", time_if_known(input.settled_times().first)},
                 {"last_tweet", time_if_known(input.settled_times().last)},
                 {"missing", missing_in(input)},
                 {"rounded_ids", input.rounded_ids},
                 {"recovered_ids", input.recovered_ids},
                 {"date_order", text_or_null(order_name(input))},
                 {"left_alone", input.left_alone},
                 {"refused", text_or_null(input.verdict)},
                 {"refused_as", text_or_null(input.kind)}});
}

// Inputs that are no exports, each by itself; then each kind of problem with its first place.
ordered_json problems_json(const std::vector<Input>& inputs) {
  ordered_json list = ordered_json::array();
  struct First {
    std::uint64_t count = 0;
    std::string input;
    std::uint64_t line = 0;
  };
  std::map<Problem, First> kinds;
  for (const Input& input : inputs) {
    if (!input.verdict.empty()) list.push_back(problem("not_an_export", 1, input.name, 1, input.verdict));
    for (const auto& [kind, met] : input.problems) {
      First& first = kinds[kind];
      if (first.count == 0 || (first.input == input.name && met.first_line < first.line)) {
        first.input = input.name;
        first.line = met.first_line;
      }
      first.count += met.count;
    }
  }
  for (const auto& [kind, first] : kinds) {
    list.push_back(problem(problem_code(kind), first.count, first.input, first.line, problem_sentence(kind)));
  }
  return list;
}

class Quality {
 public:
  explicit Quality(const ReportSources& sources) : in_(sources) {}

  ordered_json write() const {
    std::uint64_t records = 0, profiles = 0, unreadable = 0, rounded = 0, recovered = 0;
    std::map<std::string, std::uint64_t> not_tweets, left_alone;
    for (const Input& input : in_.inputs) {
      records += input.records();
      profiles += input.profiles;
      unreadable += input.unreadable();
      rounded += input.rounded_ids;
      recovered += input.recovered_ids;
      for (const auto& [kind, count] : input.not_tweets) not_tweets[kind] += count;
      for (const auto& [kind, count] : input.left_alone) left_alone[kind] += count;
    }
    const TweetIndex& index = in_.index;
    return object({{"records", records},
                   {"tweets", index.tweets()},
                   {"retweets", index.tweets_with(flag_retweet)},
                   {"quotes", index.tweets_with(flag_quote)},
                   {"replies", index.tweets_with(flag_reply)},
                   {"hashtags_cut", index.tweets_with(flag_hashtags_cut)},
                   {"profiles", profiles},
                   {"accounts", index.authors()},
                   {"duplicates", in_.duplicates},
                   {"not_tweets", not_tweets},
                   {"left_alone", left_alone},
                   {"unreadable", unreadable},
                   {"problems", problems_json(in_.inputs)},
                   {"missing", missing()},
                   {"not_judged", not_judged()},
                   {"rounded_ids", rounded},
                   {"recovered_ids", recovered},
                   {"ambiguous_dates", index.undecided_dates()},
                   {"times_from_ids", index.tweets_with(flag_time_from_id)},
                   {"first_tweet", time_if_known(index.first_time())},
                   {"last_tweet", time_if_known(index.last_time())}});
  }

 private:
  // Whether any account's profile says it.
  bool is_known(ProfileField field) const {
    for (std::uint32_t author = 0; author < in_.index.authors(); ++author) {
      if (in_.index.profile(author, field).known()) return true;
    }
    return false;
  }

  bool is_missing(Fact fact) const {
    if (fact == Fact::time) return in_.index.first_time() == 0;
    if (fact >= Fact::created_at) {
      return !is_known(static_cast<ProfileField>(static_cast<int>(fact) - static_cast<int>(Fact::created_at)));
    }
    if (fact == Fact::author_id || fact == Fact::handle) {
      for (std::uint32_t author = 0; author < in_.index.authors(); ++author) {
        if (!(fact == Fact::handle ? in_.index.handle(author) : in_.index.id(author)).empty()) return false;
      }
      return true;
    }
    return std::all_of(in_.inputs.begin(), in_.inputs.end(),
                       [&](const Input& input) { return said(input, fact) == 0; });
  }

  // What no record told, in words.
  ordered_json missing() const {
    ordered_json list = ordered_json::array();
    if (in_.index.tweets() == 0) return list;
    const bool authors = in_.index.authors() > 0;
    if (!authors) list.push_back("authors");
    for (const Unsaid& fact : unsaid()) {
      if (is_missing(fact.fact) && (authors || !is_name(fact.fact))) list.push_back(fact.words);
    }
    return list;
  }

  ordered_json not_judged() const {
    ordered_json list = ordered_json::array();
    if (in_.index.tweets() == 0) return list;
    for (const Unsaid& fact : unsaid()) {
      if (!is_missing(fact.fact)) continue;
      for (const std::string_view what : fact.not_judged) {
        if (std::find(list.begin(), list.end(), what) == list.end()) list.push_back(what);
      }
    }
    return list;
  }

  const ReportSources& in_;
};

}  // namespace

ordered_json inputs_json(const ReportSources& sources) {
  std::map<std::string, std::size_t> files_of;
  for (const Input& input : sources.inputs) ++files_of[input.within];
  std::map<std::string, Input> together;
  ordered_json list = ordered_json::array();
  for (const Input& input : sources.inputs) {
    if (input.within.empty() || files_of[input.within] <= most_files_listed) {
      list.push_back(input_json(input, 1));
      continue;
    }
    Input& all = together[input.within];
    all.name = input.within + "/…";
    all.size += input.size;
    const std::uint64_t read = all.end + (input.end - input.begin);
    all.append(input);
    all.end = read;
    all.sha256.clear();
    all.times.add(input.settled_times());
    all.dates = {};  // each file's own, and settled
    all.ambiguous_dates = 0;
  }
  for (auto& [container, all] : together) {
    for (auto& [kind, met] : all.problems) met.first_line = 0;  // "quality" has the place, with its file
    list.push_back(input_json(all, files_of[container]));
  }
  return list;
}

ordered_json quality_json(const ReportSources& sources) { return Quality(sources).write(); }

}  // namespace hustings
