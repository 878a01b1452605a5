#include <algorithm>

#include "exports/json_layout.h"
#include "exports/reader.h"
#include "exports/table_reader.h"
#include "exports/utf16_reader.h"
#include "exports/values.h"
#include "text/utf8.h"

namespace hustings {
namespace {

// Kinds of file that are told by their first bytes.
struct Signature {
  std::string_view bytes;
  std::string_view kind;  // as which it is counted within an archive
  std::string_view sentence;
};
constexpr std::string_view pictures = "pictures and videos", archives = "archives", others = "other files";
constexpr Signature signatures[] = {
    {"\x89PNG", pictures, "This is a picture (PNG)."},
    {"\xFF\xD8\xFF", pictures, "This is a picture (JPEG)."},
    {"GIF8", pictures, "This is a picture (GIF)."},
    {"%PDF", others, "This is a PDF document."},
    {"PK\x03\x04", archives,
     "This is a zip archive within another file, or an Office document (such as xlsx). Unpack it, or save the table as "
     "CSV."},
    {"\x1F\x8B", archives, "This file is compressed (gzip) within another one. Unpack it first."},
    {"BZh", archives, "This file is compressed (bzip2) within another one. Unpack it first."},
    {"\xFD" "7zXZ", archives, "This file is compressed (xz) within another one. Unpack it first."},
    {"\x28\xB5\x2F\xFD", archives, "This file is compressed (zstd) within another one. Unpack it first."},
    {"7z\xBC\xAF\x27\x1C", archives, "This is a 7-Zip archive. Unpack it first."},
    {"Rar!", archives, "This is a RAR archive. Unpack it first."},
    {"SQLite format 3", others, "This is an SQLite database."},
    {"\xD0\xCF\x11\xE0", others, "This is an old Excel or Word document. Save the table as CSV."},
    {"PAR1", others, "This is a Parquet table. Save it as CSV, or as JSON with one record a line."},
    {"ARROW1", others, "This is an Arrow (Feather) table. Save it as CSV, or as JSON with one record a line."},
    {"<stata_dta>", others, "This is a Stata data set. Save it as CSV."},
    {"$FL2", others, "This is an SPSS data set. Save it as CSV."},
    {{"X\n\0\0\0", 5}, others, "This is an object saved from R (RDS). Save the table as CSV."},
    {"RDX", others, "These are objects saved from R (RData). Save the table as CSV."},
    {"<!DOCTYPE", others, "This is a web page."},
    {"<!doctype", others, "This is a web page."},
    {"<html", others, "This is a web page."},
};

bool starts_with(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

// Takes the next line off `rest`; trimmed.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = trim(rest.substr(0, end));
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

bool begins_object(std::string_view line) {
  if (line.empty() || line[0] != '{') return false;
  const std::string_view inside = trim(line.substr(1));
  return inside.empty() || inside[0] == '"' || inside[0] == '}';
}

struct JsonLook {
  bool is_json = false;
  bool is_array = false;
  bool by_lines = false;  // each line is a record, as in NDJSON
};

// Looks at the first lines. By lines: some begin and end with braces (broken ones may stand between them), or a
// single line is all that is in sight. By depth: a value that goes over many lines.
JsonLook look_for_json(std::string_view head) {
  JsonLook look;
  std::string_view rest = head;
  std::size_t whole_lines = 0;
  bool is_first = true;
  for (int i = 0; i < 50 && !rest.empty(); ++i) {
    const bool is_last = rest.find('\n') == std::string_view::npos;
    const bool indented = rest[0] == ' ' || rest[0] == '\t';
    std::string_view line = take_line(rest);
    if (line.empty()) continue;
    if (is_first && line[0] == '[') {
      look.is_array = true;
      line = trim(line.substr(1));
    }
    is_first = false;
    if (look.is_array && line.empty()) look.is_json = true;  // "[" alone
    if (!line.empty() && line.back() == ',') line.remove_suffix(1);
    if (!begins_object(line)) continue;
    look.is_json = true;
    if (line.size() > 1 && line.back() == '}' && !is_last && !indented) ++whole_lines;
  }
  look.by_lines = whole_lines > (look.is_array ? 1 : 0) || head.find('\n') == std::string_view::npos;
  return look;
}

// How many bytes stand before the JSON of a script that assigns it, as in personal archives:
// "window.YTD.tweets.part0 = [", "var user_details = {". 0 if nothing does.
std::size_t assignment_before_json(std::string_view head) {
  constexpr std::string_view name =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.$ ", white = " \t\r\n";
  const std::size_t begin = std::min(head.find_first_not_of(white), head.size());
  const std::size_t sign = head.find_first_not_of(name, begin);
  if (sign == std::string_view::npos || sign == begin || head[sign] != '=') return 0;
  const std::size_t json = head.find_first_not_of(white, sign + 1);
  return json != std::string_view::npos && (head[json] == '[' || head[json] == '{') ? json : 0;
}

// "[ ]": of many of an archive's files.
bool is_empty_list(std::string_view json) {
  return json.substr(0, 1) == "[" && trim(json.substr(1)).substr(0, 1) == "]";
}

// Bluesky's export: after its length, a header in CBOR that has "roots" (ipld.io/specs/transport/car/carv1).
bool is_car(std::string_view head) { return head.substr(0, 8).find("\xA2\x65roots") != std::string_view::npos; }

// Lists without a header, each line of which begins with an id.
constexpr std::string_view list_of_ids =
    "This is a list of ids, without the tweets or accounts that they belong to. Open the file of tweets, or collect them "
    "by their ids (\"hydrate\" them).";
constexpr std::string_view list_of_pairs =
    "This is a list of pairs of ids, such as who follows whom. It holds no tweets.";
constexpr std::string_view list_of_labels =
    "This is a list of accounts with labels (human or automated), without their tweets. Open the file of tweets or user "
    "objects that belongs to it.";

// Of one of these lists, what it is: by up to five whole lines, "id", "id<TAB>id", "id,human", "id,1". Else empty.
std::string_view list_without_header(std::string_view head) {
  constexpr std::string_view labels[] = {"human", "bot", "0", "1"};
  std::string_view rest = head, list;
  for (int lines = 0; lines < 5 && rest.find('\n') != std::string_view::npos; ++lines) {
    const std::string_view line = take_line(rest);
    const std::size_t end = std::min(line.find_first_of("\t,"), line.size());
    const std::string_view second = trim(line.substr(std::min(end + 1, line.size())));
    if (parse_id(line.substr(0, end)).empty()) return {};
    std::string_view is;
    if (std::find(std::begin(labels), std::end(labels), second) != std::end(labels)) is = list_of_labels;
    else if (second.empty()) is = list_of_ids;
    else if (!parse_id(second).empty()) is = list_of_pairs;
    if (is.empty() || (!list.empty() && is != list)) return {};
    list = is;
  }
  return list;
}

std::string describe_text(std::string_view head) {
  std::string_view start = trim(head).substr(0, 60);
  start = start.substr(0, start.find('\n'));
  return "This is text that begins “" + valid_utf8(start) + "”, not a tweet export.";
}

std::string describe(std::string_view head) {
  if (head.empty()) return "This file is empty.";
  if (head.find('\0') != std::string_view::npos) return "This is a binary file.";
  return describe_text(head);
}

}  // namespace

std::unique_ptr<ExportReader> recognise(std::string_view head, ExportSink sink, const ColumnNames& columns) {
  const auto refuse = [&](std::string_view kind, std::string sentence) {
    sink.input.refuse(kind, std::move(sentence) + std::string(accepted_exports));
    return nullptr;
  };
  for (const Signature& signature : signatures) {
    if (starts_with(head, signature.bytes)) return refuse(signature.kind, std::string(signature.sentence));
  }
  if (utf16_order(head)) return read_utf16(head, std::move(sink), columns);
  if (is_car(head)) {
    return refuse("posts of Bluesky",
                  "This is an account's repository as Bluesky exports it (CAR). Hustings reads tweets only.");
  }
  if (const std::string_view list = list_without_header(head); !list.empty()) {
    return refuse("lists of ids", std::string(list));
  }
  const std::size_t prefix = assignment_before_json(head);
  const JsonLook look = look_for_json(head.substr(prefix));
  if (look.is_json || (prefix > 0 && is_empty_list(head.substr(prefix)))) {
    return read_json({prefix, look.by_lines && prefix == 0}, std::move(sink));
  }
  if (head.find('\0') == std::string_view::npos) {
    if (auto table = read_table(head, sink, columns)) return table;
    if (!sink.input.verdict.empty()) return nullptr;
  }
  return refuse("other files", describe(head));
}

std::unique_ptr<ExportReader> continue_lines(ExportSink sink) { return read_json({0, true}, std::move(sink)); }

}  // namespace hustings
