// Signs of automation: how many accounts show them, and all that is known of one account. What the signals mean, and what
// explains them innocently, is in signals.ts.
import { html, nothing } from "lit-html";
import type {
  AccountSheet,
  Denominator,
  Evidence,
  EvidenceModel,
  EvidenceSettings,
  Grade,
  Report,
  Signal,
} from "../../../shared/report";
import { allPoints, isPending, pointsFor } from "../../facts";
import {
  count,
  counted,
  duration,
  list,
  momentRange,
  onClock,
  percent,
  rate,
  small,
  visible,
  zoneName,
} from "../../format";
import { accounts, bracketed, tweets } from "./common";

/** How many signs, as a word and as a heading has it. */
const gradeNames: Record<NonNullable<Grade>, string> = { few: "wenige", some: "einige", strong: "starke" };

const grade = (of: Grade) => (of === null ? "nicht beurteilt" : gradeNames[of]);

export const evidence = {
  heading: "Anzeichen für Automatisierung",
  none: ({ quality }: Report) =>
    quality.tweets > 0 && quality.accounts === 0
      ? "Diese Dateien sagen nicht, wer die Tweets geschrieben hat; deshalb lässt sich kein Konto beurteilen."
      : "Sie werden gesucht, sobald alles gelesen ist.",
  grade,
  signs: (of: Grade) => (of === null ? "nicht beurteilt" : `${gradeNames[of]} Anzeichen`),
  lede(report: Report, { grades }: Evidence) {
    const strong = grades.find(({ grade }) => grade === "strong");
    const all = grades.reduce((sum, { accounts }) => sum + accounts, 0);
    if (all === 0) return "In diesem Zeitraum hat kein Konto etwas geschrieben.";
    if (!strong || grades.every(({ grade, accounts }) => grade === null || accounts === 0))
      return "Aus diesen Dateien lässt sich kein Konto beurteilen.";
    if (strong.accounts === 0) return html`<em>Kein Konto</em> zeigt starke Anzeichen für Automatisierung.`;
    const pending = isPending(report);
    const isUnsure = !strong.interval && !pending;
    return html`<em>${count(strong.accounts)} von ${accounts(all)}</em>,
      ${percent(strong.account_share)}${bracketed(strong.account_interval, false, "\u00a0%")},
      ${strong.accounts === 1 ? "zeigt" : "zeigen"} starke Anzeichen für Automatisierung.
      ${
        strong.share === null
          ? nothing
          : html`${strong.accounts === 1 ? "Von ihm stammen" : "Von ihnen stammen"} <em>${percent(strong.share)}</em>${bracketed(strong.interval, pending, "\u00a0%")}
              der erfassten Tweets${isUnsure ? "; für einen Vertrauensbereich sind es zu wenige Konten" : ""}.`
      }`;
  },
  means(settings: EvidenceSettings, model: EvidenceModel, { families }: Evidence) {
    const { families: least, part_of_family } = model.grades;
    return html`Jedes Konto bekommt Punkte für das, was es getan hat, bis zu ${small(allPoints(families))}, abzüglich derer für das, was gegen Automatisierung spricht. Starke Anzeichen: ${small(pointsFor("strong", settings, model))} Punkte oder mehr, und zwar aus mindestens ${least} Gruppen von Anzeichen (mit je ${percent(part_of_family, 0)} der Punkte der Gruppe). Einige Anzeichen: ${small(pointsFor("some", settings, model))} oder mehr. Das ist kein Urteil: Auch Menschen bekommen Punkte. <span class="live">Öffnen Sie in der Tabelle unten ein Konto, um seine Gründe zu sehen und was gegen sie spricht.</span>`;
  },
  /** What could not be judged of anybody, but for the family that is still being looked for. */
  incomplete({ families }: Evidence, sought: string | null): string | null {
    const missing = families.filter(({ id, judged, points }) => judged === 0 && points > 0 && id !== sought);
    if (missing.length === 0) return null;
    const [lost, total] = [allPoints(missing), allPoints(families)];
    return `Bei keinem Konto beurteilt: ${list(missing.map(({ name }) => `„${name}“`))}; deshalb sind höchstens ${small(total - lost)} von ${small(total)} Punkten zu vergeben. Wenige Anzeichen heißen nicht, dass ein Mensch schreibt.`;
  },
  scores: {
    title: "Konten nach Punktzahl (jede Linie das Zehnfache)",
    name: "Konten nach Punktzahl",
    column: "Punktzahl",
    chart: ({ scores, grades }: Evidence) =>
      `Konten nach Punktzahl, von 0 bis ${count(scores.from.length * 5)} in Schritten von 5: ${list(grades.filter(({ grade }) => grade !== null).map((of) => `${count(of.accounts)} mit ${gradeNames[of.grade ?? "few"]}n Anzeichen`))}. Die Tabelle darunter enthält die Zahlen.`,
  },
  rates: {
    title: "Konten nach Tweets am Tag (jede Linie das Zehnfache)",
    name: "Konten nach Tweets am Tag",
    column: "Tweets am Tag",
    chart: ({ rates }: Evidence) =>
      `Konten nach Tweets am Tag in der Stichprobe: ${list(rates.from.map((from, index) => `ab ${count(from)}: ${count(rates.accounts[index] ?? 0)}`))}.`,
  },
  bin: (from: number, to: number | undefined) =>
    to === undefined ? `${count(from)} oder mehr` : `${count(from)} bis ${count(to)}`,
  accounts: "Konten",
  grades: {
    caption: "Konten und erfasste Tweets nach Anzeichen",
    columns: ["Anzeichen", "Konten", "Anteil", "95\u00a0%", "Ihre erfassten Tweets", "Anteil", "95\u00a0%"],
    csvColumns: [
      "Anzeichen",
      "Konten",
      "Anteil an den Konten, %",
      "95\u00a0% von",
      "bis",
      "Erfasste Tweets",
      "Anteil daran, %",
      "95\u00a0% von",
      "bis",
    ],
  },
  parties: {
    caption: "Die Tweets zu jeder Partei und die Konten, die ihre Hashtags verwenden, nach Anzeichen",
    party: "Partei",
    tweets: "Tweets zu ihr, nach den Anzeichen der Konten",
    accounts: "Konten, die ihre Hashtags verwenden",
    interval: "95\u00a0%",
    note: "Ein Hashtag ist ein Thema: Diese Konten müssen nicht für die Partei sein, und nichts hier zeigt, wer sie betreibt.",
  },
  weights: {
    summary: "Die Anzeichen selbst gewichten",
    intro:
      "Kein Gewicht ist bewiesen, also lässt sich jedes ändern: was eine Gruppe von Anzeichen höchstens ergibt, was jedes Anzeichen ergibt und ab welcher Punktzahl es einige und starke Anzeichen sind. Die Anzeichen einer Gruppe zählen zusammen nie mehr als deren Punkte.",
    reset: "Zurück zu den üblichen Gewichten",
    columns: ["Anzeichen", "Punkte höchstens", "Beurteilte Konten"],
    family: (name: string) => `${name}, die Gruppe`,
    against: "Was dagegen spricht, zusammen höchstens",
    from: { some: "Einige Anzeichen, ab", strong: "Starke Anzeichen, ab" },
    points: "Punkten",
    label: (name: string) => `Punkte höchstens: ${name}`,
  },
};

const tenth = (points: number) => small(Math.round(10 * points) / 10);

const standings: Record<Denominator, string> = {
  tracked: "Nach seinen erfassten Tweets",
  all: "Nach allen seinen Tweets in der Stichprobe",
  lifetime: "Nach allen, die es je abgesetzt hat, geteilt durch sein Alter",
};

export const sheet = {
  refused: "Mit den jetzigen Einstellungen lässt sich das Konto nicht zeigen.",
  close: "Schließen",
  print: "Drucken",
  declared:
    "In seiner Biografie sagt es offenbar selbst, dass es automatisiert ist; lesen Sie nach, denn Worte lassen sich missverstehen. Viele solche Konten sind ehrliche Dienste: Wetter, Verkehr, Archive, Kunst. Was folgt, beschreibt, wie es arbeitet, und ist kein Vorwurf.",
  verdict: ({ account: { evidence: of }, families }: AccountSheet) => {
    if (!of?.grade) return "Für ein Urteil ist zu wenig bekannt";
    const most = families.reduce((sum, { most }) => sum + most, 0);
    const name = gradeNames[of.grade];
    return `${name[0]?.toUpperCase()}${name.slice(1)} Anzeichen für Automatisierung: ${small(of.score)} von ${tenth(most * of.completeness)} Punkten, die beurteilt werden konnten`;
  },
  caution:
    "Für jedes Anzeichen hier unten gibt es eine harmlose Erklärung. Eine Punktzahl beschreibt, was ein Konto in diesen Dateien getan hat; sie sagt nicht, wer oder was dahintersteht.",
  facts: ({ account }: AccountSheet) =>
    account.tweets === 0
      ? "In diesen Dateien beschrieben, aber ohne Tweets."
      : `${tweets(account.tweets)} in der Stichprobe, davon ${count(account.tracked)} erfasst: Platz ${count(account.place)} nach erfassten Tweets.`,
  against: "Was gegen Automatisierung spricht",
  but: (innocent: string) => `Aber: ${innocent}`,
  notFound: (names: string[]) => `Gesucht und nicht gefunden: ${list(names)}.`,
  notLookedFor: (names: string[]) => `Nicht zu prüfen: ${list(names)}.`,
  nothingLookedFor: "Nichts, was dagegen spräche, ließ sich in diesen Dateien prüfen.",
  minus: (points: number) => `\u2212${tenth(points)}`,
  for: "Anzeichen für Automatisierung",
  nothingFor: "Es wurden keine Anzeichen gefunden.",
  notAdded: "nicht dazugezählt: Von dieser Art gilt nur das stärkste Anzeichen",
  points: ({ points, most }: Pick<Signal, "points" | "most">) => `${tenth(points ?? 0)} von ${small(most)}`,
  without: (number: number) => `${counted(number, "Angabe", "Angaben")} ohne Punkte`,
  /** Nothing where few could be judged. */
  rarity({ judged, at_least }: Signal): string | null {
    if (judged === null || at_least === null || judged < 20) return null;
    if (at_least === 1) return `Nur dieses Konto, von ${count(judged)}, bei denen sich das beurteilen lässt.`;
    return `${count(at_least)} von ${count(judged)} Konten, bei denen sich das beurteilen lässt, zeigen es ebenso stark.`;
  },
  innocent: "Eine harmlose Erklärung:",
  how: "Wie das gemessen ist",
  source: "Quelle",
  tweets: (number: number) => (number === 1 ? "Der Tweet, der es zeigt" : "Tweets, die es zeigen"),
  more: (number: number) => `${counted(number, "weiterer Tweet", "weitere Tweets")}`,
  retweet: (of: string | null) => (of === null ? "Retweet" : `Retweet von @${visible(of)}`),
  noTime: "Zeit nicht bekannt",
  loading: "Die Datei wird noch einmal gelesen …",
  gone: "Text nicht verfügbar",
  hiddenTexts:
    "Tweets sind nicht zu sehen, weil ihre Worte verraten würden, wessen @-Name verborgen ist. Über der Tabelle der Konten lässt sich wählen, dass @-Namen gezeigt werden.",
  unknown: "Was sich nicht beurteilen ließ",
  needs: (names: string[], needs: string) => `${list(names)}: Nötig ${needs}.`,
  families: { caption: "Punkte nach Gruppen", columns: ["Gruppe", "Punkte"], unjudged: "nicht beurteilt" },
  heat: "Wann es twittert",
  day: "Tag",
  heatChart: (rows: string[], most: number) =>
    `Seine Tweets nach Stunden des Tages, ${rows[0]} bis ${rows.at(-1)}; höchstens ${tweets(most)} in einem Feld. Die Tabelle darunter enthält die Zahlen.`,
  heatNote: (most: number, zone: string) =>
    `Je kräftiger die Farbe, desto mehr Tweets, bis zu ${count(most)} in der Stunde; Stunden nach ${zoneName(zone)}.`,
  hour: (hour: number) => `${String(hour).padStart(2, "0")}`,
  gaps: "Seine längsten Pausen",
  gap: (from: string, to: string, zone: string) =>
    `${momentRange(onClock(from, zone), onClock(to, zone))}: ${duration((Date.parse(to) - Date.parse(from)) / 1000)}`,
  standing: "Ob es hochfrequent ist",
  stands(
    { denominator, per_day, high_frequency }: AccountSheet["standing"]["denominators"][number],
    threshold: number,
  ) {
    const begin = standings[denominator];
    if (per_day === null) return `${begin}: nicht zu beurteilen.`;
    return `${begin}: ${rate(per_day)} am Tag, also ${high_frequency ? "ja" : "nein"} bei der hier gewählten Schwelle von ${small(threshold)}, und ja bei jeder bis ${rate(per_day)}.`;
  },
  printed: (report: Report) =>
    `${report.invented ? "Eine erfundene Wahl: Nichts hier ist echt. " : ""}Aus ${list(report.inputs.map(({ name }) => visible(name)))}. Anzeichen für Automatisierung sind kein Beweis.`,
};
