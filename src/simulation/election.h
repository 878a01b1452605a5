#pragma once
#include <cstdint>
#include <queue>
#include <string>
#include <utility>
#include <vector>

#include "simulation/cast.h"
#include "simulation/originals.h"
#include "simulation/records.h"
#include "simulation/scenario.h"
#include "simulation/truth.h"

namespace hustings::simulation {

// Writes an invented election as a tweet export, piece by piece.
//
//   Election election(*make_scenario("small", {}, 1, "v1.1").value);
//   std::string piece;
//   while (election.next(piece)) { use(piece); piece.clear(); }
//   election.truth();
//
// Memory grows with the accounts, not with the tweets. The same scenario gives the same bytes on every platform.
class Election {
 public:
  explicit Election(const Scenario& scenario);

  // Appends the next few hundred records to `out`. False: there are no more.
  bool next(std::string& out);

  // What was planted, as JSON (truth_json()). Complete once next() has said false.
  std::string truth() const { return truth_json(scenario_, cast_, tally_); }

 private:
  struct Event {
    std::int64_t ms;  // since the week began
    std::uint32_t account;
    std::uint32_t tweet;  // the account's, from 0
    std::size_t topic;
  };
  // The next tweet of every account.
  using Due = std::pair<std::int64_t, std::uint32_t>;

  std::vector<Event> take_events();
  void deal_topics(std::vector<Event>& events);
  std::size_t wish(const Event& event, TopicCounts& dealt);

  void write(std::string& out, const Event& event);
  void retweet(std::string& out, const Event& event);
  void answer(std::string& out, const Event& event);
  void quote(std::string& out, const Event& event);
  void speak(std::string& out, const Event& event);
  void emit(std::string& out, const Event& event, const Record& record);
  void write_notices(std::string& out);

  Post begin_post(const Event& event) const;
  void compose_words(Post& post, const Event& event);
  Original* choose_original(const Event& event);
  Post retweeted_by(const Event& event);
  Post ring_target(const Event& event);
  Post old_post(const Event& event) const;
  Originals& of_officials(Party party, std::size_t topic) { return of_officials_[party * topic_count + topic]; }

  const Scenario scenario_;
  Cast cast_;
  Random random_;
  Tally tally_;
  std::priority_queue<Due, std::vector<Due>, std::greater<>> due_;
  std::vector<Originals> originals_;     // by topic
  std::vector<Originals> of_officials_;  // by party and topic
  Post ring_target_;                     // what the ring is retweeting
  std::uint32_t ring_events_ = 0;        // that have begun
  Post deleted_;                         // what the next notice says is deleted; id 0: nothing
  std::uint32_t batches_ = 0;
  std::uint32_t undelivered_ = 0;
};

}  // namespace hustings::simulation
