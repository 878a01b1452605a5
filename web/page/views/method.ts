import { html } from "lit-html";
import { method as words } from "#words/method";

export function methodView() {
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
        <div id="check">
          <dt>${words.check}</dt>
          <dd>${words.checkText}</dd>
        </div>
      </dl>
    </section>
  `;
}
