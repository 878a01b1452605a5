// What the page can do and what not, from the policy that it carries.

export const check = {
  heading: "Was kann diese Seite tun?",
  intro:
    "Diese Seite ist eine einzige Datei und gibt Ihrem Browser Anweisungen mit, die er durchsetzt und die kein Skript zurücknehmen kann. Es sind diese, gelesen aus der Seite, wie sie gerade geöffnet ist:",
  caption: "Die Anweisungen der Seite",
  columns: ["Anweisung", "Was sie bedeutet"],
  /** By the order as the page carries it, fingerprints left out. */
  orders: {
    "default-src 'none'": "Was unten nicht erlaubt ist, ist verboten: Schriften, Töne, Filme, Rahmen und alles andere.",
    "script-src 'sha256-…' 'wasm-unsafe-eval'":
      "Das einzige Skript, das läuft, ist das der Seite selbst, erkannt an seinem Fingerabdruck, und der übersetzte Kern, den es enthält.",
    "worker-src blob:":
      "Der Kern läuft in Workern, die aus dieser Datei entstehen; für sie gelten dieselben Anweisungen.",
    "style-src 'sha256-…'": "Das einzige Stylesheet ist das der Seite selbst, erkannt an seinem Fingerabdruck.",
    "img-src data:": "Bilder können nur aus dieser Datei kommen, sodass keines anderswo angefragt wird.",
    "connect-src 'none'": "Die Seite kann nichts abrufen und nichts senden: keine Anfrage, keinen Socket, kein Beacon.",
    "form-action 'none'": "Kein Formular lässt sich absenden.",
    "base-uri 'none'": "Nichts kann die Adressen der Seite selbst anderswohin zeigen lassen.",
    "require-trusted-types-for 'script'":
      "Kein Text wird aus Versehen zu einem Teil der Seite oder zu einem Skript: Browser, die diese Anweisung kennen, verweigern es, wenn er nicht auf einem der folgenden Wege entstanden ist.",
    "trusted-types lit-html worker":
      "Solcher Wege gibt es zwei: „lit-html“ macht die Seite aus ihren eigenen Vorlagen, in denen alles, was in Ihren Dateien steht, nur Text ist; „worker“ startet den Kern. Kein Skript kann einen weiteren hinzufügen.",
  } as Record<string, string>,
  unknown: "Diese Anweisung ist hier nicht erklärt.",
  none: "In dieser Seite wurden keine Anweisungen gefunden. Vielleicht wurde sie auf dem Weg zu Ihnen verändert: Was hier über das Senden steht, gilt nur für die Seite mit ihren Anweisungen.",
  how: "Prüfen Sie es nach",
  steps: [
    "Schalten Sie das Netz ab (WLAN, Kabel, Flugmodus), bevor Sie eine Datei auf die Seite ziehen. Alles läuft wie zuvor.",
    "Oder öffnen Sie die Entwicklerwerkzeuge Ihres Browsers (mit der Taste F12, auf einem Mac mit Wahl-Befehl-I), wählen Sie „Netzwerk“ und ziehen Sie eine Datei auf die Seite. Was aufgelistet wird, beginnt mit „blob:“: Das sind Stücke dieser Seite, die den Computer nie verlassen.",
  ],
  tryIt:
    "Oder lassen Sie die Seite versuchen, eine leere Anfrage an example.org zu senden: nur, weil die Anweisung oben es verbietet.",
  attempt: "Etwas zu senden versuchen",
  attempts: {
    trying: "Versuch läuft …",
    refused: "Verweigert. Der Browser hat nichts gesendet, wegen der Anweisung „connect-src 'none'“.",
    failed: "Es misslang, aber der Browser hat nicht gesagt, dass die Anweisung der Grund war.",
    sent: "Es wurde gesendet: Dieser Browser setzt die Anweisung nicht durch. Öffnen Sie hier auf dieser Seite keine vertraulichen Dateien.",
  },
  limits: "Was solche Anweisungen nicht erfassen",
  notCovered: [
    "Erweiterungen, die Sie installiert haben: Sie dürfen womöglich jede Seite lesen, und keine Seite kann es ihnen verbieten. Ein privates Fenster läuft meist ohne sie.",
    "Den Browser selbst und das System darunter: Verlauf, Synchronisierung, Aktualisierungen.",
    "Das Verlassen der Seite. Ein Link, auf den Sie drücken, führt anderswohin; und ein Skript könnte den Tab an eine andere Adresse schicken, mit Daten darin. Sie sähen die Seite verschwinden. Diese hier verlässt ihren Platz nur, wenn Sie auf einen Link drücken.",
    "Verbindungen für Gespräche (WebRTC), die heutige Browser nicht zu den verbotenen zählen, und Hinweise, eine Adresse im Voraus nachzuschlagen. Diese Seite verwendet weder das eine noch das andere, und ohne Netz kann es niemand.",
    "Ob dies die Datei ist, die aus dem Code des Projekts entsteht. Keine Seite kann für sich selbst bürgen: script/build gibt die SHA-256 der Datei aus, die es erzeugt; vergleichen Sie sie mit der Ihrer Datei.",
  ],
};
