#include "analysis/signal_details.h"

#include <algorithm>
#include <set>

#include "automation/profile_signals.h"
#include "automation/timing.h"
#include "text/heap_sort.h"
#include "text/numbers.h"

namespace hustings {
namespace {

std::string days(double number) { return counted(number, "day", "days"); }

// The commonest of some numbers, the smallest of equally common ones, and how often it occurs.
struct Mode {
  std::uint32_t number = 0;
  std::size_t times = 0;
};
Mode mode_of(const std::vector<std::uint32_t>& numbers) {
  std::map<std::uint32_t, std::size_t> times;
  for (const std::uint32_t number : numbers) ++times[number];
  Mode mode;
  for (const auto& [number, count] : times) {
    if (count > mode.times) mode = {number, count};
  }
  return mode;
}

}  // namespace

SignalDetailing::SignalDetailing(const TweetIndex& index, const SignalQuestion& question, std::uint32_t author)
    : index_(index), question_(question), author_(author) {
  of_.gather(index, question.span, author);
}

template <class Wanted>
std::vector<std::uint32_t> SignalDetailing::first_three(const std::vector<std::uint32_t>& tweets, Wanted wanted) {
  constexpr std::size_t most = 3;
  std::vector<std::uint32_t> found;
  for (std::size_t i = 0; i < tweets.size() && found.size() < most; ++i) {
    if (wanted(tweets[i])) found.push_back(tweets[i]);
  }
  return found;
}

SignalDetails SignalDetailing::of(Measure measure, double value, bool names_clients) const {
  SignalDetails details;
  auto& words = details.words;
  words["value"] = written_number(value);
  words["percent"] = written_percent(value);
  const auto retweet = [this](std::uint32_t tweet) { return is_retweet(tweet); };
  const auto reply = [this](std::uint32_t tweet) { return (index_.flags(tweet) & flag_reply) != 0; };
  switch (measure) {
    case Measure::per_day:
      words["days"] = days(*question_.days);
      if (question_.sampling < 1) words["days"] += ", reckoned from a sample of " + written_percent(question_.sampling);
      break;
    case Measure::peak_hour: add_peak(3600, details); break;
    case Measure::peak_24h: add_peak(static_cast<std::uint32_t>(seconds_per_day), details); break;
    case Measure::longest_rest: add_rest(details); break;
    case Measure::same_minute: add_commonest(60, "minute", details); break;
    case Measure::same_second: add_commonest(1, "second", details); break;
    case Measure::bursts:
      details.tweets = first_three(of_.tweets, [&](std::uint32_t tweet) {
        return tweet > of_.tweets.front() && index_.time(tweet - 1) != 0 &&
               index_.time(tweet) - index_.time(tweet - 1) <= 2;
      });
      break;
    case Measure::reaction: add_reaction(details); break;
    case Measure::retweet_share:
      words["tweets"] = written_number(static_cast<double>(of_.tweets.size()));
      details.tweets = first_three(of_.tweets, retweet);
      break;
    case Measure::reply_share: details.tweets = first_three(of_.tweets, reply); break;
    case Measure::few_sources:
    case Measure::officials_share: add_sources(details); break;
    case Measure::own_repeats:
    case Measure::same_link: add_own(measure, details); break;
    case Measure::automation_client: add_client(ClientKind::automation, names_clients, details); break;
    case Measure::scheduler: add_client(ClientKind::scheduler, names_clients, details); break;
    case Measure::unknown_client: add_client(ClientKind::unknown, names_clients, details); break;
    default: add_profile(measure, value, details);
  }
  return details;
}

void SignalDetailing::add_peak(std::uint32_t seconds, SignalDetails& details) const {
  const Peak peak = peak_within(of_.clock, seconds);
  details.words["from"] = written_moment(peak.from, question_.utc_offset);
  details.tweets = first_three(of_.clocked, [&](std::uint32_t tweet) { return index_.time(tweet) >= peak.from; });
}

// The tweets on both sides of the rest: the last one before it and the first one after it, on any of the days.
void SignalDetailing::add_rest(SignalDetails& details) const {
  const auto rest = longest_rest(of_.clock, question_.utc_offset);
  if (!rest) return;
  details.words["days"] = days(rest->days);
  details.words["value"] = written_duration(rest->seconds);
  const Seconds midnight = first_tweet_ever;  // any day's will do, in UTC
  details.words["from"] = written_moment(midnight + rest->from, 0).substr(15);
  details.words["to"] = written_moment(midnight + (rest->from + rest->seconds) % seconds_per_day, 0).substr(15);
  const std::uint32_t end = static_cast<std::uint32_t>((rest->from + rest->seconds) % seconds_per_day);
  const auto at = [&](std::uint32_t second) {
    return std::find_if(of_.clocked.begin(), of_.clocked.end(), [&](std::uint32_t tweet) {
      return second_of_day(index_.time(tweet), question_.utc_offset) == second;
    });
  };
  for (const auto found : {at(rest->from), at(end)}) {
    if (found != of_.clocked.end()) details.tweets.push_back(*found);
  }
}

void SignalDetailing::add_commonest(std::uint32_t unit, const char* name, SignalDetails& details) const {
  const auto commonest = commonest_part(unit == 60 ? of_.clock : of_.exact, unit);
  if (!commonest) return;
  details.words[name] = unit == 60 ? counted(commonest->which, "minute", "minutes") : std::to_string(commonest->which);
  details.tweets =
      first_three(of_.clocked, [&](std::uint32_t tweet) { return index_.time(tweet) / unit % 60 == commonest->which; });
}

void SignalDetailing::add_sources(SignalDetails& details) const {
  std::vector<std::uint32_t> sources;
  std::set<std::uint32_t> officials;
  for (const std::uint32_t tweet : of_.tweets) {
    const std::uint32_t original = is_retweet(tweet) ? index_.original(tweet) : nobody;
    if (original == nobody) continue;
    sources.push_back(original);
    if (!question_.officials.empty() && question_.officials[original]) officials.insert(original);
  }
  details.words["retweets"] = written_number(static_cast<double>(sources.size()));
  details.words["officials"] = counted(static_cast<double>(officials.size()), "account", "accounts");
  // Rows are numbered as they came; the accounts' keys are the same in any order.
  std::map<std::string_view, std::size_t> keys;
  for (const std::uint32_t source : sources) ++keys[index_.table().account_key(source)];
  const auto commonest =
      std::max_element(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  details.tweets = first_three(of_.tweets, [&](std::uint32_t tweet) {
    return is_retweet(tweet) && index_.original(tweet) != nobody &&
           index_.table().account_key(index_.original(tweet)) == commonest->first;
  });
}

void SignalDetailing::add_own(Measure measure, SignalDetails& details) const {
  const auto mark = [&](std::uint32_t tweet) {
    if (is_retweet(tweet)) return 0u;
    return measure == Measure::same_link ? index_.link(tweet) : index_.words(tweet);
  };
  std::vector<std::uint32_t> marks;
  for (const std::uint32_t tweet : of_.tweets) {
    if (mark(tweet) != 0) marks.push_back(mark(tweet));
  }
  details.words["tweets"] = written_number(static_cast<double>(marks.size()));
  const Mode commonest = mode_of(marks);
  if (commonest.times > 1) {
    details.tweets = first_three(of_.tweets, [&](std::uint32_t tweet) { return mark(tweet) == commonest.number; });
  }
}

void SignalDetailing::add_reaction(SignalDetails& details) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> delays;
  for (const std::uint32_t tweet : of_.tweets) {
    if (const auto delay = is_retweet(tweet) ? reaction_time(index_, tweet) : std::nullopt)
      delays.push_back({*delay, tweet});
  }
  heap_sort(delays);
  if (delays.empty()) return;
  details.words["seconds"] = written_duration(delays[(delays.size() - 1) / 2].first);
  for (std::size_t i = 0; i < 3 && i < delays.size(); ++i) details.tweets.push_back(delays[i].second);
}

void SignalDetailing::add_client(ClientKind kind, bool names_clients, SignalDetails& details) const {
  std::vector<std::uint32_t> clients;
  for (const std::uint32_t tweet : of_.tweets) {
    if (question_.clients[index_.client(tweet)] == kind) clients.push_back(index_.client(tweet));
  }
  // Numbers of names depend on the order in which they came; the names do not.
  std::map<std::string_view, std::size_t> names;
  for (const std::uint32_t client : clients) ++names[index_.table().client(client)];
  const auto commonest =
      std::max_element(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (commonest == names.end()) return;
  std::string words = "“" + std::string(commonest->first) + "”";
  if (names.size() > 1) words += " and " + counted(static_cast<double>(names.size() - 1), "other", "others");
  details.words["client"] = names_clients || kind != ClientKind::unknown ? words : "a program";
  details.tweets = first_three(
      of_.tweets, [&](std::uint32_t tweet) { return index_.table().client(index_.client(tweet)) == commonest->first; });
}

void SignalDetailing::add_profile(Measure measure, double value, SignalDetails& details) const {
  auto& words = details.words;
  const auto number_of = [this](ProfileField field) { return index_.profile(author_, field).value(); };
  if (measure == Measure::age_days) {
    words["age"] = written_duration(value * static_cast<double>(seconds_per_day));
  } else if (measure == Measure::early_rate) {
    const auto first = first_days(index_, author_);
    if (!first) return;
    words["age"] = days(std::floor(first->days));
    words["statuses"] = written_number(first->statuses);
    words["likes"] = written_number(first->likes);
  } else if (measure == Measure::follows) {
    words["friends"] = written_number(number_of(ProfileField::friends));
    words["followers"] = counted(number_of(ProfileField::followers), "follower", "followers");
  } else if (measure == Measure::bare) {
    std::string missing;
    for (const auto& [field, name] :
         {std::pair(ProfileField::biography, "biography"), std::pair(ProfileField::location, "location"),
          std::pair(ProfileField::link, "link")}) {
      if (number_of(field) == 0) missing.append(missing.empty() ? "no " : ", no ").append(name);
    }
    words["missing"] = missing;
  } else if (measure == Measure::handle_digits) {
    words["digits"] = counted(value, "digit", "digits");
  }
}

std::string fill(std::string_view sentence, const SignalDetails& details) {
  std::string filled;
  for (std::size_t at = 0; at < sentence.size();) {
    const std::size_t open = sentence.find('{', at), close = sentence.find('}', at);
    if (open == std::string_view::npos || close == std::string_view::npos) return filled.append(sentence.substr(at));
    filled.append(sentence.substr(at, open - at));
    const auto word = details.words.find(sentence.substr(open + 1, close - open - 1));
    if (word != details.words.end()) filled.append(word->second);
    at = close + 1;
  }
  return filled;
}

}  // namespace hustings
