import { html } from "lit-html";
import { method as words } from "#words/method";
import type { Actions, State } from "../state";
import { checkView } from "./check";

/** Whose code is in this page, with their licences; web/build.mjs puts it here. */
declare const SOFTWARE: string;

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
        <div>
          <dt>${words.software}</dt>
          <dd lang="en">${SOFTWARE}</dd>
        </div>
      </dl>
      ${checkView(state, actions)}
    </section>
  `;
}
