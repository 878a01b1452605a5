// Two samples beside each other.
import type { Interval } from "../../../shared/report";
import { interval, list, percent, points, pointsApart } from "../../format";

export const compare = {
  heading: "Vergleich",
  intro: "Dieselben Fragen an zwei Seiten und was zwischen ihnen liegt.",
  with: "Vergleichen mit",
  choices: {
    nothing: "nichts",
    days: "anderen Tagen",
    list: "einer anderen Hashtag-Liste",
    files: "einer anderen Datei",
  },
  days: "Tage der anderen Seite",
  chooseDays: "Wählen Sie die Tage, mit denen verglichen wird.",
  list: "Liste der anderen Seite",
  sameList: "dieselbe",
  unedited: "diese Liste vor den Änderungen",
  drop: "Dateien der anderen Seite",
  invitation: "Dateien zum Vergleichen hierher ziehen",
  more: "Weitere davon hierher ziehen",
  forget: "Diese Dateien entfernen und nicht vergleichen",
  otherwise: (settings: string) => `Die andere Seite unterscheidet sich auch durch ${settings}.`,
  caption: "Die beiden Seiten und ihre Unterschiede",
  region: "Die beiden Seiten, lässt sich seitlich verschieben",
  columns: { first: "Diese Seite", second: "Andere Seite", difference: "Andere − diese" },
  rows: {
    list: "Hashtag-Liste",
    window: "Tage",
    tweets: "Tweets",
    tracked: "Erfasste Tweets",
    accounts: "Konten",
    high: "Erfasste Tweets von hochfrequenten Konten",
    frequent: "Hochfrequente Konten",
  },
  noTimes: "nicht bekannt",
  share: (share: number | null, range: Interval | null) =>
    range === null ? percent(share) : `${percent(share)} (${interval(range)})`,
  /** A difference of shares in words; where chance can explain it, it says so. `isDone`: intervals were computed. */
  difference(value: number | null, range: Interval | null, isDone: boolean): string {
    if (value === null) return "nicht bekannt";
    if (range === null) return isDone ? `${apart(value)}, ohne Vertrauensbereich` : apart(value);
    const [low, high] = range;
    const between = `(${points(low)} bis ${points(high)})`;
    return `${apart(value)}${low <= 0 && high >= 0 ? ", kann Zufall sein" : ""} ${between}`;
  },
  change: (name: string, first: number | null, second: number | null) =>
    `${name} ${percent(first)} → ${percent(second)}`,
  clear: (sentences: string[]) => `Am deutlichsten: ${sentences.join("; ")}.`,
  noneClear: "Bei keiner Partei unterscheidet sich der Anteil stärker, als der Zufall erklären kann.",
  missing: (names: string[]) => `Nur in einer der beiden Listen: ${list(names)}.`,
  empty: "Auf der anderen Seite fallen in diese Tage keine Tweets.",
  overlap: "Die beiden Zeiträume überschneiden sich: Manche Tweets stehen auf beiden Seiten.",
  waiting: "Die Vertrauensbereiche werden berechnet.",
  few: "Eine Seite hat zu wenige Konten für Vertrauensbereiche, auf die Verlass wäre.",
  note: "In Klammern: 95-%-Vertrauensbereiche, bei Unterschieden in Prozentpunkten. Sie sagen, wie weit der Zufall, wer gerade getwittert hat, reichen kann, und nichts darüber, wie die beiden Seiten gesammelt wurden.",
};

function apart(value: number): string {
  return pointsApart(value) === pointsApart(0) ? "gleich" : `${points(value)} Prozentpunkte`;
}
