import { html, nothing } from "lit-html";
import { download as files } from "#words/charts";
import { network as words } from "#words/coordination";
import { type Coordination, type Pair, type Report, traces } from "../../shared/report";
import { nameCells } from "../accounts-file";
import { type Cell, download } from "../charts/download";
import { gexf } from "../charts/gexf";
import { circle, matrix, membersOf } from "../charts/network";
import { moment, onClock, rate } from "../format";
import type { Actions, State } from "../state";
import { nameButton } from "./accounts";
import { tableButtons, telling } from "./downloads";
import { scrolling } from "./table";

/** The strongest pairs, of a cluster or of all: as a table first, then drawn, and as files for other programs. */
export function networkView({ shown }: State, report: Report, found: Coordination, actions: Actions) {
  const clusters = report.clusters ?? [];
  const chosen = clusters.some(({ number }) => number === shown.cluster) ? shown.cluster : 0;
  const pairs = found.strongest.filter(({ cluster }) => chosen === 0 || cluster === chosen);
  const choose = ({ target }: Event) => actions.show({ cluster: Number((target as HTMLSelectElement).value) });
  const option = (value: number, text: string) =>
    html`<option value=${value} .selected=${value === chosen}>${text}</option>`;
  return html`
    <h3>${words.heading}</h3>
    <div class="controls">
      <label class="search">
        ${words.choose}
        <select @change=${choose}>
          ${option(0, words.all)} ${clusters.map((of) => option(of.number, words.cluster(of)))}
        </select>
      </label>
    </div>
    ${pairs.length > 0 ? pairsView(pairs, shown.pairs, report, actions) : html`<p class="soft small">${words.none}</p>`}
    ${found.exported < found.pairs ? html`<p class="soft small">${words.exported(found.exported, found.pairs)}</p>` : nothing}
  `;
}

function pairsView(pairs: Pair[], shown: number, report: Report, actions: Actions) {
  const file = files.fileName("pairs-in-step", report.invented);
  const saveGexf = telling(async () => {
    download(`${file}.gexf`, "application/gexf+xml", gexf(pairs, report));
    return null;
  });
  const members = membersOf(pairs);
  return html`
    ${scrolling(words.caption, pairsTable(pairs.slice(0, shown), report, actions))}
    ${
      pairs.length > shown
        ? html`<button type="button" @click=${() => actions.show({ pairs: pairs.length })}>${words.more(pairs.length)}</button>`
        : nothing
    }
    <p class="downloads">
      <button type="button" @click=${saveGexf}>${words.gexf}</button>
      ${tableButtons(actions, words.caption, file, () => csvTable(pairs))}
      <span class="soft small">${words.note}</span>
    </p>
    <details><summary>${words.matrix}</summary>${matrix(members, pairs)}</details>
    <details><summary>${words.graph}</summary>${circle(members, pairs, actions.open)}</details>
  `;
}

function pairsTable(pairs: Pair[], { settings: { time_zone } }: Report, actions: Actions) {
  const at = (time: string) => moment(onClock(time, time_zone));
  return html`
    <table class="plain pairs-in-step" id="pairs-in-step">
      <caption>${words.caption}</caption>
      <thead>
        <tr>${words.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
      </thead>
      <tbody>
        ${pairs.map(
          ({ a, b, traces, weight, from, to }) => html`
            <tr>
              <th scope="row">${nameButton(a, actions)}</th>
              <td>${nameButton(b, actions)}</td>
              <td>${words.alike(traces)}</td>
              <td>${rate(weight)}</td>
              <td>${at(from)}</td>
              <td>${at(to)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

const csvTable = (pairs: Pair[]): Cell[][] => [
  words.csvColumns,
  ...pairs.map(({ a, b, cluster, traces: done, weight, from, to }) => {
    const things = traces.map((id) => done.find((of) => of.id === id)?.things ?? 0);
    const sum = things.reduce((total, of) => total + of, 0);
    return [...nameCells(a), ...nameCells(b), cluster, ...things, sum, weight, from, to];
  }),
];
