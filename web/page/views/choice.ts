import { html, nothing } from "lit-html";

/** One of several: a group of radio buttons, drawn as one row of words; `means`: what the chosen one means. */
export function choice<Value extends string>(
  legend: string,
  name: string,
  labels: Record<Value, string>,
  chosen: Value,
  choose: (value: Value) => void,
  means?: string,
) {
  return html`
    <fieldset class="choice">
      <legend>${legend}</legend>
      ${(Object.entries(labels) as [Value, string][]).map(
        ([value, label]) => html`
          <label>
            <input type="radio" name=${name} .checked=${value === chosen} @change=${() => choose(value)} />
            <span>${label}</span>
          </label>
        `,
      )}
      ${means ? html`<p class="soft means">${means}</p>` : nothing}
    </fieldset>
  `;
}
