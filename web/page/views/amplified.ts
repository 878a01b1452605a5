import { html, nothing, svg } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { official, roleName, amplified as words } from "#words/coordination";
import type { Amplified, Report } from "../../shared/report";
import { nameCells } from "../accounts-file";
import { type Cell, percentCell } from "../charts/download";
import { count, percent } from "../format";
import type { Actions, State } from "../state";
import { nameButton, partyTags } from "./accounts";
import { downloads } from "./downloads";
import { scrolling, table } from "./table";

type Found = NonNullable<Report["amplified"]>;

/** Whose words others spread, and which part of that comes from accounts that look unusual. */
export const amplifiedView = ({ shown }: State, report: Report, actions: Actions) =>
  guard([report, shown.party, shown.amplified], () =>
    report.amplified
      ? html`
          <section class="amplified" aria-labelledby="amplified">
            <h2 id="amplified">${words.heading}</h2>
            ${report.amplified.overall.length > 0 ? listed(shown, report, report.amplified, actions) : html`<p class="soft">${words.none}</p>`}
          </section>
        `
      : nothing,
  );

function listed(shown: State["shown"], report: Report, found: Found, actions: Actions) {
  const parties = found.parties.filter(({ accounts }) => accounts.length > 0);
  const party = parties.find(({ id }) => id === shown.party);
  const all = party?.accounts ?? found.overall;
  const choose = ({ target }: Event) => actions.show({ party: (target as HTMLSelectElement).value });
  const name = (id: string) => report.parties.find((party) => party.id === id)?.name ?? id;
  const option = (id: string, text: string) =>
    html`<option value=${id} .selected=${id === (party?.id ?? "")}>${text}</option>`;
  const isTagged = all.some(({ parties }) => parties);
  const columns = isTagged ? [...words.columns, words.tags] : words.columns;
  const rows = all.slice(0, shown.amplified).map((of) => row(of, isTagged, report, actions));
  return html`
    <p class="soft small">${words.intro(found)}</p>
    <p class="note">${words.caution}</p>
    <div class="controls">
      <label class="search">
        ${words.by}
        <select @change=${choose}>
          ${option("", words.overall)} ${parties.map(({ id, tweets }) => option(id, words.party(name(id), tweets)))}
        </select>
      </label>
    </div>
    ${scrolling(words.caption, table(words.caption, columns, rows))}
    ${
      all.length > shown.amplified
        ? html`<button type="button" @click=${() => actions.show({ amplified: all.length })}>${words.more(all.length)}</button>`
        : nothing
    }
    ${downloads(report, actions, words.caption, "amplified", () => csvTable(found, name))}
  `;
}

const row = (of: Amplified, isTagged: boolean, report: Report, actions: Actions) => [
  html`
    ${nameButton(of, actions)}
    ${of.official ? html`<span class="sign">${official(of.official, report)}</span>` : nothing}
  `,
  count(of.retweets),
  count(of.mentions),
  count(of.accounts),
  ...words.kinds.map((kind) => part(of.by[kind])),
  ...(isTagged ? [partyTags({ parties: of.parties ?? {} }, report.parties)] : []),
];

/** A share, with a bar. */
const part = (share: number | null) => html`
  ${percent(share)}
  ${share === null ? nothing : svg`<svg class="bar" viewBox="0 0 50 4" aria-hidden="true"><rect class="cell" width=${50 * share} height="4" /></svg>`}
`;

const csvTable = ({ overall, parties }: Found, name: (id: string) => string): Cell[][] => [
  [...words.csvColumns, ...words.columns.slice(1)],
  ...[{ id: "", accounts: overall }, ...parties].flatMap(({ id, accounts }) =>
    accounts.map(({ official, by, ...of }) => [
      id === "" ? words.overall : name(id),
      ...nameCells(of),
      official && name(official.party),
      official && roleName(official.role),
      of.tweets,
      of.retweets,
      of.mentions,
      of.accounts,
      ...words.kinds.map((kind) => percentCell(by[kind])),
    ]),
  ),
];
