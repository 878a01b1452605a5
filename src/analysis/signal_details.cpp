#include "analysis/signal_details.h"

#include <algorithm>
#include <set>

#include "automation/profile_signals.h"
#include "automation/timing.h"
#include "text/numbers.h"

namespace hustings {
namespace {

constexpr std::size_t most_tweets = 3;

std::string days(double number) { return counted(number, "day", "days"); }

// The commonest of some numbers, the first of equally common ones, and how often it occurs.
struct Mode {
  std::uint32_t number = 0;
  std::size_t times = 0;
};
Mode mode_of(const std::vector<std::uint32_t>& numbers) {
  std::map<std::uint32_t, std::size_t> times;
  for (const std::uint32_t number : numbers) ++times[number];
  Mode mode;
  for (const std::uint32_t number : numbers) {
    if (times[number] > mode.times) mode = {number, times[number]};
  }
  return mode;
}

}  // namespace

SignalDetailing::SignalDetailing(const TweetIndex& index, const SignalQuestion& question, std::uint32_t author)
    : index_(index), question_(question), author_(author) {
  const Range range = index.tweets_of(author);
  for (std::uint32_t tweet = range.begin; tweet < range.end; ++tweet) {
    const std::uint32_t time = index.time(tweet);
    if (!question.span.holds(time)) continue;
    tweets_.push_back(tweet);
    if (time == 0) continue;
    dated_.push_back(tweet);
    times_.push_back(time);
  }
}

template <class Wanted>
std::vector<std::uint32_t> SignalDetailing::first_three(Wanted wanted) const {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t tweet : tweets_) {
    if (found.size() < most_tweets && wanted(tweet)) found.push_back(tweet);
  }
  return found;
}

template <class Wanted>
std::size_t SignalDetailing::count(Wanted wanted) const {
  return static_cast<std::size_t>(std::count_if(tweets_.begin(), tweets_.end(), wanted));
}

SignalDetails SignalDetailing::of(Measure measure, double value) const {
  SignalDetails details;
  auto& words = details.words;
  words["value"] = written_number(value);
  words["percent"] = written_percent(value);
  const auto retweet = [this](std::uint32_t tweet) { return is_retweet(tweet); };
  const auto reply = [this](std::uint32_t tweet) { return (index_.flags(tweet) & flag_reply) != 0; };
  switch (measure) {
    case Measure::per_day: words["days"] = days(*question_.days); break;
    case Measure::peak_hour: add_peak(3600, details); break;
    case Measure::peak_24h: add_peak(static_cast<std::uint32_t>(seconds_per_day), details); break;
    case Measure::longest_rest: add_rest(details); break;
    case Measure::same_minute: add_commonest(60, "minute", details); break;
    case Measure::same_second: add_commonest(1, "second", details); break;
    case Measure::bursts:
      details.tweets = first_three([&](std::uint32_t tweet) {
        return tweet > dated_.front() && index_.time(tweet) - index_.time(tweet - 1) <= 2;
      });
      break;
    case Measure::reaction: add_reaction(details); break;
    case Measure::retweet_share:
      words["tweets"] = written_number(static_cast<double>(tweets_.size()));
      details.tweets = first_three(retweet);
      break;
    case Measure::reply_share:
      words["tweets"] = written_number(static_cast<double>(tweets_.size()));
      details.tweets = first_three(reply);
      details.is_sign = value > 0;
      break;
    case Measure::few_sources:
    case Measure::officials_share: add_sources(details); break;
    case Measure::own_repeats:
    case Measure::same_link: add_own(measure, details); break;
    case Measure::automation_client: add_client(ClientKind::automation, details); break;
    case Measure::scheduler: add_client(ClientKind::scheduler, details); break;
    case Measure::unknown_client: add_client(ClientKind::unknown, details); break;
    case Measure::official_clients: details.is_sign = value > 1; break;
    default: add_profile(measure, value, details);
  }
  return details;
}

void SignalDetailing::add_peak(std::uint32_t seconds, SignalDetails& details) const {
  const Peak peak = peak_within(times_, seconds);
  details.words["from"] = written_moment(peak.from, question_.utc_offset);
  details.tweets = first_three([&](std::uint32_t tweet) { return index_.time(tweet) >= peak.from; });
}

// The tweets on both sides of the rest: the last one before it and the first one after it, on any of the days.
void SignalDetailing::add_rest(SignalDetails& details) const {
  const auto rest = longest_rest(times_, question_.utc_offset);
  if (!rest) return;
  details.words["days"] = days(rest->days);
  details.words["value"] = written_duration(rest->seconds);
  const auto clock = [&](std::uint32_t tweet) {
    const Seconds shown = index_.time(tweet) + question_.utc_offset;
    return static_cast<std::uint32_t>((shown % seconds_per_day + seconds_per_day) % seconds_per_day);
  };
  const std::uint32_t end = static_cast<std::uint32_t>((rest->from + rest->seconds) % seconds_per_day);
  const auto at = [&](std::uint32_t second) {
    return std::find_if(dated_.begin(), dated_.end(), [&](std::uint32_t tweet) { return clock(tweet) == second; });
  };
  for (const auto found : {at(rest->from), at(end)}) {
    if (found != dated_.end()) details.tweets.push_back(*found);
  }
}

void SignalDetailing::add_commonest(std::uint32_t unit, const char* name, SignalDetails& details) const {
  const auto commonest = commonest_part(times_, unit);
  if (!commonest) return;
  details.words[name] = unit == 60 ? counted(commonest->which, "minute", "minutes") : std::to_string(commonest->which);
  details.tweets = first_three([&](std::uint32_t tweet) {
    return index_.time(tweet) != 0 && index_.time(tweet) / unit % 60 == commonest->which;
  });
}

void SignalDetailing::add_sources(SignalDetails& details) const {
  std::vector<std::uint32_t> sources;
  std::set<std::uint32_t> officials;
  for (const std::uint32_t tweet : tweets_) {
    const std::uint32_t original = is_retweet(tweet) ? index_.original(tweet) : nobody;
    if (original == nobody) continue;
    sources.push_back(original);
    if (!question_.officials.empty() && question_.officials[original]) officials.insert(original);
  }
  details.words["retweets"] = written_number(static_cast<double>(sources.size()));
  details.words["officials"] = counted(static_cast<double>(officials.size()), "account", "accounts");
  details.is_sign = details.words["percent"].front() != '0';
  const std::uint32_t commonest = mode_of(sources).number;
  details.tweets =
      first_three([&](std::uint32_t tweet) { return is_retweet(tweet) && index_.original(tweet) == commonest; });
}

void SignalDetailing::add_own(Measure measure, SignalDetails& details) const {
  const auto mark = [&](std::uint32_t tweet) {
    if (is_retweet(tweet)) return 0u;
    return measure == Measure::same_link ? index_.link(tweet) : index_.words(tweet);
  };
  std::vector<std::uint32_t> marks;
  for (const std::uint32_t tweet : tweets_) {
    if (mark(tweet) != 0) marks.push_back(mark(tweet));
  }
  details.words["tweets"] = written_number(static_cast<double>(marks.size()));
  const Mode commonest = mode_of(marks);
  if (commonest.times > 1) {
    details.tweets = first_three([&](std::uint32_t tweet) { return mark(tweet) == commonest.number; });
  }
}

void SignalDetailing::add_reaction(SignalDetails& details) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> delays;
  for (const std::uint32_t tweet : tweets_) {
    if (const auto delay = is_retweet(tweet) ? reaction_time(index_, tweet) : std::nullopt)
      delays.push_back({*delay, tweet});
  }
  std::sort(delays.begin(), delays.end());
  if (delays.empty()) return;
  details.words["seconds"] = written_duration(delays[(delays.size() - 1) / 2].first);
  for (std::size_t i = 0; i < most_tweets && i < delays.size(); ++i) details.tweets.push_back(delays[i].second);
}

void SignalDetailing::add_client(ClientKind kind, SignalDetails& details) const {
  std::vector<std::uint32_t> clients;
  for (const std::uint32_t tweet : tweets_) {
    if (question_.clients[index_.client(tweet)] == kind) clients.push_back(index_.client(tweet));
  }
  details.is_sign = !clients.empty();
  // Numbers of names depend on the order in which they came; the names do not.
  std::map<std::string_view, std::size_t> names;
  for (const std::uint32_t client : clients) ++names[index_.table().client(client)];
  const auto commonest =
      std::max_element(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (commonest == names.end()) return;
  std::string words = "“" + std::string(commonest->first) + "”";
  if (names.size() > 1) words += " and " + counted(static_cast<double>(names.size() - 1), "other", "others");
  details.words["client"] = words;
  details.tweets =
      first_three([&](std::uint32_t tweet) { return index_.table().client(index_.client(tweet)) == commonest->first; });
}

void SignalDetailing::add_profile(Measure measure, double value, SignalDetails& details) const {
  auto& words = details.words;
  const auto number_of = [this](ProfileField field) { return index_.profile(author_, field).value(); };
  words["age"] = written_duration(value * static_cast<double>(seconds_per_day));
  if (measure == Measure::early_rate) {
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
    details.is_sign = value > 0;
  } else if (measure == Measure::handle_digits) {
    words["digits"] = counted(value, "digit", "digits");
    details.is_sign = value > 0;
  } else if (measure == Measure::handle_odd) {
    details.is_sign = value < -6;
  } else if (measure == Measure::default_picture || measure == Measure::default_profile ||
             measure == Measure::verified) {
    details.is_sign = value > 0;
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
