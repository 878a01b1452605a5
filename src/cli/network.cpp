#include "cli/network.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cli/clusters.h"
#include "text/utf8.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t page_size = 10'000;

// A text as it is, a number as JSON has it, null as nothing.
std::string plain(const ordered_json& value) {
  if (value.is_null()) return {};
  return value.is_string() ? value.get<std::string>() : value.dump();
}

std::size_t place_of(const ordered_json& account) { return account["place"].get<std::size_t>(); }

std::string label_of(const ordered_json& account) {
  return plain(account[account["handle"].is_string() ? "handle" : "id"]);
}

std::size_t things_of(const ordered_json& pair) {
  std::size_t things = 0;
  for (const auto& trace : pair["traces"]) things += trace["things"].get<std::size_t>();
  return things;
}

// "text 16, retweet 3"
std::string traces_of(const ordered_json& pair) {
  std::string list;
  for (const auto& trace : pair["traces"]) {
    list.append(list.empty() ? "" : ", ").append(plain(trace["id"])).append(" ").append(plain(trace["things"]));
  }
  return list;
}

// ---- GEXF

bool is_of_xml(char32_t c) {  // the production Char of XML 1.0, section 2.2
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

std::string xml_text(const std::string& text) {
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    const char32_t c = take_code_point(rest);
    append_utf8(out, is_of_xml(c) ? c : U'\uFFFD');
  }
  return out;
}

void set(pugi::xml_node node, const char* attribute, const std::string& value) {
  node.append_attribute(attribute).set_value(xml_text(value).c_str());
}

struct Attribute {
  const char* name;
  const char* type;
};
constexpr std::array node_attributes{Attribute{"cluster", "integer"}, Attribute{"tweets", "integer"},
                                     Attribute{"tracked", "integer"}, Attribute{"score", "double"},
                                     Attribute{"grade", "string"},    Attribute{"high_frequency", "boolean"},
                                     Attribute{"party", "string"}};
constexpr std::array edge_attributes{Attribute{"things", "integer"}, Attribute{"traces", "string"},
                                     Attribute{"from", "string"}, Attribute{"to", "string"}};

template <std::size_t Count>
void declare(pugi::xml_node graph, const char* of, const std::array<Attribute, Count>& attributes) {
  pugi::xml_node list = graph.append_child("attributes");
  set(list, "class", of);
  for (const Attribute& attribute : attributes) {
    pugi::xml_node node = list.append_child("attribute");
    set(node, "id", attribute.name);
    set(node, "title", attribute.name);
    set(node, "type", attribute.type);
  }
}

// What is not known has no value.
void add_value(pugi::xml_node values, const char* attribute, const ordered_json& value) {
  if (value.is_null()) return;
  pugi::xml_node node = values.append_child("attvalue");
  set(node, "for", attribute);
  set(node, "value", plain(value));
}

// The id of the one with most tweets; null if there is none.
ordered_json party_of(const ordered_json& parties) {
  ordered_json party;
  std::size_t most = 0;
  for (const auto& [id, tweets] : parties.items()) {
    if (tweets.get<std::size_t>() <= most) continue;
    most = tweets.get<std::size_t>();
    party = id;
  }
  return party;
}

void add_node(pugi::xml_node nodes, const ordered_json& account, const ordered_json& cluster,
              const AccountEntries& entries) {
  pugi::xml_node node = nodes.append_child("node");
  set(node, "id", std::to_string(place_of(account)));
  set(node, "label", label_of(account));
  pugi::xml_node values = node.append_child("attvalues");
  add_value(values, "cluster", cluster);
  const auto entry = entries.find(place_of(account));
  if (entry == entries.end()) return;
  for (const char* figure : {"tweets", "tracked"}) add_value(values, figure, entry->second[figure]);
  if (const auto& evidence = entry->second["evidence"]; !evidence.is_null()) {
    for (const char* figure : {"score", "grade"}) add_value(values, figure, evidence[figure]);
  }
  add_value(values, "high_frequency", entry->second["high_frequency"]);
  add_value(values, "party", party_of(entry->second["parties"]));
}

void add_edge(pugi::xml_node edges, const ordered_json& pair) {
  pugi::xml_node edge = edges.append_child("edge");
  set(edge, "source", std::to_string(place_of(pair["a"])));
  set(edge, "target", std::to_string(place_of(pair["b"])));
  set(edge, "weight", plain(pair["weight"]));
  pugi::xml_node values = edge.append_child("attvalues");
  add_value(values, "things", things_of(pair));
  add_value(values, "traces", traces_of(pair));
  add_value(values, "from", pair["from"]);
  add_value(values, "to", pair["to"]);
}

void add_meta(pugi::xml_node gexf, const ordered_json& coordination) {
  pugi::xml_node meta = gexf.append_child("meta");
  meta.append_child("creator").text().set("Hustings");
  const std::string description = "Accounts in step: the strongest " + plain(coordination["exported"]) + " of " +
                                  plain(coordination["pairs"]) + " pairs. " + caution_in_step;
  meta.append_child("description").text().set(description.c_str());
}

void add_graph(pugi::xml_node gexf, const ordered_json& pairs, const AccountEntries& entries) {
  pugi::xml_node graph = gexf.append_child("graph");
  set(graph, "defaultedgetype", "undirected");
  set(graph, "mode", "static");
  declare(graph, "node", node_attributes);
  declare(graph, "edge", edge_attributes);
  std::map<std::size_t, std::pair<ordered_json, ordered_json>> accounts;  // by place, with their clusters
  for (const auto& pair : pairs) {
    for (const char* end : {"a", "b"}) accounts.try_emplace(place_of(pair[end]), pair[end], pair["cluster"]);
  }
  pugi::xml_node nodes = graph.append_child("nodes");
  for (const auto& [place, account] : accounts) add_node(nodes, account.first, account.second, entries);
  pugi::xml_node edges = graph.append_child("edges");
  for (const auto& pair : pairs) add_edge(edges, pair);
}

// ---- CSV

// Whether a spreadsheet may take the text for a formula; some drop white space before it, or take wide signs for theirs.
bool may_calculate(std::string_view text) {
  const std::size_t start = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  const auto begins = [rest = text.substr(start)](std::string_view sign) { return rest.starts_with(sign); };
  constexpr std::string_view signs[] = {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return std::any_of(std::begin(signs), std::end(signs), begins) || (start > 0 && text[0] != ' ');
}

std::string field(std::string text) {
  if (may_calculate(text)) text.insert(0, "'");
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + "\"";
}

void write_row(std::ostream& out, const std::vector<std::string>& row) {
  for (std::size_t i = 0; i < row.size(); ++i) out << (i == 0 ? "" : ",") << field(row[i]);
  out << "\r\n";
}

}  // namespace

AccountEntries network_accounts(const ordered_json& coordination,
                                const std::function<ordered_json(std::size_t, std::size_t)>& page) {
  AccountEntries entries;
  for (const auto& pair : coordination["strongest"]) {
    for (const char* end : {"a", "b"}) entries.try_emplace(place_of(pair[end]));
  }
  for (auto entry = entries.begin(); entry != entries.end();) {
    const std::size_t first = entry->first;
    const ordered_json rows = page(first - 1, page_size);
    for (; entry != entries.end() && entry->first < first + page_size; ++entry) {
      entry->second = rows.at(entry->first - first);
    }
  }
  return entries;
}

void write_gexf(const ordered_json& coordination, const AccountEntries& accounts, std::ostream& out) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  pugi::xml_node gexf = document.append_child("gexf");
  set(gexf, "xmlns", "http://gexf.net/1.3");
  set(gexf, "version", "1.3");
  add_meta(gexf, coordination);
  add_graph(gexf, coordination["strongest"], accounts);
  document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
}

void write_pairs(const ordered_json& coordination, std::ostream& out) {
  out << "\xEF\xBB\xBF";
  write_row(out, {"a", "b", "a_id", "b_id", "cluster", "weight", "things", "traces", "from", "to"});
  for (const auto& pair : coordination["strongest"]) {
    const auto& a = pair["a"];
    const auto& b = pair["b"];
    write_row(out,
              {label_of(a), label_of(b), plain(a["id"]), plain(b["id"]), plain(pair["cluster"]), plain(pair["weight"]),
               std::to_string(things_of(pair)), traces_of(pair), plain(pair["from"]), plain(pair["to"])});
  }
}

}  // namespace hustings
