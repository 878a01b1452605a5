import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { shownHandle } from "#words/common";
import { step } from "#words/coordination";
import { evidence } from "#words/evidence";
import { accountsTable as words } from "#words/tables";
import type { Account, AccountsPage, Grade, Named, Report } from "../../shared/report";
import { allPoints } from "../facts";
import { count, percent, rate, visible } from "../format";
import { own } from "../own";
import { type AccountsColumn, type Actions, accountsColumns, type State } from "../state";
import { accountFilters } from "./account-filters";
import { choice } from "./choice";
import { dot } from "./dot";
import { downloads } from "./downloads";
import { gradeMark } from "./grade";

export function accountsView(state: State, report: Report, actions: Actions) {
  const { settings, query, accounts, shown } = state;
  const search = ({ target }: Event) => actions.ask({ search: (target as HTMLInputElement).value, offset: 0 });
  return html`
    <section aria-labelledby="accounts">
      <h2 id="accounts">${words.heading}</h2>
      <p class="soft small">
        ${intro(report)} ${report.settings.sampling < 1 && report.quality.tweets > 0 ? words.scaled(report.settings.sampling) : nothing}
      </p>
      <div class="tools">
        <label class="search">
          ${words.search}
          <input type="search" .value=${query.search} @input=${search} autocomplete="off" spellcheck="false" />
        </label>
        <div>
          ${choice(words.handles, "handles", words.handleChoices, settings.handles, (handles) => actions.set({ handles }))}
          <p class="soft small">${words.why[settings.handles]}</p>
        </div>
        ${choice<(Grade & string) | "none" | "">(words.grade, "grade", words.grades, query.grade, (grade) => actions.ask({ grade, offset: 0 }))}
      </div>
      ${accountFilters(state, report, actions)}
      ${guard([accounts, report, query, shown.columns], () =>
        accounts
          ? [
              accountsTable(state, accounts, report, actions),
              pager(state, accounts, actions),
              whole(accounts, report, actions),
            ]
          : nothing,
      )}
    </section>
  `;
}

function intro({ quality }: Report) {
  if (quality.tweets === 0) return words.onlyDescribed;
  return quality.accounts === 1 ? `${words.ofOneAccount} ${words.intro}` : words.intro;
}

function accountsTable({ query, shown }: State, { rows }: AccountsPage, report: Report, actions: Actions) {
  const columns = accountsColumns.filter((column) => shown.columns.includes(column));
  return html`
    <div class="scroll" role="region" aria-label=${words.region} tabindex="0">
      <table class="accounts">
        <caption class="unseen">${words.caption}</caption>
        <thead>
          <tr>
            ${(["handle", ...columns] as const).map((column) => head(column, query, actions))}
          </tr>
        </thead>
        <tbody>
          ${rows.map((account) => accountRow(account, columns, report, actions))}
        </tbody>
      </table>
    </div>
  `;
}

function head(column: "handle" | AccountsColumn, query: State["query"], actions: Actions) {
  if (column === "parties") return html`<th scope="col" class="words">${words.columns.parties}</th>`;
  const active = query.sort === column;
  const order = query.descending ? "descending" : "ascending";
  // Figures start with the largest, names with A.
  const click = () =>
    actions.ask({ sort: column, descending: active ? !query.descending : column !== "handle", offset: 0 });
  return html`
    <th scope="col" class=${column === "score" ? "signs" : nothing} aria-sort=${active ? order : nothing}>
      <button type="button" @click=${click}>${words.columns[column]}</button>
    </th>
  `;
}

function accountRow(account: Account, columns: AccountsColumn[], report: Report, actions: Actions) {
  return html`
    <tr class=${account.high_frequency ? "frequent" : nothing}>
      <th scope="row">
        ${nameButton(account, actions)}
        ${account.high_frequency ? html`<span class="sign">${words.highFrequency}</span>` : nothing}
        ${account.cluster ? html`<span class="sign">${step.inCluster(account.cluster)}</span>` : nothing}
      </th>
      ${columns.map((column) => cell[column](account, report))}
    </tr>
  `;
}

const figure = (text: string) => html`<td>${text}</td>`;
const truth = (value: boolean | null) => figure(value === null ? words.unknown : value ? words.yes : words.no);

/** What a column says of an account. */
const cell: Record<AccountsColumn, (account: Account, report: Report) => unknown> = {
  score: ({ evidence: of }, { evidence: found }) => html`
    <td class="signs">
      ${of ? html`<span>${gradeMark(of.grade)}${evidence.grade(of.grade)}</span> ${of.grade && words.score(of.score, allPoints(found?.families ?? []))}` : nothing}
    </td>
  `,
  completeness: ({ evidence: of }) => figure(of ? percent(of.completeness, 0) : ""),
  tracked: ({ tracked }) => figure(count(tracked)),
  tweets: ({ tweets }) => figure(count(tweets)),
  per_day: ({ per_day }) => figure(rate(per_day)),
  peak_24h: ({ peak_24h }) => figure(count(peak_24h)),
  retweet_share: ({ retweet_share }) => figure(percent(retweet_share, 0)),
  retweeted_accounts: ({ retweeted_accounts }) => figure(count(retweeted_accounts)),
  age_days: ({ age_days }) => figure(count(age_days)),
  lifetime_per_day: ({ lifetime_per_day }) => figure(rate(lifetime_per_day)),
  likes_per_day: ({ likes_per_day }) => figure(rate(likes_per_day)),
  handle_digits: ({ handle_digits }) => figure(count(handle_digits)),
  followers: ({ followers }) => figure(count(followers)),
  default_profile: ({ default_profile }) => truth(default_profile),
  verified: ({ verified }) => truth(verified),
  parties: (account, { parties }) => html`<td class="words">${partyTags(account, parties)}</td>`,
};

/** Opens the account's evidence, if it is in the table. */
export function nameButton(account: Named<number | null>, actions: Actions) {
  const name = html`<bdi>${accountName(account)}</bdi>`;
  if (account.place === null) return name;
  return html`<button type="button" class="open" aria-haspopup="dialog" @click=${() => actions.open(account)}>${name}</button>`;
}

export function accountName(account: Named<number | null>): string {
  const { id, handle } = account;
  if (handle === null) return id === null ? words.archiveOwner : words.noHandle;
  return account.hidden ? shownHandle(visible(handle)) : `@${visible(handle)}`;
}

export function partyTags(account: Pick<Account, "parties">, parties: Report["parties"]) {
  const used = parties.filter(({ id }) => own(account.parties, id));
  if (used.length === 0) return words.none;
  return used.map(
    ({ id, name, colour }) =>
      html`<span class="tags">${dot(colour)}${name} ${count(own(account.parties, id) ?? 0)}</span>`,
  );
}

/** All that match, not the shown page only. */
const whole = ({ matching }: AccountsPage, report: Report, actions: Actions) =>
  downloads(report, actions, words.whole(matching), "accounts", actions.accountsTable);

const pageSizes = [20, 50, 200];

function pager({ query, settings }: State, { matching, total, offset, rows }: AccountsPage, actions: Actions) {
  const turn = (by: number) => () => actions.ask({ offset: Math.max(0, offset + by * query.limit) });
  const resize = ({ target }: Event) => actions.ask({ limit: Number((target as HTMLSelectElement).value), offset: 0 });
  return html`
    <nav class="pager" aria-label=${words.pages}>
      <p aria-live="polite">
        ${matching === 0 ? words.noMatch(settings.handles, query.search !== "") : words.range(offset + 1, offset + rows.length, matching, total)}
      </p>
      <label>
        ${words.rows}
        <select @change=${resize}>
          ${pageSizes.map((size) => html`<option value=${size} .selected=${size === query.limit}>${size}</option>`)}
        </select>
      </label>
      <button type="button" ?disabled=${offset === 0} @click=${turn(-1)}>${words.previous}</button>
      <button type="button" ?disabled=${offset + rows.length >= matching} @click=${turn(1)}>${words.next}</button>
    </nav>
  `;
}
