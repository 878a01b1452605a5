import type { Party, Report } from "../../shared/report";

/** Thresholds, `low` to `high`, at which `ahead` has a larger share without the accounts above than `behind`. */
export interface OrderChange {
  ahead: Party;
  behind: Party;
  low: number;
  high: number;
}

/** Where the order of the parties, given by their shares, is another without the accounts above the threshold. */
export function orderChanges({ sensitivity, settings, parties: all }: Report, parties: Party[]): OrderChange[] {
  const rows = sensitivity.filter(({ denominator }) => denominator === settings.denominator);
  return parties.flatMap((behind, place) =>
    parties.slice(place + 1).flatMap((ahead) => {
      const share = (row: (typeof rows)[number], party: Party) => row.without[all.indexOf(party)] ?? 0;
      const thresholds = rows.filter((row) => share(row, ahead) > share(row, behind)).map(({ per_day }) => per_day);
      if (thresholds.length === 0) return [];
      return { ahead, behind, low: Math.min(...thresholds), high: Math.max(...thresholds) };
    }),
  );
}
