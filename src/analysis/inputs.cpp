#include "analysis/inputs.h"

#include <algorithm>
#include <tuple>

namespace hustings {
namespace {

bool continues(const Input& part, const Input& input) {
  return part.begin == input.end && part.name == input.name && part.size == input.size;
}

void append(const Input& part, Input& input) {
  // A verdict names the first record that could be read: where there was none yet, the next part knows as much.
  const bool undecided = !input.verdict.empty() && input.not_tweets.empty();
  if (undecided || part.verdict.empty()) input.verdict = part.verdict;
  for (const auto& [problem, met] : part.problems) {
    Occurrences& known = input.problems[problem];
    if (known.count == 0) known.first_line = input.newlines + met.first_line;
    known.count += met.count;
  }
  for (const auto& [kind, count] : part.not_tweets) input.not_tweets[kind] += count;
  input.format = std::max(input.format, part.format);
  input.tweets += part.tweets;
  input.newlines += part.newlines;
  input.end = part.end;
  if (input.sha256.empty()) input.sha256 = part.sha256;
}

auto content(const Input& input) {
  return std::make_tuple(std::cref(input.name), input.size, input.begin, input.end, input.tweets, input.newlines,
                         input.records(), input.format, std::cref(input.sha256), std::cref(input.verdict));
}

}  // namespace

std::vector<Input> join_parts(std::vector<Input> parts) {
  std::sort(parts.begin(), parts.end(), [](const Input& a, const Input& b) { return content(a) < content(b); });
  std::vector<Input> inputs;
  for (const Input& part : parts) {
    auto input = inputs.end();
    if (part.begin > 0) {
      input = std::find_if(inputs.begin(), inputs.end(), [&](const Input& i) { return continues(part, i); });
    }
    if (input == inputs.end()) {
      inputs.push_back(part);
    } else {
      append(part, *input);
    }
  }
  std::sort(inputs.begin(), inputs.end(), [](const Input& a, const Input& b) { return content(a) < content(b); });
  return inputs;
}

}  // namespace hustings
