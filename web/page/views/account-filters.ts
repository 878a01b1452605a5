// Which accounts the table holds, and which columns.
import { html, nothing } from "lit-html";
import { accountsTable as words } from "#words/tables";
import type { AccountsQuery, Bounds, Report } from "../../shared/report";
import { visible } from "../format";
import { type AccountsColumn, type Actions, accountsColumns, type State } from "../state";

/** Figures that are asked for with bounds. */
const bounded = [
  "tracked",
  "tweets",
  "per_day",
  "peak_24h",
  "retweet_share",
  "age_days",
  "lifetime_per_day",
  "handle_digits",
  "followers",
] as const satisfies AccountsColumn[];

type Bounded = (typeof bounded)[number];

export function accountFilters({ query, shown }: State, report: Report, actions: Actions) {
  const active = Object.keys(query.within).length + Number(query.party !== "");
  return html`
    <div class="table-choices">
      <details class="filters">
        <summary>${words.filters(active)}</summary>
        ${partyChoice(query, report, actions)}
        <p class="only">
          ${onlyBox("high_frequency", query, actions)} ${report.coordination || "cluster" in query.within ? onlyBox("cluster", query, actions) : nothing}
        </p>
        <fieldset>
          <legend>${words.bounds}</legend>
          <div class="bounds">${bounded.map((figure) => boundsOf(figure, query, actions))}</div>
          <p class="soft small">${words.boundsNote}</p>
        </fieldset>
        <button type="button" aria-disabled=${active === 0} @click=${() => active === 0 || actions.ask({ party: "", within: {}, offset: 0 })}>
          ${words.clear}
        </button>
      </details>
      <details class="columns-shown">
        <summary>${words.chooseColumns}</summary>
        <p>${accountsColumns.map((column) => columnBox(column, shown.columns, actions))}</p>
      </details>
    </div>
  `;
}

/** The query with other bounds for a figure; null for none. */
function within({ within }: AccountsQuery, figure: keyof AccountsQuery["within"], bounds: Bounds | null) {
  const { [figure]: _, ...others } = within;
  return { within: bounds ? { ...others, [figure]: bounds } : others, offset: 0 };
}

function partyChoice({ party }: AccountsQuery, { parties }: Report, actions: Actions) {
  const choose = ({ target }: Event) => actions.ask({ party: (target as HTMLSelectElement).value, offset: 0 });
  return html`
    <label class="search">
      ${words.party}
      <select @change=${choose}>
        <option value="" .selected=${party === ""}>${words.anyParty}</option>
        ${party === "" || parties.some(({ id }) => id === party) ? nothing : html`<option value=${party} selected>${visible(party)}</option>`}
        ${parties
          .filter(({ id, tweets }) => tweets > 0 || id === party)
          .map(({ id, name }) => html`<option value=${id} .selected=${id === party}>${name}</option>`)}
      </select>
    </label>
  `;
}

function onlyBox(figure: keyof typeof words.only, query: AccountsQuery, actions: Actions) {
  const change = ({ target }: Event) =>
    actions.ask(within(query, figure, (target as HTMLInputElement).checked ? [1, null] : null));
  return html`
    <label>
      <input type="checkbox" .checked=${figure in query.within} @change=${change} />
      ${words.only[figure]}
    </label>
  `;
}

function boundsOf(figure: Bounded, query: AccountsQuery, actions: Actions) {
  const isShare = figure === "retweet_share";
  const name = isShare ? words.inPercent(words.columns[figure]) : words.columns[figure];
  const bounds = query.within[figure] ?? [null, null];
  const end = (index: 0 | 1, label: string) => {
    const change = ({ target }: Event) => {
      const { valueAsNumber } = target as HTMLInputElement;
      const bound = Number.isNaN(valueAsNumber) ? null : valueAsNumber / (isShare ? 100 : 1);
      const [least, most] = index === 0 ? [bound, bounds[1]] : [bounds[0], bound];
      actions.ask(within(query, figure, least === null && most === null ? null : [least, most]));
    };
    const shown = bounds[index] === null ? "" : String(Number((bounds[index] * (isShare ? 100 : 1)).toFixed(6)));
    return html`<input type="number" min="0" step="any" aria-label=${label} .value=${shown} @change=${change} />`;
  };
  return html`
    <div>
      <p>${name}</p>
      ${end(0, words.atLeast(name))} ${words.and} ${end(1, words.atMost(name))}
    </div>
  `;
}

function columnBox(column: AccountsColumn, shown: AccountsColumn[], actions: Actions) {
  const change = ({ target }: Event) => {
    const others = shown.filter((other) => other !== column);
    actions.show({ columns: (target as HTMLInputElement).checked ? [...others, column] : others });
  };
  return html`
    <label>
      <input type="checkbox" .checked=${shown.includes(column)} @change=${change} />
      ${words.columns[column]}
    </label>
  `;
}
