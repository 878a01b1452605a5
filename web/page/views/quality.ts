import { html, nothing } from "lit-html";
import type { Report } from "../../shared/report";
import { count, list, visible } from "../format";
import { partlyRead, type State } from "../state";
import { quality as words } from "../words";

export function qualityView(state: State, { quality }: Report) {
  const partial = partlyRead(state);
  const notTweets = Object.values(quality.not_tweets).reduce((sum, value) => sum + value, 0);
  return html`
    <section class="quality" aria-labelledby="quality">
      <h2 id="quality" class="label">${words.heading}</h2>
      ${partial.length > 0 ? html`<p class="partial">${words.partial(partial)}</p>` : nothing}
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
      </dl>
      <p class="small">
        <span class="soft">${words.missing}:</span>
        ${quality.missing.length > 0 ? list(quality.missing) : words.nothingMissing}
      </p>
      ${quality.tweets === 0 ? html`<p class="failure">${words.noTweets}</p>` : nothing}
      ${remarks(quality)}
    </section>
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

/** What was unreadable, and what may be incomplete. Files that are no exports say so themselves. */
function remarks({ problems, hashtags_cut }: Report["quality"]) {
  const unreadable = problems.filter(({ code }) => code !== "not_an_export");
  const sentences = unreadable.map(({ count: times, first: { input, line, message } }) =>
    words.problem(visible(message), times, words.place(visible(input), line)),
  );
  if (hashtags_cut > 0) sentences.push(words.cut(hashtags_cut));
  if (sentences.length === 0) return nothing;
  return html`<ul class="remarks small">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}
