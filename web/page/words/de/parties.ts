// Party share: how it is counted, and how sure it is.
import { html, nothing } from "lit-html";
import type { Concentration, Interval, Party, Report, Rule, Settings } from "../../../shared/report";
import { certain } from "../../facts";
import { chance, count, counted, interval, list, percent, pointsApart, times } from "../../format";
import { accounts, shownHandle } from "./common";

export const rules: Record<Rule, { name: string; means: string }> = {
  mention: { name: "Nennungen", means: "Ein Tweet mit Hashtags zu zwei Parteien zählt für jede einmal." },
  exclusive: { name: "nur eine Partei", means: "Tweets mit Hashtags zu mehreren Parteien bleiben weg." },
  fractional: { name: "aufgeteilt", means: "Ein Tweet mit Hashtags zu zwei Parteien zählt für jede zur Hälfte." },
};

export const voices: Record<Settings["voices"], { name: string; means: string }> = {
  tweets: { name: "jeder Tweet", means: "Wer zehnmal twittert, zählt zehnmal." },
  accounts: { name: "jedes Konto einmal", means: "Wer zehnmal twittert, zählt einmal." },
};

const which: Record<Settings["tweets"], { name: string; means: string }> = {
  all: { name: "alle", means: "Ein Retweet zählt wie ein Tweet." },
  originals: { name: "eigene", means: "Nur, was Konten selbst geschrieben haben." },
  retweets: { name: "Retweets", means: "Nur, was Konten weitergegeben haben." },
};

const namesOf = <Key extends string>(all: Record<Key, { name: string }>) =>
  Object.fromEntries(Object.entries<{ name: string }>(all).map(([key, { name }]) => [key, name])) as Record<
    Key,
    string
  >;

const nameOf = (account: string) =>
  account === "" || account.includes(" ") ? shownHandle(account) || "ein Konto" : `@${account}`;

export const parties = {
  heading: "Anteile der Parteien",
  intro({ settings }: Report): string {
    const of = {
      tweets: {
        mention: "Anteil an den Nennungen von Parteien durch Hashtags.",
        exclusive: "Anteil an den Tweets mit Hashtags zu nur einer Partei.",
        fractional: "Anteil an den Tweets mit Hashtags zu Parteien.",
      },
      accounts: {
        mention: "Anteil an den Nennungen von Parteien durch Konten.",
        exclusive: "Anteil an den Konten, die Hashtags zu nur einer Partei verwenden.",
        fractional: "Anteil an den Konten, die Hashtags zu Parteien verwenden.",
      },
    }[settings.voices][settings.rule];
    return `${of} Spanne: der 95-%-Vertrauensbereich über die Konten. Dünne Linie: der Anteil ohne hochfrequente Konten.`;
  },
  ofOneAccount:
    "Ein einzelnes Konto ergibt kein Verhältnis der Parteien: Seine Hashtags sagen etwas über das Konto und nichts über ein Gespräch. Seine eigenen Zahlen behalten ihren Sinn: wie oft und wann es twittert, wie viel davon Retweets sind und welche Hashtags es setzt.",
  chart: (parties: Party[]) =>
    `Balkendiagramm der Anteile der Parteien: ${parties
      .map(({ name, share, interval: of, without }) =>
        [
          `${name} ${percent(share)}`,
          of ? ` (${interval(of)})` : "",
          without.share === null ? "" : `, ${percent(without.share)} ohne hochfrequente Konten`,
        ].join(""),
      )
      .join("; ")}. Die Tabelle darunter enthält dieselben Zahlen.`,
  interval: (value: Interval | null) => (value ? `(${interval(value)})` : ""),
  withoutShort: (share: number) => `${percent(share)} ohne`,
  computing: (progress: { done: number; of: number } | null) =>
    `Es wird berechnet, wie sicher das ist${progress ? `: ${percent(progress.done / progress.of, 0)}` : ""} …`,
  afterReading: "Wie sicher das ist, wird berechnet, sobald alles gelesen ist.",
  noInterval: "Zu wenige Konten, um zu sagen, wie sicher das ist.",
  /** How sure the order is. */
  lead({ uncertainty, parties }: Report): unknown {
    if (!uncertainty) return this.noInterval;
    const name = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
    const leader = parties.find(({ id }) => id === uncertainty.leader);
    const leads = leader?.leads ?? null;
    const next = uncertainty.differences[0];
    if (leads === null || !leader?.interval) return this.noInterval;
    const isFound = (id: string | undefined) => parties.some((party) => party.id === id && party.share);
    const ahead =
      next && isFound(next.parties[1])
        ? `, ${pointsApart(next.difference)} Prozentpunkte vor ${name(next.parties[1])}${next.interval ? ` (${interval(next.interval)})` : ""}`
        : "";
    return html`<strong>${name(uncertainty.leader)} führt in ${chance(leads)} der Ziehungen</strong>${ahead}.
    ${leads < certain ? "Das ist zu knapp, um von einem Vorsprung zu sprechen." : nothing}`;
  },
  deeper: "Mehr: andere Zählregeln, einzelne Hashtags weggelassen, die Größe der Parteien",
  differences: "Von Platz zu Platz",
  differenceColumns: { pair: "Reihenfolge", difference: "Punkte", interval: "95\u00a0%", chance: "Vorn in" },
  ahead: (first: string, second: string) => `${first} vor ${second}`,
  counting: "Zählung",
  rules: namesOf(rules),
  ruleMeans: (rule: Rule) => rules[rule].means,
  voicesLabel: "Stimmen",
  voices: namesOf(voices),
  voicesMean: (value: Settings["voices"]) => voices[value].means,
  tweetsLabel: "Tweets",
  tweets: namesOf(which),
  tweetsMean: (value: Settings["tweets"]) => which[value].means,
  countAgainst: "Hashtags gegen eine Partei mitzählen",
  countAgainstMeans: (tag: string, party: string) => html`<bdi>#${tag}</bdi> zählt dann als Gespräch über ${party}.`,
  mixedBeside: (mixed: number) =>
    `${counted(mixed, "Tweet", "Tweets")} mit Hashtags zu mehreren Parteien ${mixed === 1 ? "bleibt" : "bleiben"} weg.`,
  limits:
    "Der Vertrauensbereich erfasst, welche Konten zufällig in der Stichprobe sind. Nicht erfasst sind die Wahl der Hashtags, die Auswahl durch die Plattform, inzwischen gelöschte Konten und falsche Zuordnungen.",
  why: "Warum?",
  whyLimits: ({ settings, uncertainty }: Report) =>
    `Die Konten werden ${count(uncertainty?.replicates ?? settings.replicates)}-mal neu gezogen, jedes mit all seinen Tweets, denn Tweets eines Kontos sind nicht unabhängig voneinander; der Bereich reicht über die mittleren 95\u00a0% der Ziehungen hinaus, und das umso weiter, je weniger Konten ihn tragen. Deshalb kann er die Null einschließen, obwohl sich fast alle Ziehungen einig sind. Was in jeder Ziehung gleich ist, kann er nicht sehen: einen Hashtag, der in der Liste fehlt, Tweets, die die Plattform nicht herausgegeben hat, Konten, die vor dem Export gesperrt wurden, ein Konto, das für etwas gehalten wird, was es nicht ist.`,
  caption: "Anteile der Parteien in Zahlen",
  groups: { share: "Anteil", accounts: "Konten", frequent: "Hochfrequente Konten" },
  columns: {
    name: "Partei",
    tweets: "Tweets",
    share: "Anteil",
    interval: "95\u00a0%",
    without: "Ohne hoch\u00adfrequente",
    change: "Ihre Wirkung, Prozent\u00adpunkte",
    accounts: "Konten",
    accountShare: "Anteil, jedes Konto einmal",
    effective: "Effektive Zahl",
    frequentTweets: "Tweets von ihnen",
    frequentShare: "Anteil an den Tweets der Partei",
    frequentInterval: "95\u00a0%",
    frequentAccounts: "Konten",
  },
  csvColumns: [
    "Partei",
    "Tweets",
    "Anteil, %",
    "Anteil, unten",
    "Anteil, oben",
    "Anteil ohne hochfrequente Konten, %",
    "Ohne, unten",
    "Ohne, oben",
    "Ihre Wirkung, Prozentpunkte",
    "Wirkung, unten",
    "Wirkung, oben",
    "Konten",
    "Anteil an den Konten, %",
    "Effektive Zahl der Konten",
    "Tweets hochfrequenter Konten",
    "Ihr Anteil an den Tweets der Partei, %",
    "Ihr Anteil, unten",
    "Ihr Anteil, oben",
    "Hochfrequente Konten",
    "Ihr Anteil an den Konten der Partei, %",
  ],
  noFrequentInterval:
    "Zu wenige hochfrequente Konten, oder keine, für 95-%-Vertrauensbereiche ihres Anteils an den Tweets einer Partei.",
  absent: (names: string[]) => `Hashtags zu ${list(names)} kommen nicht vor.`,
  classes: "Jeder Tweet ist genau eines davon",
  class: {
    one_party: "Zu einer Partei",
    mixed: "Zu mehreren Parteien",
    against_only: "Nur gegen eine Partei",
    neutral: "Nur neutrale Hashtags zur Wahl",
    untracked: "Kein Hashtag der Liste",
  },
  all: "Alle Tweets",
  againstHeading: "Hashtags für und gegen",
  againstColumns: (isCounted: boolean) => [
    "Partei",
    isCounted ? "Tweets über sie" : "Tweets für sie",
    "Tweets gegen sie",
    isCounted ? "Konten, die über sie sprechen" : "Konten mit Hashtags für sie",
    "Konten mit Hashtags gegen sie",
  ],
  againstNote: (isCounted: boolean) =>
    isCounted
      ? "Auch Hashtags gegen eine Partei zählen als Gespräch über sie."
      : "Hashtags gegen eine Partei werden keinem Anteil zugeschlagen.",
  note: "Ein Hashtag ist ein Thema, keine Zustimmung. Wer ein Konto betreibt und für wen, können diese Zahlen nicht zeigen.",
  concentration: {
    heading: "An wie vielen Konten es hängt",
    effective: ({ accounts: all, effective_accounts }: Concentration, eachOnce: boolean) =>
      eachOnce && all > 1
        ? html`Jedes der ${accounts(all)} zählt einmal.`
        : effective_accounts === null || all === 1
          ? html`${accounts(all)} ${all === 1 ? "verwendet" : "verwenden"} Hashtags zu Parteien.`
          : html`${accounts(all)} verwenden Hashtags zu Parteien, manche weit öfter als andere: Zusammen
            <strong>zählen sie so viel wie ${accounts(Math.round(effective_accounts))}</strong>${effective_accounts < 1.5 ? "" : ", die gleich oft twittern"} (ihre effektive Zahl).`,
    top: (share: number, all: number) =>
      all < 100
        ? `Das aktivste Konto schreibt ${percent(share)} der Nennungen.`
        : `Das aktivste Prozent schreibt ${percent(share)} der Nennungen.`,
    influential: (account: string, party: string, withIt: number, without: number) =>
      `Ohne ${nameOf(account)} läge ${party} bei ${percent(without)} statt bei ${percent(withIt)}; kein anderes Konto verändert einen Anteil stärker.`,
    few: "Das sind wenige. Bei weniger als 30 besagt ein Vertrauensbereich wenig und ist keine verlässliche Grundlage; bei weniger als fünf wird keiner angegeben.",
  },
  otherRules: {
    heading: "Nach anderen Regeln gezählt",
    caption: "Anteile der Parteien nach jeder Regel",
    note: "Fett ist, was oben gezeigt wird.",
  },
  leaveOneOut: {
    heading: "Wenn ein Hashtag nicht in der Liste wäre",
    note: "Die Anteile, neu gezählt, wobei reihum jeder Hashtag einmal fehlt: Wie weit sie sich bewegen, zeigt, wie viel an der Wahl dieses einen hängt.",
    columns: { party: "Partei", low: "Niedrigster", lowTag: "ohne", high: "Höchster", highTag: "ohne" },
  },
  references: {
    heading: "Gemessen an der Größe",
    note: "Ein Anteil am Gespräch ist keine Prognose: Über wen mehr gesprochen wird, als seiner Größe entspricht, der wird vielleicht verspottet, gefürchtet oder ist einfach laut.",
    lede: (name: string, share: number, reference: string, size: number, ratio: number) =>
      `${name} hat ${percent(share, 0)} des Gesprächs und bei „${reference}“ ${percent(size, 0)}: das ${times(ratio)}-Fache.`,
    caption: "Anteil am Gespräch und Größe",
    columns: { party: "Partei", share: "Am Gespräch", size: "Größe", ratio: "Verhältnis", interval: "95\u00a0%" },
    source: (measure: string, source: string) => `${measure}: ${source}.`,
  },
};
