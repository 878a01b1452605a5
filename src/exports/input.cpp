#include "exports/input.h"

#include <algorithm>

namespace hustings {
namespace {

struct ProblemText {
  std::string_view code;
  std::string_view sentence;
};

// In the order of Problem.
constexpr ProblemText texts[] = {
    {"broken_json", "This record is not valid JSON. It was left out; everything else was read."},
    {"not_json", "Something other than a JSON record stands here. It was left out; everything else was read."},
    {"cut_record",
     "This record ends before it is complete, as after an interrupted download. It was left out; everything else was "
     "read."},
    {"too_long", "This record is longer than 64 MB, which no tweet is. It was left out; everything else was read."},
    {"uneven_row",
     "This row has more or fewer fields than the header has columns. It was left out; everything else was read."},
    {"cut_row",
     "The file ends inside a quoted field, as after an interrupted download. This row was left out; everything before "
     "it was read."},
    {"no_tweet_row",
     "This row names neither a tweet nor an account nor a time. It was left out; everything else was read."},
    {"damaged_archive",
     "This compressed file is damaged or ends early, as after an interrupted download. What came before was read. "
     "Download it again, or try to unpack it with another program."},
    {"encrypted", "This archive is protected by a password. Unpack it first, then open what was in it."},
    {"unsupported_archive",
     "This archive is packed in a way that Hustings does not know. Unpack it first, then open what was in it."},
    {"unpacks_too_large",
     "This compressed file unpacks to far more than any tweet export does, so reading it was stopped. What came before "
     "was read. If it is a real export, unpack it first."},
};
constexpr auto last_problem = Problem::unpacks_too_large;
static_assert(std::size(texts) == static_cast<std::size_t>(last_problem) + 1);

bool is_of_record(Problem problem) { return problem < Problem::damaged_archive; }

using Counts = std::map<std::string, std::uint64_t>;

void add_counts(const Counts& from, Counts& to) {
  for (const auto& [kind, count] : from) to[kind] += count;
}

std::uint64_t sum_of(const Counts& counts) {
  std::uint64_t sum = 0;
  for (const auto& [kind, count] : counts) sum += count;
  return sum;
}

void write_counts(const Counts& counts, ByteWriter& out) {
  out.number(static_cast<std::uint32_t>(counts.size()));
  for (const auto& [kind, count] : counts) {
    out.string(kind);
    out.number(count);
  }
}

Counts read_counts(ByteReader& in) {
  Counts counts;
  for (auto left = in.number<std::uint32_t>(); left > 0 && in.ok(); --left) {
    const std::string kind(in.string());
    counts[kind] = in.number<std::uint64_t>();
  }
  return counts;
}

// The members that are plain texts and numbers, in the order of the snapshot.
template <class Record>
auto texts_of(Record& input) {
  return std::array{&input.name,   &input.within,  &input.container, &input.sha256,
                    &input.verdict, &input.kind, &input.date_key};
}
template <class Record>
auto numbers_of(Record& input) {
  return std::array{&input.size,           &input.begin,           &input.end,
                    &input.newlines,       &input.tweets,          &input.profiles,
                    &input.rounded_ids,    &input.recovered_ids,   &input.dates.day_first,
                    &input.dates.month_first, &input.dates.id_day_first, &input.dates.id_month_first,
                    &input.ambiguous_dates};
}

}  // namespace

std::string_view problem_code(Problem problem) { return texts[static_cast<std::size_t>(problem)].code; }
std::string_view problem_sentence(Problem problem) { return texts[static_cast<std::size_t>(problem)].sentence; }

void TimeRange::add(std::uint32_t time) {
  if (time == 0) return;
  first = first == 0 ? time : std::min(first, time);
  last = std::max(last, time);
}

void TimeRange::add(const TimeRange& other) {
  add(other.first);
  add(other.last);
}

TimeRange Input::settled_times() const {
  TimeRange all = times;
  if (dates.verdict() == DateOrder::Verdict::month_first) all.add(month_first);
  if (dates.verdict() == DateOrder::Verdict::day_first) all.add(day_first);
  return all;
}

std::string Input::format() const {
  const auto most = std::max_element(formats.begin(), formats.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == formats.end() ? std::string() : most->first;
}

void Input::note(Problem problem, std::uint64_t line) {
  Occurrences& met = problems[problem];
  if (met.count++ == 0) met.first_line = line;
}

void Input::count(const Tweet& tweet, Seconds now) {
  ++tweets;
  const auto said = [this](Fact fact, bool is_said) { facts[static_cast<std::size_t>(fact)] += is_said; };
  said(Fact::tweet_id, tweet.id != 0);
  said(Fact::time, tweet.time.has_value());
  said(Fact::author_id, !tweet.author.id.empty());
  said(Fact::handle, is_name(tweet.author.handle));
  said(Fact::retweets, tweet.retweet);
  said(Fact::replies, tweet.reply);
  for (std::size_t field = 0; field < profile_field_count; ++field) {
    facts[static_cast<std::size_t>(Fact::created_at) + field] += tweet.author.profile[field].has_value();
  }
  ambiguous_dates += tweet.ambiguous_date;
  if (!tweet.time || *tweet.time < first_tweet_ever || *tweet.time > std::min<Seconds>(now, UINT32_MAX)) return;
  const auto time = static_cast<std::uint32_t>(*tweet.time);
  if (!tweet.ambiguous_date) return times.add(time);
  month_first.add(time);
  const auto swapped = swap_day_and_month(time);
  if (swapped && *swapped >= first_tweet_ever && *swapped <= now) day_first.add(static_cast<std::uint32_t>(*swapped));
}

void Input::refuse(std::string_view as_kind, std::string sentence) {
  kind = as_kind;
  verdict = std::move(sentence);
}

std::uint64_t Input::unreadable() const {
  std::uint64_t sum = 0;
  for (const auto& [problem, met] : problems) sum += is_of_record(problem) ? met.count : 0;
  return sum;
}

std::uint64_t Input::records() const { return tweets + profiles + unreadable() + sum_of(not_tweets); }

void Input::append(const Input& part) {
  // A verdict names the first record that could be read: where there was none yet, the next part knows as much.
  const bool undecided = !verdict.empty() && not_tweets.empty();
  if (undecided || part.verdict.empty()) {
    verdict = part.verdict;
    kind = part.kind;
  }
  for (const auto& [problem, met] : part.problems) {
    Occurrences& known = problems[problem];
    if (known.count == 0) known.first_line = newlines + met.first_line;
    known.count += met.count;
  }
  add_counts(part.formats, formats);
  add_counts(part.not_tweets, not_tweets);
  add_counts(part.left_alone, left_alone);
  for (std::size_t i = 0; i < fact_count; ++i) facts[i] += part.facts[i];
  times.add(part.times);
  month_first.add(part.month_first);
  day_first.add(part.day_first);
  ambiguous_dates += part.ambiguous_dates;
  dates.add(part.dates);
  tweets += part.tweets;
  profiles += part.profiles;
  rounded_ids += part.rounded_ids;
  recovered_ids += part.recovered_ids;
  newlines += part.newlines;
  end = part.end;
  if (sha256.empty()) sha256 = part.sha256;
}

void Input::write(ByteWriter& out) const {
  for (const std::string* text : texts_of(*this)) out.string(*text);
  for (const std::uint64_t* number : numbers_of(*this)) out.number(*number);
  for (const Counts* counts : {&formats, &not_tweets, &left_alone}) write_counts(*counts, out);
  for (const std::uint64_t said : facts) out.number(said);
  for (const TimeRange* range : {&times, &month_first, &day_first}) {
    out.number(range->first);
    out.number(range->last);
  }
  out.number(static_cast<std::uint32_t>(problems.size()));
  for (const auto& [problem, met] : problems) {
    out.number(static_cast<std::uint8_t>(problem));
    out.number(met.count);
    out.number(met.first_line);
  }
}

bool Input::read(ByteReader& in) {
  for (std::string* text : texts_of(*this)) *text = in.string();
  for (std::uint64_t* number : numbers_of(*this)) *number = in.number<std::uint64_t>();
  for (Counts* counts : {&formats, &not_tweets, &left_alone}) *counts = read_counts(in);
  for (std::uint64_t& said : facts) said = in.number<std::uint64_t>();
  for (TimeRange* range : {&times, &month_first, &day_first}) {
    range->first = in.number<std::uint32_t>();
    range->last = in.number<std::uint32_t>();
  }
  for (auto left = in.number<std::uint32_t>(); left > 0 && in.ok(); --left) {
    const auto problem = static_cast<Problem>(in.number<std::uint8_t>());
    if (problem > last_problem) return false;
    Occurrences& met = problems[problem];
    met.count = in.number<std::uint64_t>();
    met.first_line = in.number<std::uint64_t>();
  }
  return in.ok() && begin <= end;
}

}  // namespace hustings
