// Which biographies say that an account is automated.
#include <doctest/doctest.h>

#include "text/biography.h"

using hustings::declares_automation;

TEST_CASE("whole words for bots and automation declare it, in any case") {
  for (const char* biography : {"bot",
                                "I am a Bot.",
                                "BOTS of the world",
                                "#bot",
                                "🤖Bot🤖",
                                "chat-bot",
                                "a robot that posts tides",
                                "Automated account",
                                "automatic posts",
                                "Automatically posts",
                                "news by automation",
                                "no ads. A bot",
                                "Automatisch erstellt",
                                "automatisierte Meldungen",
                                "Automatisiert",
                                "compte automatique",
                                "publie automatiquement",
                                "Automatizado",
                                "servicio automático",
                                "AUTOMÁTICO",
                                "cuenta automática"}) {
    CAPTURE(biography);
    CHECK(declares_automation(biography));
  }
}

TEST_CASE("parts of words do not") {
  for (const char* biography : {"", "botany and robotics", "sabotage", "the_bot", "bot99", "abbot", "débot", "botón",
                                "automatons", "autumn", "an auto", "\xC3", "bo\xC3"}) {
    CAPTURE(biography);
    CHECK_FALSE(declares_automation(biography));
  }
}

TEST_CASE("nor do words that are denied directly before") {
  for (const char* biography :
       {"Not a bot", "NOT AN automated account", "not automated", "no bots", "No Bot", "kein Bot", "Keine Bots here",
        "pas un bot", "PAS UN ROBOT", "no soy un bot", "not a \"bot\"", "definitely  not  a  robot"}) {
    CAPTURE(biography);
    CHECK_FALSE(declares_automation(biography));
  }
  CHECK(declares_automation("Not a person. A bot"));
  CHECK(declares_automation("Say no. Bot of the town"));
  CHECK(declares_automation("not a bot; its bots"));
  CHECK(declares_automation("not the bot"));
}
