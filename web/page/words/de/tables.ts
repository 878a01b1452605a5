// The tables of accounts and of hashtags.
import type { Handles } from "../../../shared/report";
import { count, counted, small } from "../../format";

export const accountsTable = {
  heading: "Konten",
  intro:
    "Was jedes Konto getan hat, ohne Auslassung. Hochfrequent heißt: Es erfüllt die Regel von oben, schreibt also auffallend viel; das ist ein Anzeichen für Automatisierung und kein Beweis.",
  ofOneAccount: "Eine Tabelle mit einem einzigen Konto: Zum Vergleichen ist niemand da.",
  onlyDescribed: "Was die Dateien von jedem Konto sagen, ohne einen Tweet von ihm.",
  search: "Nach @-Namen suchen",
  handles: "@-Namen",
  handleChoices: { hidden: "keine", over_5000: "über 5.000 Follower", all: "alle" } satisfies Record<Handles, string>,
  why: {
    hidden: "Alle @-Namen sind verborgen, etwa für den Unterricht oder für eine Folie.",
    over_5000:
      "@-Namen mit weniger Followern oder mit unbekannter Zahl sind verborgen: Dahinter stehen wahrscheinlich Privatleute, und ein Anzeichen für Automatisierung kann trügen.",
    all: "Alle @-Namen sind zu sehen. Überlegen Sie, bevor Sie sie veröffentlichen: Hinter den meisten stehen Privatleute, und ein Anzeichen für Automatisierung kann trügen.",
  } satisfies Record<Handles, string>,
  caption: "Konten und ihre Zahlen",
  region: "Konten, lässt sich seitlich verschieben",
  columns: {
    handle: "Konto",
    score: "Anzeichen",
    completeness: "Beurteilte Punkte",
    tracked: "Erfasste Tweets",
    tweets: "Alle Tweets",
    per_day: "Am Tag",
    peak_24h: "Höchstens in 24 Stunden",
    retweet_share: "Retweets",
    retweeted_accounts: "Quellen der Retweets",
    age_days: "Alter, Tage",
    lifetime_per_day: "Am Tag, ganze Lebenszeit",
    likes_per_day: "Likes am Tag",
    handle_digits: "Ziffern am Ende",
    followers: "Follower",
    default_profile: "Profil wie angelegt",
    verified: "Verifiziert",
    parties: "Hashtags zu Parteien",
  },
  chooseColumns: "Spalten",
  filters: (active: number) => (active === 0 ? "Filter" : `Filter (${count(active)} gesetzt)`),
  clear: "Alle Filter aufheben",
  party: "Partei, deren Hashtags es verwendet",
  anyParty: "egal welche, auch keine",
  only: { high_frequency: "nur hochfrequente Konten", cluster: "nur Konten im Gleichschritt mit anderen" },
  bounds: "Nur Konten, deren Zahlen dazwischen liegen",
  boundsNote: "Beide Enden zählen mit. Ist eine Zahl nicht bekannt, bleibt das Konto weg.",
  atLeast: (what: string) => `${what}, mindestens`,
  atMost: (what: string) => `${what}, höchstens`,
  and: "und",
  inPercent: (what: string) => `${what}, %`,
  rows: "Zeilen",
  score: (score: number, of: number) => `${small(score)} von ${small(of)}`,
  grade: "Anzeichen für Automatisierung",
  grades: { "": "alle Konten", strong: "starke", some: "einige", few: "wenige", none: "nicht beurteilt" },
  highFrequency: "hochfrequent",
  yes: "ja",
  no: "nein",
  unknown: "nicht bekannt",
  noHandle: "@-Name nicht bekannt",
  archiveOwner: "Konto, dessen Archiv es ist, darin nicht genannt",
  none: "keine",
  noMatch: (handles: Handles, searches: boolean) =>
    searches && handles !== "all"
      ? "Kein @-Name, der zu sehen ist, passt; verborgene werden nicht durchsucht."
      : "Kein Konto passt.",
  scaled: (sampling: number) =>
    `„Am Tag“ ist aus der Stichprobe von ${small(100 * sampling)}\u00a0% hochgerechnet; die anderen Zahlen sind, wie sie in den Dateien stehen.`,
  range: (from: number, to: number, matching: number, total: number) =>
    `${count(from)}–${count(to)} von ${count(matching)}${matching < total ? ` passenden, insgesamt ${count(total)}` : ""}`,
  pages: "Seiten der Konten",
  previous: "Zurück",
  next: "Weiter",
  whole: (matching: number) => `${counted(matching, "passendes Konto", "passende Konten")}, alle Seiten`,
};

/** The head of the table of accounts as a file, beside what it has on the page. */
export const accountsFile = {
  id: "Kennung",
  grade: "Anzeichen für Automatisierung",
  highFrequency: "Hochfrequent",
  cluster: "Gruppe",
  ofParty: (name: string) => `${name}, Tweets`,
};

export const hashtags = {
  heading: "Häufigste Hashtags",
  intro: "Die häufigsten Hashtags der Stichprobe und wofür die Liste sie hält.",
  caption: "Häufigste Hashtags",
  columns: { tag: "Hashtag", tweets: "Tweets", accounts: "Konten", meaning: "Zählt" },
  for: (party: string) => `für ${party}`,
  against: (party: string) => `gegen ${party}`,
  neutral: "als neutral",
  untracked: "nicht in der Liste",
  byParty: "Die häufigsten jeder Partei",
  more: (total: number) => `Alle ${count(total)} zeigen`,
};
