#include "exports/input.h"

namespace hustings {

std::string_view format_name(Format format) {
  switch (format) {
    case Format::unknown: return "unknown";
    case Format::v1_lines: return "twitter-v1.1-lines";
    case Format::v1_array: return "twitter-v1.1-array";
    case Format::v1_search: return "twitter-v1.1-search";
    case Format::csv: return "csv";
    case Format::tsv: return "tsv";
  }
  return "unknown";
}

std::string_view problem_code(Problem problem) {
  switch (problem) {
    case Problem::broken_json: return "broken_json";
    case Problem::not_json: return "not_json";
    case Problem::cut_record: return "cut_record";
    case Problem::too_long: return "too_long";
    case Problem::uneven_row: return "uneven_row";
    case Problem::cut_row: return "cut_row";
    case Problem::no_tweet_row: return "no_tweet_row";
  }
  return "unknown";
}

std::string_view problem_sentence(Problem problem) {
  switch (problem) {
    case Problem::broken_json:
      return "This record is not valid JSON. It was left out; everything else was read.";
    case Problem::not_json:
      return "Something other than a JSON record stands here. It was left out; everything else was read.";
    case Problem::cut_record:
      return "This record ends before it is complete, as after an interrupted download. It was left out; everything "
             "else was read.";
    case Problem::too_long:
      return "This record is longer than 64 MB, which no tweet is. It was left out; everything else was read.";
    case Problem::uneven_row:
      return "This row has more or fewer fields than the header has columns. It was left out; everything else was "
             "read.";
    case Problem::cut_row:
      return "The file ends inside a quoted field, as after an interrupted download. This row was left out; everything "
             "before it was read.";
    case Problem::no_tweet_row:
      return "This row names neither a tweet nor an account nor a time. It was left out; everything else was read.";
  }
  return "";
}

void Input::note(Problem problem, std::uint64_t line) {
  Occurrences& met = problems[problem];
  if (met.count++ == 0) met.first_line = line;
}

std::uint64_t Input::unreadable() const {
  std::uint64_t sum = 0;
  for (const auto& [problem, met] : problems) sum += met.count;
  return sum;
}

std::uint64_t Input::records() const {
  std::uint64_t sum = tweets + unreadable();
  for (const auto& [kind, count] : not_tweets) sum += count;
  return sum;
}

void Input::write(ByteWriter& out) const {
  out.string(name);
  for (const std::uint64_t number : {size, begin, end, newlines, tweets}) out.number(number);
  out.number(static_cast<std::uint8_t>(format));
  out.number(static_cast<std::uint32_t>(not_tweets.size()));
  for (const auto& [kind, count] : not_tweets) {
    out.string(kind);
    out.number(count);
  }
  out.number(static_cast<std::uint32_t>(problems.size()));
  for (const auto& [problem, met] : problems) {
    out.number(static_cast<std::uint8_t>(problem));
    out.number(met.count);
    out.number(met.first_line);
  }
  out.string(sha256);
  out.string(verdict);
}

bool Input::read(ByteReader& in) {
  name = in.string();
  for (auto* number : {&size, &begin, &end, &newlines, &tweets}) *number = in.number<std::uint64_t>();
  format = static_cast<Format>(in.number<std::uint8_t>());
  for (auto left = in.number<std::uint32_t>(); left > 0 && in.ok(); --left) {
    const std::string kind(in.string());
    not_tweets[kind] = in.number<std::uint64_t>();
  }
  for (auto left = in.number<std::uint32_t>(); left > 0 && in.ok(); --left) {
    const auto problem = static_cast<Problem>(in.number<std::uint8_t>());
    if (problem > Problem::no_tweet_row) return false;
    Occurrences& met = problems[problem];
    met.count = in.number<std::uint64_t>();
    met.first_line = in.number<std::uint64_t>();
  }
  sha256 = in.string();
  verdict = in.string();
  return in.ok() && format <= Format::tsv;
}

}  // namespace hustings
