import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { step } from "#words/coordination";
import { allPoints, evidence } from "#words/evidence";
import { accountsTable as words } from "#words/tables";
import type { Account, AccountsPage, AccountsSort, Grade, Named, Report } from "../../shared/report";
import { count, percent, rate, visible } from "../format";
import type { Actions, State } from "../state";
import { choice } from "./choice";
import { dot } from "./dot";
import { gradeMark } from "./grade";

export function accountsView(state: State, report: Report, actions: Actions) {
  const { settings, query, accounts } = state;
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
      ${guard([accounts, report, query], () =>
        accounts ? [accountsTable(state, accounts, report, actions), pager(state, accounts, actions)] : nothing,
      )}
    </section>
  `;
}

function intro({ quality }: Report) {
  if (quality.tweets === 0) return words.onlyDescribed;
  return quality.accounts === 1 ? `${words.ofOneAccount} ${words.intro}` : words.intro;
}

function accountsTable({ query }: State, { rows }: AccountsPage, report: Report, actions: Actions) {
  return html`
    <div class="scroll" role="region" aria-label=${words.region} tabindex="0">
      <table class="accounts">
        <caption class="unseen">${words.caption}</caption>
        <thead>
          <tr>
            ${(Object.keys(words.columns) as AccountsSort[]).map((sort) => sortableColumn(sort, query, actions))}
            <th scope="col">${words.defaultProfile}</th>
            <th scope="col" class="words">${words.partyTags}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((account) => accountRow(account, report, actions))}
        </tbody>
      </table>
    </div>
  `;
}

function sortableColumn(sort: AccountsSort, query: State["query"], actions: Actions) {
  const active = query.sort === sort;
  const order = query.descending ? "descending" : "ascending";
  // Figures start with the largest, names with A.
  const click = () => actions.ask({ sort, descending: active ? !query.descending : sort !== "handle", offset: 0 });
  return html`
    <th scope="col" aria-sort=${active ? order : nothing}>
      <button type="button" @click=${click}>${words.columns[sort]}</button>
    </th>
  `;
}

function accountRow(account: Account, { parties, evidence: found }: Report, actions: Actions) {
  const { evidence: of } = account;
  return html`
    <tr class=${account.high_frequency ? "frequent" : nothing}>
      <th scope="row">
        ${nameButton(account, actions)}
        ${account.high_frequency ? html`<span class="sign">${words.highFrequency}</span>` : nothing}
        ${account.cluster ? html`<span class="sign">${step.inCluster(account.cluster)}</span>` : nothing}
      </th>
      <td class="signs">
        ${of ? html`<span>${gradeMark(of.grade)}${evidence.grade(of.grade)}</span> ${of.grade && words.score(of.score, allPoints(found?.families ?? []))}` : nothing}
      </td>
      <td>${of ? percent(of.completeness, 0) : nothing}</td>
      <td>${count(account.tracked)}</td>
      <td>${count(account.tweets)}</td>
      <td>${rate(account.per_day)}</td>
      <td>${count(account.peak_24h)}</td>
      <td>${percent(account.retweet_share, 0)}</td>
      <td>${count(account.retweeted_accounts)}</td>
      <td>${count(account.age_days)}</td>
      <td>${rate(account.lifetime_per_day)}</td>
      <td>${rate(account.likes_per_day)}</td>
      <td>${count(account.handle_digits)}</td>
      <td>${account.default_profile === null ? words.unknown : account.default_profile ? words.yes : words.no}</td>
      <td class="words">${partyTags(account, parties)}</td>
    </tr>
  `;
}

/** Opens the account's evidence, if it is in the table. */
export function nameButton(account: Named<number | null>, actions: Actions) {
  const name = html`<bdi>${accountName(account)}</bdi>`;
  if (account.place === null) return name;
  return html`<button type="button" class="open" aria-haspopup="dialog" @click=${() => actions.open(account)}>${name}</button>`;
}

export function accountName(account: Named<number | null>): string {
  const { id, handle } = account;
  if (handle === null) return id === null ? words.archiveOwner : words.noHandle;
  return account.hidden ? visible(handle) : `@${visible(handle)}`;
}

export function partyTags(account: Pick<Account, "parties">, parties: Report["parties"]) {
  const used = parties.filter(({ id }) => account.parties[id]);
  if (used.length === 0) return words.none;
  return used.map(
    ({ id, name, colour }) => html`<span class="tags">${dot(colour)}${name} ${count(account.parties[id] ?? 0)}</span>`,
  );
}

function pager({ query, settings }: State, { matching, total, offset, rows }: AccountsPage, actions: Actions) {
  const turn = (by: number) => () => actions.ask({ offset: offset + by * query.limit });
  return html`
    <nav class="pager" aria-label=${words.pages}>
      <p>${matching === 0 ? words.noMatch(settings.handles) : words.range(offset + 1, offset + rows.length, matching, total)}</p>
      <button type="button" ?disabled=${offset === 0} @click=${turn(-1)}>${words.previous}</button>
      <button type="button" ?disabled=${offset + rows.length >= matching} @click=${turn(1)}>${words.next}</button>
    </nav>
  `;
}
