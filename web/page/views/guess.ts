import { html, nothing } from "lit-html";
import { guess as words } from "#words/classroom";
import { evidence } from "#words/evidence";
import { accountsTable } from "#words/tables";
import type { AccountSheet, Report } from "../../shared/report";
import { Chart } from "../charts/chart";
import { count, percent, rate } from "../format";
import type { Actions, Case, State } from "../state";
import { accountName } from "./accounts";
import { gradeMark } from "./grade";
import { heat } from "./sheet";
import { scrolling, table } from "./table";

type Guess = NonNullable<State["guess"]>;

const chart = new Chart("heat");

/** Accounts of the invented election, to be judged before their evidence is seen. */
export function guessView(state: State, report: Report, actions: Actions) {
  const { guess } = state;
  const next = guess?.cases[guess.answers.length];
  return html`
    <section class="guess" aria-labelledby="guess">
      <h2 id="guess">${words.heading}</h2>
      <p class="soft small">${words.intro}</p>
      ${guess && next ? caseView(next, guess, actions) : nothing}
      ${guess && !next ? resultView(state, guess, report, actions) : nothing}
      ${next ? nothing : html`<button type="button" @click=${actions.beginGuess}>${guess ? words.again : words.begin}</button>`}
    </section>
  `;
}

function caseView({ sheet }: Case, { cases, answers }: Guess, actions: Actions) {
  /** The second click of a double click would judge the next account unseen. */
  const judge = (isAutomated: boolean) => (event: MouseEvent) => {
    if (event.detail <= 1) actions.guess(isAutomated);
  };
  return html`
    <h3 id="guessing" tabindex="-1">
      ${words.place(answers.length + 1, cases.length)} <bdi>${accountName(sheet.account)}</bdi>
    </h3>
    <div class="two even">
      ${table(words.caption, [], figures(sheet), false)}
      <div>${heat(sheet, "UTC", chart)}</div>
    </div>
    <p class="ways">
      <button type="button" @click=${judge(true)}>${words.yes}</button>
      <button type="button" @click=${judge(false)}>${words.no}</button>
    </p>
  `;
}

/** What the evidence is made of, for each account the same, and without what it comes to. */
function figures({ account, cluster, declared, families, gaps: [pause] }: AccountSheet) {
  const { columns, unknown, yes, no } = accountsTable;
  const known = (value: boolean | null) => (value === null ? unknown : value ? yes : no);
  const served = families
    .flatMap(({ signals }) => signals)
    .filter(({ id }) => id === "automation_client" || id === "scheduler")
    .reduce((sum, { value }) => sum + (value ?? 0), 0);
  return [
    [evidence.rates.column, rate(account.per_day)],
    [columns.peak_24h, count(account.peak_24h)],
    [words.pause, pause ? words.length(pause.from, pause.to) : words.noPause],
    [columns.retweet_share, percent(account.retweet_share, 0)],
    [columns.retweeted_accounts, count(account.retweeted_accounts)],
    [words.step, words.others((cluster?.size ?? 1) - 1)],
    [words.service, percent(served, 0)],
    [columns.age_days, count(account.age_days)],
    [columns.lifetime_per_day, rate(account.lifetime_per_day)],
    [columns.likes_per_day, rate(account.likes_per_day)],
    [columns.default_profile, known(account.default_profile)],
    [words.biography, known(declared)],
  ];
}

function resultView({ invention }: State, { cases, answers }: Guess, report: Report, actions: Actions) {
  const grades = cases.map(({ sheet }) => sheet.account.evidence?.grade ?? null);
  const strong = grades.map((grade) => grade === "strong");
  const some = grades.map((grade) => grade === "strong" || grade === "some");
  const frequent = cases.map(({ sheet }) => sheet.account.high_frequency === true);
  const isRight = (said: boolean[], index: number) => said[index] === cases[index]?.automated;
  const right = (said: boolean[]) => cases.filter((_, index) => isRight(said, index)).length;
  const said = (by: boolean[], index: number) =>
    `${words.said(by[index] ?? false)}: ${words.isRight(isRight(by, index))}`;
  const rows = cases.map(({ sheet, kind }, index) => [
    html`<button type="button" class="open" aria-haspopup="dialog" @click=${() => actions.openCase(sheet)}><bdi>${accountName(sheet.account)}</bdi></button>`,
    words.planted[kind],
    said(answers, index),
    html`${gradeMark(grades[index] ?? null)}${evidence.signs(grades[index] ?? null)}: ${words.isRight(isRight(strong, index))}`,
    said(frequent, index),
  ]);
  const automated = invention?.truth.planted.filter((of) => of.automated).length ?? 0;
  return html`
    <p id="guessing" class="finding" tabindex="-1">${words.result(right(answers), right(strong), right(frequent), cases.length)}</p>
    <p class="soft small">${words.counts}</p>
    ${scrolling(words.results, table(words.results, words.columns, rows))}
    <p>${words.lesson(report, automated, right(some), cases.length)}</p>
  `;
}
