// The threshold, the parts of time, and saving what is drawn.
import { html } from "lit-html";
import type { Denominator, OverTime, Report, Step } from "../../../shared/report";
import { isPending } from "../../facts";
import { count, counted, interval, moment, momentRange, percent, small, windowRange, zoneName } from "../../format";
import { usualSettings } from "../../state";
import { accounts, judgedOn, lengthOf } from "./common";

export const download = {
  copy: "Kopieren",
  chartAs: (kind: "SVG" | "PNG", what: string) => `${kind}: ${what}, das Diagramm`,
  tableAs: (what: string) => `CSV: ${what}, die Zahlen`,
  copyOf: (what: string) => `Zahlen für eine Tabellenkalkulation kopieren: ${what}`,
  copied: (what: string, rows: number) => `Kopiert: ${what}, ${counted(rows, "Zeile", "Zeilen")}.`,
  notCopied: "Der Browser hat das Kopieren nicht zugelassen. Die CSV-Datei enthält dieselben Zahlen.",
  failed:
    "Das ließ sich nicht erstellen. Ein neuer Versuch kann helfen, sobald auf der Festplatte oder im Speicher mehr Platz ist.",
  table: "Als Tabelle",
  /** Below a chart that has left the page. */
  footer(what: string, { window, settings, invented, lexicon }: Report): string[] {
    const when =
      window.from && window.to
        ? `${windowRange(window.from, window.to, settings.time_zone)} (${zoneName(settings.time_zone)})`
        : "Zeiten nicht bekannt";
    return [
      `${invented ? "Erfundene Wahl. " : ""}${what}, ${when}`,
      `Hashtag-Liste: ${lexicon.name}. Erstellt mit Hustings.`,
    ];
  },
  fileName: (what: string, isInvented: boolean) => `hustings-${isInvented ? "invented-" : ""}${what}`,
};

export const threshold = {
  heading: (perDay: number) => `Wie viel an „${small(perDay)} am Tag“ hängt`,
  intro: "Konten an oder über der Linie gelten als hochfrequent. Die Studie von 2017 zog sie bei 50.",
  drag: "Ziehen Sie an der Linie, oder verschieben Sie sie mit den Pfeiltasten.",
  chart: ({ sensitivity, settings, automation }: Report) => {
    const rows = sensitivity.filter(({ denominator }) => denominator === settings.denominator);
    const [first, last] = [rows[0], rows.at(-1)];
    const course =
      first && last
        ? ` Von ${percent(first.share)} bei ${small(first.per_day)} Tweets am Tag fällt er auf ${percent(last.share)} bei ${small(last.per_day)}.`
        : "";
    return `Anteil der erfassten Tweets, der von Konten über einer Schwelle stammt, je nach Schwelle: ${percent(automation.share)} bei ${small(automation.rule.per_day)} am Tag.${course} Die Tabelle darunter enthält die Zahlen.`;
  },
  curveTitle: (isNarrow: boolean) =>
    isNarrow
      ? "Erfasste Tweets von Konten über der Linie"
      : "Anteil der erfassten Tweets, der von Konten über der Linie stammt, nach Tweets am Tag",
  sharesTitle: (isNarrow: boolean) =>
    isNarrow ? "Anteile der Parteien ohne sie" : "Anteile der Parteien ohne diese Konten",
  published: "die 50 der Studie",
  here: (perDay: number, share: number | null) => `${small(perDay)} am Tag: ${percent(share)}`,
  label: "Mindestens so viele Tweets am Tag",
  unit: "am Tag",
  result: (report: Report, { automation, window } = report) =>
    automation.share === null || automation.accounts === null
      ? "Lässt sich aus diesen Dateien nicht beurteilen."
      : `${count(automation.accounts)} von ${accounts(automation.judged ?? window.accounts)}${judgedOn(report)}; ${percent(automation.share)} der erfassten Tweets`,
  intervals(report: Report): string | null {
    const { interval: of, share, account_share, account_interval } = report.automation;
    const parts = [
      of ? `der Tweets ${interval(of)}\u00a0%` : [],
      account_share !== null && account_interval
        ? `der Konten ${percent(account_share)}, ${interval(account_interval)}\u00a0% (nach Wilson)`
        : [],
    ].flat();
    const none =
      !of && share && !isPending(report) ? " Für einen Vertrauensbereich der Tweets sind es zu wenige Konten." : "";
    return parts.length > 0 ? `95\u00a0%: ${parts.join("; ")}.${none}` : null;
  },
  denominator: "Was gezählt wird",
  denominators: {
    tracked: "erfasste Tweets im Zeitraum (wie in der Studie)",
    all: "alle Tweets des Kontos im Zeitraum",
    lifetime: "alle, die es je abgesetzt hat, geteilt durch sein Alter",
  } satisfies Record<Denominator, string>,
  sampling: "Wie viel von allen passenden Tweets die Dateien enthalten",
  samplingMeans:
    "Eine Stichprobe dünnt jedes Konto aus, also sinkt die Schwelle mit. 100\u00a0%, wenn Sie es nicht wissen: Die Anteile sind dann allenfalls zu niedrig.",
  scaled: ({ automation: { rule } }: Report): string | null => {
    if (rule.sampling >= 1 || rule.denominator === "lifetime") return null;
    const needed =
      rule.tweets_needed === null
        ? ""
        : ` Ein Konto braucht in diesen Dateien ${counted(Math.ceil(rule.tweets_needed), "Tweet", "Tweets")}.`;
    return `Aus ${small(rule.per_day)} am Tag werden ${small(rule.per_day * rule.sampling)} am Tag in einer Stichprobe von ${small(100 * rule.sampling)}\u00a0%.${needed}`;
  },
  meansLittle: (needed: number) =>
    `Schon weniger als zehn Tweets (hier ${count(Math.ceil(needed))}) machen ein Konto hochfrequent: Darüber entscheidet der Zufall, und die Regel besagt wenig.`,
  order: {
    same: (ofLargest: boolean) =>
      `Die Reihenfolge der ${ofLargest ? "sechs größten Parteien" : "Parteien"} ist dieselbe, wo immer man die Linie zieht.`,
    change: (ahead: string, behind: string, low: number, high: number) =>
      low === high
        ? `Mit der Linie bei ${small(low)} liegt ${ahead} vor ${behind}.`
        : `Mit der Linie zwischen ${small(low)} und ${small(high)} liegt ${ahead} vor ${behind}.`,
    more: (value: number) =>
      `${counted(value, "weiterer Wechsel", "weitere Wechsel")} der Reihenfolge ${value === 1 ? "steht" : "stehen"} in der Tabelle.`,
  },
  largest: (others: number) =>
    html`Gezeichnet sind die sechs größten Parteien, ohne ${counted(others, "weitere", "weitere")}<span class="live">; die
        CSV-Datei enthält alle</span>.`,
  sharesCaption: "Anteile der Parteien ohne die Konten an oder über der Linie",
  sensitivity: "Dieselbe Frage mit anderen Linien",
  columns: {
    perDay: "Tweets am Tag",
    accounts: "Konten",
    tweets: "Ihre erfassten Tweets",
    share: "Anteil daran",
  },
  csvColumns: [
    "Tweets am Tag",
    "Was gezählt wird",
    "Konten",
    "Ihre erfassten Tweets",
    "Anteil an den erfassten Tweets, %",
  ],
  csvWithout: (name: string) => `${name} ohne sie, %`,
  csvFrequent: (name: string) => `${name}: ihr Anteil an den Tweets, %`,
  note: "Die Zahl 50 wurde nie geprüft: In einer Zählung all ihrer Tweets überschritten sie 1,46\u00a0% der verifizierten Konten, darunter Redaktionen und Fluggesellschaften. Sie sagt, wie viel ein Konto schreibt, nicht, was es ist.",
  errors: {
    heading: "Wenn die Regel sich bei manchen irrt",
    falsePositives: "Von nicht automatisierten Konten trifft sie",
    lowest: "Von automatisierten mindestens",
    highest: "und höchstens",
    percent: "%",
    result: ({ automation: { corrected, account_share, accounts: frequent } }: Report, falsePositives: number) => {
      if (!corrected || account_share === null) return "Aus diesen Dateien lässt sich dazu nichts sagen.";
      const observed = `${accounts(frequent ?? 0)}, also ${percent(account_share)}, ${frequent === 1 ? "erfüllt" : "erfüllen"} die Regel.`;
      const whose =
        falsePositives === usualSettings.false_positives
          ? " (so viele wie unter verifizierten, wenn man alle ihre Tweets zählt)"
          : "";
      return corrected.indistinguishable
        ? html`${observed} Bei diesen Quoten ist das <strong>von null nicht zu unterscheiden</strong>:
            ${small(100 * falsePositives)}\u00a0% der Konten${whose} erfüllten die Regel auch dann, wenn kein einziges
            automatisiert wäre.`
        : html`${observed} Bei diesen Quoten wären <strong>${interval([corrected.low, corrected.high])}\u00a0% der
              Konten</strong> automatisiert.`;
    },
    note: "1,46\u00a0% der verifizierten Konten schrieben, alle ihre Tweets gezählt, mehr als 50-mal am Tag; die andere Zahl kennt niemand. Die berichtigte Spanne folgt Rogan und Gladen.",
  },
};

const stepNames = { hour: "je Stunde", day: "je Tag", week: "je Woche" } satisfies Record<Step, string>;

export const overTime = {
  heading: "Im Lauf der Zeit",
  intro:
    "Ziehen Sie über das Diagramm, um die Tage zu wählen, von denen alles auf dieser Seite handelt, oder verschieben Sie die Enden mit den Pfeiltasten.",
  noTimes: "Die Tweets tragen keine Zeiten.",
  chart({ step, tweets, gaps }: OverTime, bins: { from: Date; to: Date }[]): string {
    const [first, last] = [bins[0], bins.at(-1)];
    if (!first || !last) return "Keine Tweets.";
    const peak = tweets.indexOf(Math.max(...tweets));
    const silent = gaps.length > 0 ? ` ${counted(gaps.length, "Strecke", "Strecken")} ohne Sammlung.` : "";
    return `Tweets ${stepNames[step]}, ${momentRange(first.from, last.to)}; höchstens ${count(tweets[peak] ?? 0)}, ab ${moment(bins[peak]?.from ?? first.from)}.${silent} Die Tabelle darunter enthält die Zahlen.`;
  },
  tweetsTitle: { hour: "Tweets je Stunde", day: "Tweets je Tag", week: "Tweets je Woche" } satisfies Record<
    Step,
    string
  >,
  sharesTitle: "Anteile der Parteien an den Nennungen",
  tweets: "alle Tweets",
  tracked: "erfasste",
  frequent: "erfasste von hochfrequenten Konten",
  gap: "keine Sammlung",
  begins: "Beginn des Zeitraums",
  ends: "Ende des Zeitraums",
  stepLabel: "Schritt",
  steps: { auto: "passend", hour: "Stunden", day: "Tage", week: "Wochen" } satisfies Record<Step | "auto", string>,
  few: (fewest: number) => `Bei weniger als ${count(fewest)} Nennungen wird kein Anteil gezeichnet.`,
  gaps(all: { from: Date; to: Date }[]): string | null {
    if (all.length === 0) return null;
    const shown = all.slice(0, 3).map(({ from, to }) => momentRange(from, to));
    const more = all.length > 3 ? ` und ${count(all.length - 3)} weitere Male` : "";
    return `Keine Tweets, wo welche zu erwarten wären: ${shown.join("; ")}${more}. Die Sammlung scheint stillgestanden zu haben; das heißt nicht, dass die Konten schwiegen.`;
  },
  caption: "Tweets und Anteile der Parteien im Lauf der Zeit",
  columns: { from: "Ab", tweets: "Tweets", tracked: "Erfasste", frequent: "Von hoch\u00adfrequenten" },
  csvColumns: ["Ab", "Tweets", "Erfasste", "Erfasste von hochfrequenten Konten", "Keine Sammlung"],
  csvParty: (name: string) => `${name}, Tweets`,
  window: "Tage",
  from: "Von",
  to: "Bis",
  toInclusive: "Bis einschließlich",
  fromTime: "ab",
  toTime: "bis",
  wholeSample: "Ganze Stichprobe",
  windowNow: (window: Report["window"], zone: string) => {
    const { from, to, days } = window;
    if (!from || !to || days === null) return "Die Tweets tragen keine Zeiten.";
    if (from >= to) return "Der erste Tag liegt nach dem letzten.";
    return `${windowRange(from, to, zone)}, ${lengthOf(window)} (${zoneName(zone)})`;
  },
  emptyDays: (days: number) =>
    `Auf ${counted(days, "dieser Tage", "dieser Tage")} fällt kein Tweet, das ist mehr als die Hälfte: Ein Mittel über alle besagt wenig.`,
  zone: "Die Tage beginnen um Mitternacht nach",
  zones: (zone: string, isOwn: boolean) => (isOwn ? `${zoneName(zone)}, Ihrer Uhr beim ersten Tweet` : zoneName(zone)),
  zoneNote: "Der Abstand bleibt durchweg gleich: Sommerzeit kennt er nicht.",
};
