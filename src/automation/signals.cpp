#include "automation/signals.h"

#include <algorithm>
#include <array>
#include <set>

#include "automation/account_tweets.h"
#include "automation/high_frequency.h"
#include "automation/profile_signals.h"
#include "automation/timing.h"
#include "text/fold.h"
#include "text/heap_sort.h"
#include "tweets/dates.h"

namespace hustings {
namespace {

// In the order of Measure.
constexpr std::string_view ids[] = {"per_day",
                                    "per_active_day",
                                    "peak_hour",
                                    "peak_24h",
                                    "lifetime_per_day",
                                    "age_days",
                                    "early_rate",
                                    "likes_per_day",
                                    "follows",
                                    "default_picture",
                                    "bare",
                                    "default_profile",
                                    "handle_digits",
                                    "handle_odd",
                                    "verified",
                                    "in_step_share",
                                    "in_step_things",
                                    "longest_rest",
                                    "gap_entropy",
                                    "same_minute",
                                    "same_second",
                                    "bursts",
                                    "reaction",
                                    "weekend",
                                    "retweet_share",
                                    "few_sources",
                                    "officials_share",
                                    "own_repeats",
                                    "same_link",
                                    "reply_share",
                                    "automation_client",
                                    "scheduler",
                                    "unknown_client",
                                    "official_clients"};
static_assert(std::size(ids) == measure_count);

double part(std::size_t some, std::size_t all) { return static_cast<double>(some) / static_cast<double>(all); }

// Sorts numbers and calls f(how often it occurs) for each different one.
template <class F>
void each_count(std::vector<std::uint32_t>& numbers, F f) {
  heap_sort(numbers);
  for (auto run = numbers.begin(); run != numbers.end();) {
    const auto end = std::upper_bound(run, numbers.end(), *run);
    f(static_cast<std::size_t>(end - run));
    run = end;
  }
}

// How often the commonest of some numbers occurs, and the one after it. Sorts them.
struct TwoCommonest {
  std::size_t first = 0, second = 0;
};
TwoCommonest two_commonest(std::vector<std::uint32_t>& numbers) {
  TwoCommonest commonest;
  each_count(numbers, [&](std::size_t count) {
    if (count > commonest.first) commonest = {count, commonest.first};
    else commonest.second = std::max(commonest.second, count);
  });
  return commonest;
}

// Measures one account after the other.
class Measuring {
 public:
  Measuring(const TweetIndex& index, const SignalQuestion& question)
      : index_(index), question_(question), signals_(index.authors()) {}

  void run(std::uint32_t author) {
    author_ = author;
    of_.gather(index_, question_.span, author);
    if (of_.tweets.empty() && index_.tweets_of(author).size() > 0) return;  // it wrote, but not in the window
    measure_volume();
    measure_profile();
    if (of_.tweets.size() < 10) return;
    measure_timing();
    measure_retweets();
    measure_own_tweets();
    measure_clients();
  }

  Signals take() { return std::move(signals_); }

 private:
  bool is_whole() const { return question_.sampling == 1; }

  void set(Measure measure, const std::optional<double>& value) {
    if (value) signals_.set(author_, measure, *value);
  }

  void measure_volume() {
    if (of_.times.empty()) return;
    const double dated = static_cast<double>(of_.times.size());
    if (question_.days) set(Measure::per_day, dated / (*question_.days * question_.sampling));
    const std::size_t days = days_of(of_.times, question_.utc_offset).size();
    // In a sample of some, days on which none was drawn are not seen.
    if (days >= 3 && is_whole()) set(Measure::per_active_day, dated / static_cast<double>(days));
    if (of_.clock.empty()) return;
    set(Measure::peak_hour, peak_within(of_.clock, 3600).tweets);
    set(Measure::peak_24h, peak_within(of_.clock, static_cast<std::uint32_t>(seconds_per_day)).tweets);
  }

  void measure_profile() {
    set(Measure::lifetime_per_day, lifetime_per_day(index_, author_, ProfileField::statuses));
    set(Measure::likes_per_day, lifetime_per_day(index_, author_, ProfileField::likes));
    if (!of_.times.empty()) set(Measure::age_days, days_old(index_, author_, of_.times.front()));
    if (const auto first = first_days(index_, author_)) set(Measure::early_rate, first->per_day());
    set(Measure::follows, friends_per_follower(index_, author_));
    set(Measure::bare, bare_profile(index_, author_));
    set(Measure::verified, verified_before_sale(index_, author_));
    set(Measure::handle_digits, digits_of_own_choice(index_, author_));
    set(Measure::handle_odd, likeliness(index_.handle(author_)));
    for (const auto& [field, measure] : {std::pair(ProfileField::default_picture, Measure::default_picture),
                                         std::pair(ProfileField::default_profile, Measure::default_profile)}) {
      const Observed observed = index_.profile(author_, field);
      if (observed.known()) set(measure, observed.value() != 0);
    }
  }

  void measure_timing() {
    if (const auto minute = commonest_part(of_.clock, 60)) set(Measure::same_minute, minute->part);
    if (const auto second = commonest_part(of_.exact, 1)) set(Measure::same_second, second->part);
    if (is_whole()) {  // pauses are longer where tweets are left out
      if (const auto rest = longest_rest(of_.clock, question_.utc_offset))
        set(Measure::longest_rest, rest->seconds / 3600.0);
      set(Measure::gap_entropy, gap_entropy(of_.clock));
      set(Measure::bursts, burst_part(of_.exact));
    }
    if (question_.days && *question_.days >= 14) set(Measure::weekend, weekend_part(of_.times, question_.utc_offset));
  }

  void measure_retweets() {
    std::size_t retweets = 0, replies = 0, may_be_replies = 0, of_officials = 0;
    numbers_.clear();
    delays_.clear();
    for (const std::uint32_t tweet : of_.tweets) {
      const std::uint8_t flags = index_.flags(tweet);
      replies += (flags & flag_reply) != 0;
      may_be_replies += (index_.told(tweet) & tells_replies) != 0;
      if ((flags & flag_retweet) == 0) continue;
      ++retweets;
      const std::uint32_t original = index_.original(tweet);
      if (original != nobody) {
        numbers_.push_back(original);
        of_officials += !question_.officials.empty() && question_.officials[original];
      }
      if (const auto delay = reaction_time(index_, tweet)) delays_.push_back(*delay);
    }
    const std::size_t known = numbers_.size();
    if (!question_.officials.empty() && known >= 10) set(Measure::officials_share, part(of_officials, known));
    if (known >= 20) {
      const TwoCommonest sources = two_commonest(numbers_);
      set(Measure::few_sources, part(sources.first + sources.second, known));
    }
    if (of_.tweets.size() >= 20) set(Measure::retweet_share, part(retweets, of_.tweets.size()));
    if (may_be_replies >= 20) set(Measure::reply_share, part(replies, may_be_replies));
    if (delays_.size() < 20) return;
    const auto middle = delays_.begin() + static_cast<std::ptrdiff_t>((delays_.size() - 1) / 2);
    std::nth_element(delays_.begin(), middle, delays_.end());
    set(Measure::reaction, *middle);
  }

  void measure_own_tweets() {
    numbers_.clear();
    links_.clear();
    for (const std::uint32_t tweet : of_.tweets) {
      if (index_.flags(tweet) & flag_retweet) continue;
      if (const std::uint32_t words = index_.words(tweet)) numbers_.push_back(words);
      if (const std::uint32_t link = index_.link(tweet)) links_.push_back(link);
    }
    if (links_.size() >= 10) set(Measure::same_link, part(two_commonest(links_).first, links_.size()));
    const std::size_t all = numbers_.size();
    if (all < 10) return;
    heap_sort(numbers_);
    const auto different = static_cast<std::size_t>(std::unique(numbers_.begin(), numbers_.end()) - numbers_.begin());
    set(Measure::own_repeats, part(all - different, all));
  }

  void measure_clients() {
    std::array<std::size_t, 5> tweets = {};
    numbers_.clear();
    for (const std::uint32_t tweet : of_.tweets) {
      const std::uint32_t client = index_.client(tweet);
      const ClientKind kind = question_.clients[client];
      ++tweets[static_cast<std::size_t>(kind)];
      if (kind == ClientKind::official) numbers_.push_back(client);
    }
    const auto of = [&](ClientKind kind) { return tweets[static_cast<std::size_t>(kind)]; };
    const std::size_t named = of_.tweets.size() - of(ClientKind::unnamed);
    if (named < 10) return;
    set(Measure::automation_client, part(of(ClientKind::automation), named));
    set(Measure::scheduler, part(of(ClientKind::scheduler), named));
    set(Measure::unknown_client, part(of(ClientKind::unknown), named));
    set(Measure::official_clients, often_used(named));
  }

  // How many of numbers_ make up a twentieth of `all` each.
  double often_used(std::size_t all) {
    double used = 0;
    each_count(numbers_, [&](std::size_t count) { used += count * 20 >= all; });
    return used;
  }

  const TweetIndex& index_;
  const SignalQuestion& question_;
  Signals signals_;
  std::uint32_t author_ = 0;
  AccountTweets of_;
  std::vector<std::uint32_t> numbers_, links_, delays_;  // scratch
};

}  // namespace

std::optional<Measure> find_measure(std::string_view id) {
  const auto found = std::find(std::begin(ids), std::end(ids), id);
  if (found == std::end(ids)) return std::nullopt;
  return static_cast<Measure>(found - std::begin(ids));
}

void Signals::forget(Measure measure) {
  const auto number = static_cast<std::size_t>(measure);
  for (std::size_t author = 0; author < authors(); ++author) always_[author * of_any + number] = unknown;
  judged_[number] = 0;
}

void Signals::set(std::size_t author, Measure measure, double value) {
  value = std::min(value, 1e30);  // of tiny samplings: what a float holds
  const auto number = static_cast<std::size_t>(measure);
  ++judged_[number];
  if (number < of_any) {
    always_[author * of_any + number] = static_cast<float>(value);
    return;
  }
  if (busy_row_[author] == nobody) {
    busy_row_[author] = static_cast<std::uint32_t>(busy_.size() / of_busy);
    busy_.resize(busy_.size() + of_busy, unknown);
  }
  busy_[busy_row_[author] * of_busy + number - of_any] = static_cast<float>(value);
}

SignalQuestion signal_question(const TweetIndex& index, const std::vector<std::string>& official_handles) {
  SignalQuestion question;
  const TweetTable& table = index.table();
  for (std::uint32_t client = 0; client < table.clients(); ++client) {
    question.clients.push_back(kind_of_client(table.client(client)));
  }
  if (official_handles.empty()) return question;
  std::set<std::string> officials;
  for (const std::string& handle : official_handles) officials.insert(fold_handle(handle));
  question.officials.resize(table.accounts());
  table.each_handle_use([&](std::string_view handle, std::uint32_t row) {
    if (officials.count(fold_handle(handle)) > 0) question.officials[index.standing_for(row)] = true;
  });
  return question;
}

std::optional<std::uint32_t> reaction_time(const TweetIndex& index, std::uint32_t tweet) {
  constexpr Seconds clock_error = 2;
  const auto posted = time_of_id(index.original_id(tweet));
  const std::uint32_t time = index.time(tweet);
  // A retweet cannot come before its tweet: then the times are those of another zone, or of days.
  if (!posted || time < *posted - clock_error || (index.told(tweet) & tells_seconds) == 0) return std::nullopt;
  return static_cast<std::uint32_t>(std::max<Seconds>(0, time - *posted));
}

Signals measure_signals(const TweetIndex& index, const SignalQuestion& question) {
  Measuring measuring(index, question);
  for (std::uint32_t author = 0; author < index.authors(); ++author) measuring.run(author);
  return measuring.take();
}

}  // namespace hustings
