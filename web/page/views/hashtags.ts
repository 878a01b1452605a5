import { html, nothing } from "lit-html";
import type { Hashtag, Report } from "../../shared/report";
import { count, visible } from "../format";
import type { Actions, State } from "../state";
import { hashtags as words } from "../words";
import { dot } from "./dot";

export function hashtagsView(state: State, { hashtags, parties }: Report, actions: Actions) {
  const { columns } = words;
  return html`
    <section aria-labelledby="hashtags">
      <h2 id="hashtags">${words.heading}</h2>
      <p class="soft small">${words.intro}</p>
      <table class="hashtags">
        <caption class="unseen">${words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">${columns.tag}</th>
            <th scope="col">${columns.tweets}</th>
            <th scope="col">${columns.accounts}</th>
            <th scope="col" class="words">${columns.meaning}</th>
          </tr>
        </thead>
        <tbody>
          ${hashtags.slice(0, state.hashtags).map(
            (hashtag) => html`
              <tr>
                <th scope="row"><bdi>#${visible(hashtag.tag)}</bdi></th>
                <td>${count(hashtag.tweets)}</td>
                <td>${count(hashtag.accounts)}</td>
                <td class="words">${meaning(hashtag, parties)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
      ${
        hashtags.length > state.hashtags
          ? html`<button type="button" @click=${() => actions.listHashtags(hashtags.length)}>
              ${words.more(hashtags.length)}
            </button>`
          : nothing
      }
    </section>
  `;
}

function meaning({ party, against, neutral }: Hashtag, parties: Report["parties"]) {
  const { name, colour } = parties.find(({ id }) => id === (party ?? against)) ?? { name: "", colour: "" };
  if (party) return html`${dot(colour)}${words.for(name)}`;
  if (against) return html`${dot(colour, "against")}${words.against(name)}`;
  return html`<span class="soft">${neutral ? words.neutral : words.untracked}</span>`;
}
