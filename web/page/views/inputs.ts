import { html, nothing } from "lit-html";
import { inputs as words } from "#words/quality";
import type { InputReport } from "../../shared/report";
import { visible } from "../format";

/** So many files show what was read of them at once; of more, the reader opens those of interest. */
const openInputs = 3;
/** More than a reader looks through; the saved report has them all. */
const listedInputs = 200;

/** What was read, file by file. */
export function inputsView(inputs: InputReport[]) {
  const more = inputs.length - listedInputs;
  return html`
    <section class="inputs small" aria-labelledby="inputs">
      <h2 id="inputs" class="label">${words.heading}</h2>
      <ul>
        ${inputs.slice(0, listedInputs).map(
          (input) => html`
            <li>
              <details ?open=${inputs.length <= openInputs}>
                <summary><bdi class="file">${visible(input.name)}</bdi> <span>${words.summary(input)}</span></summary>
                ${facts(input)}
              </details>
            </li>
          `,
        )}
      </ul>
      ${more > 0 ? html`<p>${words.more(more)}</p>` : nothing}
    </section>
  `;
}

function facts(input: InputReport) {
  const { terms } = words;
  return html`
    <dl>
      ${fact(terms.refused, input.refused && visible(input.refused))}
      ${fact(terms.recognised, words.recognised(input))}
      ${fact(terms.records, words.records(input))}
      ${fact(terms.unreadable, input.problems.map(words.problem).join(" "))}
      ${fact(terms.times, words.times(input))}
      ${fact(terms.missing, input.missing.join("; "))}
      ${fact(terms.ids, words.ids(input))}
      ${fact(terms.leftAlone, words.leftAlone(input))}
    </dl>
  `;
}

function fact(term: string, text: string | null) {
  return text ? html`<div><dt>${term}</dt><dd>${text}</dd></div>` : nothing;
}
