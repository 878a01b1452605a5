// Of the page as a whole: its title, what stops it, and its address.
import { html } from "lit-html";
import { list } from "../../format";

/** The same page in another language. */
export const otherLanguage = { lang: "en", name: "English", file: "index.html", own: "de.html" };

export const title = {
  name: "Hustings",
  promise: "Nichts verlässt diesen Computer.",
  check: "Prüfen Sie es nach",
  question: "Wer trägt das Gespräch, und wie viel davon ist automatisiert?",
  lede: "Ziehen Sie einen Tweet-Export auf diese Seite. Ihr Browser liest ihn an Ort und Stelle und zeigt, welchen Anteil jede Partei an den Hashtags hat, welche Konten Anzeichen für Automatisierung zeigen und auf welchen Zahlen beides beruht.",
};

export const failure = {
  noWebAssembly:
    "Dieser Browser führt kein WebAssembly aus, das die Auswertung braucht. Manche Schutzeinstellungen schalten es ab (auf Apple-Geräten etwa der Blockierungsmodus); ein anderer Browser oder eine Ausnahme für diese Seite hilft.",
  noSimd:
    "Das WebAssembly dieses Browsers ist zu alt für die Auswertung: Ihm fehlt SIMD, das Browser seit 2023 haben. Eine neuere Version, ein anderer Browser oder ein neuerer Computer hilft.",
  noMemory:
    "Der Browser hat der Auswertung keinen Speicher mehr gegeben; sie ist stehen geblieben, und was gelesen war, ist verloren; Zahlen, die noch hier stehen, sind die letzten. Laden Sie die Seite neu und wählen Sie weniger Dateien aus, oder schließen Sie vorher andere Tabs und Programme; oder nehmen Sie die Kommandozeile. Wenn das Lesen weniger Speicher belegen darf, hört es früher auf und behält, was gelesen ist.",
  stopped: (reason: unknown) =>
    html`Die Auswertung ist stehen geblieben und kann nicht weitergehen: ${reason}. Laden Sie die Seite neu und versuchen Sie es noch einmal, vielleicht mit weniger Dateien auf einmal.`,
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
