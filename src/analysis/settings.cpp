#include "analysis/settings.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "analysis/json.h"
#include "exports/table_preview.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

template <class T>
struct Named {
  T value;
  const char* name;
};
constexpr Named<Handles> handles_names[] = {
    {Handles::hidden, "hidden"}, {Handles::over_5000, "over_5000"}, {Handles::all, "all"}};
constexpr Named<CountingRule> rule_names[] = {{CountingRule::mention, "mention"},
                                              {CountingRule::exclusive, "exclusive"},
                                              {CountingRule::fractional, "fractional"}};
constexpr Named<Voices> voices_names[] = {{Voices::tweets, "tweets"}, {Voices::accounts, "accounts"}};
constexpr Named<Kinds> kinds_names[] = {
    {Kinds::all, "all"}, {Kinds::originals, "originals"}, {Kinds::retweets, "retweets"}};
constexpr Named<Denominator> denominator_names[] = {
    {Denominator::tracked, "tracked"}, {Denominator::all, "all"}, {Denominator::lifetime, "lifetime"}};
constexpr Named<std::optional<Step>> step_names[] = {
    {std::nullopt, "auto"}, {Step::hour, "hour"}, {Step::day, "day"}, {Step::week, "week"}};

template <class T, std::size_t N>
const char* name_of(const T& value, const Named<T> (&names)[N]) {
  return std::find_if(names, names + N, [&](const Named<T>& named) { return named.value == value; })->name;
}

// What can be different in the second report of a comparison: what is counted, and the rule.
constexpr std::string_view comparable[] = {"lexicon", "from",          "to",      "time_zone",   "rule",    "voices",
                                           "tweets",  "count_against", "per_day", "denominator", "sampling"};

// Readers of values return the end of a sentence, "must be …", or nothing if the value is as it must be.

template <class T, std::size_t N>
std::string read_name(const ordered_json& value, const Named<T> (&names)[N], T& into) {
  std::string list;
  for (std::size_t i = 0; i < N; ++i) {
    if (value == names[i].name) {
      into = names[i].value;
      return {};
    }
    list.append(i == 0 ? "" : i + 1 == N ? " or " : ", ").append(names[i].name);
  }
  return "must be " + list;
}

std::string read_text(const ordered_json& value, std::string& text) {
  text.clear();
  if (value.is_null()) return {};
  if (!value.is_string()) return "must be a text";
  text = value.get<std::string>();
  return {};
}

std::string read_truth(const ordered_json& value, bool& truth) {
  if (!value.is_boolean()) return "must be true or false";
  truth = value.get<bool>();
  return {};
}

std::string read_whole(const ordered_json& value, std::uint64_t least, std::uint64_t most, std::uint64_t& number) {
  const bool is_whole = value.is_number_unsigned() && value.get<std::uint64_t>() >= least;
  if (is_whole && value.get<std::uint64_t>() <= most) {
    number = value.get<std::uint64_t>();
    return {};
  }
  const std::string limit = " of at most " + std::to_string(most);
  return "must be a whole number" + (is_whole ? limit : least > 0 ? " from " + std::to_string(least) + " on" : "");
}

std::string read_size(const ordered_json& value, std::size_t& size) {
  std::uint64_t number = 0;
  std::string error = read_whole(value, 0, 10'000'000, number);
  size = static_cast<std::size_t>(number);
  return error;
}

// A number in (0, most], or from 0 on.
std::string read_number(const ordered_json& value, bool with_zero, double most, const char* must, double& number) {
  if (!value.is_number()) return must;
  const double given = value.get<double>();
  if (!(with_zero ? given >= 0 : given > 0) || !(given <= most)) return must;
  number = given;
  return {};
}

// Reads the members one by one.
class SettingsParser {
 public:
  Settings settings;

  std::string read(const std::string& key, const ordered_json& value) {
    if (key == "lexicon") return read_lexicon(value);
    if (key == "from") return read_text(value, settings.from_text);
    if (key == "to") return read_text(value, settings.to_text);
    if (key == "time_zone") return read_time_zone(value);
    if (key == "rule") return read_name(value, rule_names, settings.rule);
    if (key == "voices") return read_name(value, voices_names, settings.voices);
    if (key == "tweets") return read_name(value, kinds_names, settings.tweets);
    if (key == "count_against") return read_truth(value, settings.count_against);
    if (key == "step") return read_name(value, step_names, settings.step);
    if (key == "per_day") return read_number(value, false, 1e6, "must be a number above 0", settings.per_day);
    if (key == "denominator") return read_name(value, denominator_names, settings.denominator);
    if (key == "sampling") return read_number(value, false, 1, "must be above 0 and at most 1", settings.sampling);
    if (key == "false_positives")
      return read_number(value, true, 1, "must be a share, from 0 to 1", settings.false_positives);
    if (key == "true_positives") return read_true_positives(value);
    if (key == "evidence") return read_evidence(value);
    if (key == "compute") return read_compute(value);
    if (key == "replicates") return read_replicates(value);
    if (key == "seed") return read_whole(value, 0, (std::uint64_t{1} << 53) - 1, settings.seed);
    if (key == "compare") return read_compare(value);
    if (key == "handles") return read_name(value, handles_names, settings.handles);
    if (key == "accounts") return read_size(value, settings.accounts);
    if (key == "hashtags") return read_size(value, settings.hashtags);
    if (key == "columns") return read_columns(value);
    if (key == "seen") return read_text(value, settings.seen_text);
    return "is not known";
  }

  // What needs several members together. A sentence if something is wrong.
  std::string finish() {
    if (settings.lexicon_json.empty()) {
      if (const std::string error = read_lexicon("uk2017"); !error.empty()) return error;
    }
    const auto offset = parse_utc_offset(settings.time_zone);
    if (!offset) return "The time zone \"" + settings.time_zone + "\" is neither UTC nor an offset like +01:00.";
    settings.utc_offset = *offset;
    for (auto [text, time] :
         {std::pair(&settings.from_text, &settings.from), std::pair(&settings.to_text, &settings.to)}) {
      if (text->empty()) continue;
      *time = parse_written_time(*text, settings.utc_offset);
      if (!*time) return "The time \"" + *text + "\" is not written like 2017-05-01 or 2017-05-01T18:00.";
    }
    if (settings.seen_text.empty()) return {};
    const auto seen = parse_written_time(settings.seen_text, settings.utc_offset);
    if (!seen) return "The time \"" + settings.seen_text + "\" is not written like 2017-05-01 or 2017-05-01T18:00.";
    settings.seen = seen->at;
    return {};
  }

 private:
  std::string read_lexicon(const ordered_json& value) {
    auto lexicon = lexicon_of(value);
    if (!lexicon) return lexicon.error;
    settings.lexicon = *std::move(lexicon.value);
    settings.lexicon_json = value.dump();
    return {};
  }

  Result<Lexicon> lexicon_of(const ordered_json& value) {
    using Failure = Result<Lexicon>;
    const auto wrong = [](const std::string& sentence) {
      return Failure::failure("is wrong: " + sentence.substr(0, sentence.size() - 1));
    };
    settings.lexicon_changed = value.is_object() && value.contains("base");
    const ordered_json& base = settings.lexicon_changed ? value["base"] : value;
    if (!base.is_string() && !base.is_object()) {
      return Failure::failure(
          "must be the name of a lexicon, a lexicon, or {\"base\": one of these, \"changes\": […]}");
    }
    auto lexicon = base.is_string() ? built_in_lexicon(base.get<std::string>()) : parse_lexicon(base.dump(), "");
    if (!lexicon) return wrong(lexicon.error);
    if (!settings.lexicon_changed) return lexicon;
    if (value.size() != 2 || !value.contains("changes")) {
      return Failure::failure("must have \"base\" and \"changes\", and nothing else");
    }
    auto changed = change_lexicon(*std::move(lexicon.value), value["changes"]);
    return changed ? changed : wrong(changed.error);
  }

  std::string read_time_zone(const ordered_json& value) {
    std::string error = read_text(value, settings.time_zone);
    if (settings.time_zone.empty()) settings.time_zone = "UTC";
    return error;
  }

  std::string read_true_positives(const ordered_json& value) {
    const std::string must = "must be two shares, from 0 to 1, the smaller first, like [0.5, 0.9]";
    if (!value.is_array() || value.size() != 2 || !value[0].is_number() || !value[1].is_number()) return must;
    const double least = value[0].get<double>(), most = value[1].get<double>();
    if (!(0 <= least && least <= most && most <= 1)) return must;
    settings.least_true_positives = least;
    settings.most_true_positives = most;
    return {};
  }

  std::string read_compute(const ordered_json& value) {
    const std::string must = "must be a list, empty or with \"intervals\", \"evidence\" or both";
    if (!value.is_array()) return must;
    settings.intervals = settings.evidence = false;
    for (const auto& part : value) {
      if (part != "intervals" && part != "evidence") return must;
      (part == "intervals" ? settings.intervals : settings.evidence) = true;
    }
    return {};
  }

  std::string read_evidence(const ordered_json& value) {
    auto model = change_evidence_model(value);
    if (!model) return model.error;
    settings.model = *std::move(model.value);
    settings.model_changes = value.dump();
    return {};
  }

  std::string read_replicates(const ordered_json& value) {
    std::uint64_t number = 0;
    std::string error = read_whole(value, 20, 10'000, number);
    settings.replicates = static_cast<std::size_t>(number);
    return error;
  }

  // Only which settings it changes: to what is read when the others are known.
  std::string read_compare(const ordered_json& value) {
    if (!value.is_null() && !value.is_object()) {
      return "must hold the settings that differ in the second report, or be null";
    }
    for (const auto& [key, differing] : value.items()) {
      if (std::find(std::begin(comparable), std::end(comparable), key) == std::end(comparable)) {
        return "holds \"" + key + "\", which cannot differ in the second report";
      }
    }
    settings.compare_json = value.dump();
    return {};
  }

  std::string read_columns(const ordered_json& value) {
    if (!value.is_object()) return "must say of each role which column has it, like {\"text\": \"Tweet Text\"}";
    for (const auto& [role, column] : value.items()) {
      if (!column.is_string()) return "must name a column for \"" + role + "\"";
      if (!is_column_role(role)) return "names \"" + role + "\", which is none of the roles " + all_roles();
      settings.columns[role] = column.get<std::string>();
    }
    return {};
  }

  static std::string all_roles() {
    std::string list;
    for (const ColumnRole& role : role_names()) list.append(list.empty() ? "" : ", ").append(role.role);
    return list;
  }
};

Result<Settings> read_settings(const ordered_json& root) {
  SettingsParser parser;
  for (const auto& [key, value] : root.items()) {
    const std::string error = parser.read(key, value);
    if (!error.empty()) return Result<Settings>::failure("The setting \"" + key + "\" " + error + ".");
  }
  if (std::string error = parser.finish(); !error.empty()) return Result<Settings>::failure(std::move(error));
  return parser.settings;
}

// The settings of the second report: the first's, with what differs put in their place.
Result<Settings> read_second(ordered_json root) {
  const ordered_json differing = root["compare"];
  root.erase("compare");
  // Other days are not to end where the first report's do.
  if (differing.contains("from") && !differing.contains("to")) root.erase("to");
  if (differing.contains("to") && !differing.contains("from")) root.erase("from");
  for (const auto& [key, value] : differing.items()) root[key] = value;
  auto second = read_settings(root);
  if (!second) second.error = "In what is compared: " + second.error;
  return second;
}

}  // namespace

ordered_json parse_shallow_json(std::string_view text) {
  constexpr int deepest = 100;
  bool too_deep = false;
  const auto keep = [&](int depth, ordered_json::parse_event_t, const ordered_json&) {
    too_deep = too_deep || depth > deepest;
    return !too_deep;
  };
  ordered_json json = ordered_json::parse(text.begin(), text.end(), keep, false);
  return too_deep ? ordered_json(ordered_json::value_t::discarded) : json;
}

std::string_view name_of(CountingRule rule) { return name_of(rule, rule_names); }
std::string_view name_of(Denominator denominator) { return name_of(denominator, denominator_names); }
std::string_view name_of(Step step) { return name_of(std::optional(step), step_names); }

Result<Settings> parse_settings(std::string_view text) {
  using Failure = Result<Settings>;
  const ordered_json root = parse_shallow_json(text);
  if (!root.is_object()) return Failure::failure("The settings are not a JSON object.");
  auto settings = read_settings(root);
  if (!settings || settings->compare_json == "null") return settings;
  auto second = read_second(root);
  if (!second) return second;
  settings.value->second = std::make_shared<const Settings>(*std::move(second.value));
  return settings;
}

nlohmann::ordered_json to_json(const Settings& settings) {
  nlohmann::ordered_json out;
  out["lexicon"] = parse_shallow_json(settings.lexicon_json);
  out["from"] = text_or_null(settings.from_text);
  out["to"] = text_or_null(settings.to_text);
  out["time_zone"] = settings.time_zone;
  out["rule"] = name_of(settings.rule, rule_names);
  out["voices"] = name_of(settings.voices, voices_names);
  out["tweets"] = name_of(settings.tweets, kinds_names);
  out["count_against"] = settings.count_against;
  out["step"] = name_of(settings.step, step_names);
  out["per_day"] = settings.per_day;
  out["denominator"] = name_of(settings.denominator);
  out["sampling"] = settings.sampling;
  out["false_positives"] = settings.false_positives;
  out["true_positives"] = {settings.least_true_positives, settings.most_true_positives};
  out["evidence"] = parse_shallow_json(settings.model_changes);
  out["compute"] = nlohmann::ordered_json::array();
  if (settings.intervals) out["compute"].push_back("intervals");
  if (settings.evidence) out["compute"].push_back("evidence");
  out["replicates"] = settings.replicates;
  out["seed"] = settings.seed;
  out["compare"] = parse_shallow_json(settings.compare_json);
  out["handles"] = name_of(settings.handles, handles_names);
  out["accounts"] = settings.accounts;
  out["hashtags"] = settings.hashtags;
  out["columns"] = settings.columns;
  out["seen"] = text_or_null(settings.seen_text);
  return out;
}

std::string counted_by(const Settings& settings) {
  return nlohmann::ordered_json{settings.lexicon_json,
                                settings.from_text,
                                settings.to_text,
                                settings.time_zone,
                                name_of(settings.rule, rule_names),
                                name_of(settings.voices, voices_names),
                                name_of(settings.tweets, kinds_names),
                                settings.count_against,
                                name_of(settings.step, step_names)}
      .dump();
}

std::string resampled_by(const Settings& settings) {
  const std::string rule =
      nlohmann::ordered_json{settings.per_day, name_of(settings.denominator), settings.sampling, settings.seed}.dump();
  return counted_by(settings) + rule + (settings.second ? resampled_by(*settings.second) : "");
}

}  // namespace hustings
