import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { hashtags as words } from "#words/tables";
import type { Hashtag, Party, Report } from "../../shared/report";
import { count, visible } from "../format";
import type { Actions, State } from "../state";
import { dot } from "./dot";

export const hashtagsView = ({ shown: { hashtags } }: State, report: Report, actions: Actions) =>
  guard([report, hashtags], () => commonest(report, hashtags, actions));

function commonest({ hashtags, parties }: Report, shown: number, actions: Actions) {
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
          ${hashtags.slice(0, shown).map(
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
        hashtags.length > shown
          ? html`<button type="button" @click=${() => actions.show({ hashtags: hashtags.length })}>
              ${words.more(hashtags.length)}
            </button>`
          : nothing
      }
      ${byParty(parties)}
    </section>
  `;
}

/** Each party's commonest hashtags. */
function byParty(parties: Party[]) {
  const present = parties.filter(({ hashtags }) => hashtags.length > 0);
  if (present.length === 0) return nothing;
  return html`
    <h3>${words.byParty}</h3>
    <dl class="by-party small">
      ${present.map(
        ({ name, colour, hashtags }) => html`
          <div>
            <dt>${dot(colour)}${name}</dt>
            <dd>
              ${hashtags.map(
                ({ tag, tweets }) =>
                  html`<span class="tags"><bdi>#${visible(tag)}</bdi> <span class="soft">${count(tweets)}</span></span> `,
              )}
            </dd>
          </div>
        `,
      )}
    </dl>
  `;
}

function meaning({ party, against, neutral }: Hashtag, parties: Report["parties"]) {
  const { name, colour } = parties.find(({ id }) => id === (party ?? against)) ?? { name: "", colour: "" };
  if (party) return html`${dot(colour)}${words.for(name)}`;
  if (against) return html`${dot(colour, "against")}${words.against(name)}`;
  return html`<span class="soft">${neutral ? words.neutral : words.untracked}</span>`;
}
