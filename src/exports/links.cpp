#include "exports/links.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "exports/member_names.h"
#include "exports/values.h"

namespace hustings {
namespace {

using json::Value;

constexpr std::string_view hosts_of_no_links[] = {"t.co", "pic.twitter.com", "pic.x.com", "pbs.twimg.com",
                                                  "video.twimg.com"};

// "www.example.org" of "https://www.example.org/…"; empty if it is no address of the web.
std::string_view host_of(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (address.substr(0, scheme.size()) != scheme) continue;
    address.remove_prefix(scheme.size());
    return address.substr(0, address.find_first_of("/?#:"));
  }
  return {};
}

// Of a picture or video of a tweet: "https://twitter.com/handle/status/841/photo/1".
bool is_of_media(std::string_view address) {
  return address.find("/photo/") != std::string_view::npos || address.find("/video/") != std::string_view::npos;
}

// Of an element of a list that is an object: by the members that may have it, the better first.
std::string_view first_member(Value object, const LinksOf& links) {
  std::array<std::string_view, 3> found = {};
  for (const Value value : object) {
    if (value.name() == named("expanded_url")) found[0] = value.text();
    if (value.name() == named("unwound_url")) found[1] = value.text();
    if (value.name() == named("url")) found[2] = value.text();
  }
  for (const std::string_view address : found) {
    if (links.counts(address)) return address;
  }
  return {};
}

// JSON's escapes that are met in addresses, undone: "https:\/\/example.org\/?a\u0026b".
std::string_view unescape(std::string_view cell, std::string& buffer) {
  if (cell.find('\\') == std::string_view::npos) return cell;
  buffer.clear();
  constexpr std::string_view ampersand = "\\u0026";
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const bool is_ampersand = cell.substr(at, ampersand.size()) == ampersand;
    if (is_ampersand) {
      buffer += '&';
      at += ampersand.size() - 1;
    } else if (cell.substr(at, 2) != "\\/") {
      buffer += cell[at];
    }
  }
  return buffer;
}

// How long the address is with which the rest of a cell begins. Commas and the like may belong to it, but not at its
// end, nor where another address follows.
std::size_t address_size(std::string_view rest) {
  constexpr std::string_view never_inside = " \t\r\n\"'<>|\\", never_at_end = ",;])}";
  std::size_t size = 0;
  const auto begins_next = [rest](std::size_t at) {
    return (rest[at] == ',' || rest[at] == ';') && rest.substr(at + 1, 4) == "http";
  };
  while (size < rest.size() && never_inside.find(rest[size]) == std::string_view::npos && !begins_next(size)) ++size;
  while (size > 0 && never_at_end.find(rest[size - 1]) != std::string_view::npos) --size;
  return size;
}

}  // namespace

bool LinksOf::counts(std::string_view address) const {
  const std::string_view host = host_of(address);
  const auto is_host = [host](std::string_view other) { return host == other; };
  if (host.empty() || std::any_of(std::begin(hosts_of_no_links), std::end(hosts_of_no_links), is_host)) return false;
  const auto status = parse_status_link(address);
  return !status || (!quotes && status->tweet_id != tweet && !is_of_media(address));
}

std::string_view LinksOf::first(Value list) const {
  for (const Value element : list) {
    const std::string_view address = element.is_object() ? first_member(element, *this) : element.text();
    if (counts(address)) return address;
  }
  return {};
}

std::string_view LinksOf::first(std::string_view cell, std::string& buffer) const {
  cell = unescape(cell, buffer);
  for (std::size_t at = 0; (at = cell.find("http", at)) != std::string_view::npos;) {
    const std::string_view address = cell.substr(at, address_size(cell.substr(at)));
    if (counts(address)) return address;
    at += std::max<std::size_t>(address.size(), 1);
  }
  return {};
}

}  // namespace hustings
