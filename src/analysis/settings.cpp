#include "analysis/settings.h"

#include <nlohmann/json.hpp>

#include "exports/table_preview.h"

namespace hustings {
namespace {

using nlohmann::json;

constexpr std::pair<Handles, const char*> handles_names[] = {
    {Handles::hidden, "hidden"}, {Handles::over_5000, "over_5000"}, {Handles::all, "all"}};

// Reads the members one by one; each reader returns a sentence's end if the value is wrong.
class SettingsParser {
 public:
  Settings settings;

  std::string read(const std::string& key, const json& value) {
    if (key == "lexicon") return read_lexicon(value);
    if (key == "from") return read_text(value, settings.from_text);
    if (key == "to") return read_text(value, settings.to_text);
    if (key == "time_zone") return read_text(value, settings.time_zone);
    if (key == "per_day") return read_per_day(value);
    if (key == "denominator") return read_denominator(value);
    if (key == "handles") return read_handles(value);
    if (key == "accounts") return read_size(value, settings.accounts);
    if (key == "hashtags") return read_size(value, settings.hashtags);
    if (key == "columns") return read_columns(value);
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
    for (auto [text, time] : {std::pair(&settings.from_text, &settings.from), std::pair(&settings.to_text, &settings.to)}) {
      if (text->empty()) continue;
      *time = parse_written_time(*text, settings.utc_offset);
      if (!*time) return "The time \"" + *text + "\" is not written like 2017-05-01 or 2017-05-01T18:00.";
    }
    return {};
  }

 private:
  std::string read_lexicon(const json& value) {
    if (!value.is_string() && !value.is_object()) return "must be the name of a lexicon or a lexicon";
    auto lexicon = value.is_string() ? built_in_lexicon(value.get<std::string>()) : parse_lexicon(value.dump(), "");
    if (!lexicon) return "is wrong: " + lexicon.error.substr(0, lexicon.error.size() - 1);
    settings.lexicon = *std::move(lexicon.value);
    settings.lexicon_json = value.dump();
    return {};
  }

  static std::string read_text(const json& value, std::string& text) {
    if (value.is_null()) return {};
    if (!value.is_string()) return "must be a text";
    text = value.get<std::string>();
    return {};
  }

  std::string read_per_day(const json& value) {
    if (!value.is_number() || !(value.get<double>() > 0) || value.get<double>() > 1e6) return "must be a number above 0";
    settings.per_day = value.get<double>();
    return {};
  }

  std::string read_denominator(const json& value) {
    const auto denominator = value.is_string() ? parse_denominator(value.get<std::string>()) : std::nullopt;
    if (!denominator) return "must be tracked, all or lifetime";
    settings.denominator = *denominator;
    return {};
  }

  std::string read_handles(const json& value) {
    for (const auto& [handles, name] : handles_names) {
      if (value != name) continue;
      settings.handles = handles;
      return {};
    }
    return "must be hidden, over_5000 or all";
  }

  static std::string all_roles() {
    std::string list;
    for (const ColumnRole& role : role_names()) list.append(list.empty() ? "" : ", ").append(role.role);
    return list;
  }

  std::string read_columns(const json& value) {
    if (!value.is_object()) return "must say of each role which column has it, like {\"text\": \"Tweet Text\"}";
    for (const auto& [role, column] : value.items()) {
      if (!column.is_string()) return "must name a column for \"" + role + "\"";
      if (!is_column_role(role)) return "names \"" + role + "\", which is none of the roles " + all_roles();
      settings.columns[role] = column.get<std::string>();
    }
    return {};
  }

  static std::string read_size(const json& value, std::size_t& size) {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > 10'000'000) return "must be a whole number";
    size = value.get<std::size_t>();
    return {};
  }
};

}  // namespace

Result<Settings> parse_settings(std::string_view text) {
  const json root = json::parse(text.begin(), text.end(), nullptr, false);
  if (!root.is_object()) return Result<Settings>::failure("The settings are not a JSON object.");
  SettingsParser parser;
  for (const auto& [key, value] : root.items()) {
    const std::string error = parser.read(key, value);
    if (!error.empty()) return Result<Settings>::failure("The setting \"" + key + "\" " + error + ".");
  }
  if (std::string error = parser.finish(); !error.empty()) return Result<Settings>::failure(std::move(error));
  return parser.settings;
}

nlohmann::ordered_json to_json(const Settings& settings) {
  const auto text_or_null = [](const std::string& text) {
    return text.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(text);
  };
  nlohmann::ordered_json out;
  out["lexicon"] = nlohmann::ordered_json::parse(settings.lexicon_json);
  out["from"] = text_or_null(settings.from_text);
  out["to"] = text_or_null(settings.to_text);
  out["time_zone"] = settings.time_zone;
  out["per_day"] = settings.per_day;
  out["denominator"] = denominator_name(settings.denominator);
  for (const auto& [handles, name] : handles_names) {
    if (handles == settings.handles) out["handles"] = name;
  }
  out["accounts"] = settings.accounts;
  out["hashtags"] = settings.hashtags;
  out["columns"] = settings.columns;
  return out;
}

}  // namespace hustings
