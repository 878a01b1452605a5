import { html } from "lit-html";
import type { Report } from "../../shared/report";
import { answer as words } from "../words";

export function answerView(report: Report) {
  const most = Math.max(1, ...report.parties.map(({ tweets }) => tweets));
  const leaders = report.parties.filter(({ tweets }) => tweets === most);
  const answer =
    report.quality.accounts === 1 ? words.ofOneAccount(report) : [words.share(leaders), " ", words.automation(report)];
  return html`
    <section class="answer" aria-label=${words.label}>
      <p>${report.window.tweets === 0 ? words.noTweets : answer}</p>
      <details class="small soft">
        <summary>${words.how}</summary>
        <p>${words.shareRule}</p>
        <p>${words.automationRule(report)}</p>
      </details>
    </section>
  `;
}
