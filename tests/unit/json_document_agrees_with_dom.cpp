// Property: a document says what nlohmann's own tree says, of valid and of damaged JSON.
#include <doctest/doctest.h>

#include "invented.h"
#include "json/value.h"
#include "json_oracle.h"

namespace {

using hustings::json::Document;
using hustings::json::Value;
using invented::json;
using invented::Random;

std::string random_text(Random& random) {
  const std::string pieces[] = {"a", "\u00E9", "\U0001F600", "\"", "\\", "/", "\n", "\x01", "\x7F", "\u2028"};
  std::string text;
  while (!random.one_in(3)) text += random.among(std::vector<std::string>(std::begin(pieces), std::end(pieces)));
  return text;
}

json random_tree(Random& random, int depth) {
  switch (random.below(depth > 0 ? 9 : 6)) {
    case 0: return nullptr;
    case 1: return random.one_in(2);
    case 2: return random.below(1'000);
    case 3: return -static_cast<std::int64_t>(random.below(1'000));
    case 4: return static_cast<double>(random.below(1'000)) / 7;
    case 5: return random_text(random);
    case 6: {
      json list = json::array();
      while (!random.one_in(4)) list.push_back(random_tree(random, depth - 1));
      return list;
    }
    default: {
      json object = json::object();
      while (!random.one_in(4)) object[random_text(random)] = random_tree(random, depth - 1);
      return object;
    }
  }
}

// What the document can tell: numbers other than integers from 0 on come back as "number".
json told_by(Value value) {
  if (value.is_object()) {
    json object = json::object();
    for (const Value member : value) object[std::string(member.key())] = told_by(member);
    return object;
  }
  if (value.is_array()) {
    json list = json::array();
    for (const Value element : value) list.push_back(told_by(element));
    return list;
  }
  if (value.is_boolean()) return value.is_true();
  if (value.integer()) return *value.integer();
  if (value.type() == hustings::json::Type::string) return std::string(value.text());
  return value.is_null() ? json() : json("number");
}

json expected(const json& tree) {
  if (!tree.is_structured()) return tree.is_number() && !tree.is_number_unsigned() ? json("number") : tree;
  json out = tree.is_array() ? json::array() : json::object();
  for (const auto& [key, value] : tree.items()) {
    if (tree.is_array()) out.push_back(expected(value));
    else out[key] = expected(value);
  }
  return out;
}

}  // namespace

TEST_CASE("random documents read alike") {
  Document document;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const std::string text = random_tree(random, 6).dump(random.one_in(2) ? 1 : -1, ' ', random.one_in(2));
    REQUIRE(document.parse(text));
    REQUIRE(told_by(document.root()) == expected(json::parse(text)));
  }
}

TEST_CASE("damaged documents are refused alike") {
  Document document;
  int refused = 0;
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    std::string text = random_tree(random, 4).dump();
    for (std::size_t changes = 1 + random.below(3); changes > 0; --changes) {
      text.insert(random.below(text.size() + 1), 1, "{}[]\",:\\0-e. \xC3\xFF"[random.below(15)]);
      text.erase(random.below(text.size()), random.below(3));
      if (text.empty()) text = "{";
    }
    const json tree = json::parse(text, nullptr, false);
    if (tree.is_discarded() && oracle::has_only_too_large_numbers(text)) continue;
    REQUIRE(document.parse(text) == !tree.is_discarded());
    if (tree.is_discarded()) ++refused;
    else REQUIRE(told_by(document.root()) == expected(tree));
  }
  CHECK(refused > 500);
  CHECK(refused < 2'000);
}
