#include "text/biography.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "text/fold.h"

namespace hustings {
namespace {

// In lower case, as words between single spaces. docs/method.md names them.
constexpr std::string_view declarations[] = {
    "i am a bot", "i m a bot", "im a bot", "i am an automated", "i m an automated", "this is a bot",
    "this is an automated", "bot account", "bot that", "bot which", "bot by", "bot made by", "bot run by",
    "bot created by", "bot for", "bot posting", "bot tweeting", "bot retweeting", "robot that", "automated account",
    "automated bot", "automated by", "automated feed", "automated posts", "automated service", "automated tweets",
    "automated twitter", "automated updates", "posts automatically", "tweets automatically", "automatically posts",
    "automatically tweets", "automatically posted", "automatically generated",
    // German, French, Spanish
    "ich bin ein bot", "bot der", "automatischer account", "automatisierter account", "automatisches konto",
    "automatisch erstellt", "je suis un bot", "bot qui", "compte automatique", "compte automatisé",
    "tweets automatiques", "soy un bot", "bot que", "cuenta automatizada", "cuenta automática"};
// As the first word, with a sign behind it: "Automated: every headline".
constexpr std::string_view title = " automated . ";
constexpr std::string_view denials[] = {"not", "no", "kein", "keine", "keinen", "nicht", "pas"};
constexpr std::string_view articles[] = {"a", "an", "ein", "eine", "un", "une"};

template <std::size_t count>
bool is_one_of(std::string_view word, const std::string_view (&words)[count]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// Whether a part that all declarations have is there at all, which in most biographies it is not: this is asked of
// every tweet.
bool may_declare_automation(std::string_view text) {
  const auto lower = [text](std::size_t at) { return static_cast<char>(text[at] | 0x20); };
  for (std::size_t at = 2; at < text.size();) {  // where "bot" or "aut" may end
    switch (lower(at)) {
      case 't':
        if (lower(at - 2) == 'b' && lower(at - 1) == 'o') return true;
        if (lower(at - 2) == 'a' && lower(at - 1) == 'u') return true;
        at += 3;
        break;
      case 'o':
      case 'u': at += 1; break;
      case 'a':
      case 'b': at += 2; break;
      default: at += 3;
    }
  }
  return false;
}

// The words in lower case between single spaces, with " . " for signs that end a sentence or a title.
std::string words_of(std::string_view text) {
  constexpr std::string_view ends = ".!?:;|,\n";
  const std::string folded = fold_handle(text);
  std::string words = " ";
  const auto end_word = [&words](std::string_view with) {
    if (words.back() != ' ') words += ' ';
    words += with;
  };
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const char c = folded[at];
    if (folded.compare(at, 2, "\xE2\x80") == 0) {  // dashes and quotation marks
      end_word({});
      at += 2;
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80) != 0) {
      words += c;
    } else {
      end_word(ends.find(c) != std::string_view::npos ? ". " : "");
    }
  }
  end_word({});
  return words;
}

// Whether the word before that place, articles apart, denies what follows.
bool is_denied(std::string_view words, std::size_t at) {
  while (at > 0) {
    const std::size_t begin = words.find_last_of(' ', at - 1) + 1;
    const std::string_view word = words.substr(begin, at - begin);
    if (!is_one_of(word, articles)) return is_one_of(word, denials);
    at = begin > 0 ? begin - 1 : 0;
  }
  return false;
}

}  // namespace

bool declares_automation(std::string_view biography) {
  constexpr std::size_t longest = 1000;  // profiles have 160 characters
  biography = biography.substr(0, longest);
  if (!may_declare_automation(biography)) return false;
  const std::string words = words_of(biography);
  if (words.starts_with(title)) return true;
  return std::any_of(std::begin(declarations), std::end(declarations), [&words](std::string_view declaration) {
    const std::string phrase = " " + std::string(declaration) + " ";
    const std::size_t at = words.find(phrase);
    return at != std::string::npos && !is_denied(words, at);
  });
}

}  // namespace hustings
