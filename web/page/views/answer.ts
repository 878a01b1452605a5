import { html } from "lit-html";
import type { Report } from "../../shared/report";
import { answer as words } from "../words";

export function answerView(report: Report) {
  const most = Math.max(1, ...report.parties.map(({ tweets }) => tweets));
  const leaders = report.parties.filter(({ tweets }) => tweets === most);
  const ofOneAccount = report.quality.accounts === 1;
  return html`
    <section class="answer" aria-label=${words.label}>
      <p>${report.window.tweets === 0 ? words.noTweets : ofOneAccount ? words.ofOneAccount(report) : [words.share(leaders), " ", words.automation(report)]}</p>
      <details class="small soft">
        <summary>${words.how}</summary>
        <p>${words.shareRule}</p>
        <p>${words.automationRule(report)}</p>
      </details>
    </section>
  `;
}
