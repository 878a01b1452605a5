import { html } from "lit-html";
import { method as words } from "#words/method";
import type { Actions, State } from "../state";
import { checkView } from "./check";

export function methodView(state: State, actions: Actions) {
  return html`
    <section class="method" aria-labelledby="method">
      <h2 id="method">${words.heading}</h2>
      <dl>
        ${words.items.map(
          ([term, text]) => html`
            <div>
              <dt>${term}</dt>
              <dd>${text}</dd>
            </div>
          `,
        )}
      </dl>
      ${checkView(state, actions)}
    </section>
  `;
}
