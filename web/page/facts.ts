// What follows from a report, in whatever language it is then said.
import type { EvidenceModel, EvidenceSettings, Report } from "../shared/report";

/** With fewer tweets in the window than this to be high-frequency, chance decides who is. */
const fewTweets = 10;
export const isChance = ({ tweets_needed }: Report["automation"]["rule"]) =>
  tweets_needed !== null && tweets_needed < fewTweets;

/** Intervals take longer to compute, and come with a later report. */
export const isPending = ({ settings }: Report) => !settings.compute.includes("intervals");

/** What the points add up to, 100 as a rule. */
export const allPoints = (families: { points: number }[]) => families.reduce((sum, { points }) => sum + points, 0);

/** From how many points on there are so many signs. */
export const pointsFor = (of: "some" | "strong", settings: EvidenceSettings, model: EvidenceModel | null) =>
  settings[of] ?? model?.grades[of] ?? 0;

/** The chance of the lead, from which on it is called one. */
export const certain = 0.95;
