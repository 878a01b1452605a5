import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { threshold as words } from "#words/charts";
import type { Party, Report, Sensitivity, Settings } from "../../shared/report";
import { type Cell, percentCell } from "../charts/download";
import { largestParties, orderChanges } from "../charts/order";
import { thresholdChart } from "../charts/threshold";
import { isChance } from "../facts";
import { count, percent, small } from "../format";
import type { Actions, State } from "../state";
import { choice } from "./choice";
import { partyHead } from "./dot";
import { downloads } from "./downloads";

const lowest = 5;
const highest = 500;
/** Of the many lines that the report has, those in the tables; the files have all. */
const shownLines = [10, 20, 30, 50, 72, 100, 144, 200];

export function thresholdView(state: State, report: Report, actions: Actions) {
  const { settings } = state;
  const { parties, others } = largestParties(report);
  const rows = report.sensitivity.filter(({ denominator }) => denominator === report.settings.denominator);
  const move = (perDay: number) => {
    if (perDay >= lowest && perDay <= highest && perDay !== settings.per_day) actions.set({ per_day: perDay });
  };
  const chart = rows.some(({ share }) => share !== null)
    ? thresholdChart(report, parties, settings.per_day, move)
    : null;
  return html`
    <section aria-labelledby="threshold" class="hanging">
      <h2 id="threshold">${words.heading(settings.per_day)}</h2>
      <p class="soft small">${words.intro} <span class="live">${words.drag}</span></p>
      ${chart ?? nothing}
      ${chart && others > 0 ? html`<p class="soft small">${words.largest(others)}</p>` : nothing}
      ${lineControl(settings, report, chart !== null, move)}
      ${rows.length > 0 ? downloads(report, actions, words.sensitivity, "thresholds", () => csvTable(report), chart) : nothing}
      ${guard([report], () => orderOfParties(report, parties, others))}
      <div class="two even">
        <div>
          ${choice(words.denominator, "denominator", words.denominators, settings.denominator, (denominator) =>
            actions.set({ denominator }),
          )}
          ${samplingControl(settings, report, actions)}
          <p class="note">${words.note}</p>
        </div>
        <div>
          ${guard([report], () => sensitivityTable(report, rows))}
          ${errorsControl(settings, report, actions)}
        </div>
      </div>
      ${guard([report], () => (parties.length > 0 ? sharesTable(report, rows, parties) : nothing))}
    </section>
  `;
}

/** With a chart, the range input is the line in it to keyboards and screen readers, and not seen itself. */
function lineControl(settings: Settings, report: Report, hasChart: boolean, move: (perDay: number) => void) {
  const input = ({ target }: Event) => move(Math.round((target as HTMLInputElement).valueAsNumber));
  const type = (event: Event) => {
    const field = event.target as HTMLInputElement;
    field.reportValidity();
    input(event);
    field.value = String(settings.per_day); // what is taken is shown right after
  };
  return html`
    <fieldset class="line">
      <legend>${words.label}</legend>
      <input
        type="range"
        class=${hasChart ? "unseen" : nothing}
        aria-label=${words.label}
        min=${lowest}
        max=${highest}
        .value=${String(settings.per_day)}
        @input=${input}
      />
      <label>
        <span class="unseen">${words.label}</span>
        <input type="number" min=${lowest} max=${highest} .value=${String(settings.per_day)} @change=${type} />
        ${words.unit}
      </label>
      <output>${words.result(report)}</output>
      <p class="soft small">${words.intervals(report)}</p>
    </fieldset>
  `;
}

/** Where the order of the parties hangs on the line. */
function orderOfParties(report: Report, parties: Party[], others: number) {
  const changes = orderChanges(report, parties);
  if (parties.length < 2 || !changes) return nothing;
  const [shown, more] = [changes.slice(0, 3), changes.length - 3];
  return html`
    <p>
      ${changes.length === 0 ? words.order.same(others > 0) : nothing}
      ${shown.map(({ ahead, behind, low, high }) => `${words.order.change(ahead.name, behind.name, low, high)} `)}
      ${more > 0 ? words.order.more(more) : nothing}
    </p>
  `;
}

/** A number of per cent in the field, a fraction in the settings. */
function percentField(label: unknown, value: number, range: [number, number], set: (fraction: number) => void) {
  const [least, most] = range;
  const shown = String(Number((100 * value).toPrecision(8)));
  const change = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    const { valueAsNumber } = field;
    field.reportValidity();
    field.value = shown; // what is taken is shown right after
    if (valueAsNumber >= least && valueAsNumber <= most) set(Number((valueAsNumber / 100).toPrecision(8)));
  };
  return html`
    <label>
      ${label}
      <input type="number" min=${least} max=${most} step="any" .value=${shown} @change=${change} />
      ${words.errors.percent}
    </label>
  `;
}

function samplingControl({ sampling }: Settings, report: Report, actions: Actions) {
  const needed = report.automation.rule.tweets_needed;
  const scaled = words.scaled(report);
  return html`
    <fieldset class="rates">
      <legend>${words.sampling}</legend>
      ${percentField(html`<span class="unseen">${words.sampling}</span>`, sampling, [0.01, 100], (sampling) => actions.set({ sampling }))}
      <p class="soft means">${words.samplingMeans}</p>
      ${scaled ? html`<p class="means">${scaled}</p>` : nothing}
      ${needed !== null && isChance(report.automation.rule) ? html`<p class="warning">${words.meansLittle(needed)}</p>` : nothing}
    </fieldset>
  `;
}

function errorsControl(settings: Settings, report: Report, actions: Actions) {
  const { false_positives, true_positives } = settings;
  const [low, high] = true_positives;
  const w = words.errors;
  return html`
    <fieldset class="rates">
      <legend>${w.heading}</legend>
      ${percentField(w.falsePositives, false_positives, [0, 49], (value) => actions.set({ false_positives: value }))}
      ${percentField(w.lowest, low, [50, 100], (value) =>
        actions.set({ true_positives: [value, Math.max(value, high)] }),
      )}
      ${percentField(w.highest, high, [50, 100], (value) =>
        actions.set({ true_positives: [Math.min(value, low), value] }),
      )}
      <p>${w.result(report, report.settings.false_positives)}</p>
      <p class="soft means">${w.note}</p>
    </fieldset>
  `;
}

/** Other thresholds, counting posts as the settings do. */
function sensitivityTable({ settings }: Report, rows: Sensitivity[]) {
  const shown = rows.filter(({ per_day }) => shownLines.includes(per_day) || per_day === settings.per_day);
  if (shown.length === 0) return nothing;
  const { columns } = words;
  return html`
    <table class="plain sensitivity">
      <caption>${words.sensitivity}</caption>
      <thead>
        <tr>${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}</tr>
      </thead>
      <tbody>
        ${shown.map(
          (row) => html`
            <tr aria-current=${row.per_day === settings.per_day ? "true" : nothing}>
              <th scope="row">${small(row.per_day)}</th>
              <td>${count(row.accounts)}</td>
              <td>${count(row.tweets)}</td>
              <td>${percent(row.share)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function sharesTable({ settings, parties: all }: Report, rows: Sensitivity[], parties: Party[]) {
  const shown = rows.filter(({ per_day }) => shownLines.includes(per_day) || per_day === settings.per_day);
  return html`
    <details class="small">
      <summary>${words.sharesCaption}</summary>
      <div class="scroll" role="region" aria-label=${words.sharesCaption} tabindex="0">
        <table class="plain">
          <caption class="unseen">${words.sharesCaption}</caption>
          <thead>
            <tr>
              <th scope="col">${words.columns.perDay}</th>
              ${parties.map(({ name, colour }) => partyHead(colour, name, "col"))}
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              (row) => html`
                <tr>
                  <th scope="row">${small(row.per_day)}</th>
                  ${parties.map((party) => html`<td>${percent(row.without[all.indexOf(party)] ?? null)}</td>`)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </details>
  `;
}

const csvTable = ({ sensitivity, parties }: Report): Cell[][] => [
  [
    ...words.csvColumns,
    ...parties.map(({ name }) => words.csvWithout(name)),
    ...parties.map(({ name }) => words.csvFrequent(name)),
  ],
  ...sensitivity.map((row) => [
    row.per_day,
    row.denominator,
    row.accounts,
    row.tweets,
    percentCell(row.share),
    ...row.without.map(percentCell),
    ...row.high_frequency.map(percentCell),
  ]),
];
