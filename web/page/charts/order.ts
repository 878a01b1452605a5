import type { Party, Report } from "../../shared/report";

/** Thresholds, `low` to `high`, at which `ahead` has a larger share without the accounts above than `behind`. */
interface OrderChange {
  ahead: Party;
  behind: Party;
  low: number;
  high: number;
}

/** The parties whose shares are drawn as lines, at most six, the largest first; and how many others were found. */
export function largestParties({ parties }: Report): { parties: Party[]; others: number } {
  const found = parties.filter(({ tweets }) => tweets > 0).sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  return { parties: found.slice(0, 6), others: Math.max(0, found.length - 6) };
}

/**
 * Where the order of the parties, given by their shares, is another without the accounts above the threshold: a change
 * for each run of neighbouring thresholds. null: shares without them are not known.
 */
export function orderChanges({ sensitivity, settings, parties: all }: Report, parties: Party[]): OrderChange[] | null {
  const rows = sensitivity.filter(
    ({ denominator, without }) => denominator === settings.denominator && without.some((share) => share !== null),
  );
  if (rows.length === 0) return null;
  const changes: OrderChange[] = [];
  for (const [place, behind] of parties.entries()) {
    for (const ahead of parties.slice(place + 1)) {
      let run: OrderChange | undefined;
      for (const { per_day, without } of rows) {
        const [one, other] = [without[all.indexOf(ahead)] ?? null, without[all.indexOf(behind)] ?? null];
        const isAhead = one !== null && other !== null && one > other;
        if (isAhead && run) run.high = per_day;
        else if (isAhead) changes.push({ ahead, behind, low: per_day, high: per_day });
        run = isAhead ? changes.at(-1) : undefined;
      }
    }
  }
  return changes;
}
