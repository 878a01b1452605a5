// fold_hashtag makes hashtags that differ in case or in composition equal, and no others.
// tests/conformance/unicode.py compares it with another implementation for every code point.
#include <doctest/doctest.h>

#include "text/fold.h"

using hustings::fold_hashtag;

TEST_CASE("ASCII letters fold, digits and underscores stay") {
  CHECK(fold_hashtag("") == "");
  CHECK(fold_hashtag("VoteLabour_2017") == "votelabour_2017");
  CHECK(fold_hashtag("@AZ[`az{") == "@az[`az{");  // the neighbours of the letters
}

TEST_CASE("case and composition make no difference") {
  const std::string folded = "gr\u00FCne";
  CHECK(fold_hashtag("Gr\u00FCne") == folded);
  CHECK(fold_hashtag("GR\u00DCNE") == folded);
  CHECK(fold_hashtag("gru\u0308ne") == folded);
  CHECK(fold_hashtag("GRU\u0308NE") == folded);
}

TEST_CASE("accents and spellings make a difference") {
  CHECK(fold_hashtag("gruene") != fold_hashtag("gr\u00FCne"));
  CHECK(fold_hashtag("grune") != fold_hashtag("gr\u00FCne"));
  CHECK(fold_hashtag("stra\u00DFe") != fold_hashtag("strasse"));  // sharp s folds to ss only in full folding
}

TEST_CASE("letters of other scripts fold") {
  CHECK(fold_hashtag("\u0395\u039B\u039B\u0391\u03A3") == "\u03B5\u03BB\u03BB\u03B1\u03C3");  // Greek capitals
  CHECK(fold_hashtag("\u03B5\u03BB\u03BB\u03B1\u03C2") == "\u03B5\u03BB\u03BB\u03B1\u03C3");  // with final sigma
  CHECK(fold_hashtag("\u0401\u0416") == "\u0451\u0436");                                      // Cyrillic
  CHECK(fold_hashtag("\u1E9E") == "\u00DF");                                                  // capital sharp s
  CHECK(fold_hashtag("\u0130") == "i\u0307");             // Turkish capital I with dot
  CHECK(fold_hashtag("\U00010400") == "\U00010428");      // Deseret, beyond the basic plane
  CHECK(fold_hashtag("\u13A0\uAB70") == "\u13A0\u13A0");  // Cherokee folds to capitals
}

TEST_CASE("every second code point of a range of pairs folds") {
  CHECK(fold_hashtag("\u0100\u0101\u0102\u0103") == "\u0101\u0101\u0103\u0103");
  CHECK(fold_hashtag("\u0139\u013A\u0147\u0148") == "\u013A\u013A\u0148\u0148");
}

TEST_CASE("singletons fold to what they stand for") {
  CHECK(fold_hashtag("\u212B") == "\u00E5");  // angstrom sign
  CHECK(fold_hashtag("\u2126") == "\u03C9");  // ohm sign
  CHECK(fold_hashtag("\u212A") == "k");       // kelvin sign
  CHECK(fold_hashtag("\uF900") == "\u8C48");  // a compatibility ideograph
}

TEST_CASE("compatibility forms stay apart") {
  CHECK(fold_hashtag("\uFF21") == "\uFF41");  // fullwidth A, not a
  CHECK(fold_hashtag("\uFB01") == "\uFB01");  // the ligature fi
}

TEST_CASE("the order of marks of different classes makes no difference, that of one class does") {
  CHECK(fold_hashtag("q\u0323\u0307") == fold_hashtag("q\u0307\u0323"));
  CHECK(fold_hashtag("q\u0307\u0301") != fold_hashtag("q\u0301\u0307"));
  CHECK(fold_hashtag("s\u0307\u0323") == "\u1E69");  // s with dots below and above
}

TEST_CASE("a mark of the same class blocks composition") {
  CHECK(fold_hashtag("a\u0305\u0301") == "a\u0305\u0301");  // overline, acute: both class 230
  CHECK(fold_hashtag("a\u0327\u0301") == "\u00E1\u0327");   // cedilla is class 202
}

TEST_CASE("excluded compositions stay decomposed") {
  CHECK(fold_hashtag("\u0958") == "\u0915\u093C");  // Devanagari qa
  CHECK(fold_hashtag("\u0344") == "\u0308\u0301");
}

TEST_CASE("Hangul syllables compose from their letters") {
  CHECK(fold_hashtag("\u1112\u1161\u11AB\u1100\u116E\u11A8") == "\uD55C\uAD6D");
  CHECK(fold_hashtag("\uD55C\uAD6D") == "\uD55C\uAD6D");
  CHECK(fold_hashtag("\u1100\u1161") == "\uAC00");        // the first syllable
  CHECK(fold_hashtag("\u1112\u1175\u11C2") == "\uD7A3");  // the last
  CHECK(fold_hashtag("\uAC00\u11A8") == "\uAC01");
  CHECK(fold_hashtag("\uAC00\u11A7") == "\uAC00\u11A7");  // just before the trailing consonants
  CHECK(fold_hashtag("\uAC01\u11A8") == "\uAC01\u11A8");  // has one already
}

TEST_CASE("marks without a letter stay") { CHECK(fold_hashtag("\u0308a") == "\u0308a"); }

TEST_CASE("ill-formed UTF-8 is read as replacement characters") {
  CHECK(fold_hashtag("GR\xFCNE") == "gr\uFFFDne");
  CHECK(fold_hashtag("\xC3") == "\uFFFD");
}

TEST_CASE("folding a folded hashtag changes nothing") {
  for (const char* tag : {"GR\u00DCNE", "\u0345\u0301\u03B1", "\u1F88", "\u0958\u0301", "\u1112\u1161\u11AB", "\xFF"}) {
    const std::string once = fold_hashtag(tag);
    CHECK(fold_hashtag(once) == once);
  }
}
