#pragma once
#include <simdjson.h>

#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

#include "tweets/tweet.h"

// Calls take(key, value) for every field, in the order of the record. Keys that have escapes are none that is asked
// for.
template <typename Take>
void for_fields(simdjson::ondemand::object fields, Take take) {
  for (auto field : fields) {
    const char* key = field.key().value_unsafe().raw();
    take(std::string_view(key, static_cast<std::size_t>(std::strchr(key, '"') - key)), field.value().value_unsafe());
  }
}

// A status object of the API v1.1, as hustings::V1Status, but read by simdjson's On-Demand as its documentation advises
// where speed counts: each object's fields once and in their order, strings as views. What becomes of a value (times,
// clients, links, biographies) is Hustings' own code. Views live until the next record.
struct SimdjsonStatus {
  std::uint64_t id = 0, reply_to = 0;
  std::optional<hustings::Seconds> time;
  hustings::AccountView user;
  std::string_view text, client;
  bool truncated = false, extended = false, quote = false, reply = false;
  std::vector<std::string_view> hashtags, addresses;

  // Forgets everything but keeps the vectors' room.
  void clear();
  void read_field(std::string_view key, simdjson::ondemand::value& field);
  std::string_view link() const;

 private:
  void read_reply(simdjson::ondemand::value& field, bool to_status);
  void read_entities(simdjson::ondemand::value& from);
  void read_extended(simdjson::ondemand::value& from);
};
