// For classrooms: the tour through the invented election, the accounts that are judged first, the view for projectors.
import type { Report } from "../../../shared/report";
import { count, duration, small } from "../../format";
import type { Place } from "../../views/outline";
import { accounts } from "./common";

export const projector = "Beamer-Ansicht";

interface Stop {
  at: Place;
  name: string;
  look: string;
  ask: string;
}

export const tour = {
  label: "Rundgang",
  offer: (stops: number) => `Ein Rundgang durch diese erfundene Wahl: ${count(stops)} Stationen, an jeder eine Frage.`,
  begin: "Rundgang beginnen",
  decline: "Nein, danke",
  place: (stop: number, of: number, name: string) => `Station ${count(stop)} von ${count(of)}: ${name}`,
  next: "Weiter",
  back: "Zurück",
  leave: "Rundgang verlassen",
  stops: [
    {
      at: "answer",
      name: "die Antwort",
      look: "Die Antwort steht in ganzen Sätzen, und die Zahlen in Klammern sagen, wie sicher jede ist.",
      ask: "Welche Wörter würde eine Schlagzeile weglassen?",
    },
    {
      at: "parties",
      name: "die Anteile der Parteien",
      look: "Die Balken sind Anteile an den Hashtags zu Parteien; die Spannen zeigen, wie weit andere Konten sie hätten verschieben können.",
      ask: "Bei welchen zwei Nachbarn könnte die Reihenfolge Zufall sein?",
    },
    {
      at: "parties",
      name: "mit und ohne",
      look: "Im selben Diagramm zeigt die dünne Linie den Anteil ohne die Konten, die am meisten schreiben. Vergleichen Sie in der Tabelle die Spalten „Anteil“ und „Ohne hochfrequente“.",
      ask: "Wem haben diese Konten geholfen, und kam es darauf an?",
    },
    {
      at: "threshold",
      name: "wo die Linie liegt",
      look: "Fünfzig Tweets am Tag sind eine Setzung. Verschieben Sie die Linie mit der Maus oder den Pfeiltasten, und achten Sie auf die Kurve und die Zahl darunter.",
      ask: "Wo würden Sie sie ziehen, wenn Sie eine große Zahl wollten? Und wo für eine kleine?",
    },
    {
      at: "guess",
      name: "erst raten",
      look: "Zwölf Konten, die Hälfte davon als automatisiert erfunden. Urteilen Sie über sie, bevor Sie lesen, was die Seite über sie sagt.",
      ask: "Worauf schauen Sie zuerst, und warum trauen Sie dem?",
    },
    {
      at: "accounts",
      name: "Anzeichen, und was gegen sie spricht",
      look: "Öffnen Sie die ersten beiden Konten der Tabelle, indem Sie auf ihre Namen drücken. Oben steht, was gegen Automatisierung spricht, darunter jedes Anzeichen mit seiner harmlosen Erklärung.",
      ask: "Beide sind hochfrequent. Welches davon schläft?",
    },
    {
      at: "in-step",
      name: "Konten im Gleichschritt",
      look: "Zwanzig leise Konten taten immer wieder binnen Sekunden dasselbe; daneben steht, was der Zufall ergäbe.",
      ask: "Wäre Ihnen eines von ihnen für sich aufgefallen? Was außer einer Maschine könnte so etwas tun?",
    },
    {
      at: "method",
      name: "Verfahren und Grenzen",
      look: "Hier steht, wie alles gezählt ist und was es nicht zeigen kann.",
      ask: "Welche dieser Grenzen würden Sie neben die Antwort setzen, wenn nur für eine Platz wäre?",
    },
  ] satisfies Stop[] as Stop[],
};

export const guess = {
  heading: "Erst raten",
  intro:
    "Zwölf Konten dieser erfundenen Wahl, sechs davon als automatisiert erfunden. Urteilen Sie über jedes nach dem, was es getan hat; dann sehen Sie, was erfunden war und was die Anzeichen sagen.",
  begin: "Anfangen",
  again: "Noch einmal",
  place: (at: number, of: number) => `Konto ${count(at)} von ${count(of)}: `,
  yes: "Wohl automatisiert",
  no: "Wohl ein Mensch",
  caption: "Was es getan hat",
  pause: "Längste Pause",
  noPause: "keine",
  length: (from: string, to: string) => duration((Date.parse(to) - Date.parse(from)) / 1000),
  step: "Im Gleichschritt mit",
  others: (others: number) => (others > 0 ? accounts(others) : "niemandem"),
  biography: "In seiner Biografie steht, dass es automatisiert ist",
  service: "Geschrieben über einen Dienst oder ein Planungsprogramm",
  result: (you: number, evidence: number, rule: number, of: number) =>
    `Richtig lagen Sie bei ${count(you)} von ${count(of)}, die Anzeichen bei ${count(evidence)}, die Regel der Studie bei ${count(rule)}.`,
  counts:
    "„Starke Anzeichen“ zählen hier als „automatisiert“, schwächere als „Mensch“; die Regel der Studie lautet 50 Tweets am Tag. Öffnen Sie ein Konto, um seine Anzeichen zu sehen.",
  results: "Was erfunden war und wer es gesehen hat",
  columns: ["Konto", "Erfunden als", "Ihr Urteil", "Anzeichen", "Regel der Studie"],
  said: (isAutomated: boolean) => (isAutomated ? "automatisiert" : "Mensch"),
  isRight: (isRight: boolean) => (isRight ? "richtig" : "falsch"),
  planted: {
    kin: "automatisiert: neu, wiederholt zwei offizielle Konten",
    amplifier: "automatisiert: wiederholt Tag und Nacht zwei offizielle Konten",
    copy_ring: "automatisiert: eines von zehn, die binnen einer Minute denselben Text schreiben",
    retweet_ring: "automatisiert: eines von zehn, die binnen Sekunden dasselbe retweeten",
    scheduled: "automatisiert: zur selben Minute jeder Stunde",
    news_feed: "automatisiert, und sagt es",
    activist: "Mensch: im Ruhestand und den ganzen Tag beschäftigt",
    journalist: "Mensch: verifiziert, arbeitet für eine Zeitung",
    digits: "Mensch: Die Ziffern sind ein Geburtsdatum",
    newcomer: "Mensch: seit zwei Tagen dabei",
    voter: "Mensch: eine von vielen Stimmen",
  } as Record<string, string>,
  lesson(report: Report, automated: number, some: number, of: number) {
    const { false_positives } = report.settings;
    const people = report.quality.accounts - automated;
    return `Auch wer sorgfältig liest, irrt sich, und Punktzahlen irren sich auch. Zählte man schwächere Anzeichen mit, lägen die Anzeichen bei ${count(some)} von ${count(of)} richtig; doch wer diese Konten erfand, kannte die Anzeichen. Und hier war die Hälfte automatisiert: In der ganzen Wahl sind es ${count(automated)} von ${count(people + automated)}. Dort würde eine Prüfung, die sich bei ${small(100 * false_positives)}\u00a0% der Menschen irrt, etwa ${count(Math.round(false_positives * people))} Unschuldige beschuldigen: Wo selten ist, wonach man sucht, sind viele von denen, die man findet, unschuldig.`;
  },
};
