// What was read: records of all files and of each.
import { fileFaults, type InputReport, type Problem, type Report } from "../../../shared/report";
import { count, counted, dateRange, list, visible } from "../../format";
import type { Input } from "../../state";
import { accounts, tweets } from "./common";

/** Records that are no tweets, as the core counts them, in the singular and plural. */
const kinds: Record<string, [string, string]> = {
  delete: ["Löschhinweis", "Löschhinweise"],
  limit: ["Begrenzungshinweis", "Begrenzungshinweise"],
  scrub_geo: ["entfernte Ortsangabe", "entfernte Ortsangaben"],
  status_withheld: ["zurückgehaltener Tweet", "zurückgehaltene Tweets"],
  user_withheld: ["zurückgehaltenes Konto", "zurückgehaltene Konten"],
  warning: ["Stockungswarnung", "Stockungswarnungen"],
  invented_election: ["Hinweis, dass die Wahl erfunden ist", "Hinweise, dass die Wahl erfunden ist"],
  disconnect: ["Hinweis auf einen Abbruch", "Hinweise auf Abbrüche"],
  like: ["Like", "Likes"],
  archived_message: ["Direktnachricht", "Direktnachrichten"],
  follower: ["Eintrag einer Follower-Liste", "Einträge einer Follower-Liste"],
  long_text: ["langer Text ohne seinen Tweet", "lange Texte ohne ihre Tweets"],
  deleted_tweet: ["gelöschter Tweet", "gelöschte Tweets"],
  tweet_header: ["Kopf eines Tweets", "Köpfe von Tweets"],
  user: ["Kontobeschreibung", "Kontobeschreibungen"],
  tweet_count: ["Tweet-Zählung", "Tweet-Zählungen"],
  compliance_event: ["Sperr- oder Löschvermerk", "Sperr- oder Löschvermerke"],
  list: ["Beschreibung einer Liste", "Beschreibungen von Listen"],
  space: ["Beschreibung eines Space", "Beschreibungen von Spaces"],
  api_error: ["Fehlermeldung der Plattform", "Fehlermeldungen der Plattform"],
  bluesky_post: ["Beitrag auf Bluesky", "Beiträge auf Bluesky"],
  mastodon_post: ["Beitrag auf Mastodon", "Beiträge auf Mastodon"],
  truth_social_post: ["Beitrag auf Truth Social", "Beiträge auf Truth Social"],
  other_platform: ["Beitrag auf einer anderen Plattform", "Beiträge auf anderen Plattformen"],
  archive_part: ["anderer Teil eines Archivs", "andere Teile eines Archivs"],
  other: ["anderer Datensatz", "andere Datensätze"],
};

const kind = (name: string, value: number) => counted(value, ...(kinds[name] ?? [name, name]));

const containers: Record<string, string> = { zip: "Zip-Archiv", tar: "Tar-Archiv", folder: "Ordner" };

export const quality = {
  heading: "Was gelesen wurde",
  tweets: (when: string) => `Tweets, ${when}`,
  when: (first: string | null, last: string | null) =>
    first && last ? `${dateRange(first, last)} (UTC)` : "Zeiten nicht bekannt",
  /** Those that were met: where an export does not tell replies, for one, their number is not zero but unknown. */
  sorts(retweets: number, quotes: number, replies: number): string | null {
    const met = [
      retweets > 0 ? counted(retweets, "Retweet", "Retweets") : [],
      quotes > 0 ? counted(quotes, "Zitat", "Zitate") : [],
      replies > 0 ? counted(replies, "Antwort", "Antworten") : [],
    ].flat();
    return met.length > 0 ? list(met) : null;
  },
  accounts: "Konten",
  duplicates: "Doppelte, weggelassen",
  notTweets: "Zeilen, die keine Tweets sind",
  kinds: (counts: Record<string, number>) => list(Object.entries(counts).map(([name, value]) => kind(name, value))),
  unreadable: "Datensätze unlesbar",
  profiles: "Datensätze, die ein Konto beschreiben",
  missing: "In all diesen Dateien fehlen",
  nothingMissing: "keine Angaben, die für die Zahlen nötig sind",
  notJudged: "Deshalb nicht zu beurteilen",
  noTweets: "In dem, was gelesen wurde, waren keine Tweets.",
  onlyProfiles: (value: number) =>
    `Diese Dateien beschreiben ${accounts(value)} und enthalten keine Tweets, es gibt also nichts zu zählen. Die Tabelle zeigt, was über die Konten bekannt ist; es wird auch verwendet, wenn Sie ihre Tweets hinzufügen.`,
  problem({ code, count: times, first: { input, line, message } }: Problem): string {
    const ofFile = line === null || fileFaults.includes(code);
    const place = ofFile ? visible(input) : `${visible(input)}, Zeile ${count(line)}`;
    return times > 1 && !ofFile
      ? `${visible(message)} ${count(times)}-mal, zuerst in ${place}.`
      : `${visible(message)} In ${place}.`;
  },
  /** What may be incomplete or wrong in the tweets as a whole. */
  remarks({ quality, window }: Report): string[] {
    const { hashtags_cut, times_from_ids, ambiguous_dates, rounded_ids, recovered_ids, left_alone } = quality;
    return [
      hashtags_cut > 0
        ? `${tweets(hashtags_cut)} ${hashtags_cut === 1 ? "hat" : "haben"} vielleicht Hashtags verloren, weil der Export lange Texte und Retweets kürzt.`
        : [],
      times_from_ids > 0
        ? `${tweets(times_from_ids)} ${times_from_ids === 1 ? "hat" : "haben"} keine lesbare Zeit; sie wurde der Kennung entnommen.`
        : [],
      ambiguous_dates > 0
        ? `${tweets(ambiguous_dates)} ${ambiguous_dates === 1 ? "hat ein Datum" : "haben ein Datum"} wie 3/4/2017, und nichts verrät, ob der Tag oder der Monat vorn steht; ${ambiguous_dates === 1 ? "er zählt" : "sie zählen"} als ohne Zeit.`
        : [],
      roundedIds(rounded_ids, recovered_ids),
      window.empty_days > 0 && window.days !== null
        ? `Von ${counted(Math.round(window.days), "betrachteten Tag", "betrachteten Tagen")} ${window.empty_days === 1 ? "hat" : "haben"} ${count(window.empty_days)} keinen Tweet.`
        : [],
      Object.keys(left_alone).length > 0 ? `In Archiven und Ordnern nicht angerührt: ${leftAlone(left_alone)}.` : [],
    ].flat();
  },
  partial: (inputs: Input[]) =>
    inputs.some(({ state }) => state === "reading")
      ? "Zwischenstand: Die Zahlen gelten für den schon gelesenen Teil."
      : "Unvollständig: Was nicht gelesen wurde, fehlt in den Zahlen.",
};

function roundedIds(lost: number, recovered: number): string[] {
  return [
    lost > 0
      ? `${counted(lost, "Tweet-Kennung", "Tweet-Kennungen")}, von einer Tabellenkalkulation gerundet, ${lost === 1 ? "bleibt" : "bleiben"} unbenutzt: Kopien dieser Tweets lassen sich nicht erkennen.`
      : [],
    recovered > 0
      ? `${counted(recovered, "Tweet-Kennung", "Tweet-Kennungen")}, von einer Tabellenkalkulation gerundet, ${recovered === 1 ? "fand" : "fanden"} sich im Link zum Tweet wieder.`
      : [],
  ].flat();
}

/** Files in archives that are not read, as the core counts them. */
const leftAloneKinds: Record<string, string> = {
  "pictures and videos": "Bilder und Videos",
  archives: "Archive",
  "lists of ids": "Listen von Kennungen",
  "lists of accounts": "Listen von Konten",
  "counts of tweets": "Zählungen von Tweets",
  "compliance files": "Sperr- und Löschlisten",
  "descriptions of lists": "Beschreibungen von Listen",
  "descriptions of spaces": "Beschreibungen von Spaces",
  "errors of the platform": "Fehlermeldungen der Plattform",
  likes: "Likes",
  "direct messages": "Direktnachrichten",
  "lists of followers": "Follower-Listen",
  "long texts of tweets": "lange Texte von Tweets",
  "deleted tweets": "gelöschte Tweets",
  "headers of tweets": "Köpfe von Tweets",
  "posts of Bluesky": "Beiträge auf Bluesky",
  "posts of Mastodon": "Beiträge auf Mastodon",
  "posts of Truth Social": "Beiträge auf Truth Social",
  "posts of other platforms": "Beiträge auf anderen Plattformen",
  "other parts of an archive": "andere Teile eines Archivs",
  "tables of unknown columns": "Tabellen mit unbekannten Spalten",
  "other files": "andere Dateien",
};

/** Files by kind, the most numerous last. */
function leftAlone(counts: Record<string, number>): string {
  const kinds = Object.entries(counts).sort(([, one], [, other]) => one - other);
  return kinds
    .map(([kind, value]) => [leftAloneKinds[kind] ?? kind, value > 1 ? ` (${count(value)})` : ""].join(""))
    .join(", ");
}

const dateOrders = {
  "day first": "Daten wie 3/4/2017 beginnen mit dem Tag, wie andere Zeilen der Datei zeigen.",
  "month first": "Daten wie 3/4/2017 beginnen mit dem Monat, wie andere Zeilen der Datei zeigen.",
  undecided:
    "Nichts darin verrät, ob in Daten wie 3/4/2017 der Tag oder der Monat vorn steht; wo auch keine Kennung hilft, zählen solche Tweets als ohne Zeit.",
};

/** Of one file, or of an archive or folder. */
export const inputs = {
  heading: "Datei für Datei",
  terms: {
    recognised: "Erkannt als",
    records: "Datensätze",
    unreadable: "Nicht lesbar",
    times: "Zeiten",
    missing: "Ohne Angabe",
    ids: "Kennungen",
    leftAlone: "Nicht angerührt",
    refused: "Nicht gelesen",
  },
  /** In few words what came out of it. */
  summary({ refused, files, tweets: found, profiles, format }: InputReport): string {
    if (refused !== null) return "nicht gelesen";
    if (format !== null && format in containers) return containers[format] ?? "";
    if (found === 0 && profiles > 0) return `${accounts(profiles)} beschrieben, keine Tweets`;
    return files > 1 ? `${tweets(found)} in ${counted(files, "Datei", "Dateien")}` : tweets(found);
  },
  recognised({ layout, format, recognised }: InputReport): string | null {
    const container = containers[format ?? ""];
    if (container) return `${container}; die Exporte darin stehen mit ihren Pfaden in der Liste`;
    const name = layout ?? format;
    return name && recognised ? `${name}; ${recognised}` : name;
  },
  records({ records, tweets: found, profiles, not_tweets, unreadable }: InputReport): string | null {
    if (records === 0) return null;
    const parts = [
      found > 0 ? tweets(found) : [],
      profiles > 0 ? `${accounts(profiles)} beschrieben` : [],
      Object.entries(not_tweets).map(([name, value]) => kind(name, value)),
      unreadable > 0 ? `${count(unreadable)} nicht lesbar` : [],
    ].flat();
    return parts.length === 1 ? list(parts) : `${count(records)}: ${list(parts)}`;
  },
  problem({ code, count: times, first: { line, message } }: Problem): string {
    if (line === null || fileFaults.includes(code)) return visible(message);
    return `${visible(message)} ${times > 1 ? `${count(times)}-mal, zuerst in` : "In"} Zeile ${count(line)}.`;
  },
  times({ first_tweet, last_tweet, date_order, tweets: found }: InputReport): string | null {
    if (found === 0) return null;
    return [quality.when(first_tweet, last_tweet), date_order ? [dateOrders[date_order]] : []].flat().join(". ");
  },
  ids: ({ rounded_ids, recovered_ids }: InputReport) => roundedIds(rounded_ids, recovered_ids).join(" ") || null,
  leftAlone({ left_alone }: InputReport): string | null {
    const hint =
      "tables of unknown columns" in left_alone
        ? ". Öffnen Sie eine solche Tabelle für sich, um ihre Spalten zu erklären."
        : "";
    return leftAlone(left_alone) + hint || null;
  },
  more: (value: number) =>
    `${counted(value, "weitere Datei steht", "weitere Dateien stehen")} im gespeicherten Bericht.`,
};
