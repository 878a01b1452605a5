#pragma once
#include <cstddef>
#include <functional>
#include <string_view>

#include "tweets/tweet.h"

// Hands over the tweets of newline-delimited JSON of the API v1.1 as Hustings' own reader does
// (src/exports/v1_status.cpp and twitter_v1.cpp), but reads the JSON with simdjson's On-Demand, in one thread. Behind
// `bytes` there must be as much room as simdjson asks for. False if simdjson finds an error.
bool read_by_simdjson(std::string_view bytes, const std::function<void(const hustings::Tweet&)>& sink);

// How many bytes of room that is.
std::size_t room_for_simdjson();
