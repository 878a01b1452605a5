// Two samples beside each other.
import type { Interval } from "../../../shared/report";
import { interval, list, percent, points, pointsApart } from "../../format";

export const compare = {
  heading: "Compare",
  intro: "The same questions, asked of two sides, with what lies between them.",
  with: "With",
  choices: { nothing: "nothing", days: "other days", list: "another list of hashtags", files: "another file" },
  days: "Days of the other side",
  chooseDays: "Choose the days to compare with.",
  list: "List of the other side",
  sameList: "the same",
  unedited: "this list before it was changed",
  drop: "Files of the other side",
  invitation: "Drop the files to compare with here",
  more: "Drop more of them here",
  forget: "Remove these files and compare with nothing",
  otherwise: (settings: string) => `The other side differs, too, by ${settings}.`,
  caption: "The two sides and their differences",
  region: "The two sides, scrolls sideways",
  columns: { first: "This side", second: "Other side", difference: "Other − this" },
  rows: {
    list: "List of hashtags",
    window: "Days",
    tweets: "Tweets",
    tracked: "Tracked tweets",
    accounts: "Accounts",
    high: "Tracked tweets by high-frequency accounts",
    frequent: "High-frequency accounts",
  },
  noTimes: "not known",
  share: (share: number | null, range: Interval | null) =>
    range === null ? percent(share) : `${percent(share)} (${interval(range)})`,
  /** A difference of shares in words; where chance can explain it, it says so. `isDone`: intervals were computed. */
  difference(value: number | null, range: Interval | null, isDone: boolean): string {
    if (value === null) return "not known";
    if (range === null) return isDone ? `${apart(value)}, no interval` : apart(value);
    const [low, high] = range;
    const between = `(${points(low)} to ${points(high)})`;
    return `${apart(value)}${low <= 0 && high >= 0 ? ", within chance" : ""} ${between}`;
  },
  change: (name: string, first: number | null, second: number | null) =>
    `${name} ${percent(first)} → ${percent(second)}`,
  clear: (sentences: string[]) => `Most clearly: ${sentences.join("; ")}.`,
  noneClear: "No party’s share differs by more than chance can explain.",
  missing: (names: string[]) => `Only one of the lists has ${list(names)}.`,
  empty: "The other side has no tweets in these days.",
  overlap: "The two windows overlap: some tweets are on both sides.",
  waiting: "The intervals are being computed.",
  few: "One side has too few accounts for intervals that could be relied on.",
  note: "In brackets: 95 % intervals, in points for differences. They say how far chance in who tweeted can reach, and nothing of how the two sides were collected.",
};

function apart(value: number): string {
  return pointsApart(value) === pointsApart(0) ? "the same" : `${points(value)} points`;
}
