// What the core writes in English, in the words of this page: by the codes, ids and names that come with it. What has
// no words here stays as it is.
import type {
  AccountSheet,
  EvidenceModel,
  InputReport,
  Problem,
  Quality,
  Refusal,
  Report,
  Signal,
  TablePreview,
} from "../../../shared/report";
import { own } from "../../own";
import { families, signals } from "./signals";

const rest = "Er wurde weggelassen; alles andere wurde gelesen.";
const before = "Was davor stand, wurde gelesen.";
const unpack = "Entpacken Sie es zuerst, und öffnen Sie dann, was darin war.";

const problems: Record<string, string> = {
  broken_json: `Dieser Datensatz ist kein gültiges JSON. ${rest}`,
  not_json: "Hier steht etwas anderes als ein JSON-Datensatz. Es wurde weggelassen; alles andere wurde gelesen.",
  cut_record: `Dieser Datensatz endet mittendrin, wie nach einem abgebrochenen Download. ${rest}`,
  too_long: `Dieser Datensatz ist länger als 64 MB, was kein Tweet ist. ${rest}`,
  uneven_row:
    "Diese Zeile hat mehr oder weniger Felder, als die Kopfzeile Spalten hat. Sie wurde weggelassen; alles andere wurde gelesen.",
  cut_row: `Die Datei endet mitten in einem Feld in Anführungszeichen, wie nach einem abgebrochenen Download. Diese Zeile wurde weggelassen. ${before}`,
  no_tweet_row:
    "Diese Zeile nennt weder einen Tweet noch ein Konto noch eine Zeit. Sie wurde weggelassen; alles andere wurde gelesen.",
  damaged_archive: `Diese komprimierte Datei ist beschädigt oder endet zu früh, wie nach einem abgebrochenen Download. ${before} Laden Sie sie noch einmal herunter, oder versuchen Sie, sie mit einem anderen Programm zu entpacken.`,
  encrypted: `Dieses Archiv ist durch ein Passwort geschützt. ${unpack}`,
  unsupported_archive: `Dieses Archiv ist auf eine Weise gepackt, die Hustings nicht kennt. ${unpack}`,
  unpacks_too_large: `Diese komprimierte Datei wird beim Entpacken weit größer als jeder Tweet-Export, deshalb wurde das Lesen abgebrochen. ${before} Falls es ein echter Export ist, entpacken Sie ihn zuerst.`,
};

const openArchive = "Öffnen Sie tweets.js (oder tweet.js) aus dem Archiv, oder das ganze Archiv.";
const onlyTweets = "Hustings liest nur Tweets, und was es über Konten sagt, beruht auf dem, was man von Twitter weiß.";
const formats =
  "Hustings liest Tweets als JSON oder CSV, auch komprimiert; am besten öffnen Sie den Export so, wie das Werkzeug ihn geschrieben hat.";

/** What a file is that is no tweet export, and what to do instead, by its kind. */
const refusals: Record<string, string> = {
  "pictures and videos": "Das ist ein Bild oder Video.",
  archives:
    "Das ist ein Archiv oder eine komprimierte Datei in einer anderen, oder ein Office-Dokument (etwa xlsx). Entpacken Sie sie zuerst, oder speichern Sie die Tabelle als CSV.",
  "lists of ids":
    "Das ist eine Liste von Kennungen, ohne die Tweets oder Konten, zu denen sie gehören. Öffnen Sie die Datei mit den Tweets, oder sammeln Sie diese anhand ihrer Kennungen.",
  "lists of accounts":
    "Das ist eine Liste von Konten, wie die Plattform sie beschreibt, ohne ihre Tweets. Öffnen Sie die Datei mit den Tweets, die dazugehört, oder sammeln Sie die Tweets dieser Konten.",
  "counts of tweets":
    "Das sind Zählungen: wie viele Tweets es in jeder Stunde oder an jedem Tag gab, ohne die Tweets. Suchen Sie nach den Tweets selbst, in twarc2 mit search statt counts.",
  "compliance files":
    "Das ist eine Liste von Tweets und Konten, die gelöscht oder zurückgehalten wurden. Sie enthält keine Tweets.",
  "descriptions of lists": "Das sind Twitter-Listen mit ihren Namen. Sammeln Sie die Tweets dieser Listen.",
  "descriptions of spaces": "Das sind Spaces, die Audiogespräche von Twitter. Hustings liest Tweets.",
  "errors of the platform":
    "Das sind Fehlermeldungen, mit denen die Plattform antwortete, als sie keine Tweets geben konnte. Sammeln Sie die Tweets noch einmal.",
  likes: `Das sind die Likes aus einem Archiv von X: die Tweets anderer. ${openArchive}`,
  "direct messages": `Das sind die Direktnachrichten aus einem Archiv von X. Sie werden nicht gelesen. ${openArchive}`,
  "lists of followers": `Das ist eine Liste von Followern oder gefolgten Konten aus einem Archiv von X. Sie enthält keine Tweets. ${openArchive}`,
  "long texts of tweets": `Das sind die langen Texte aus einem Archiv von X, ohne die Tweets, zu denen sie gehören. ${openArchive}`,
  "deleted tweets": `Das sind gelöschte Tweets. Sie werden nicht gelesen. ${openArchive}`,
  "headers of tweets": `Das sind Kennungen und Zeiten der Tweets eines Archivs, ohne die Tweets. ${openArchive}`,
  "posts of Bluesky": `Das sind Beiträge von Bluesky. ${onlyTweets}`,
  "posts of Mastodon": `Das sind Beiträge von Mastodon oder einem ähnlichen Dienst. ${onlyTweets}`,
  "posts of Truth Social": `Das sind Beiträge von Truth Social. ${onlyTweets}`,
  "posts of other platforms": "Das sind Beiträge von einer anderen Plattform. Hustings liest nur Tweets.",
  "other parts of an archive": `Das ist ein Teil eines Archivs von Twitter oder X, aber keiner mit Tweets. ${openArchive}`,
  "tables of unknown columns":
    "Das ist eine Tabelle mit unbekannten Spalten. Falls sie Tweets enthält, sagen Sie, welche Spalte was bedeutet.",
};

/** Of other files, by how the core's sentence begins. */
const otherFiles: [begin: string, words: string][] = [
  ["This is a PDF", "Das ist ein PDF-Dokument."],
  ["This is a web page", "Das ist eine Webseite."],
  ["This is an SQLite", "Das ist eine SQLite-Datenbank."],
  ["This is an old Excel", "Das ist ein altes Excel- oder Word-Dokument. Speichern Sie die Tabelle als CSV."],
  [
    "This is a Parquet",
    "Das ist eine Parquet-Tabelle. Speichern Sie sie als CSV, oder als JSON mit einem Datensatz je Zeile.",
  ],
  [
    "This is an Arrow",
    "Das ist eine Arrow-Tabelle. Speichern Sie sie als CSV, oder als JSON mit einem Datensatz je Zeile.",
  ],
  ["This is a Stata", "Das ist ein Datensatz von Stata. Speichern Sie ihn als CSV."],
  ["This is an SPSS", "Das ist ein Datensatz von SPSS. Speichern Sie ihn als CSV."],
  ["This is an object saved from R", "Das ist ein in R gespeichertes Objekt (RDS). Speichern Sie die Tabelle als CSV."],
  ["These are objects saved from R", "Das sind in R gespeicherte Objekte (RData). Speichern Sie die Tabelle als CSV."],
  ["This is JSON", "Das ist JSON, aber kein Datensatz darin ist ein Tweet in einer bekannten Form."],
  [
    "This file is one record",
    "Diese Datei ist ein einziger Datensatz von mehr als 64 MB, und so viel liest Hustings nicht auf einmal. Exportieren Sie sie in Zeilen, ein Tweet je Zeile (JSONL).",
  ],
  ["This file is empty", "Diese Datei ist leer."],
  ["This is a binary", "Das ist eine Binärdatei."],
  ["None of its files", "Keine der Dateien darin ist ein Tweet-Export."],
];

function refusal(sentence: string, kind: string | null): string {
  const [, start] = /^This is text that begins “([\s\S]*)”, not a tweet export\./.exec(sentence) ?? [];
  const other = otherFiles.find(([begin]) => sentence.startsWith(begin))?.[1];
  const words =
    own(refusals, kind ?? "") ??
    other ??
    (start === undefined
      ? "Das ist kein Tweet-Export, der sich hier lesen lässt."
      : `Das ist Text, der mit „${start}“ beginnt, kein Tweet-Export.`);
  return kind === "other files" || kind === "pictures and videos" ? `${words} ${formats}` : words;
}

/** What an export leaves unsaid, and what can then not be judged. */
const facts: Record<string, string> = {
  authors: "wer die Tweets schrieb",
  "ids of tweets": "Kennungen von Tweets",
  "times of tweets": "Zeiten von Tweets",
  "ids of accounts": "Kennungen von Konten",
  handles: "@-Namen",
  "creation dates of accounts": "wann Konten angelegt wurden",
  "followers of accounts": "Follower von Konten",
  "lifetime tweets of accounts": "wie viele Tweets Konten je schrieben",
  "likes given by accounts": "vergebene Likes von Konten",
  "verified accounts": "welche Konten verifiziert sind",
  "default profiles": "ob Profile seit der Anmeldung unverändert sind",
  duplicates: "Doppelte",
  "tweets a day": "Tweets am Tag",
  "windows of time": "Zeiträume",
  "peak in 24 hours": "die meisten Tweets in 24 Stunden",
  "accounts that changed their handle": "Konten, die ihren @-Namen gewechselt haben",
  "letters and digits of handles": "Buchstaben und Ziffern von @-Namen",
  "new accounts": "neue Konten",
  "lifetime tweets a day": "Tweets am Tag über die ganze Lebenszeit",
  "likes a day": "Likes am Tag",
  "public figures, whose handles are shown": "bekannte Leute, deren @-Namen gezeigt werden",
  "verification, which speaks against automation": "Verifizierung, die gegen Automatisierung spricht",
  anonymity: "Anonymität",
};

/** Layouts whose title or reason needs words; those of tables are "it has the columns …". */
const layouts: Record<string, { title?: string; because?: string }> = {
  grailbird: {
    title: "Twitter-Archiv eines Kontos, bis 2018",
    because: "die Datensätze sind Tweets der API v1.1 mit Zeiten wie in Archiven von Twitter bis 2018",
  },
  zeeschuimer: {
    title: "Zeeschuimer, 4CAT (X im Browser)",
    because: "die Datensätze haben source_platform und einen Beitrag, wie ihn die Webseite von X bekommt",
  },
  "twitter-v1.1": { because: "die Datensätze haben id, text und user, wie Tweets der API v1.1" },
  "twitter-v1.1-search": {
    title: "Twitter API v1.1, Antworten auf eine Suche",
    because: "die Datensätze haben eine Liste namens statuses",
  },
  "twitter-v2": { because: "die Datensätze haben data mit includes, meta oder matching_rules" },
  "twitter-v2-flat": {
    title: "Twitter API v2, flach",
    because: "die Datensätze haben id, text und author_id, wie Tweets der API v2",
  },
  "gnip-activity": {
    title: "Activity Stream von Gnip",
    because: "die Datensätze haben verb, actor und eine id wie tag:search.twitter.com,2005:…",
  },
  "x-graphql": {
    title: "Webseite von X (GraphQL)",
    because: "die Datensätze haben Tweets, wie sie die Webseite von X bekommt",
  },
  har: {
    title: "Webseite von X, gespeicherter Netzwerkverkehr (HAR)",
    because: "es ist ein Protokoll der Anfragen einer Seite, mit Antworten von X darunter",
  },
  "twitter-web-exporter": {
    because: "die Datensätze haben full_text, screen_name und views_count, retweeted_status oder bookmarked",
  },
  snscrape: { because: "die Datensätze haben rawContent (oder content), date und user mit username" },
  "twint-json": { because: "die Datensätze haben tweet, username und conversation_id" },
  apify: {
    title: "Tweet-Sammler auf Apify (JSON)",
    because: "die Datensätze haben createdAt, text und author mit userName",
  },
  "bright-data": {
    title: "Bright Data, Beiträge auf X (JSON)",
    because: "die Datensätze haben user_posted, date_posted und einen Link zu X",
  },
  "botometer-users": {
    title: "Sammlung von Botometer, Kontobeschreibungen",
    because: "die Datensätze sind Kontobeschreibungen mit der Zeit, zu der sie angesehen wurden",
  },
  "botometer-answers": {
    title: "Botometer API, Antworten mit Tweets",
    because: "die Datensätze haben cap, user und timeline",
  },
  "twibot-20": { because: "die Datensätze haben ID, profile und eine Liste von Texten der Tweets" },
  "other-platform": {
    title: "Beiträge von Bluesky, Mastodon oder Truth Social",
    because: "die Datensätze sind Beiträge von einer anderen Plattform",
  },
  "x-archive": {
    title: "X-Archiv eines Kontos",
    because: "die Datensätze sind Tweets ohne Absender, wie in tweets.js aus dem Archiv eines Kontos",
  },
  nodexl: { title: "NodeXL, Kanten" },
  "information-operations": { title: "Archiv der Plattform über Einflussnahmen" },
  fivethirtyeight: { title: "Troll-Tweets von FiveThirtyEight" },
  nbc: { title: "Troll-Tweets von NBC" },
  "cresci-tweets": { title: "Eingestufte Tweets von Cresci" },
  "grailbird-csv": { title: "Archiv eines Kontos, vor 2019 (CSV)" },
  "accounts-csv": {
    title: "Konten (CSV)",
    because: "es gibt Spalten, die ein Konto nennen und dessen Follower oder Tweets zählen, und keine mit einem Text",
  },
  csv: { title: "Tabelle (CSV)", because: "die Spalten haben gebräuchliche Namen oder die, die Sie angegeben haben" },
  tsv: {
    title: "Tabelle (TSV)",
    because: "die Spalten haben gebräuchliche Namen oder die, die Sie angegeben haben, zwischen Tabulatoren",
  },
};

/** "it has the columns a, b and c, or d" with its words exchanged. */
const columnsOf = (recognised: string) =>
  recognised
    .replace(/^it has the columns /, "es gibt die Spalten ")
    .replaceAll(/(,?) (and|or) /g, (_, comma, word) => (word === "and" ? " und " : `${comma} oder `));

/** Columns of an unknown table, by what they can be. */
const roles: Record<string, string> = {
  id: "Kennung des Tweets",
  link: "Link zum Tweet",
  time: "wann er abgesetzt wurde",
  time_of_day: "Uhrzeit, wenn sie getrennt vom Datum steht",
  time_zone: "Zeitzone, als Abstand wie +0100",
  text: "Text des Tweets",
  original_text: "voller Text dessen, was retweetet wird",
  hashtags: "Liste seiner Hashtags",
  entities: "seine Entities, als JSON",
  kind: "was der Tweet ist: eigener, Retweet, Zitat, Antwort",
  is_retweet: "ob er ein Retweet ist",
  is_quote: "ob er einen anderen Tweet zitiert",
  is_reply: "ob er eine Antwort ist",
  original_id: "Kennung des retweeteten Tweets",
  original_user_id: "Kennung des retweeteten Kontos",
  original_handle: "@-Name des retweeteten Kontos",
  quoted_id: "Kennung des zitierten Tweets",
  reply_to_id: "Kennung des Tweets, auf den er antwortet",
  reply_to_user: "Kennung oder @-Name des Kontos, dem er antwortet",
  user_id: "Kennung des Kontos",
  handle: "@-Name des Kontos",
  user_created_at: "wann das Konto angelegt wurde",
  followers: "Zahl der Follower des Kontos",
  likes: "Zahl der Likes, die das Konto vergeben hat",
  statuses: "Zahl der Tweets des Kontos",
  verified: "ob das Konto verifiziert ist",
  default_profile: "ob das Profil seit der Anmeldung unverändert ist",
  urls: "Adressen, auf die er verweist",
  client: "Programm, mit dem er geschrieben wurde",
  friends: "Zahl der Konten, denen das Konto folgt",
  default_picture: "ob das Bild das der Plattform ist, oder dessen Adresse",
  biography: "was das Konto über sich sagt",
  location: "welchen Ort das Konto angibt",
  profile_link: "Website des Kontos",
};

/** The built-in lists, and the measures of size in them. */
const listNames: Record<string, string> = {
  "UK general election, June 2017": "Britische Unterhauswahl, Juni 2017",
  "UK general election, December 2019": "Britische Unterhauswahl, Dezember 2019",
  "UK general election, July 2024": "Britische Unterhauswahl, Juli 2024",
  "UK referendum on membership of the European Union, June 2016": "Britisches EU-Referendum, Juni 2016",
  "German federal election, September 2017": "Bundestagswahl, September 2017",
  "German federal election, September 2021": "Bundestagswahl, September 2021",
  "European Parliament election, May 2019, by political group": "Europawahl, Mai 2019, nach Fraktionen",
  "French presidential election, April and May 2017": "Französische Präsidentschaftswahl, April und Mai 2017",
  "US presidential election, November 2020": "Amerikanische Präsidentschaftswahl, November 2020",
  "Votes in the United Kingdom, 7 May 2015": "Stimmen im Vereinigten Königreich, 7. Mai 2015",
  "Votes in the United Kingdom, 8 June 2017": "Stimmen im Vereinigten Königreich, 8. Juni 2017",
  "Votes in the United Kingdom, 12 December 2019": "Stimmen im Vereinigten Königreich, 12. Dezember 2019",
  "Votes in the United Kingdom, 12 December 2019 (Reform UK as the Brexit Party)":
    "Stimmen im Vereinigten Königreich, 12. Dezember 2019 (Reform UK als Brexit Party)",
  "Votes in the United Kingdom, 4 July 2024": "Stimmen im Vereinigten Königreich, 4. Juli 2024",
  "Votes in the United Kingdom and Gibraltar, 23 June 2016":
    "Stimmen im Vereinigten Königreich und in Gibraltar, 23. Juni 2016",
  "Seats in the House of Commons, 8 June 2017": "Sitze im Unterhaus, 8. Juni 2017",
  "Seats in the House of Commons, 12 December 2019": "Sitze im Unterhaus, 12. Dezember 2019",
  "Seats in the House of Commons, 4 July 2024": "Sitze im Unterhaus, 4. Juli 2024",
  "Zweitstimmen, 22 September 2013": "Zweitstimmen, 22. September 2013",
  "Zweitstimmen, 24 September 2017": "Zweitstimmen, 24. September 2017",
  "Zweitstimmen, 26 September 2021": "Zweitstimmen, 26. September 2021",
  "Seats in the Bundestag, 24 September 2017": "Sitze im Bundestag, 24. September 2017",
  "Seats in the Bundestag, 26 September 2021": "Sitze im Bundestag, 26. September 2021",
  "Seats at the constitutive session, 1 July 2014 (Renew Europe as ALDE)":
    "Sitze bei der Konstituierung, 1. Juli 2014 (Renew Europe als ALDE)",
  "Seats at the constitutive session, 2 July 2019": "Sitze bei der Konstituierung, 2. Juli 2019",
  "First round, 22 April 2012 (of those who stood then too)":
    "Erster Wahlgang, 22. April 2012 (von denen, die auch damals antraten)",
  "First round, 23 April 2017": "Erster Wahlgang, 23. April 2017",
  "Second round, 7 May 2017": "Zweiter Wahlgang, 7. Mai 2017",
  "Popular vote, 8 November 2016": "Stimmen der Wählerschaft, 8. November 2016",
  "Popular vote, 3 November 2020": "Stimmen der Wählerschaft, 3. November 2020",
  "Electoral votes, 2020": "Stimmen der Wahlleute, 2020",
};

const listName = (name: string) => own(listNames, name) ?? name;

const problem = ({ code, first, ...others }: Problem): Problem => ({
  code,
  ...others,
  first: { ...first, message: own(problems, code) ?? first.message },
});

const factsOf = (all: string[]) => all.map((fact) => own(facts, fact) ?? fact);

const input = (of: InputReport): InputReport => {
  const { title = of.layout, because } = own(layouts, of.format ?? "") ?? {};
  return {
    ...of,
    layout: title,
    recognised: because ?? (of.recognised && columnsOf(of.recognised)),
    refused: of.refused && refusal(of.refused, of.refused_as),
    problems: of.problems.map(problem),
    missing: factsOf(of.missing),
  };
};

const quality = (of: Quality): Quality => ({
  ...of,
  problems: of.problems.map(problem),
  missing: factsOf(of.missing),
  not_judged: factsOf(of.not_judged),
});

type Sides = Pick<Report, "inputs" | "quality" | "lexicon" | "parties">;

const side = <Side extends Sides>(of: Side): Side => ({
  ...of,
  inputs: of.inputs.map(input),
  quality: quality(of.quality),
  lexicon: { ...of.lexicon, name: listName(of.lexicon.name) },
  parties: of.parties.map((party) => ({
    ...party,
    references: party.references.map((reference) => ({ ...reference, name: listName(reference.name) })),
  })),
});

const signal = (of: Signal): Signal => {
  const { sentence, ...words } = own(signals, of.id) ?? {};
  const isSaid = of.sentence !== null && of.value !== null && sentence;
  return { ...of, ...words, ...(isSaid && { sentence: sentence(of.value ?? 0, of) }) };
};

const weekdays: Record<string, string> = {
  Monday: "Montag",
  Tuesday: "Dienstag",
  Wednesday: "Mittwoch",
  Thursday: "Donnerstag",
  Friday: "Freitag",
  Saturday: "Samstag",
  Sunday: "Sonntag",
};

export const inWords = {
  report: ({ evidence, comparison, ...report }: Report): Report => ({
    ...side(report),
    evidence: evidence && {
      ...evidence,
      families: evidence.families.map((family) => ({ ...family, name: own(families, family.id)?.name ?? family.name })),
    },
    comparison: comparison && { ...comparison, second: side(comparison.second) },
  }),

  sheet: (sheet: AccountSheet | Refusal): AccountSheet | Refusal =>
    "error" in sheet
      ? sheet
      : {
          ...sheet,
          families: sheet.families.map((family) => ({
            ...family,
            ...own(families, family.id),
            signals: family.signals.map(signal),
          })),
          against: { ...sheet.against, signals: sheet.against.signals.map(signal) },
          heat: sheet.heat && { ...sheet.heat, rows: sheet.heat.rows.map((row) => own(weekdays, row) ?? row) },
        },

  model: (model: EvidenceModel): EvidenceModel => {
    const worded = (of: EvidenceModel["against"][number]) => {
      const { sentence: _, ...words } = own(signals, of.id) ?? {};
      return { ...of, ...words };
    };
    return {
      ...model,
      families: model.families.map((family) => ({
        ...family,
        ...own(families, family.id),
        signals: family.signals.map(worded),
      })),
      against: model.against.map(worded),
    };
  },

  table: ({ columns, roles: all }: TablePreview): TablePreview => ({
    columns,
    roles: all.map(({ role, means }) => ({ role, means: own(roles, role) ?? means })),
  }),
};

/** What the reader looks for among the accounts, as the core names them. */
export const searched = (name: string) => name.replace(/^konto (?=\d+$)/i, "account ");
