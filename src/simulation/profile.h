#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "simulation/cast.h"
#include "text/time.h"

namespace hustings::simulation {

// What an account's tweets carry of their author. All of it is invented: handles have 16 to 20 characters, longer than
// the platform's 15, so that they can be nobody's.
struct Profile {
  std::uint64_t id = 0;
  std::string handle, name;
  std::string_view location, description;  // "" for none
  Seconds created_at = 0;
  std::uint32_t followers = 0, friends = 0, listed = 0, likes = 0, statuses = 0;
  bool verified = false, default_profile = false, default_image = false;
  std::string_view client;  // that it tweets from
};

// As it is at the account's tweet number `tweet`, from 0. A pure function: nothing is kept an account.
Profile profile_of(const Cast& cast, std::uint32_t account, std::uint32_t tweet);

// Its parts that are needed by themselves.
std::uint64_t user_id_of(const Cast& cast, std::uint32_t account);
std::string handle_of(const Cast& cast, std::uint32_t account);
std::string name_of(const Cast& cast, std::uint32_t account);

}  // namespace hustings::simulation
