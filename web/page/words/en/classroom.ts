// For classrooms: the tour through the invented election, the accounts that are judged first, the view for projectors.
import type { Report } from "../../../shared/report";
import { count, duration, small } from "../../format";
import type { Place } from "../../views/outline";
import { accounts } from "./common";

export const projector = "Projector view";

interface Stop {
  at: Place;
  name: string;
  look: string;
  ask: string;
}

export const tour = {
  label: "Guided tour",
  offer: (stops: number) => `A guided tour of this invented election: ${count(stops)} stops, one question at each.`,
  begin: "Take the tour",
  decline: "No, thanks",
  place: (stop: number, of: number, name: string) => `Stop ${count(stop)} of ${count(of)}: ${name}`,
  next: "Next",
  back: "Back",
  leave: "Leave the tour",
  stops: [
    {
      at: "answer",
      name: "the answer",
      look: "The answer is given in sentences, and the figures in brackets say how sure each is.",
      ask: "Which words would a headline leave out?",
    },
    {
      at: "parties",
      name: "party share",
      look: "The bars are shares of party hashtags; the whiskers show how far other accounts could have moved them.",
      ask: "Between which two neighbours could the order be chance?",
    },
    {
      at: "parties",
      name: "with and without",
      look: "In the same chart, the thin line is the share without the accounts that post most. Compare the columns “Share” and “Without high-frequency” of the table.",
      ask: "Whom did those accounts help, and was it enough to matter?",
    },
    {
      at: "threshold",
      name: "where the line is drawn",
      look: "Fifty tweets a day is a choice. Move the line with the mouse or the arrow keys, and watch the curve and the figure below it.",
      ask: "Where would you draw it, if you wanted a large figure? And a small one?",
    },
    {
      at: "guess",
      name: "guess first",
      look: "Twelve accounts, half of them planted as automated. Judge them before you read what the page says of them.",
      ask: "What do you look at first, and why do you trust it?",
    },
    {
      at: "accounts",
      name: "evidence, and what speaks against it",
      look: "Open the first two accounts of the table by their names. At the top stands what speaks against automation, below it every sign with its innocent explanation.",
      ask: "Both are high-frequency. Which of them sleeps?",
    },
    {
      at: "in-step",
      name: "accounts in step",
      look: "Twenty quiet accounts did the same within seconds, again and again, beside what chance would make of it.",
      ask: "Would you have noticed any of them alone? What else than a machine could do this?",
    },
    {
      at: "method",
      name: "method and limits",
      look: "Here stands how all is counted, and what it cannot show.",
      ask: "Which of these limits would you put beside the answer, if there were room for one?",
    },
  ] satisfies Stop[] as Stop[],
};

export const guess = {
  heading: "Guess first",
  intro:
    "Twelve accounts of this invented election, six of them planted as automated. Judge each from what it did; then see what was planted, and what the evidence says.",
  begin: "Begin",
  again: "Begin again",
  place: (at: number, of: number) => `Account ${count(at)} of ${count(of)}: `,
  yes: "Probably automated",
  no: "Probably a person",
  caption: "What it did",
  pause: "Longest pause",
  noPause: "none",
  length: (from: string, to: string) => duration((Date.parse(to) - Date.parse(from)) / 1000),
  step: "In step with",
  others: (others: number) => (others > 0 ? accounts(others) : "nobody"),
  biography: "Its biography says it is automated",
  service: "Posted by a service or scheduler",
  result: (you: number, evidence: number, rule: number, of: number) =>
    `You were right on ${count(you)} of ${count(of)}, the evidence on ${count(evidence)}, the study’s rule on ${count(rule)}.`,
  counts:
    "“Strong signs” count here as “automated”, fewer as “a person”; the study’s rule is 50 tweets a day. Open an account to see its evidence.",
  results: "What was planted, and who saw it",
  columns: ["Account", "Planted", "You said", "Evidence", "Study’s rule"],
  said: (isAutomated: boolean) => (isAutomated ? "automated" : "a person"),
  isRight: (isRight: boolean) => (isRight ? "right" : "wrong"),
  planted: {
    kin: "automated: new, repeats two officials",
    amplifier: "automated: repeats two officials day and night",
    copy_ring: "automated: one of ten that post the same text within a minute",
    retweet_ring: "automated: one of ten that retweet the same within seconds",
    scheduled: "automated: at the same minute of every hour",
    news_feed: "automated, and says so",
    activist: "a person: retired, and busy all day",
    journalist: "a person: a verified journalist",
    digits: "a person: the digits are a date of birth",
    newcomer: "a person who joined two days before",
    voter: "a person: one of the voters",
  } as Record<string, string>,
  lesson(report: Report, automated: number, some: number, of: number) {
    const { false_positives } = report.settings;
    const people = report.quality.accounts - automated;
    return `Careful readers err, and so do scores. With weaker signs counted too, the evidence would be right on ${count(some)} of ${count(of)}; but those who invented these accounts knew the signs. And here half were automated: in the whole election it is ${count(automated)} of ${count(people + automated)}. There, a test that errs on ${small(100 * false_positives)}\u00a0% of people would accuse about ${count(Math.round(false_positives * people))} innocent ones: where what you look for is rare, many of those you find are innocent.`;
  },
};
