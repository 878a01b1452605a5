import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { quality as words } from "#words/quality";
import type { Quality, Report } from "../../shared/report";
import { count } from "../format";
import { partlyRead, type State } from "../state";
import { inputsView } from "./inputs";

export function qualityView(state: State, report: Report) {
  return [wholeView(state, report), guard([report.inputs], () => inputsView(report.inputs))];
}

function wholeView(state: State, report: Report) {
  const { quality } = report;
  const partial = partlyRead(state.inputs);
  return html`
    <section class="quality" aria-labelledby="quality">
      <h2 id="quality" class="label">${words.heading}</h2>
      ${partial.length > 0 ? html`<p class="partial">${words.partial(partial)}</p>` : nothing}
      ${figures(quality)}
      ${quality.tweets > 0 ? missing(quality) : html`<p class="failure">${nothingToCount(quality)}</p>`}
      ${remarks(report)}
    </section>
  `;
}

function figures(quality: Quality) {
  const notTweets = Object.values(quality.not_tweets).reduce((sum, value) => sum + value, 0);
  return html`
    <dl>
      ${figure(
        count(quality.tweets),
        words.tweets(words.when(quality.first_tweet, quality.last_tweet)),
        words.sorts(quality.retweets, quality.quotes, quality.replies),
      )}
      ${figure(count(quality.accounts), words.accounts)}
      ${figure(count(quality.duplicates), words.duplicates)}
      ${figure(count(notTweets), words.notTweets, notTweets > 0 ? words.kinds(quality.not_tweets) : null)}
      ${figure(count(quality.unreadable), words.unreadable)}
      ${quality.profiles > 0 ? figure(count(quality.profiles), words.profiles) : nothing}
    </dl>
  `;
}

function figure(value: string, meaning: string, detail: string | null = null) {
  return html`
    <div>
      <dt>${meaning}</dt>
      <dd>${value}</dd>
      ${detail ? html`<dd class="detail">${detail}</dd>` : nothing}
    </div>
  `;
}

function missing({ missing, not_judged }: Quality) {
  return html`
    <p class="small">
      <span class="soft">${words.missing}:</span> ${missing.length > 0 ? missing.join("; ") : words.nothingMissing}.
      ${not_judged.length > 0 ? html`<span class="soft">${words.notJudged}:</span> ${not_judged.join("; ")}.` : nothing}
    </p>
  `;
}

const nothingToCount = ({ profiles }: Quality) => (profiles > 0 ? words.onlyProfiles(profiles) : words.noTweets);

/** What was unreadable, and what may be incomplete. Files that are no exports say so themselves. */
function remarks(report: Report) {
  const problems = report.quality.problems.filter(({ code }) => code !== "not_an_export");
  const sentences = [...problems.map(words.problem), ...words.remarks(report)];
  if (sentences.length === 0) return nothing;
  return html`<ul class="remarks small">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}
