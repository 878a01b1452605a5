import { html, nothing } from "lit-html";
import { answer as words } from "#words/answer";
import type { Party, Report } from "../../shared/report";

export function answerView(report: Report) {
  return html`
    <section class="answer" id="answer" aria-label=${words.label}>
      <p>${report.window.tweets === 0 ? words.noTweets : answer(report)}</p>
      <details class="small soft">
        <summary>${words.how}</summary>
        <p>${words.shareRule(report)}</p>
        <p>${words.automationRule(report)}</p>
      </details>
    </section>
  `;
}

function answer(report: Report) {
  if (report.quality.accounts === 1) return words.ofOneAccount(report);
  const leaders = largest(report.parties, ({ share }) => share);
  const [leader] = leaders;
  const sentences = [
    words.share(leaders, report),
    leader && leaders.length === 1 ? words.lead(leader, report) : nothing,
    words.automation(report),
    leader && report.automation.accounts ? without(report, leaders) : nothing,
    words.mistakes(report),
  ];
  return sentences.filter((sentence) => sentence !== nothing).map((sentence) => [sentence, " "]);
}

function without({ parties }: Report, leaders: Party[]) {
  const [first, ...others] = largest(parties, ({ without }) => without.share);
  return first && leaders[0] && leaders.length === 1 && others.length === 0
    ? words.without(leaders[0], first)
    : nothing;
}

/** The parties that have the most, if any has some. */
function largest(parties: Party[], share: (party: Party) => number | null): Party[] {
  const most = Math.max(...parties.map((party) => share(party) ?? 0));
  return most > 0 ? parties.filter((party) => share(party) === most) : [];
}
