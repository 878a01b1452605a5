// Of the page as a whole: its title, what stops it, the settings file and its address.
import { html } from "lit-html";
import { list } from "../../format";

/** The same page in another language. */
export const otherLanguage = { lang: "en", name: "English", file: "index.html" };

export const title = {
  name: "Hustings",
  promise: "Nichts verlässt diesen Computer.",
  check: "Prüfen Sie es nach",
  question: "Wer bestimmt das Gespräch, und wie viel davon ist automatisiert?",
  lede: "Ziehen Sie einen Tweet-Export auf diese Seite. Ihr Browser liest ihn an Ort und Stelle und zeigt, welchen Anteil jede Partei an den Hashtags hat, welche Konten Anzeichen für Automatisierung zeigen und auf welchen Zahlen beides beruht.",
};

export const failure = {
  noWebAssembly:
    "Dieser Browser führt kein WebAssembly aus, das die Auswertung braucht. Manche Schutzeinstellungen schalten es ab (auf Apple-Geräten etwa der Blockierungsmodus); ein anderer Browser oder eine Ausnahme für diese Seite hilft.",
  stopped: (reason: unknown) =>
    html`Die Auswertung ist stehen geblieben und kann nicht weitergehen: ${reason}. Laden Sie die Seite neu und versuchen Sie es noch einmal, vielleicht mit weniger Dateien auf einmal.`,
};

export const save = {
  label: "Ergebnis aufheben",
  json: "Bericht speichern (JSON)",
  print: "Drucken",
  note: "Der Bericht enthält Zahlen und Einstellungen; @-Namen nur so, wie oben gewählt.",
  fileName: (invented: boolean) => (invented ? "hustings-erfundene-wahl.json" : "hustings-bericht.json"),
  settings: "Einstellungen speichern",
  open: "Einstellungen öffnen",
  settingsNote:
    "Eine Datei mit Einstellungen stellt die hier gewählten Schwellen, Tage und Hashtags wieder her, auf dieser Seite oder auf der Kommandozeile; auch ein gespeicherter Bericht lässt sich seiner Einstellungen wegen öffnen.",
  address:
    "Auch die Adresse dieser Seite enthält die Einstellungen und von Ihren Dateien nichts außer den gewählten Hashtags und Tagen: Sie können sie aufheben oder weitergeben.",
  longAddress:
    "Für die Adresse dieser Seite sind die Einstellungen zu lang. Um sie aufzuheben oder weiterzugeben, speichern Sie sie als Datei.",
  noSettings: (name: string) =>
    `${name} enthält keine Einstellungen: Es ist kein JSON, wie es diese Seite oder die Kommandozeile schreibt.`,
  refused: (name: string, sentence: unknown) =>
    html`Die Einstellungen in ${name} lassen sich nicht verwenden. ${sentence}`,
};

export const fragment = {
  elsewhere:
    "Die Adresse dieser Seite steht für Einstellungen, die für sie zu lang waren. Öffnen Sie die Datei mit Einstellungen, die dazu gespeichert wurde.",
  tooLong: "Was in der Adresse dieser Seite steht, ist zu lang für Einstellungen dieser Seite und bleibt unbeachtet.",
  ignored: (keys: string[]) =>
    `In der Adresse dieser Seite ${keys.length === 1 ? "ist" : "sind"} ${list(keys.map((key) => `„${key}“`))} nicht zu verstehen und ${keys.length === 1 ? "bleibt" : "bleiben"} unbeachtet.`,
  refused: (sentence: unknown) =>
    html`Die Einstellungen in der Adresse dieser Seite lassen sich nicht verwenden. ${sentence}`,
};
