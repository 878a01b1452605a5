#pragma once
#include <cstdint>
#include <string>

#include "simulation/cast.h"
#include "simulation/post.h"
#include "simulation/scenario.h"

namespace hustings::simulation {

// A tweet as an export has it. At most one of `retweeted` and `quoted` is not null; a retweet's own message is empty,
// its text is made from the original's.
struct Record {
  const Post& post;
  const Post* retweeted = nullptr;
  const Post* quoted = nullptr;
};

// Each appends one line.

// How an export begins: a table with its header, a stream with the notice that what follows is invented.
void write_beginning(std::string& out, const Scenario& scenario);

// A status object of the platform's API v1.1 in the shape that its streams had in 2018, as newline-delimited JSON.
void write_v1_1(std::string& out, const Cast& cast, const Record& record);
// Notices of the stream: a tweet was deleted; so many tweets were not delivered so far. `ms`: since the week began.
void write_delete(std::string& out, const Cast& cast, const Post& deleted, std::int64_t ms);
void write_limit(std::string& out, std::uint32_t undelivered, std::int64_t ms);

// A row of a plain table (RFC 4180), with texts in full.
void write_csv(std::string& out, const Cast& cast, const Record& record);

}  // namespace hustings::simulation
