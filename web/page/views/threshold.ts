import { html, nothing } from "lit-html";
import type { Report } from "../../shared/report";
import { count, percent } from "../format";
import type { Actions, State } from "../state";
import { threshold as words } from "../words";
import { choice } from "./choice";

const lowest = 5;
const highest = 500;

export function thresholdView(state: State, report: Report, actions: Actions) {
  return html`
    <section aria-labelledby="threshold">
      <h2 id="threshold">${words.heading(state.settings.per_day)}</h2>
      <p class="soft small">${words.intro}</p>
      <div class="two even">
        <div>
          ${lineControl(state, report, actions)}
          ${choice(words.denominator, "denominator", words.denominators, state.settings.denominator, (denominator) =>
            actions.set({ denominator }),
          )}
          ${windowControl(state, report, actions)}
          ${state.refusal ? html`<p class="failure" role="alert">${state.refusal}</p>` : nothing}
        </div>
        <div>
          ${sensitivityTable(report)}
          <p class="note">${words.note}</p>
        </div>
      </div>
    </section>
  `;
}

function lineControl({ settings }: State, report: Report, actions: Actions) {
  const move = ({ target }: Event) => {
    const { valueAsNumber } = target as HTMLInputElement;
    if (valueAsNumber >= lowest && valueAsNumber <= highest) actions.set({ per_day: Math.round(valueAsNumber) });
  };
  return html`
    <fieldset class="line">
      <legend>${words.label}</legend>
      <input type="range" aria-label=${words.label} min=${lowest} max=${highest} .value=${String(settings.per_day)} @input=${move} />
      <label>
        <span class="unseen">${words.label}</span>
        <input type="number" min=${lowest} max=${highest} .value=${String(settings.per_day)} @change=${move} />
        ${words.unit}
      </label>
      <output>${words.result(report)}</output>
    </fieldset>
  `;
}

function windowControl({ settings }: State, { window }: Report, actions: Actions) {
  const day = (key: "from" | "to") => html`
    <label>
      ${words[key]}
      <input
        type="date"
        .value=${settings[key] ?? ""}
        @change=${({ target }: Event) => actions.set({ [key]: (target as HTMLInputElement).value || null })}
      />
    </label>
  `;
  return html`
    <fieldset class="window">
      <legend>${words.window}</legend>
      ${day("from")} ${day("to")}
      ${
        settings.from || settings.to
          ? html`<button type="button" @click=${() => actions.set({ from: null, to: null })}>${words.wholeSample}</button>`
          : nothing
      }
      <p class="soft small">${words.windowNow(window)}</p>
      ${2 * window.empty_days > (window.days ?? 0) ? html`<p class="small">${words.emptyDays(window.empty_days)}</p>` : nothing}
    </fieldset>
  `;
}

/** Other thresholds, counting posts as the settings do. */
function sensitivityTable({ sensitivity, settings }: Report) {
  const rows = sensitivity?.filter(({ denominator }) => denominator === settings.denominator) ?? [];
  if (rows.length === 0) return nothing;
  const { columns } = words;
  return html`
    <table class="plain sensitivity">
      <caption>${words.sensitivity}</caption>
      <thead>
        <tr>${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`
            <tr aria-current=${row.per_day === settings.per_day ? "true" : nothing}>
              <th scope="row">${count(row.per_day)}</th>
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
