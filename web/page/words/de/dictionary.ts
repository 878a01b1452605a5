// The list of hashtags, its editor, and which are used together.
import { html } from "lit-html";
import type { Report } from "../../../shared/report";
import { count, counted, dateRange, list, percent } from "../../format";
import { accounts, tweets } from "./common";

export const dictionary = {
  heading: "Die Hashtag-Liste",
  intro:
    "Welche Hashtags für welche Partei zählen, entscheidet über jede Zahl auf dieser Seite. Ändern Sie die Liste, und die Zahlen folgen; jeder Schritt lässt sich zurücknehmen.",
  base: "Liste",
  presets: {
    uk2017: "Vereinigtes Königreich, Unterhauswahl 2017",
    uk2019: "Vereinigtes Königreich, Unterhauswahl 2019",
    uk2024: "Vereinigtes Königreich, Unterhauswahl 2024",
    "eu-referendum2016": "Vereinigtes Königreich, EU-Referendum 2016",
    de2017: "Deutschland, Bundestagswahl 2017",
    de2021: "Deutschland, Bundestagswahl 2021",
    fr2017: "Frankreich, Präsidentschaftswahl 2017",
    us2020: "Vereinigte Staaten, Präsidentschaftswahl 2020",
    ep2019: "Europäisches Parlament 2019",
    none: "Von vorn anfangen",
  } as Record<string, string>,
  own: (name: string) => `Aus einer Datei: ${name}`,
  changes: (value: number) => (value === 0 ? "unverändert" : counted(value, "Änderung", "Änderungen")),
  name: "Ihr Name",
  used: (name: string) => `Die Liste „${name}“ gilt.`,
  loaded: (name: string) => `Die Liste aus ${name} gilt.`,
  noJson: (name: string) => `${name} ist keine Hashtag-Liste: Es ist kein JSON.`,
  undo: "Rückgängig",
  redo: "Wiederholen",
  spaces: (tag: string) => `Ein Hashtag enthält keine Leerzeichen: „${tag}“ wurde nicht hinzugefügt.`,
  undone: "Der letzte Schritt wurde zurückgenommen.",
  redone: "Der Schritt wurde wiederholt.",
  save: "Liste speichern (JSON)",
  load: "Liste öffnen",
  neutral: "Neutral",
  neutralNote: "zur Wahl und zu keiner Partei",
  for: (party: string) => `für ${party}`,
  against: (party: string) => `gegen ${party}`,
  forHeading: (party: string) => `Hashtags für ${party}`,
  againstHeading: (party: string) => `Hashtags gegen ${party}`,
  againstLabel: "Gegen",
  nothing: "keine",
  accounts: (value: number) => counted(value, "offizielles Konto", "offizielle Konten"),
  tweets,
  /** What stands unseen behind a hashtag’s number of tweets. */
  tweetsOf: "Tweets",
  /** When a hashtag has its meaning: days in UTC, both included. */
  when(from: string | null, to: string | null): string {
    const day = (date: string) => dateRange(date, date);
    if (from && to) return `${dateRange(from, to)}`;
    return from ? `ab ${day(from)}` : to ? `bis ${day(to)}` : "";
  },
  prefix: (tag: string) => `alle Hashtags, die mit ${tag} beginnen`,
  source: (source: string) => `Quelle: ${source}`,
  move: (tag: string) => `#${tag} verschieben`,
  moveTo: "Verschieben nach …",
  remove: "Herausnehmen",
  moved: (tag: string, place: string) => `#${tag} zählt jetzt ${place}.`,
  asNeutral: "als neutral",
  removed: (tag: string) => `#${tag} ist nicht mehr in der Liste.`,
  keys: (parties: string[]) =>
    html`Tasten, solange einer von diesen oder ein Hashtag der Liste ausgewählt ist: ${parties.map(
      (name, at) => html`<kbd>${at + 1}</kbd>&nbsp;${name}, `,
    )}<kbd>n</kbd>&nbsp;neutral, <kbd>Enter</kbd>&nbsp;nimmt den Vorschlag an oder öffnet den Hashtag, <kbd>Entf</kbd>&nbsp;nimmt
    ihn heraus, Pfeile gehen weiter, <kbd>Strg</kbd>&nbsp;<kbd>Z</kbd>&nbsp;nimmt den letzten Schritt zurück.`,
  suggestions: "Häufige Hashtags, die nicht in der Liste sind",
  /** Whose hashtags the accounts use that use it, of those that use one party’s only. */
  travels(common: { name: string; accounts: number }[], partyAccounts: number, all: number): string {
    if (partyAccounts === 0)
      return `${tweets(all)}; niemand, der ihn verwendet, verwendet Hashtags zu nur einer Partei`;
    const shares = common.map(({ name, accounts }) => `${percent(accounts / partyAccounts, 0)} ${name}`);
    return `${accounts(partyAccounts)} ${partyAccounts === 1 ? "verwendet" : "verwenden"} ihn und Hashtags zu nur einer Partei: ${list(shares)}; ${tweets(all)}`;
  },
  elsewhere: "Anderswohin …",
  put: (tag: string, place: string) => `#${tag}: ${place}`,
  more: (value: number) => `Alle ${count(value)} zeigen`,
  noSuggestions: "Es gibt keine.",
  add: "Hashtag hinzufügen",
  addTag: "Hashtag",
  addHint: "Mit einem Stern am Ende meint er alle, die so beginnen: VoteLab*",
  addPlace: "Zählt",
  addButton: "Hinzufügen",
  edit: "Name, Farbe",
  editOf: (party: string) => `von ${party}`,
  partyName: "Name",
  colour: "Farbe",
  removeParty: "Entfernen",
  partyRemoved: (party: string) => `${party} ist nicht mehr in der Liste, samt den Hashtags.`,
  partyRenamed: (before: string, now: string) => `${before} heißt jetzt ${now}.`,
  recoloured: (party: string) => `${party} hat eine andere Farbe.`,
  newParty: "Partei hinzufügen, oder eine Mannschaft, Marke, Antwort",
  partyAdded: (party: string) => `${party} wurde hinzugefügt.`,
  named: (name: string) => `Die Liste heißt jetzt ${name}.`,
  /** What a step did to the shares that it moved most. */
  note(did: string, before: Report, after: Report): string {
    const shareOf = ({ parties }: Report, id: string) => parties.find((party) => party.id === id)?.share ?? null;
    const written = (share: number | null) => (share === null ? this.nothing : percent(share));
    const names = new Map([...before.parties, ...after.parties].map(({ id, name }) => [id, name]));
    const moved = [...names]
      .map(([id, name]) => ({ name, was: shareOf(before, id), now: shareOf(after, id) }))
      .map((party) => ({ ...party, by: Math.abs((party.now ?? 0) - (party.was ?? 0)) }))
      .filter(({ was, now }) => percent(was ?? 0) !== percent(now ?? 0))
      .sort((a, b) => b.by - a.by)
      .slice(0, 4)
      .map(({ name, was, now }) => `${name} ${written(was)} → ${written(now)}`);
    return `${did} ${moved.length > 0 ? `${moved.join("; ")}.` : "Kein Anteil hat sich geändert."}`;
  },
};

export const overlap = {
  heading: "Hashtags welcher Parteien zusammen vorkommen",
  intro:
    "Ein Tweet steht in einer Zeile: in der genau der Parteien, deren Hashtags er trägt; ein Konto in der all der Parteien, deren Hashtags es verwendet hat.",
  caption: "Gruppen von Parteien, deren Hashtags zusammen vorkommen",
  region: "Gruppen von Parteien, lässt sich seitlich verschieben",
  set: "Parteien",
  yes: "ja",
  no: "nein",
  tweets: "Tweets mit genau diesen",
  accounts: "Konten mit genau diesen",
  frequent: "Hochfrequente Konten",
  more: (value: number) => `Alle ${count(value)} zeigen`,
  none: "Kein Tweet trägt den Hashtag einer Partei.",
  /** `frequent`: of high-frequency accounts. */
  both(one: string, other: string, all: number, both: number, frequent: boolean): string {
    const whose = frequent ? counted(all, "hochfrequenten Konto", "hochfrequenten Konten") : accounts(all);
    return `Von ${whose} mit Hashtags zu ${one} ${both === 1 ? "verwendet" : "verwenden"} ${count(both)} auch solche zu ${other}`;
  },
  ofAll: (all: number, both: number) =>
    `; von allen ${accounts(all)} mit ihnen sind es ${count(both)} (${percent(both / all, 0)}).`,
  pairs: "Hashtags, die zusammen vorkommen",
  pairColumns: { tags: "Hashtags", tweets: "Tweets mit beiden" },
  note: "Auch Gegner verwenden die Hashtags einer Partei: Eine gemeinsame Zeile ist kein Bündnis.",
};
