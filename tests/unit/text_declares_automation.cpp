// Which biographies seem to say that the account is automated.
#include <doctest/doctest.h>

#include <string>

#include "text/biography.h"

using hustings::declares_automation;

TEST_CASE("phrases by which accounts describe themselves, in any case") {
  for (const char* biography : {"I am a Bot.",
                                "I'm a bot",
                                "I’m a bot",
                                "A bot that posts tides",
                                "🤖 Bot by @somebody",
                                "Automated: every headline of an invented newspaper, as it comes.",
                                "AUTOMATED ACCOUNT",
                                "News. Automated feed of the town",
                                "Tweets automatically",
                                "no ads. This is a bot",
                                "Automatisch erstellt",
                                "Ich bin ein Bot",
                                "compte automatique",
                                "Soy un bot",
                                "cuenta automática"}) {
    CAPTURE(biography);
    CHECK(declares_automation(biography));
  }
}

TEST_CASE("who speaks of bots is none") {
  for (const char* biography : {"", "I hate bots", "Bot hunter. Human.", "Software engineer, automated testing",
                                "Proud Labour robot fan", "My tweets are automatically better", "Robotics teacher",
                                "Automated testing, tea", "bot", "abbot that", "I build bots", "\xC3", "bo\xC3"}) {
    CAPTURE(biography);
    CHECK_FALSE(declares_automation(biography));
  }
}

TEST_CASE("nor does who denies it") {
  for (const char* biography : {"Not a bot that", "This account is not automated", "not an automated account", "no bot by me",
                                "kein Bot der", "pas un compte automatique", "no soy un bot"}) {
    CAPTURE(biography);
    CHECK_FALSE(declares_automation(biography));
  }
  CHECK(declares_automation("Not a person. A bot that posts"));
}

TEST_CASE("only the beginning of what is far too long is read") {
  CHECK_FALSE(declares_automation(std::string(5000, '.') + "I am a bot"));
}
