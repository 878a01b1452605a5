// What the reader takes away: the report in its kinds, settings, the page itself.
import { html } from "lit-html";
import type { Handles, Report } from "../../../shared/report";
import { count, moment, percent, visible } from "../../format";
import type { State } from "../../state";

const fileNames = { json: "hustings-bericht.json", html: "hustings-bericht.html" };

export const save = {
  heading: "Zum Mitnehmen",
  html: "Bericht speichern (HTML)",
  htmlFor:
    "Alle Antworten dieser Seite in einer Datei zum Lesen, Drucken und Weitergeben. Sie lässt sich in jedem Browser öffnen, braucht kein Netz und führt kein Programm aus.",
  handles: "Konten im gespeicherten Bericht",
  handleChoices: { hidden: "verborgen", "as shown": "wie auf dieser Seite" } satisfies Record<
    State["saving"]["handles"],
    string
  >,
  handlesMean: {
    hidden: "Kein @-Name steht darin: Die Konten heißen „Konto 1“ und so weiter.",
    "as shown":
      "Er nennt die Konten wie die Tabelle oben. Überlegen Sie, bevor Sie ihn weitergeben: Hinter den meisten stehen Privatleute.",
  } satisfies Record<State["saving"]["handles"], string>,
  json: "Bericht speichern (JSON)",
  jsonFor:
    "Alle Zahlen und Einstellungen für andere Programme, mit @-Namen so, wie es über den Konten gewählt ist. Seine Wörter sind englisch.",
  settings: "Einstellungen speichern",
  open: "Einstellungen öffnen",
  settingsFor:
    "Die hier gewählten Schwellen, Tage und Hashtags, ohne Ihre Daten. Auf dieser Seite und auf der Kommandozeile ergeben sie aus denselben Dateien dieselben Zahlen; auch ein gespeicherter Bericht (JSON) lässt sich seiner Einstellungen wegen öffnen.",
  address:
    "Auch die Adresse dieser Seite enthält die Einstellungen und von Ihren Dateien nichts außer den gewählten Hashtags und Tagen: Sie können sie aufheben oder weitergeben.",
  longAddress:
    "Für die Adresse dieser Seite sind die Einstellungen zu lang. Um sie aufzuheben oder weiterzugeben, speichern Sie sie als Datei.",
  print: "Drucken",
  printFor: "Diese Seite, auf Papier oder als PDF.",
  page: "Diese Seite speichern",
  pageFor:
    "Hustings selbst, in einer Datei ohne Ihre Daten. Öffnen Sie sie von der Festplatte: Sie läuft auch ohne Netz.",
  charts:
    "Diagramme lassen sich als SVG oder PNG speichern, Tabellen als CSV speichern oder kopieren, mit den Schaltflächen daneben.",
  hashing: (part: number) =>
    part < 1 ? `SHA-256 der Dateien wird berechnet: ${percent(part, 0)}` : "Der Bericht wird zusammengestellt",
  skip: "Ohne den Rest speichern",
  saved: (name: string) => `Gespeichert: ${name}.`,
  fileName: (kind: keyof typeof fileNames, invented: boolean) =>
    invented ? fileNames[kind].replace("bericht", "erfundene-wahl") : fileNames[kind],
  failed:
    "Das ließ sich nicht erstellen oder übergeben. Ein neuer Versuch kann helfen, sobald auf der Festplatte oder im Speicher mehr Platz ist.",
  noSettings: (name: string) =>
    `${name} enthält keine Einstellungen: Es ist kein JSON, wie es diese Seite oder die Kommandozeile schreibt.`,
  refused: (name: string, sentence: unknown) =>
    html`Die Einstellungen in ${name} lassen sich nicht verwenden. ${sentence}`,
};

export const reportFile = {
  title: ({ inputs }: Report) =>
    inputs.length === 1 && inputs[0]
      ? `Bericht über ${visible(inputs[0].name)}`
      : `Bericht über ${count(inputs.length)} Dateien`,
  madeWith: (version: string, at: Date) => `Gespeichert am ${moment(at)} (UTC) mit Version ${version}`,
  names: {
    hidden: "Dieser Bericht nennt kein Konto beim Namen.",
    over_5000:
      "Dieser Bericht nennt Konten mit über 5.000 Followern, die offiziellen der Parteien, und wen ihre Tweets erwähnen.",
    all: "Dieser Bericht nennt Konten beim Namen. Hinter den meisten stehen Privatleute, und ein Anzeichen für Automatisierung kann trügen.",
  } satisfies Record<Handles, string>,
  hidden: (place: number | null) => (place === null ? "verborgenes Konto" : `Konto ${place}`),
  files: {
    caption: "Die Dateien, zum Wiedererkennen",
    columns: ["Datei", "Größe", "Format", "Datensätze", "SHA-256"],
    unknown: "nicht bekannt",
    noHash: "nicht berechnet",
  },
  list: {
    heading: "Die Hashtag-Liste",
    intro: ({ name, id, changed }: Report["lexicon"]) =>
      `${name} (${visible(id)})${changed ? ", von Hand geändert" : ""}. Neben jedem Hashtag stehen seine Tweets in diesem Zeitraum.`,
    noHash: "Diese Liste ist keine Datei, deren SHA-256 bekannt wäre: Sie steht unten in den Einstellungen.",
    for: (party: string) => `Für ${party}`,
    against: (party: string) => `Gegen ${party}`,
    neutral: "Neutral",
  },
  settings: {
    heading: "Einstellungen",
    intro: "Mit ihnen ergeben dieselben Dateien in derselben Version wieder dieselben Zahlen.",
    columns: ["Einstellung", "Wert"],
    json: "Als JSON, um sie als Datei mit Einstellungen zu speichern",
    value: (value: unknown): string => {
      if (value === null || value === "") return "–";
      if (typeof value === "boolean") return value ? "ja" : "nein";
      if (typeof value !== "object") return String(value);
      const text = JSON.stringify(value).replace(/[{}[\]"]/g, "");
      return text === "" ? "–" : text.replace(/[,:]/g, "$& ");
    },
    names: {
      lexicon: "Hashtag-Liste",
      from: "Von",
      to: "Bis",
      time_zone: "Zeitzone",
      rule: "Ein Tweet zu mehreren Parteien",
      voices: "Was eine Stimme hat",
      tweets: "Welche Tweets gezählt sind",
      count_against: "Hashtags gegen eine Partei zählen mit",
      step: "Zeitschritt",
      per_day: "Tweets am Tag, mindestens",
      denominator: "Was als Tweet zählt",
      sampling: "Teil aller Tweets, den die Dateien enthalten",
      false_positives: "Getroffene unter nicht automatisierten",
      true_positives: "Getroffene unter automatisierten, von und bis",
      evidence: "Gewichte, die nicht die üblichen sind",
      coordination: "Gleichschritt",
      compute: "Außerdem berechnet",
      replicates: "Ziehungen",
      seed: "Startwert des Zufalls",
      compare: "Verglichen mit",
      handles: "Genannte Konten",
      accounts: "Aufgeführte Konten, höchstens",
      hashtags: "Aufgeführte Hashtags, höchstens",
      columns: "Von Hand benannte Spalten",
      seen: "Wann Profile so aussahen wie beschrieben",
    } as Record<string, string>,
  },
};
