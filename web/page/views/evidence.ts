import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { download, threshold } from "#words/charts";
import { evidence as words } from "#words/evidence";
import type { Evidence, Grade, GradeCounts, Interval, Report } from "../../shared/report";
import { willSeek } from "../answers";
import { Chart } from "../charts/chart";
import { type Cell, intervalCells, percentCell } from "../charts/download";
import { histogram } from "../charts/histogram";
import { isPending } from "../facts";
import { count, interval, percent } from "../format";
import type { Actions, State } from "../state";
import { partyHead } from "./dot";
import { downloads } from "./downloads";
import { gradeMark } from "./grade";
import { scrolling, table } from "./table";
import { weightsView } from "./weights";

const scoresChart = new Chart("histogram");
const ratesChart = new Chart("histogram");
const judged = ["few", "some", "strong"] as const;

/** Which accounts show signs of automation: first how they are distributed, then how many they are. */
export function evidenceView(state: State, report: Report, actions: Actions) {
  const { evidence } = report;
  return html`
    <section class="evidence" aria-labelledby="evidence">
      <h2 id="evidence">${words.heading}</h2>
      ${evidence ? found(state, report, evidence, actions) : html`<p class="soft">${words.none(report)}</p>`}
    </section>
  `;
}

function found(state: State, report: Report, evidence: Evidence, actions: Actions) {
  const { settings, model } = state;
  const isSought = !report.settings.compute.includes("clusters") && willSeek(state, report);
  const incomplete = words.incomplete(evidence, isSought ? "in_step" : null);
  if (evidence.grades.every(({ accounts }) => accounts === 0))
    return html`<p class="finding">${words.lede(report, evidence)}</p>`;
  return html`
    <p class="finding">${words.lede(report, evidence)}</p>
    ${model ? html`<p class="soft small">${words.means(settings.evidence, model, evidence)}</p>` : nothing}
    ${incomplete ? html`<p class="small">${incomplete}</p>` : nothing}
    ${scores(report, evidence, actions)}
    <div class="two even">
      ${evidence.rates.accounts.some((accounts) => accounts > 0) ? html`<div>${rates(report, evidence, actions)}</div>` : nothing}
      ${guard([report], () => gradesTable(report, evidence, actions))}
    </div>
    ${guard([report], () => partiesTable(report, evidence, actions))}
    ${model ? weightsView(settings.evidence, state.weightsRefusal, model, evidence, actions) : nothing}
  `;
}

const bins = (from: number[]) => from.map((begin, index) => words.bin(begin, from[index + 1]));

const folded = (content: unknown) =>
  html`<details class="small"><summary>${download.table}</summary>${content}</details>`;

function scores(report: Report, { scores, ...evidence }: Evidence, actions: Actions) {
  const w = words.scores;
  const columns = scores.from.map((from, index) => ({
    from,
    bars: judged.map((grade) => ({ grade, accounts: scores.grades[grade][index] ?? 0 })),
  }));
  const chart = histogram(scoresChart, columns, { title: w.title, label: w.chart({ scores, ...evidence }) });
  const names = bins([...scores.from, 100]);
  const rows = columns.map(({ bars }, index) => [names[index] ?? "", ...bars.map(({ accounts }) => accounts)]);
  const heads = [w.column, ...judged.map(words.signs)];
  return html`
    ${chart}
    <p class="legend small">${judged.map((grade) => html`<span>${gradeMark(grade)}${words.signs(grade)}</span>`)}</p>
    ${downloads(report, actions, w.name, "scores", () => [heads, ...rows], chart)}
    ${guard([report], () => folded(table(w.name, heads, counted(rows), false)))}
  `;
}

function rates(report: Report, { rates, ...evidence }: Evidence, actions: Actions) {
  const w = words.rates;
  const columns = rates.from.map((from, index) => ({
    from,
    bars: [{ grade: "few" as const, accounts: rates.accounts[index] ?? 0 }],
  }));
  const line = { before: 50, name: threshold.published };
  const chart = histogram(ratesChart, columns, { title: w.title, label: w.chart({ rates, ...evidence }), line });
  const names = bins(rates.from);
  const rows = rates.accounts.map((accounts, index) => [names[index] ?? "", accounts]);
  const heads = [w.column, words.accounts];
  return html`
    ${chart} ${downloads(report, actions, w.name, "tweets-a-day", () => [heads, ...rows], chart)}
    ${guard([report], () => folded(table(w.name, heads, counted(rows), false)))}
  `;
}

const counted = (rows: Cell[][]) =>
  rows.map((row) => row.map((cell) => (typeof cell === "number" ? count(cell) : cell)));

/** None is given where there are too few accounts. */
const range = (value: Interval | null, pending: boolean) =>
  html`<span class="interval">${value ? interval(value) : pending ? nothing : "–"}</span>`;

const named = (grade: Grade) => html`<span class="grade">${gradeMark(grade)}${words.grade(grade)}</span>`;

function gradesTable(report: Report, { grades }: Evidence, actions: Actions) {
  const w = words.grades;
  const pending = isPending(report);
  const rows = [...grades]
    .sort((a, b) => order(b) - order(a))
    .map(({ grade, ...of }) => [
      named(grade),
      count(of.accounts),
      percent(of.account_share),
      range(of.account_interval, false),
      count(of.tweets),
      percent(of.share),
      range(of.interval, pending),
    ]);
  const csv = () => [w.csvColumns, ...grades.map((of) => [words.signs(of.grade), ...cells(of)])];
  return html`
    <div>${scrolling(w.caption, table(w.caption, w.columns, rows))} ${downloads(report, actions, w.caption, "signs", csv)}</div>
  `;
}

/** The strongest come first in tables; those that are not judged last. */
const order = ({ grade }: GradeCounts) => (grade === null ? -1 : judged.indexOf(grade));

const cells = (of: GradeCounts): Cell[] => [
  of.accounts,
  percentCell(of.account_share),
  ...intervalCells(of.account_interval),
  of.tweets,
  percentCell(of.share),
  ...intervalCells(of.interval),
];

function partiesTable(report: Report, evidence: Evidence, actions: Actions) {
  const w = words.parties;
  const parties = evidence.parties.filter(({ grades }) => grades.some(({ accounts }) => accounts > 0));
  if (parties.length === 0) return nothing;
  const pending = isPending(report);
  const shown = [...judged].reverse();
  const head = (text: unknown) => html`<th scope="col">${text}</th>`;
  const row = ({ id, grades }: Evidence["parties"][number]) => {
    const party = report.parties.find((party) => party.id === id);
    const of = shown.flatMap((grade) => grades.find((of) => of.grade === grade) ?? []);
    return html`
      <tr>
        ${partyHead(party?.colour, party?.name ?? id)}
        ${of.map(({ share, interval }) => html`<td>${percent(share)}</td><td>${range(interval, pending)}</td>`)}
        ${of.map(({ account_share, account_interval }) => html`<td>${percent(account_share)}</td><td>${range(account_interval, false)}</td>`)}
      </tr>
    `;
  };
  const csv = () => [
    [w.party, ...words.grades.csvColumns],
    ...evidence.parties.flatMap(({ id, name, grades }) =>
      grades.map((of) => [
        report.parties.find((party) => party.id === id)?.name ?? name,
        words.signs(of.grade),
        ...cells(of),
      ]),
    ),
  ];
  return html`
    ${scrolling(
      w.caption,
      html`
        <table class="rules">
          <caption>${w.caption}</caption>
          <colgroup></colgroup>
          <colgroup span="6"></colgroup>
          <colgroup span="6"></colgroup>
          <thead>
            <tr>
              <td></td>
              <th scope="colgroup" colspan="6">${w.tweets}</th>
              <th scope="colgroup" colspan="6">${w.accounts}</th>
            </tr>
            <tr>${head(w.party)}${[0, 1].map(() => shown.map((grade) => [head(named(grade)), head(w.interval)]))}</tr>
          </thead>
          <tbody>
            ${parties.map(row)}
          </tbody>
        </table>
      `,
    )}
    ${downloads(report, actions, w.caption, "signs-by-party", csv)}
    <p class="soft small">${w.note}</p>
  `;
}
