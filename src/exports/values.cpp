#include "exports/values.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>

#include "text/biography.h"

namespace hustings {
namespace {

bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

constexpr std::string_view words_for_nothing[] = {"NA",  "[]",   "{}",   "\\N",  "nan",  "NaN", "N/A",
                                                  "NaT", "None", "null", "NULL", "<NA>", "#N/A"};

struct Truth {
  std::string_view word;
  bool is_true;
};
constexpr Truth truths[] = {
    {"false", false},  {"true", true},    {"0", false},    {"1", true},    {"f", false},     {"t", true},
    {"0.0", false},    {"1.0", true},     {"no", false},   {"yes", true},  {"n", false},     {"y", true},
    {"falsch", false}, {"wahr", true},    {"faux", false}, {"vrai", true}, {"falso", false}, {"verdadero", true},
    {"vero", true},    {"onwaar", false}, {"waar", true},
};

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_white(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_white(text.back())) text.remove_suffix(1);
  return text.empty() ? std::string_view() : text;
}

bool is_blank(std::string_view cell) {
  if (cell.empty()) return true;
  constexpr std::size_t longest = 4;
  constexpr std::string_view beginnings = "N[{\\n<#";
  if (cell.size() > longest || beginnings.find(cell.front()) == std::string_view::npos) return false;
  return std::find(std::begin(words_for_nothing), std::end(words_for_nothing), cell) != std::end(words_for_nothing);
}

std::optional<std::uint32_t> saturate(std::optional<std::uint64_t> number) {
  if (!number) return std::nullopt;
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  return static_cast<std::uint32_t>(std::min(*number, most));
}

std::string_view parse_id(std::string_view text) {
  text = trim(text);
  const bool was_float = text.size() > 2 && text.substr(text.size() - 2) == ".0";
  if (was_float) text.remove_suffix(2);
  const auto id = parse_digits(text);
  constexpr std::uint64_t exact_floats = std::uint64_t{1} << 53;
  return id && *id != 0 && !(was_float && *id > exact_floats) ? text : std::string_view();
}

std::optional<std::uint32_t> parse_count(std::string_view text) {
  if (const auto plain = parse_digits(text); plain || text.empty()) return saturate(plain);
  if (text.size() > 2 && text.substr(text.size() - 2) == ".0") text.remove_suffix(2);
  if (text.find(',') == std::string_view::npos) return saturate(parse_digits(text));
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_between_thousands = i > 0 && (text.size() - i) % 4 == 0;
    if (is_between_thousands != (text[i] == ',')) return std::nullopt;
    if (text[i] != ',') digits += text[i];
  }
  return saturate(parse_digits(digits));
}

std::string_view bare_id(std::string_view text) {
  text = trim(text);
  if (text.empty() || is_digit(text.front())) return text;
  const bool quoted = text.size() > 1 && (text.front() == '"' || text.front() == '\'') && text.front() == text.back();
  if (quoted) text = text.substr(1, text.size() - 2);
  if (text.substr(0, 4) == "tag:" || text.substr(0, 3) == "id:") text.remove_prefix(text.rfind(':') + 1);
  if (!text.empty() && (text.front() == 'x' || text.front() == '\'')) text.remove_prefix(1);
  return text;
}

std::string_view parse_account_id(std::string_view text) {
  text = bare_id(text);
  const auto is_base64 = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/' ||
           c == '-' || c == '_';
  };
  const std::string_view hash = text.substr(0, 43);
  const bool is_hash = text.size() == 44 && text.back() == '=' && std::all_of(hash.begin(), hash.end(), is_base64);
  return is_hash ? text : parse_id(text);
}

std::optional<RoundedId> parse_rounded_id(std::string_view text) {
  constexpr std::size_t true_digits = 15;  // that spreadsheets keep; floating-point numbers have one or two more
  const std::size_t exponent_sign = std::min(text.find_first_of("eE"), text.size());
  const std::string_view mantissa = text.substr(0, exponent_sign);
  const std::size_t point = std::min(mantissa.find_first_of(".,"), mantissa.size());
  std::string digits(mantissa.substr(0, point));
  if (point < mantissa.size()) digits.append(mantissa.substr(point + 1));
  std::string_view exponent = text.substr(std::min(exponent_sign + 1, text.size()));
  if (!exponent.empty() && exponent.front() == '+') exponent.remove_prefix(1);
  const auto moved = exponent_sign < text.size() ? parse_digits(exponent) : std::optional<std::uint64_t>(0);
  if (digits.empty() || !moved || *moved > 20) return std::nullopt;

  const std::size_t length = point + static_cast<std::size_t>(*moved);
  const std::size_t known = std::min({digits.size(), length, true_digits});
  digits.resize(length, '0');
  const auto value = parse_digits(digits);
  if (!value || length <= true_digits) return std::nullopt;
  std::uint64_t error = 1;
  for (std::size_t i = known; i < length; ++i) error *= 10;
  return RoundedId{*value, error};
}

std::optional<StatusLink> parse_status_link(std::string_view text) {
  if (text.find('/') == std::string_view::npos) return std::nullopt;
  for (const std::string_view word : {"/status/", "/statuses/"}) {
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos) continue;
    const std::string_view before = text.substr(0, at), after = text.substr(at + word.size());
    const std::size_t slash = before.rfind('/');
    if (slash == std::string_view::npos) continue;
    const std::string_view host = before.substr(0, slash);
    const bool is_platform =
        host.find("twitter.com") != std::string_view::npos || host.substr(host.rfind('/') + 1) == "x.com";
    const auto id = parse_digits(after.substr(0, after.find_first_not_of("0123456789")));
    if (!is_platform || !id) continue;
    const std::string_view user = before.substr(slash + 1);
    if (user == "i" || user == "web") return StatusLink{*id, {}, {}};
    return parse_digits(user) ? StatusLink{*id, {}, user} : StatusLink{*id, user, {}};
  }
  return std::nullopt;
}

std::optional<bool> parse_truth(std::string_view text) {
  constexpr std::size_t longest = 9;
  text = trim(text);
  if (text.empty() || text.size() > longest) return std::nullopt;
  std::array<char, longest> lower;
  std::transform(text.begin(), text.end(), lower.begin(), ascii_lower);
  const std::string_view folded(lower.data(), text.size());
  for (const Truth& truth : truths) {
    if (folded == truth.word) return truth.is_true;
  }
  return std::nullopt;
}

std::string_view client_name(std::string_view source) {
  source = trim(source);
  if (source.empty() || source[0] != '<') return source;
  const std::size_t begin = source.find('>') + 1, end = source.find('<', begin);  // 0 for no ">": then nothing
  return begin == 0 ? std::string_view()
                    : trim(source.substr(begin, end == std::string_view::npos ? end : end - begin));
}

bool is_default_picture(std::string_view address) {
  return address.find("/default_profile_") != std::string_view::npos;
}

void set_biography(AccountView& account, std::string_view biography) {
  account.set(ProfileField::biography, !trim(biography).empty());
  account.set(ProfileField::declared, declares_automation(biography));
}

}  // namespace hustings
