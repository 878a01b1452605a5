#pragma once
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <map>
#include <nlohmann/json.hpp>

namespace hustings {

// The network of accounts in step, for other programs: the accounts and pairs of a report's coordination.strongest.

// Entries of the accounts table, by their place in it, from 1.
using AccountEntries = std::map<std::size_t, nlohmann::ordered_json>;

// Those of the network. `page` gives so many entries from an offset (from 0) on; it is asked for as few as the network
// needs, because the table may hold hundreds of thousands.
AccountEntries network_accounts(
    const nlohmann::ordered_json& coordination,
    const std::function<nlohmann::ordered_json(std::size_t offset, std::size_t limit)>& page);

// As GEXF 1.3, an undirected graph: accounts are nodes, pairs are edges. Characters that XML 1.0 cannot have become
// U+FFFD.
void write_gexf(const nlohmann::ordered_json& coordination, const AccountEntries& accounts, std::ostream& out);

// The pairs as RFC 4180 has tables, with the mark by which spreadsheets know UTF-8. What a spreadsheet would take for a
// formula is quoted.
void write_pairs(const nlohmann::ordered_json& coordination, std::ostream& out);

}  // namespace hustings
