// JSON, changed by its structure: members dropped, doubled, renamed, moved, wrapped, given values of other kinds, put
// into other records. What they are renamed to and which values are given: json_changes.h.
#include "json_changes.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

using Json = nlohmann::ordered_json;
using Random = std::minstd_rand;

std::size_t below(std::size_t end, Random& random) { return random() % end; }

// The JSON that is to be changed, and where it stands: all of the input but what a script says before; else one line.
struct Part {
  Json json = Json::value_t::discarded;
  std::size_t begin = 0, end = 0;

  Part(std::string_view bytes, Random& random) {
    parse(bytes, 0, bytes.size());
    if (!json.is_discarded()) return;
    const std::size_t somewhere = bytes.empty() ? 0 : below(bytes.size(), random);
    const std::size_t newline = bytes.rfind('\n', somewhere);
    const std::size_t line = newline == std::string_view::npos ? 0 : newline + 1;
    parse(bytes, line, std::min(bytes.size(), bytes.find('\n', line)));
  }

 private:
  void parse(std::string_view bytes, std::size_t from, std::size_t to) {
    begin = bytes.find_first_of("{[", from);
    end = to;
    const auto not_deep = [](int depth, auto, const Json&) { return depth < 100; };  // writing it recurses
    if (begin < end) json = Json::parse(bytes.substr(begin, end - begin), not_deep, false);
  }
};

void list_containers(Json& value, std::vector<Json*>& containers) {
  if (!value.is_structured()) return;
  if (!value.empty()) containers.push_back(&value);
  for (Json& part : value) list_containers(part, containers);
}

// A value that holds others, if there is any.
Json* some_container(Json& root, Random& random) {
  std::vector<Json*> containers;
  list_containers(root, containers);
  return containers.empty() ? nullptr : containers[below(containers.size(), random)];
}

Json& some_value(Json& root, Random& random) {
  Json* const container = some_container(root, random);
  return container ? *std::next(container->begin(), static_cast<int>(below(container->size(), random))) : root;
}

// As the last one; an object gets a second member of that name if it has one.
void append(Json& container, std::string name, Json value) {
  if (container.is_array()) container.push_back(std::move(value));
  else if (container.is_object()) container.get_ref<Json::object_t&>().push_back({std::move(name), std::move(value)});
}

// JSON within a string, or a string with JSON.
Json within_text(const Json& value) {
  if (!value.is_string()) return value.dump(-1, ' ', false, Json::error_handler_t::replace);
  const Json within = Json::parse(value.get_ref<const std::string&>(), nullptr, false);
  return within.is_discarded() || within.is_structured() ? Json() : within;
}

void change(Json& root, Random& random) {
  Json* const container = some_container(root, random);
  if (!container) return;
  const auto at = std::next(container->begin(), static_cast<int>(below(container->size(), random)));
  const std::string name = container->is_object() ? at.key() : std::string();
  const std::string other_name = json_names[below(json_names.size(), random)];
  const Json value = *at;
  switch (below(7, random)) {
    case 0: container->erase(at); break;
    case 1: append(*container, name, value); break;
    case 2: container->erase(at), append(*container, other_name, value); break;
    case 3: *at = Json(some_value(root, random)); break;
    case 4: *at = Json::parse(odd_json[below(odd_json.size(), random)]); break;
    case 5: *at = below(2, random) ? Json::array({value}) : Json::object({{other_name, value}}); break;
    case 6: *at = within_text(value); break;
  }
}

// Puts the changed part back. The size of it all; 0 if it has become too large.
std::size_t write(const Part& part, std::string_view bytes, std::uint8_t* data, std::size_t most, Random& random) {
  const int indent = below(8, random) == 0 ? 1 : -1;
  const std::string whole = std::string(bytes.substr(0, part.begin)) +
                            part.json.dump(indent, ' ', false, Json::error_handler_t::replace) +
                            std::string(bytes.substr(part.end));
  if (whole.size() > most) return 0;
  std::copy(whole.begin(), whole.end(), data);
  return whole.size();
}

std::string copy_of(const std::uint8_t* data, std::size_t size) { return {reinterpret_cast<const char*>(data), size}; }

}  // namespace

// The first byte of an input says how it is read; the rest is JSON.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  Random random(seed);
  if (size < 2 || below(4, random) == 0) return LLVMFuzzerMutate(data, size, most);
  if (below(4, random) == 0) data[0] = static_cast<std::uint8_t>(random());
  const std::string bytes = copy_of(data + 1, size - 1);
  Part part(bytes, random);
  if (part.json.is_discarded()) return LLVMFuzzerMutate(data, size, most);
  for (std::size_t changes = 1 + below(3, random); changes > 0; --changes) change(part.json, random);
  const std::size_t written = write(part, bytes, data + 1, most - 1, random);
  return written > 0 ? written + 1 : LLVMFuzzerMutate(data, size, most);
}

// Puts a value of the second input into the first.
extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* first, std::size_t first_size,
                                                 const std::uint8_t* second, std::size_t second_size, std::uint8_t* out,
                                                 std::size_t most, unsigned seed) {
  Random random(seed);
  if (first_size < 2 || second_size < 2) return 0;
  const std::string bytes = copy_of(first + 1, first_size - 1), others = copy_of(second + 1, second_size - 1);
  Part into(bytes, random), from(others, random);
  if (into.json.is_discarded() || from.json.is_discarded()) return 0;
  if (below(2, random) == 0) some_value(into.json, random) = some_value(from.json, random);
  else
    append(some_value(into.json, random), json_names[below(json_names.size(), random)], some_value(from.json, random));
  out[0] = first[0];
  const std::size_t written = write(into, bytes, out + 1, most - 1, random);
  return written > 0 ? written + 1 : 0;
}
