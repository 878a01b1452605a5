import { html, nothing } from "lit-html";
import { evidence } from "#words/evidence";
import type { Evidence, EvidenceModel, EvidenceSettings } from "../../shared/report";
import { count } from "../format";
import type { Actions } from "../state";
import { english } from "./english";
import { field } from "./field";
import { gradeMark } from "./grade";
import { scrolling } from "./table";

const words = evidence.weights;

const points = (value: number, set: (value: number) => void, label: string | null = null) =>
  field(value, [0, 100], set, "any", label);

/** What each sign can give, to be changed; beside it, what it is and where it comes from. */
export function weightsView(
  settings: EvidenceSettings,
  refusal: string | null,
  model: EvidenceModel,
  found: Evidence,
  actions: Actions,
) {
  const set = (evidence: EvidenceSettings) => actions.weigh(evidence);
  /** The weights of one kind, with another; without those that are as usual. */
  const weigh = (kind: "families" | "signals", id: string, usual: number) => (value: number) => {
    const { [kind]: weights, ...others } = settings;
    const { [id]: _, ...rest } = weights ?? {};
    const changed = value === usual ? rest : { ...rest, [id]: value };
    set(Object.keys(changed).length > 0 ? { ...others, [kind]: changed } : others);
  };
  const signal = ({ id, name, most, steps, definition, source }: EvidenceModel["against"][number]) => html`
    <tr>
      <th scope="row">${name} <span class="measured">${definition} ${source}</span></th>
      <td>${steps.length > 0 ? points(settings.signals?.[id] ?? most, weigh("signals", id, most), words.label(name)) : nothing}</td>
      <td>${count(found.signals.find((signal) => signal.id === id)?.judged ?? 0)}</td>
    </tr>
  `;
  const family = ({ id, name, points: usual, about, why, signals }: EvidenceModel["families"][number]) => html`
    <tbody>
      <tr class="family">
        <th scope="rowgroup">${name} <span class="measured">${about} ${why}</span></th>
        <td>${points(settings.families?.[id] ?? usual, weigh("families", id, usual), words.label(words.family(name)))}</td>
        <td>${count(found.families.find((family) => family.id === id)?.judged ?? 0)}</td>
      </tr>
      ${signals.map(signal)}
    </tbody>
  `;
  const line = (grade: "some" | "strong") => html`
    <label>
      ${gradeMark(grade)}${words.from[grade]}
      ${points(settings[grade] ?? model.grades[grade], (value) => {
        const { [grade]: _, ...others } = settings;
        set(value === model.grades[grade] ? others : { ...others, [grade]: value });
      })}
      ${words.points}
    </label>
  `;
  const isUsual = Object.keys(settings).length === 0;
  return html`
    <details class="weights">
      <summary>${words.summary}</summary>
      <p class="small">${words.intro}</p>
      <div class="rates">
        ${line("some")} ${line("strong")}
        <button type="button" aria-disabled=${isUsual} @click=${() => isUsual || set({})}>${words.reset}</button>
      </div>
      ${refusal ? html`<p class="failure" role="alert">${english(refusal)}</p>` : nothing}
      ${scrolling(
        words.summary,
        html`
          <table class="plain">
            <caption class="unseen">${words.summary}</caption>
            <thead>
              <tr>${words.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
            </thead>
            ${model.families.map(family)}
            <tbody>
              <tr class="family">
                <th scope="rowgroup">${words.against}</th>
                <td>${count(model.most_against)}</td>
                <td></td>
              </tr>
              ${model.against.map(signal)}
            </tbody>
          </table>
        `,
      )}
    </details>
  `;
}
