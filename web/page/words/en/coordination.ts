// Accounts in step, and who is amplified by whom.
import { html, nothing } from "lit-html";
import {
  type Amplified,
  type Cluster,
  type Coordination,
  type Official,
  type Report,
  type Thing,
  type Trace,
  type TraceReport,
  traces,
} from "../../../shared/report";
import {
  count,
  counted,
  duration,
  list,
  moment,
  momentRange,
  onClock,
  percent,
  rate,
  small,
  visible,
} from "../../format";
import { accounts, shownHandle, tweets } from "./common";

const traceNames: Record<Trace, string> = {
  text: "same words",
  retweet: "same retweet",
  link: "same link",
  hashtags: "same hashtags in a row",
  reply: "reply to the same tweet",
};

const things: Record<Trace, [one: string, other: string]> = {
  text: ["text", "texts"],
  retweet: ["retweeted tweet", "retweeted tweets"],
  link: ["link", "links"],
  hashtags: ["row of hashtags", "rows of hashtags"],
  reply: ["tweet replied to", "tweets replied to"],
};

const capital = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`;
const clusters = (value: number) => counted(value, "cluster", "clusters");
const pairs = (value: number) => counted(value, "pair", "pairs");
const partyName = ({ parties }: Report, id: string) => parties.find((party) => party.id === id)?.name ?? visible(id);

const ofEach = (all: TraceReport[], key: "crowded" | "uncompared" | "untimed") =>
  list(all.map((of) => `${traceNames[of.id]}: ${tweets(of[key])}`));

/** "16 texts, 2 links". */
const alike = (all: { id: Trace; things: number }[]) =>
  all.map((of) => counted(of.things, ...things[of.id])).join(", ");

/** Whose official account it is. */
export const official = (of: NonNullable<Official>, report: Report) =>
  `official: ${partyName(report, of.party)}, ${roleName(of.role)}`;

export const roleName = (role: string) => visible(role);

export const step = {
  heading: "Accounts in step",
  afterReading: "They are looked for once everything is read.",
  look: "Look for accounts in step",
  cancel: "Cancel",
  waiting: "They will be looked for when the rest has been computed.",
  large: "In so many tweets this may take some minutes, so it begins only when you ask.",
  cancelled: "The search was stopped.",
  seeking: (part: number) => `Looking for accounts in step: ${percent(part, 0)}`,
  found: (found: Coordination) =>
    `Accounts in step: ${found.accounts === 0 ? "none" : `${count(found.accounts)}, in ${clusters(found.clusters)}`}.`,
  lede(found: Coordination) {
    const { chance } = found;
    if (found.pairs === 0)
      return html`<em>No two accounts</em> did the same so often and so close together as to count as in step.`;
    const expected = chance === null ? nothing : html`; by chance there would be about ${rate(chance.pairs)}`;
    return html`<em>${accounts(found.accounts)}</em>, in ${clusters(found.clusters)}, wrote ${tweets(found.tweets)} in step
      with each other${found.share === null ? nothing : html`, <em>${percent(found.share)}</em> of all in this window`}. They
      make ${pairs(found.pairs)}${expected}.`;
  },
  frequent: (found: Coordination) =>
    found.high_frequency === null ? "" : `High-frequency among them: ${count(found.high_frequency)}.`,
  caution:
    "In step is not automated. Campaigns that ask people to post the same words, fan clubs, a party’s staff and share buttons leave the same traces. This shows which accounts did the same at nearly the same time, again and again; it cannot show who or what they are.",
  chance({ chance }: Coordination): string {
    if (chance === null) return "How much of this chance would make was not computed: the number of copies is 0.";
    const { copies, pairs: by, accounts: of, clusters: in_ } = chance;
    return `By chance: with the times of tweets shuffled within each hour there ${by === 1 ? "is" : "are"} ${pairs(by)} of ${accounts(of)} in ${clusters(in_)}${copies > 1 ? `, the mean of ${count(copies)} copies` : ""}. What is far more than that is no accident of a busy hour; but an arrangement among people is no accident either.`;
  },
  traces: {
    caption: "What was looked at, and what chance would make",
    file: "in-step-traces",
    columns: [
      "Trace",
      "Within",
      "Tweets",
      "Different things",
      "Done by several",
      "Pairs",
      "Pairs by chance",
      "Accounts",
      "Accounts by chance",
    ],
    name: (id: Trace) => capital(traceNames[id]),
    figure: (value: number | null) => (value === null ? "not computed" : small(value)),
  },
  crowded: (all: TraceReport[]) =>
    `Some pairs may be missing: too many tweets did the same at once to compare every two of them (${ofEach(all, "crowded")}).`,
  uncompared: (all: TraceReport[]) =>
    `Some texts that hardly differ may not have been taken for the same: too many came at once to compare every two of them (${ofEach(all, "uncompared")}).`,
  untimed: (all: TraceReport[]) =>
    `Left out, because the files do not tell their times finely enough: ${ofEach(all, "untimed")}.`,
  cluster: {
    name: ({ number }: Pick<Cluster, "number">) => `Cluster ${count(number)}`,
    summary: ({ size, tweets: inStep, from, to }: Cluster, zone: string) =>
      `${accounts(size)}, ${tweets(inStep)} in step, ${momentRange(onClock(from, zone), onClock(to, zone))}`,
    alike: (of: Cluster) => `Done alike: ${alike(of.traces)}.`,
    dense: ({ pairs: number, size, density, tweets: inStep, tweets_of_members: all }: Cluster) =>
      `${pairs(number)} of ${count((size * (size - 1)) / 2)} possible (${percent(density, 0)}). In step ${inStep === 1 ? "is" : "are"} ${count(inStep)} of its members’ ${tweets(all)} in this window.`,
    parties: "Its tweets in step carry hashtags of:",
    official: (of: Cluster["official"], report: Report) =>
      `Official accounts it retweeted in step: ${list(of.map(({ handle, party, tweets: number }) => `@${visible(handle)} (${partyName(report, party)}), ${counted(number, "time", "times")}`))}.`,
    grades: "Signs of automation among its members:",
    things: "What they did alike",
    hidden: "The text is not shown, because it would reveal whose handle is hidden.",
    more: (number: number) => counted(number, "more example", "more examples"),
    members: (shown: number, all: number) =>
      `Show members (${shown < all ? `${count(shown)} of ${count(all)}` : count(all)})`,
    caption: ({ number }: Cluster) => `Members of cluster ${count(number)}`,
    columns: ["Account", "Things", "Partners", "Tweets in step", "Of its tweets", "Signs"],
  },
  thing({ trace, accounts: who, tweets: number, seconds, from, name }: Thing, zone: string): string {
    const of =
      name === null
        ? ""
        : trace === "retweet"
          ? ` of ${name.includes(" ") ? shownHandle(visible(name)) : `@${visible(name)}`}`
          : `: ${visible(name)}`;
    const within = seconds === 0 ? "in the same second" : `within ${duration(seconds)}`;
    return `${capital(traceNames[trace])}${of}. ${accounts(who)}, ${tweets(number)} ${within}, from ${moment(onClock(from, zone))}.`;
  },
  more: (all: number) => `Show all ${clusters(all)}`,
  listed: (shown: number, all: number) => `The ${count(shown)} strongest of ${clusters(all)}.`,
  inCluster: (number: number) => `in step: cluster ${count(number)}`,
  settings: {
    summary: "What counts as in step",
    intro:
      "Two accounts are in step if they did the same within so many seconds of each other, with at least so many different things. The more accounts did a thing, the less it counts. More seconds find slower campaigns, and more that is chance.",
    within: (id: Trace) => `${capital(traceNames[id])}, within`,
    off: "not looked at",
    least: "Different things, at least",
    distance: "Texts may differ by",
    bits: "of 64 bits",
    copies: "Copies with shuffled times",
    means:
      "Texts are compared by fingerprints of 64 bits, without case, links, mentions, digits, signs and spaces. At 0 the rest must be equal; at 8, as usual, a word or two may differ; at 16 much may. Copies say what chance would make: the more, the surer and the slower; with 0 it stays unsaid.",
    reset: "Back to the usual",
  },
};

export const network = {
  heading: "Who with whom",
  choose: "Pairs of",
  all: "all clusters",
  cluster: ({ number, size }: Cluster) => `Cluster ${count(number)}, ${accounts(size)}`,
  caption: "Pairs in step, the strongest first",
  columns: ["Account", "With", "Did alike", "Weight", "From", "To"],
  csvColumns: [
    "Account",
    "Id",
    "With",
    "Its id",
    "Cluster",
    ...traces.map((id) => capital(things[id][1])),
    "Things",
    "Weight",
    "From",
    "To",
  ],
  alike,
  exported: (exported: number, all: number) =>
    `Here and in the files are the ${count(exported)} strongest of ${pairs(all)}.`,
  none: "None of the strongest pairs is of this cluster.",
  more: (all: number) => `Show all ${pairs(all)}`,
  gexf: "Download GEXF",
  note: "GEXF opens in Gephi and other programs for networks.",
  matrix: "As a matrix",
  matrixLabel: (shown: number, most: number) =>
    `How many things each two of ${accounts(shown)} did alike, at most ${count(most)}.`,
  matrixNote: (shown: number, all: number, most: number) =>
    `The stronger the colour, the more things in common, up to ${count(most)}. Columns are numbered like rows.${bounded(shown, all)}`,
  graph: "As a drawing",
  graphLabel: (shown: number, lines: number) =>
    `${accounts(shown)} on a circle, with ${counted(lines, "line", "lines")} between those in step.`,
  graphNote: (shown: number, all: number) =>
    `By cluster, whose number each account carries; the thicker a line, the more things in common. Distances mean nothing.${bounded(shown, all)}`,
  node: (name: string, cluster: number, partners: number) =>
    `${name}, cluster ${count(cluster)}, ${counted(partners, "partner", "partners")}`,
  both: (one: string, other: string, number: number) => `${one} and ${other}: ${counted(number, "thing", "things")}`,
  description: (report: Report) =>
    `${report.invented ? "Invented election. " : ""}Accounts that did the same within seconds of each other. In step is not automated.`,
};

const bounded = (shown: number, all: number) =>
  shown < all ? ` Of ${accounts(all)} only the ${count(shown)} strongest are drawn.` : "";

export const amplified = {
  heading: "Amplified",
  intro: (all: NonNullable<Report["amplified"]>) =>
    `Whose words others spread: ${tweets(all.tweets)} retweet or mention ${accounts(all.accounts)}. Beside it, which part of that is by high-frequency accounts, by accounts with strong signs of automation, by the clusters above, and by accounts under 30 days old.`,
  caution:
    "Many people retweet politicians, and volunteers do so often: to be amplified is no sign of anything, and nobody chooses who does it.",
  none: "No retweets and no mentions are found in this window.",
  by: "Counted over",
  overall: "all tweets",
  party: (name: string, number: number) => `${name}: ${counted(number, "tweet", "tweets")} with its hashtags`,
  caption: "The most amplified accounts",
  columns: [
    "Account",
    "Retweets",
    "Mentions",
    "Accounts that did",
    "By high-frequency",
    "By strong signs",
    "By clusters",
    "By new accounts",
  ],
  tags: "Party hashtags",
  /** Shares are in per cent of the amplifying tweets. */
  csvColumns: ["Counted over", "Account", "Id", "Official of", "Role", "Amplifying tweets"],
  kinds: ["high_frequency", "strong", "clusters", "new"] satisfies (keyof Amplified["by"])[],
  more: (all: number) => `Show all ${count(all)}`,
};

export const sheet = {
  amplifies: "Whom it amplifies",
  columns: ["Account", "Retweets", "Mentions"],
  step: "With whom it is in step",
  cluster: ({ number, size }: { number: number; size: number }) =>
    `In cluster ${count(number)}, of ${accounts(size)}. Campaigns that ask people to post the same words look so, too.`,
  partners: "Its strongest partners",
  partnerColumns: ["Account", "Things in common", "Weight"],
};
