#include <algorithm>
#include <cstring>

#include "tweets/table.h"

// The table as bytes and back. See analysis/session.h for the frame (version, checksum) around them.

namespace hustings {
namespace {

void write_strings(ByteWriter& out, const Interner& strings) {
  out.number(strings.size());
  for (std::uint32_t i = 0; i < strings.size(); ++i) out.string(strings[i]);
}

std::vector<std::string_view> read_strings(ByteReader& in) {
  std::vector<std::string_view> strings;
  for (auto left = in.number<std::uint32_t>(); left > 0 && in.ok(); --left) strings.push_back(in.string());
  return strings;
}

TweetRow read_row(ByteReader& in) {
  TweetRow row;
  row.id = in.number<std::uint64_t>();
  row.time = in.number<std::uint32_t>();
  row.account = in.number<std::uint32_t>();
  row.original = in.number<std::uint32_t>();
  row.hashtags = in.number<std::uint32_t>();
  row.flags = in.number<std::uint8_t>();
  row.rank = in.number<std::uint8_t>();
  row.original_id = in.number<std::uint64_t>();
  row.sketch = in.number<std::uint64_t>();
  row.words = in.number<std::uint32_t>();
  row.link = in.number<std::uint32_t>();
  row.reply_to = in.number<std::uint32_t>();
  row.mentions = in.number<std::uint32_t>();
  row.client = in.number<std::uint32_t>();
  row.input = in.number<std::uint32_t>();
  row.offset = in.number<std::uint64_t>();
  return row;
}

}  // namespace

// A snapshot's parts as views into its bytes, every number in it checked, before anything is merged.
struct TweetTable::Incoming {
  std::vector<std::string_view> handles, spellings, sequences, keys, inputs, clients, mention_lists;
  std::vector<Account> accounts;
  std::vector<std::uint64_t> former_handles, owners;
  std::uint64_t rows = 0;
  std::uint64_t duplicates = 0;
  ByteReader first_row{""};

  bool parse(ByteReader& in) {
    handles = read_strings(in);
    spellings = read_strings(in);
    sequences = read_strings(in);
    for (auto left = in.number<std::uint32_t>(); left > 0 && in.ok(); --left) parse_account(in);
    for (auto left = in.number<std::uint32_t>(); left > 0 && in.ok(); --left) {
      former_handles.push_back(in.number<std::uint64_t>());
    }
    for (auto left = in.number<std::uint32_t>(); left > 0 && in.ok(); --left)
      owners.push_back(in.number<std::uint64_t>());
    inputs = read_strings(in);
    clients = read_strings(in);
    mention_lists = read_strings(in);
    rows = in.number<std::uint64_t>();
    first_row = in;
    bool valid = in.ok() && !handles.empty() && !sequences.empty() && !clients.empty() && clients[0].empty() &&
                 !mention_lists.empty() && mention_lists[0].empty() && inputs.size() < most_inputs;
    for (std::uint64_t i = 0; i < rows && valid && in.ok(); ++i) valid = is_valid(read_row(in));
    duplicates = in.number<std::uint64_t>();
    return valid && in.ok() && are_valid_references();
  }

 private:
  void parse_account(ByteReader& in) {
    keys.push_back(in.string());
    Account account;
    account.handle = in.number<std::uint32_t>();
    account.handle_time = in.number<std::uint32_t>();
    account.described = in.number<std::uint8_t>();
    for (Observed& field : account.profile) field = Observed::from_bits(in.number<std::uint64_t>());
    for (Observed& field : account.earliest) field = Observed::from_bits(in.number<std::uint64_t>());
    accounts.push_back(account);
  }
  bool is_account(std::uint32_t account) const { return account == nobody || account < keys.size(); }
  bool is_valid(const TweetRow& row) const {
    return is_account(row.account) && is_account(row.original) && row.hashtags < sequences.size() &&
           (row.time == 0 ? (row.flags & flag_ambiguous_date) == 0 : row.time >= first_tweet_ever) &&
           row.input < inputs.size() && row.client < clients.size() &&
           row.mentions < mention_lists.size() && row.offset <= largest_offset;
  }
  bool are_valid_references() const {
    for (const std::string_view key : keys) {
      if (key.empty() || (key[0] != '~' && (key.size() < 2 || (key[0] != '#' && key[0] != '@')))) return false;
    }
    for (const std::uint64_t owner : owners) {
      const auto of_archive = static_cast<std::uint32_t>(owner >> 32), account = static_cast<std::uint32_t>(owner);
      if (of_archive >= keys.size() || account >= keys.size() || keys[of_archive][0] != '~' || account == of_archive ||
          keys[account][0] == '~') {
        return false;
      }
    }
    for (const Account& account : accounts) {
      if (account.handle >= handles.size()) return false;
    }
    for (const std::uint64_t use : former_handles) {
      if ((use >> 32) >= keys.size() || static_cast<std::uint32_t>(use) >= handles.size()) return false;
    }
    for (const std::string_view sequence : sequences) {
      if (sequence.size() % sizeof(std::uint32_t) != 0) return false;
      for (ByteReader in(sequence); !in.at_end();) {
        if (in.number<std::uint32_t>() >= spellings.size()) return false;
      }
    }
    return true;
  }
};

void TweetTable::write(ByteWriter& out) const {
  out.reserve(tweets() * 78 + std::size_t{accounts()} * 160 + std::size_t{sequences()} * 16);  // about
  write_strings(out, handles_);
  write_strings(out, spellings_);
  out.number(sequences_.size());
  std::vector<std::uint32_t> spellings;
  for (std::uint32_t i = 0; i < sequences_.size(); ++i) {
    sequence(i, spellings);
    out.number(static_cast<std::uint32_t>(spellings.size() * sizeof(std::uint32_t)));
    for (const std::uint32_t spelling : spellings) out.number(spelling);
  }
  out.number(accounts());
  for (std::uint32_t a = 0; a < accounts(); ++a) {
    out.string(account_key(a));
    out.number(accounts_[a].handle);
    out.number(accounts_[a].handle_time);
    out.number(accounts_[a].described);
    for (const Observed& field : accounts_[a].profile) out.number(field.bits());
    for (const Observed& field : accounts_[a].earliest) out.number(field.bits());
  }
  out.number(static_cast<std::uint32_t>(former_handles_.size()));
  for (const std::uint64_t use : former_handles_) out.number(use);
  out.number(static_cast<std::uint32_t>(owners_.size()));
  for (const std::uint64_t owner : owners_) out.number(owner);
  write_strings(out, inputs_);
  write_strings(out, clients_);
  write_strings(out, mention_lists_);
  out.number(static_cast<std::uint64_t>(tweets()));
  for (std::size_t i = 0; i < tweets(); ++i) {
    const TweetRow row = this->row(i);
    out.number(row.id);
    out.number(row.time);
    out.number(row.account);
    out.number(row.original);
    out.number(row.hashtags);
    out.number(row.flags);
    out.number(row.rank);
    out.number(row.original_id);
    out.number(row.sketch);
    out.number(row.words);
    out.number(row.link);
    out.number(row.reply_to);
    out.number(row.mentions);
    out.number(row.client);
    out.number(row.input);
    out.number(row.offset);
  }
  out.number(duplicates_);
}

bool TweetTable::read(ByteReader& in) {
  Incoming incoming;
  if (!incoming.parse(in)) return false;

  std::vector<std::uint32_t> spelling(incoming.spellings.size());
  std::vector<std::uint32_t> sequence(incoming.sequences.size()), account(incoming.keys.size());
  std::vector<std::uint32_t> input(incoming.inputs.size()), client(incoming.clients.size());
  std::vector<std::uint32_t> mentions(incoming.mention_lists.size());
  std::transform(incoming.spellings.begin(), incoming.spellings.end(), spelling.begin(),
                 [&](std::string_view text) { return spellings_.intern(text); });
  std::transform(incoming.inputs.begin(), incoming.inputs.end(), input.begin(),
                 [&](std::string_view text) { return inputs_.intern(text); });
  std::transform(incoming.clients.begin(), incoming.clients.end(), client.begin(),
                 [&](std::string_view text) { return clients_.intern(text); });
  std::transform(incoming.mention_lists.begin(), incoming.mention_lists.end(), mentions.begin(),
                 [&](std::string_view text) { return mention_lists_.intern(text); });
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    numbers_.clear();
    for (ByteReader number(incoming.sequences[i]); !number.at_end();) {
      numbers_.push_back(spelling[number.number<std::uint32_t>()]);
    }
    sequence[i] = intern_sequence();
  }
  const auto observe = [&](std::uint32_t row, std::uint32_t handle, std::uint32_t time) {
    if (const std::string_view seen = incoming.handles[handle]; !seen.empty()) observe_handle(row, seen, time);
  };
  for (std::size_t a = 0; a < account.size(); ++a) {
    account[a] = add_account(incoming.keys[a]);
    const Account& seen = incoming.accounts[a];
    accounts_[account[a]].described |= seen.described;
    observe(account[a], seen.handle, seen.handle_time);
    for (std::size_t field = 0; field < profile_field_count; ++field) {
      accounts_[account[a]].profile[field].merge(seen.profile[field]);
    }
    for (std::size_t i = 0; i < seen.earliest.size(); ++i) accounts_[account[a]].earliest[i].merge(seen.earliest[i]);
  }
  for (const std::uint64_t use : incoming.former_handles) {
    observe(account[use >> 32], static_cast<std::uint32_t>(use), 0);
  }
  for (const std::uint64_t owner : incoming.owners) {
    owners_.insert((std::uint64_t{account[owner >> 32]} << 32) | account[static_cast<std::uint32_t>(owner)]);
  }
  for (std::uint64_t i = 0; i < incoming.rows; ++i) {
    TweetRow row = read_row(incoming.first_row);
    if (row.account != nobody) row.account = account[row.account];
    if (row.original != nobody) row.original = account[row.original];
    row.hashtags = sequence[row.hashtags];
    row.client = client[row.client];
    row.mentions = mentions[row.mentions];
    row.input = input[row.input];
    add_row(row);
  }
  duplicates_ += incoming.duplicates;
  return true;
}

}  // namespace hustings
