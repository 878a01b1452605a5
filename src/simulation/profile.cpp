#include "simulation/profile.h"

#include <algorithm>
#include <array>

#include "simulation/pace.h"

namespace hustings::simulation {
namespace {

// Four to six letters each, so that every handle has its length.
constexpr std::array<std::string_view, 16> first_words = {"amber", "birch", "cedar", "downs", "ember", "ferry",
                                                          "grove", "heath", "ivory", "jetty", "larch", "mossy",
                                                          "north", "ocean", "quiet", "river"};
constexpr std::array<std::string_view, 16> second_words = {"heron",  "otter",  "finch",  "kettle", "lark",   "wren",
                                                           "badger", "marten", "plover", "osprey", "linnet", "salmon",
                                                           "weaver", "cooper", "potter", "miller"};
constexpr std::string_view consonants = "bdfghklmnprstvwz", vowels = "aeiou";
constexpr std::uint64_t syllables = 16 * 5, handle_codes = syllables * syllables * syllables;
constexpr std::uint64_t all_handles = 16 * 16 * handle_codes;

struct Official {
  std::string_view handle, name;
};
constexpr std::array<Official, official_count> officials = {{
    {"campaign_of_the_rose", "Campaign of the Rose"}, {"first_of_the_roses", "First of the Roses"},
    {"campaign_of_the_oak", "Campaign of the Oak"},   {"first_of_the_oaks", "First of the Oaks"},
    {"campaign_of_thistle", "Campaign of Thistle"},   {"first_of_thistles", "First of Thistles"},
    {"campaign_of_purple", "Campaign of Purple"},     {"first_of_the_purple", "First of the Purple"},
    {"campaign_of_the_bird", "Campaign of the Bird"}, {"first_of_the_birds", "First of the Birds"},
}};

constexpr std::array<std::string_view, 8> locations = {
    "", "Nether Ashcombe", "Port Ellory", "Upper Millbrook", "Stonewick", "The Fens of Orrel", "Kirk Tarrow", "Llanfer"};
constexpr std::array<std::string_view, 8> descriptions = {
    "",
    "Invented. Gardens, buses, ballot boxes.",
    "Nobody real. Choir on Tuesdays, canvass on Thursdays.",
    "Made up by a program; so are my opinions.",
    "Retired from a school that never was. Grandmother of none.",
    "An invented voter in an invented town. Tea first.",
    "Not a person. Football, folk songs & footnotes.",
    "Imaginary baker. Retweets are not recipes."};
constexpr std::array<std::string_view, 4> clients = {"Pocket Client", "Web Client", "Tablet Client", "Desk Client"};

constexpr Seconds day = seconds_per_day;

bool has_eight_digits(Kind kind) { return kind == Kind::story || kind == Kind::kin || kind == Kind::digits; }

// A permutation of all handles, another one for every seed, so that a handle tells nothing of the place in the cast.
std::uint64_t serial_of(const Cast& cast, std::uint32_t account) {
  const std::uint64_t first = Random::at({cast.seed, 0x5E21}).next() % all_handles;
  return (first + account * 48'271'037ull) % all_handles;  // the factor is coprime to 2 and 5
}

std::string eight_digits(const Cast& cast, std::uint32_t account) {
  Random random = Random::at({cast.seed, account, 0xD161});
  if (cast.accounts[account].kind != Kind::digits) return std::to_string(10'000'000 + random.below(90'000'000));
  const std::uint32_t year = random.between(1940, 1989);
  const std::uint32_t month = random.between(1, 12);
  return std::to_string(year * 10'000 + month * 100 + random.between(1, 28));
}

// When the account was made. The story's: nine days before its first tweet of the week.
Seconds creation_of(const Cast& cast, std::uint32_t account, Random& random) {
  const Seconds some_hour = week_begin - random.below(day);
  switch (cast.accounts[account].kind) {
    case Kind::story: return week_begin + time_of(cast, account, 0) / 1000 - 9 * day;
    case Kind::kin: return some_hour - random.between(6, 40) * day;
    case Kind::amplifier: return some_hour - random.between(60, 500) * day;
    case Kind::newcomer: return some_hour - 2 * day;
    default: return some_hour - random.between(45, 3'200) * day;
  }
}

// How often the account tweets on all subjects, a day and in hundredths.
std::uint32_t lifetime_rate(const Account& account, Random& random) {
  const std::uint32_t on_other_days = 20 + random.heavy_tailed(1'000);
  switch (account.kind) {
    case Kind::kin: return random.between(35'000, 60'000);
    case Kind::amplifier: return random.between(12'000, 40'000);
    case Kind::activist: return 20'000;
    case Kind::news_feed: return account.tweets * 15;
    case Kind::newcomer: return 1'500;
    default: return on_other_days + account.tweets * random.between(2, 14);
  }
}

void count_lifetime(Profile& profile, const Account& account, std::uint32_t tweet, Seconds age_at_first, Random& random) {
  const auto before = static_cast<std::uint32_t>(age_at_first / day * lifetime_rate(account, random) / 100);
  profile.statuses = before + 1 + tweet + tweet / random.between(2, 6);
  const bool likes_as_it_tweets = amplifies(account.kind);
  const std::uint32_t liking = likes_as_it_tweets ? 80 : random.between(5, 180);
  profile.likes = static_cast<std::uint32_t>(std::uint64_t{profile.statuses} * liking / 100);
  if (account.kind == Kind::story) {
    profile.statuses = 5'000 + tweet;
    profile.likes = 4'000 + tweet * 4 / 5;
  }
  if (account.kind == Kind::news_feed || account.kind == Kind::scheduled) profile.likes = 0;
}

void gather_followers(Profile& profile, Kind kind, Random& random) {
  profile.followers = 30 + random.below(400);
  profile.followers += 40 * random.heavy_tailed(20'000);
  profile.friends = 60 + random.below(700);
  profile.friends += random.heavy_tailed(4'000);
  if (kind == Kind::official) profile.followers += 80'000;
  if (kind == Kind::journalist) profile.followers += 22'000;
  if (kind == Kind::story || kind == Kind::kin) profile.followers = random.below(60);
  if (kind == Kind::newcomer) profile.followers = random.below(12);
  profile.listed = profile.followers / 60;
}

void describe(Profile& profile, Kind kind, Random& random) {
  const bool anonymous = kind == Kind::story || kind == Kind::kin;
  profile.location = anonymous ? "" : random.among(locations);
  profile.description = anonymous ? "" : random.among(descriptions);
  profile.verified = kind == Kind::official || kind == Kind::journalist || (kind == Kind::voter && random.below(500) == 0);
  const bool public_face = profile.verified || kind == Kind::news_feed;
  profile.default_profile = anonymous || kind == Kind::newcomer || (!public_face && random.percent(22));
  profile.default_image = anonymous || (profile.default_profile && random.percent(12));
  profile.client = random.among(clients);
  if (kind == Kind::news_feed) {
    profile.description = "Automated: every headline of an invented newspaper, as it comes.";
    profile.client = "Feed Publisher";
  }
  if (kind == Kind::scheduled) profile.client = "Timetable Scheduler";
  if (kind == Kind::relay || kind == Kind::retweet_ring) profile.client = "Script Client";
}

}  // namespace

std::uint64_t user_id_of(const Cast& cast, std::uint32_t account) {
  return 900'000'000'000'000'000u + serial_of(cast, account) * 1'009 + 7;
}

std::string handle_of(const Cast& cast, std::uint32_t account) {
  if (account < official_count) return std::string(officials[account].handle);
  std::uint64_t serial = serial_of(cast, account);
  std::string code;
  for (int i = 0; i < 3; ++i, serial /= syllables) {
    code += consonants[serial % syllables / vowels.size()];
    code += vowels[serial % vowels.size()];
  }
  const auto words = static_cast<std::size_t>(serial);
  const std::string first(first_words[words % 16]), second(second_words[words / 16]);
  if (has_eight_digits(cast.accounts[account].kind)) return first + second + eight_digits(cast, account);
  return first + "_" + second + "_" + code;
}

std::string name_of(const Cast& cast, std::uint32_t account) {
  if (account < official_count) return std::string(officials[account].name);
  const auto words = static_cast<std::size_t>(serial_of(cast, account) / handle_codes);
  std::string first(first_words[words % 16]), second(second_words[words / 16]);
  first[0] = static_cast<char>(first[0] - 'a' + 'A');
  second[0] = static_cast<char>(second[0] - 'a' + 'A');
  return first + " " + second;
}

Profile profile_of(const Cast& cast, std::uint32_t index, std::uint32_t tweet) {
  const Account& account = cast.accounts[index];
  Random random = Random::at({cast.seed, index, 0x9F0F});
  Profile profile;
  profile.id = user_id_of(cast, index);
  profile.handle = handle_of(cast, index);
  profile.name = name_of(cast, index);
  profile.created_at = creation_of(cast, index, random);
  const Seconds age = week_begin - std::min(profile.created_at, week_begin);
  count_lifetime(profile, account, tweet, age, random);
  gather_followers(profile, account.kind, random);
  describe(profile, account.kind, random);
  return profile;
}

}  // namespace hustings::simulation
