#include "simulation/election.h"

#include <algorithm>

#include "simulation/pace.h"
#include "simulation/profile.h"
#include "simulation/words.h"

namespace hustings::simulation {
namespace {

constexpr std::size_t batch_size = 256;
constexpr std::uint32_t the_ring = 0xFFFF'FFFF;  // as one retweeter

// Ids as the platform makes them: milliseconds since November 2010, then 22 bits that tell apart what falls into the
// same one ("Announcing Snowflake", Twitter 2010).
std::uint64_t tweet_id(std::int64_t ms, std::uint64_t serial) {
  constexpr std::int64_t epoch_ms = 1'288'834'974'657;
  return static_cast<std::uint64_t>(week_begin * 1000 + ms - epoch_ms) << 22 | (serial & 0xFFF);
}

// Whose officials speak of this topic, for a follower of a party.
Party speaker(const Topic& topic, Party leaning) {
  if (leaning != no_party && (topic.neutral() || topic.suits(leaning))) return leaning;
  for (std::size_t p = 0; p < party_count; ++p) {
    if (topic.suits(static_cast<Party>(p))) return static_cast<Party>(p);
  }
  return labour;  // neutral, and the reader leans nowhere
}

std::vector<Originals> pools(std::size_t count, std::size_t capacity) {
  return std::vector<Originals>(count, Originals(capacity));
}

}  // namespace

Election::Election(const Scenario& scenario)
    : scenario_(scenario), cast_(cast_for(scenario)), random_(Random::at({scenario.seed, 0xE1EC})),
      originals_(pools(topic_count, 256)), of_officials_(pools(party_count * topic_count, 16)) {
  std::vector<Due> due;
  due.reserve(cast_.accounts.size());
  for (std::uint32_t account = 0; account < cast_.accounts.size(); ++account) {
    due.emplace_back(time_of(cast_, account, 0), account);
  }
  due_ = decltype(due_)(std::greater<>(), std::move(due));
}

bool Election::next(std::string& out) {
  if (due_.empty()) return false;
  if (batches_ == 0) write_beginning(out, scenario_);
  auto events = take_events();
  deal_topics(events);
  for (const Event& event : events) write(out, event);
  ++batches_;
  if (scenario_.format == Format::v1_1) write_notices(out);
  return true;
}

// The next tweets by time, at most one batch.
std::vector<Election::Event> Election::take_events() {
  std::vector<Event> events;
  while (!due_.empty() && events.size() < batch_size) {
    const auto [ms, index] = due_.top();
    due_.pop();
    Account& account = cast_.accounts[index];
    events.push_back({ms, index, account.written, neutral_topic});
    ++account.written;
    if (account.written == account.tweets) continue;
    const std::int64_t soonest = std::min(ms + 1'000, week_ms - 1);
    due_.emplace(std::max(soonest, time_of(cast_, index, account.written)), index);
  }
  return events;
}

// Topics are drawn for the whole batch, which keeps the quotas, and then dealt to those whom they suit.
void Election::deal_topics(std::vector<Event>& events) {
  std::vector<Event*> open;
  TopicCounts dealt{};
  for (Event& event : events) {
    const Account& account = cast_.accounts[event.account];
    if (cast_.is_loud(event.account)) {
      event.topic = draw(cast_.loud_topics[event.account - cast_.first_loud], random_);
    } else if (in_ring(account.kind)) {
      event.topic = ring_topic(account.leaning, event.tweet);
    } else {
      open.push_back(&event);
      ++dealt[draw(cast_.topics, random_)];
    }
  }
  for (Event* event : open) event->topic = wish(*event, dealt);
  for (Event* event : open) {
    if (event->topic == topic_count) event->topic = draw(dealt, random_);
  }
}

// A topic for somebody who leans to a party; topic_count for no wish, or none that can be met.
std::size_t Election::wish(const Event& event, TopicCounts& dealt) {
  const Account& account = cast_.accounts[event.account];
  if (account.leaning == no_party) return topic_count;
  const bool on_party = random_.percent(70);
  const auto wanted = [&](std::size_t t) { return on_party ? topic_at(t).suits(account.leaning) : topic_at(t).neutral(); };
  const std::size_t topic = draw(dealt, random_, wanted);
  if (topic != topic_count || account.kind == Kind::voter) return topic;
  return draw(dealt, random_, [&](std::size_t t) { return topic_at(t).suits(account.leaning) || topic_at(t).neutral(); });
}

void Election::write(std::string& out, const Event& event) {
  const Kind kind = cast_.accounts[event.account].kind;
  const KindTraits& traits = traits_of(kind);
  std::uint32_t retweets = traits.retweets;
  if (kind == Kind::voter) retweets = Random::at({cast_.seed, event.account, 0x2E7E}).between(20, 80);
  const std::uint32_t act = random_.below(100);
  if (act < retweets) return retweet(out, event);
  // The rest is shared by replies, quotes and own words as if there were no retweets beyond the kind's.
  const std::uint32_t other = random_.below(100u - std::min<std::uint32_t>(traits.retweets, 99u));
  if (other < traits.replies) return answer(out, event);
  if (other < traits.replies + traits.quotes) return quote(out, event);
  speak(out, event);
}

void Election::retweet(std::string& out, const Event& event) {
  const Post original = retweeted_by(event);
  const Post post = begin_post(event);
  emit(out, event, {post, &original});
  if (deleted_.id == 0 && cast_.accounts[event.account].kind == Kind::voter) deleted_ = post;
}

void Election::answer(std::string& out, const Event& event) {
  Original* original = choose_original(event);
  if (!original) return speak(out, event);
  Post post = begin_post(event);
  post.reply_to = original->post.id;
  post.reply_to_author = original->post.author;
  ++original->post.replies;
  post.message.add_mention(handle_of(cast_, post.reply_to_author), name_of(cast_, post.reply_to_author),
                           user_id_of(cast_, post.reply_to_author));
  compose_words(post, event);
  emit(out, event, {post});
}

void Election::quote(std::string& out, const Event& event) {
  Original* original = choose_original(event);
  if (!original) return speak(out, event);
  ++original->post.quotes;
  Post post = begin_post(event);
  compose_words(post, event);
  emit(out, event, {post, nullptr, &original->post});
}

// A tweet of its own, which others may take up. A ring's is not: it would spread the copies.
void Election::speak(std::string& out, const Event& event) {
  const Account& account = cast_.accounts[event.account];
  Post post = begin_post(event);
  compose_words(post, event);
  emit(out, event, {post});
  if (in_ring(account.kind)) return;
  const std::uint32_t audience = account.kind == Kind::official ? 40 : account.kind == Kind::journalist ? 10 : 1;
  const std::uint32_t appeal = audience * random_.heavy_tailed(100'000);
  if (account.kind == Kind::official) of_officials(account.leaning, event.topic).add(post, appeal, random_);
  originals_[event.topic].add(std::move(post), appeal, random_);
}

Post Election::begin_post(const Event& event) const {
  Post post;
  post.id = tweet_id(event.ms, tally_.tweets);
  post.ms = event.ms;
  post.author = event.account;
  post.tweet = event.tweet;
  return post;
}

void Election::compose_words(Post& post, const Event& event) {
  const Kind kind = cast_.accounts[event.account].kind;
  const Topic& topic = topic_at(event.topic);
  if (kind == Kind::copy_ring) {
    Random same_for_all = Random::at({cast_.seed, event.tweet, 0xC09E});
    return compose(post.message, topic, Style::person, same_for_all);
  }
  const bool is_feed = kind == Kind::news_feed || kind == Kind::scheduled;
  compose(post.message, topic, is_feed ? Style::feed : kind == Kind::official ? Style::official : Style::person, random_);
  if (is_feed || random_.percent(kind == Kind::journalist ? 40 : 8)) add_page_link(post.message, random_);
}

// What somebody quotes or answers: on the same subject, or on the election.
Original* Election::choose_original(const Event& event) {
  const std::size_t topic = random_.percent(60) ? event.topic : neutral_topic;
  return originals_[topic].choose(event.account, event.ms, random_);
}

// Of the event's very topic: a retweet's hashtags are those of its original.
Post Election::retweeted_by(const Event& event) {
  const Account& account = cast_.accounts[event.account];
  if (account.kind == Kind::retweet_ring) return ring_target(event);
  Originals& choice = amplifies(account.kind) ? of_officials(speaker(topic_at(event.topic), account.leaning), event.topic)
                                              : originals_[event.topic];
  Original* original = choice.choose(event.account, event.ms, random_);
  if (!original) return old_post(event);
  original->retweeters.push_back(event.account);
  ++original->post.retweets;
  original->post.likes += random_.below(4);
  return original->post;
}

// The first of the ring to come chooses for all.
Post Election::ring_target(const Event& event) {
  if (event.tweet == ring_events_) {
    Original* original = originals_[event.topic].choose(the_ring, event.ms, random_);
    ring_target_ = original ? original->post : old_post(event);
    if (original) original->retweeters.push_back(the_ring);
    ++ring_events_;
  }
  ++ring_target_.retweets;
  return ring_target_;
}

// A tweet from the twelve days before the week, by a politician, of which there are always enough: the same whoever
// retweets it, and another one each time for the same account.
Post Election::old_post(const Event& event) const {
  const Topic& topic = topic_at(event.topic);
  const std::uint32_t begin = Random::at({cast_.seed, event.account, 0x01D0}).below(4096);
  const std::uint32_t number = (begin + event.tweet) % 4096;
  const std::uint32_t author = official_of(speaker(topic, cast_.accounts[event.account].leaning), number % 2);
  Random random = Random::at({cast_.seed, author, event.topic, number, 0x01D0});
  Post post;
  post.ms = -1'000 - std::int64_t{number} * 253'000 - random.below(253'000);
  post.id = tweet_id(post.ms, author * topic_count + event.topic);
  post.author = author;
  compose(post.message, topic, Style::official, random);
  post.retweets = random.between(20, 2'000);
  post.likes = post.retweets * 2;
  return post;
}

void Election::emit(std::string& out, const Event& event, const Record& record) {
  if (scenario_.format == Format::csv) {
    write_csv(out, cast_, record);
  } else {
    write_v1_1(out, cast_, record);
  }
  tally_.add(cast_, record, event.topic);
}

// Between the tweets a stream says which were deleted, and how many it did not deliver since it began.
void Election::write_notices(std::string& out) {
  if (deleted_.id != 0 && random_.percent(60)) {
    write_delete(out, cast_, deleted_, tally_.last_ms);
    deleted_.id = 0;
    ++tally_.deletes;
  }
  if (batches_ % 16 == 0) {
    undelivered_ += 1 + random_.below(40);
    write_limit(out, undelivered_, tally_.last_ms);
    ++tally_.limits;
  }
}

}  // namespace hustings::simulation
