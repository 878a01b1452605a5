import { html, nothing } from "lit-html";
import { check as words } from "#words/check";
import { own } from "../own";
import { sendsNothing } from "../policy";
import type { Actions, State } from "../state";
import { table } from "./table";

/** What the page can do and what not, by its own policy; and how to see for oneself. */
export function checkView({ policy, attempt }: State, actions: Actions) {
  return html`
    <div class="check live" id="check">
      <h3>${words.heading}</h3>
      ${
        policy.length > 0
          ? html`<p>${words.intro}</p>${table(words.caption, words.columns, policy.map(meaning), false)}`
          : html`<p class="warning">${words.none}</p>`
      }
      <h3>${words.how}</h3>
      <ul>${words.steps.map((step) => html`<li>${step}</li>`)}</ul>
      ${policy.includes(sendsNothing) ? attemptView(attempt, actions) : nothing}
      <h3>${words.limits}</h3>
      <ul>${words.notCovered.map((limit) => html`<li>${limit}</li>`)}</ul>
    </div>
  `;
}

function meaning(order: string) {
  const plain = order.replace(/'sha256-[^']*'/, "'sha256-…'");
  return [html`<code>${plain}</code>`, own(words.orders, plain) ?? words.unknown];
}

const attemptView = (attempt: State["attempt"], actions: Actions) => html`
  <p>${words.tryIt}</p>
  <p class="ways">
    <button type="button" @click=${actions.tryToSend}>${words.attempt}</button>
    <output>${attempt ? words.attempts[attempt] : nothing}</output>
  </p>
`;
