import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { overlap as words } from "#words/dictionary";
import type { Party, Report } from "../../shared/report";
import { count, visible } from "../format";
import type { Actions, State } from "../state";
import { dot } from "./dot";

export const overlapView = ({ shown: { overlap } }: State, report: Report, actions: Actions) =>
  guard([report, overlap], () => overlaps(report, overlap, actions));

function overlaps(report: Report, shown: number, actions: Actions) {
  const present = report.parties.filter(({ tweets }) => tweets > 0);
  const sentence = overlapSentence(report);
  return html`
    <section class="overlap" aria-labelledby="overlap">
      <h2 id="overlap">${words.heading}</h2>
      ${
        present.length === 0
          ? html`<p>${words.none}</p>`
          : html`
              ${sentence ? html`<p class="finding">${sentence}</p>` : nothing}
              <p class="soft small">${words.intro}</p>
              ${setsTable(report, present, shown)}
              ${
                report.overlap.length > shown
                  ? html`<button type="button" @click=${() => actions.show({ overlap: report.overlap.length })}>
                      ${words.more(report.overlap.length)}
                    </button>`
                  : nothing
              }
              <p class="note">${words.note}</p>
            `
      }
      ${pairsTable(report)}
    </section>
  `;
}

function setsTable({ overlap }: Report, present: Party[], shown: number) {
  const names = (ids: string[]) => present.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return html`
    <div class="scroll" role="region" aria-label=${words.region} tabindex="0">
      <table class="sets">
        <caption class="unseen">${words.caption}</caption>
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${words.set}</span></th>
            ${present.map(({ name }) => html`<th scope="col" class="mark">${name}</th>`)}
            <th scope="col">${words.tweets}</th>
            <th scope="col">${words.accounts}</th>
            <th scope="col">${words.frequent}</th>
          </tr>
        </thead>
        <tbody>
          ${overlap.slice(0, shown).map(
            ({ parties, tweets, accounts, high_frequency_accounts }) => html`
              <tr>
                <th scope="row"><span class="unseen">${names(parties).join(", ")}</span></th>
                ${present.map(({ id, colour }) => mark(parties.includes(id), colour))}
                <td>${count(tweets)}</td>
                <td>${count(accounts)}</td>
                <td>${count(high_frequency_accounts)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

const mark = (isIn: boolean, colour: string) => html`
  <td class="mark ${isIn ? "" : "out"}">
    ${dot(isIn ? colour : "gray", isIn ? "for" : "against")}<span class="unseen">${isIn ? words.yes : words.no}</span>
  </td>
`;

/** The two parties whose hashtags most accounts have in common, for the party that shares more of its accounts. */
function overlapSentence({ overlap, parties }: Report): string | null {
  const sum = (key: "accounts" | "high_frequency_accounts", ...ids: string[]) =>
    overlap
      .filter((set) => ids.every((id) => set.parties.includes(id)))
      .reduce((total, set) => total + (set[key] ?? 0), 0);
  const most = (key: "accounts" | "high_frequency_accounts", atLeast: number) =>
    parties
      .flatMap((one) =>
        parties
          .filter((other) => other !== one)
          .map((other) => ({ one, other, all: sum(key, one.id), both: sum(key, one.id, other.id) })),
      )
      .filter(({ all, both }) => all >= atLeast && 4 * both >= all)
      .sort((a, b) => b.both - a.both || b.both / b.all - a.both / a.all)[0];
  const frequent = most("high_frequency_accounts", 5);
  const pair = frequent ?? most("accounts", 20);
  if (!pair) return null;
  const { one, other, all, both } = pair;
  const sentence = words.both(one.name, other.name, all, both, pair === frequent);
  if (pair !== frequent) return `${sentence}.`;
  return sentence + words.ofAll(sum("accounts", one.id), sum("accounts", one.id, other.id));
}

const shownPairs = 20;

/** Pairs are of the hundred commonest hashtags, of which the page's list always says whose they are. */
function pairsTable({ together, hashtags, parties }: Report) {
  if (together.length === 0) return nothing;
  const tagged = (name: string) => {
    const { party, against } = hashtags.find(({ tag }) => tag === name) ?? {};
    const colour = parties.find(({ id }) => id === (party ?? against))?.colour;
    const mark = colour ? dot(colour, party ? "for" : "against") : nothing;
    return html`<span class="tags">${mark}<bdi>#${visible(name)}</bdi></span>`;
  };
  return html`
    <details class="deeper">
      <summary>${words.pairs}</summary>
      <table class="plain pairs">
        <caption class="unseen">${words.pairs}</caption>
        <thead>
          <tr>
            <th scope="col">${words.pairColumns.tags}</th>
            <th scope="col">${words.pairColumns.tweets}</th>
          </tr>
        </thead>
        <tbody>
          ${together.slice(0, shownPairs).map(
            ({ tags: [one, other], tweets }) => html`
              <tr>
                <th scope="row">${tagged(one)} ${tagged(other)}</th>
                <td>${count(tweets)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </details>
  `;
}
