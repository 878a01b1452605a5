import { html } from "lit-html";
import type { Actions } from "../state";
import { save as words } from "../words";

export function saveView(actions: Actions) {
  return html`
    <section class="save" aria-label=${words.label}>
      <button type="button" class="solid" @click=${actions.save}>${words.json}</button>
      <button type="button" @click=${() => print()}>${words.print}</button>
      <p class="soft small">${words.note}</p>
    </section>
  `;
}
