#include "text/letters.h"

#include "text/entities.h"
#include "text/fold.h"
#include "text/unicode_tables.h"
#include "text/utf8.h"

namespace hustings {
namespace {

bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_handle_character(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

// How many bytes at the beginning of `text` are a link or a mention.
std::size_t passed_over(std::string_view text) {
  std::size_t end = 0;
  if (text.starts_with("http://") || text.starts_with("https://")) {
    while (end < text.size() && !is_white(text[end])) ++end;
  } else if (text[0] == '@') {
    for (end = 1; end < text.size() && is_handle_character(text[end]);) ++end;
  }
  return end;
}

}  // namespace

void append_letters(std::string_view text, std::string& letters) {
  const std::size_t begin = letters.size();
  std::string decoded;
  text = decode_entities(text, decoded);
  bool is_ascii = true;
  while (!text.empty()) {
    if (const std::size_t passed = text[0] == 'h' || text[0] == '@' ? passed_over(text) : 0; passed > 0) {
      text.remove_prefix(passed);
    } else if (static_cast<unsigned char>(text[0]) < 0x80) {
      if (is_ascii_letter(text[0])) letters += static_cast<char>(text[0] | 0x20);
      text.remove_prefix(1);
    } else {
      is_ascii = false;
      const char32_t c = take_code_point(text);
      if (unicode::find_range(unicode::letters_and_marks, c)) append_utf8(letters, c);
    }
  }
  if (!is_ascii) letters.replace(begin, std::string::npos, fold_hashtag(std::string_view(letters).substr(begin)));
}

}  // namespace hustings
