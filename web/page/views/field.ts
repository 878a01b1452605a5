import { html, nothing } from "lit-html";

/** A number within the range, whole if it is to be counted. What is taken is shown right after. */
export function field(
  value: number,
  [least, most]: [number, number],
  set: (value: number) => void,
  step: "any" | 1 = 1,
  label: string | null = null,
) {
  const change = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const { valueAsNumber } = input;
    const isValid = input.reportValidity();
    input.value = String(value);
    if (isValid && !Number.isNaN(valueAsNumber) && valueAsNumber !== value) set(valueAsNumber);
  };
  return html`
    <input type="number" min=${least} max=${most} step=${step} aria-label=${label ?? nothing} .value=${String(value)} @change=${change} />
  `;
}
