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
import { own } from "../../own";
import { accounts, shownHandle, tweets } from "./common";

const traceNames: Record<Trace, string> = {
  text: "Gleiche Wörter",
  retweet: "Gleicher Retweet",
  link: "Gleicher Link",
  hashtags: "Gleiche Hashtags in einer Reihe",
  reply: "Antwort auf denselben Tweet",
};

const things: Record<Trace, [one: string, other: string]> = {
  text: ["Text", "Texte"],
  retweet: ["retweeteter Tweet", "retweetete Tweets"],
  link: ["Link", "Links"],
  hashtags: ["Hashtag-Reihe", "Hashtag-Reihen"],
  reply: ["beantworteter Tweet", "beantwortete Tweets"],
};

const capital = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`;
const clusters = (value: number) => counted(value, "Gruppe", "Gruppen");
const pairs = (value: number) => counted(value, "Paar", "Paare");
/** As after "von". */
const ofPairs = (value: number) => counted(value, "Paar", "Paaren");
const partyName = ({ parties }: Report, id: string) => parties.find((party) => party.id === id)?.name ?? visible(id);

const ofEach = (all: TraceReport[], key: "crowded" | "uncompared" | "untimed") =>
  list(all.map((of) => `${traceNames[of.id]}: ${tweets(of[key])}`));

/** "16 Texte, 2 Links". */
const alike = (all: { id: Trace; things: number }[]) =>
  all.map((of) => counted(of.things, ...things[of.id])).join(", ");

/** Roles as the built-in lists have them; others stand as they are. */
const roles: Record<string, string> = { party: "Partei", leader: "Vorsitz", "front bench": "Führungskreis" };

/** Whose official account it is. */
export const official = (of: NonNullable<Official>, report: Report) =>
  `offiziell: ${partyName(report, of.party)}, ${roleName(of.role)}`;

export const roleName = (role: string) => own(roles, role) ?? visible(role);

export const step = {
  heading: "Konten im Gleichschritt",
  afterReading: "Sie werden gesucht, sobald alles gelesen ist.",
  look: "Konten im Gleichschritt suchen",
  cancel: "Abbrechen",
  waiting: "Sie werden gesucht, wenn alles andere berechnet ist.",
  large: "Bei so vielen Tweets kann das einige Minuten dauern und beginnt deshalb erst, wenn Sie es verlangen.",
  cancelled: "Die Suche wurde abgebrochen.",
  seeking: (part: number) => `Konten im Gleichschritt werden gesucht: ${percent(part, 0)}`,
  found: (found: Coordination) =>
    `Konten im Gleichschritt: ${found.accounts === 0 ? "keine" : `${count(found.accounts)}, in ${clusters(found.clusters)}`}.`,
  lede(found: Coordination) {
    const { chance } = found;
    if (found.pairs === 0)
      return html`<em>Keine zwei Konten</em> haben so oft und so kurz nacheinander dasselbe getan, dass es als Gleichschritt
        gelten kann.`;
    const expected = chance === null ? nothing : html`; aus Zufall wären es etwa ${rate(chance.pairs)}`;
    return html`<em>${accounts(found.accounts)}</em> in ${clusters(found.clusters)} schrieben ${tweets(found.tweets)} im
      Gleichschritt miteinander${found.share === null ? nothing : html`, <em>${percent(found.share)}</em> aller Tweets in diesem Zeitraum`}. Sie
      bilden ${pairs(found.pairs)}${expected}.`;
  },
  frequent: (found: Coordination) =>
    found.high_frequency === null ? "" : `Hochfrequent sind darunter: ${count(found.high_frequency)}.`,
  caution:
    "Gleichschritt ist nicht Automatisierung. Kampagnen, die um dieselben Worte bitten, Fanclubs, die Leute einer Partei und Schaltflächen zum Teilen hinterlassen dieselben Spuren. Zu sehen ist, welche Konten immer wieder fast gleichzeitig dasselbe taten; wer oder was sie sind, ist nicht zu sehen.",
  chance({ chance }: Coordination): string {
    if (chance === null) return "Wie viel davon der Zufall ergäbe, wurde nicht berechnet: Die Zahl der Kopien ist 0.";
    const { copies, pairs: by, accounts: of, clusters: in_ } = chance;
    return `Aus Zufall: Mischt man die Zeiten der Tweets innerhalb jeder Stunde, ${by === 1 ? "ergibt" : "ergeben"} sich ${pairs(by)} aus ${accounts(of)} in ${clusters(in_)}${copies > 1 ? `, im Mittel über ${count(copies)} Kopien` : ""}. Was weit darüber liegt, kommt nicht vom Gedränge einer lebhaften Stunde; aber auch eine Verabredung unter Menschen ist kein Zufall.`;
  },
  traces: {
    caption: "Was verglichen wurde und was der Zufall ergäbe",
    file: "in-step-traces",
    columns: [
      "Spur",
      "Innerhalb von",
      "Tweets",
      "Verschiedene",
      "Von mehreren Konten",
      "Paare",
      "Paare aus Zufall",
      "Konten",
      "Konten aus Zufall",
    ],
    name: (id: Trace) => traceNames[id],
    figure: (value: number | null) => (value === null ? "nicht berechnet" : small(value)),
  },
  crowded: (all: TraceReport[]) =>
    `Einige Paare können fehlen: Zu viele Tweets taten zugleich dasselbe, um je zwei von ihnen zu vergleichen (${ofEach(all, "crowded")}).`,
  uncompared: (all: TraceReport[]) =>
    `Einige Texte, die sich kaum unterscheiden, gelten vielleicht nicht als gleich: Zu viele kamen zugleich, um je zwei von ihnen zu vergleichen (${ofEach(all, "uncompared")}).`,
  untimed: (all: TraceReport[]) =>
    `Weggelassen, weil die Dateien ihre Zeiten nicht genau genug angeben: ${ofEach(all, "untimed")}.`,
  cluster: {
    name: ({ number }: Pick<Cluster, "number">) => `Gruppe ${count(number)}`,
    summary: ({ size, tweets: inStep, from, to }: Cluster, zone: string) =>
      `${accounts(size)}, ${tweets(inStep)} im Gleichschritt, ${momentRange(onClock(from, zone), onClock(to, zone))}`,
    alike: (of: Cluster) => `Gleich getan: ${alike(of.traces)}.`,
    dense: ({ pairs: number, size, density, tweets: inStep, tweets_of_members: all }: Cluster) =>
      `${pairs(number)} von ${count((size * (size - 1)) / 2)} möglichen (${percent(density, 0)}). Im Gleichschritt ${inStep === 1 ? "ist" : "sind"} ${count(inStep)} von ${tweets(all)}, die ihre Mitglieder in diesem Zeitraum schrieben.`,
    parties: "Ihre Tweets im Gleichschritt tragen Hashtags zu:",
    official: (of: Cluster["official"], report: Report) =>
      `Offizielle Konten, die sie im Gleichschritt retweetete: ${list(of.map(({ handle, party, tweets: number }) => `@${visible(handle)} (${partyName(report, party)}), ${count(number)}-mal`))}.`,
    grades: "Anzeichen für Automatisierung bei ihren Mitgliedern:",
    things: "Was sie gleich taten",
    hidden: "Der Text bleibt verborgen, weil er verraten würde, wessen @-Name verborgen ist.",
    more: (number: number) => counted(number, "weiteres Beispiel", "weitere Beispiele"),
    members: (shown: number, all: number) =>
      `Mitglieder zeigen (${shown < all ? `${count(shown)} von ${count(all)}` : count(all)})`,
    caption: ({ number }: Cluster) => `Mitglieder der Gruppe ${count(number)}`,
    columns: [
      "Konto",
      "Gemein\u00adsamkeiten",
      "Partner",
      "Tweets im Gleich\u00adschritt",
      "Von seinen Tweets",
      "Anzeichen",
    ],
  },
  thing({ trace, accounts: who, tweets: number, seconds, from, name }: Thing, zone: string): string {
    const of =
      name === null
        ? ""
        : trace === "retweet"
          ? ` von ${name.includes(" ") ? shownHandle(visible(name)) : `@${visible(name)}`}`
          : `: ${visible(name)}`;
    const within = seconds === 0 ? "in derselben Sekunde" : `innerhalb von ${duration(seconds)}`;
    return `${traceNames[trace]}${of}. ${accounts(who)}, ${tweets(number)} ${within}, ab ${moment(onClock(from, zone))}.`;
  },
  more: (all: number) => `Alle ${clusters(all)} zeigen`,
  listed: (shown: number, all: number) => `Die ${count(shown)} stärksten von ${clusters(all)}.`,
  inCluster: (number: number) => `im Gleichschritt: Gruppe ${count(number)}`,
  settings: {
    summary: "Was als Gleichschritt zählt",
    intro:
      "Zwei Konten sind im Gleichschritt, wenn sie innerhalb so vieler Sekunden dasselbe taten, und das bei mindestens so vielen verschiedenen Dingen. Je mehr Konten etwas taten, desto weniger zählt es. Mehr Sekunden finden langsamere Kampagnen und mehr Zufall.",
    within: (id: Trace) => `${traceNames[id]}, innerhalb von`,
    off: "nicht verglichen",
    least: "Verschiedene Dinge, mindestens",
    distance: "Texte dürfen abweichen um",
    bits: "von 64 Bit",
    copies: "Kopien mit gemischten Zeiten",
    means:
      "Texte werden an Fingerabdrücken von 64 Bit verglichen, ohne Groß- und Kleinschreibung, Links, Erwähnungen, Ziffern, Zeichen und Leerzeichen. Bei 0 muss der Rest gleich sein; bei 8, wie üblich, darf ein Wort oder zwei abweichen; bei 16 vieles. Die Kopien sagen, was der Zufall ergäbe: je mehr, desto sicherer und langsamer; bei 0 bleibt es offen.",
    reset: "Zurück zum Üblichen",
  },
};

export const network = {
  heading: "Wer mit wem",
  choose: "Paare aus",
  all: "allen Gruppen",
  cluster: ({ number, size }: Cluster) => `Gruppe ${count(number)}, ${accounts(size)}`,
  caption: "Paare im Gleichschritt, die stärksten zuerst",
  columns: ["Konto", "Mit", "Gleich getan", "Gewicht", "Von", "Bis"],
  csvColumns: [
    "Konto",
    "Kennung",
    "Mit",
    "Dessen Kennung",
    "Gruppe",
    ...traces.map((id) => capital(things[id][1])),
    "Gemeinsamkeiten",
    "Gewicht",
    "Von",
    "Bis",
  ],
  alike,
  exported: (exported: number, all: number) =>
    `Hier und in den Dateien stehen die ${count(exported)} stärksten von ${ofPairs(all)}.`,
  none: "Keines der stärksten Paare gehört zu dieser Gruppe.",
  more: (all: number) => `Alle ${pairs(all)} zeigen`,
  gexf: "GEXF herunterladen",
  note: "GEXF lässt sich mit Gephi und anderen Programmen für Netzwerke öffnen.",
  matrix: "Als Matrix",
  matrixLabel: (shown: number, most: number) =>
    `Wie viel je zwei von ${accounts(shown)} gleich taten, höchstens ${count(most)}.`,
  matrixNote: (shown: number, all: number, most: number) =>
    `Je kräftiger die Farbe, desto mehr Gemeinsamkeiten, bis zu ${count(most)}. Die Spalten sind nummeriert wie die Zeilen.${bounded(shown, all)}`,
  graph: "Als Zeichnung",
  graphLabel: (shown: number, lines: number) =>
    `${accounts(shown)} auf einem Kreis, mit ${counted(lines, "Linie", "Linien")} zwischen denen im Gleichschritt.`,
  graphNote: (shown: number, all: number) =>
    `Nach Gruppen, deren Nummer jedes Konto trägt; je dicker eine Linie, desto mehr Gemeinsamkeiten. Entfernungen bedeuten nichts.${bounded(shown, all)}`,
  node: (name: string, cluster: number, partners: number) =>
    `${name}, Gruppe ${count(cluster)}, ${counted(partners, "Partner", "Partner")}`,
  both: (one: string, other: string, number: number) =>
    `${one} und ${other}: ${counted(number, "Gemeinsamkeit", "Gemeinsamkeiten")}`,
  description: (report: Report) =>
    `${report.invented ? "Erfundene Wahl. " : ""}Konten, die innerhalb von Sekunden dasselbe taten. Gleichschritt ist nicht Automatisierung.`,
};

const bounded = (shown: number, all: number) =>
  shown < all ? ` Von ${accounts(all)} sind nur die ${count(shown)} stärksten gezeichnet.` : "";

export const amplified = {
  heading: "Wer verstärkt wird",
  intro: (all: NonNullable<Report["amplified"]>) =>
    `Wessen Worte andere verbreiten: ${tweets(all.tweets)} ${all.tweets === 1 ? "retweetet oder erwähnt" : "retweeten oder erwähnen"} ${accounts(all.accounts)}. Daneben steht, welcher Teil davon auf hochfrequente Konten entfällt, auf Konten mit starken Anzeichen für Automatisierung, auf die Gruppen von oben und auf Konten, die weniger als 30 Tage alt sind.`,
  caution:
    "Viele Menschen retweeten Leute aus der Politik, und wer sich freiwillig engagiert, tut es oft: Verstärkt zu werden ist kein Anzeichen für irgendetwas, und niemand sucht sich aus, wer es tut.",
  none: "In diesem Zeitraum gibt es keine Retweets und keine Erwähnungen.",
  by: "Gezählt über",
  overall: "alle Tweets",
  party: (name: string, number: number) => `${name}: ${counted(number, "Tweet", "Tweets")} mit Hashtags dazu`,
  caption: "Die am meisten verstärkten Konten",
  columns: [
    "Konto",
    "Retweets",
    "Erwäh\u00adnungen",
    "Durch so viele Konten",
    "Von hoch\u00adfrequenten",
    "Mit starken Anzeichen",
    "Aus Gruppen",
    "Von neuen Konten",
  ],
  tags: "Hashtags zu Parteien",
  /** Shares are in per cent of the amplifying tweets. */
  csvColumns: ["Gezählt über", "Konto", "Kennung", "Offiziell für", "Rolle", "Verstärkende Tweets"],
  kinds: ["high_frequency", "strong", "clusters", "new"] satisfies (keyof Amplified["by"])[],
  more: (all: number) => `Alle ${count(all)} zeigen`,
};

export const sheet = {
  amplifies: "Wen es verstärkt",
  columns: ["Konto", "Retweets", "Erwähnungen"],
  step: "Mit wem es im Gleichschritt ist",
  cluster: ({ number, size }: { number: number; size: number }) =>
    `In Gruppe ${count(number)} aus ${accounts(size)}. Auch Kampagnen, die um dieselben Worte bitten, sehen so aus.`,
  partners: "Seine engsten Partner",
  partnerColumns: ["Konto", "Gemeinsamkeiten", "Gewicht"],
};
