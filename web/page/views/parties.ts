import { html, nothing } from "lit-html";
import type { Party, Report } from "../../shared/report";
import { partyChart } from "../chart";
import { count, percent } from "../format";
import { parties as words } from "../words";
import { dot } from "./dot";

export function partiesView(report: Report) {
  return html`
    <section aria-labelledby="parties">
      <h2 id="parties">${words.heading}</h2>
      ${report.quality.accounts === 1 ? oneAccount(report) : shares(report)}
    </section>
  `;
}

function oneAccount(report: Report) {
  return html`
    <p>${words.ofOneAccount}</p>
    <div class="two even">${classesTable(report)} ${againstTable(report)}</div>
  `;
}

function shares(report: Report) {
  const present = report.parties.filter(({ tweets }) => tweets > 0).sort((a, b) => b.tweets - a.tweets);
  const absent = report.parties.filter(({ tweets }) => tweets === 0).map(({ name }) => name);
  return html`
    <p class="soft small">${words.intro} ${words.line}</p>
    <div class="two">
      ${present.length > 0 ? partyChart(present) : nothing}
      <div>
        ${classesTable(report)} ${againstTable(report)}
        <p class="note">${words.note}</p>
      </div>
    </div>
    ${present.length > 0 ? partyTable(present) : nothing}
    ${absent.length > 0 ? html`<p class="absent soft small">${words.absent(absent)}</p>` : nothing}
  `;
}

function partyTable(parties: Party[]) {
  const { columns } = words;
  return html`
    <div class="scroll" role="region" aria-label=${words.caption} tabindex="0">
      <table class="parties">
        <caption class="unseen">${words.caption}</caption>
        <thead>
          <tr>${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}</tr>
        </thead>
        <tbody>
          ${parties.map(
            (party) => html`
              <tr>
                <th scope="row">${dot(party.colour)}${party.name}</th>
                <td>${count(party.tweets)}</td>
                <td><strong>${percent(party.share)}</strong></td>
                <td>${count(party.accounts)}</td>
                <td>${percent(party.account_share)}</td>
                <td>${count(party.high_frequency?.tweets ?? null)}</td>
                <td>${percent(party.high_frequency?.share ?? null)}</td>
                <td>${count(party.high_frequency?.accounts ?? null)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

function classesTable(report: Report) {
  const row = (name: string, tweets: number) => html`
    <tr>
      <th scope="row">${name}</th>
      <td>${count(tweets)}</td>
      <td>${percent(report.window.tweets > 0 ? tweets / report.window.tweets : null)}</td>
    </tr>
  `;
  const classes = ["one_party", "mixed", "against_only", "neutral", "untracked"] as const;
  return html`
    <table class="plain">
      <caption>${words.classes}</caption>
      <tbody>
        ${classes.map((name) => row(words.class[name], report[name]))}
      </tbody>
      <tfoot>${row(words.all, report.window.tweets)}</tfoot>
    </table>
  `;
}

function againstTable({ against, parties }: Report) {
  const present = against.filter(({ tweets }) => tweets > 0);
  if (present.length === 0) return nothing;
  const colour = (id: string) => parties.find((party) => party.id === id)?.colour;
  return html`
    <table class="plain">
      <caption>${words.againstHeading}</caption>
      <tbody>
        ${present.map(
          ({ id, name, tweets, accounts }) => html`
            <tr>
              <th scope="row">${dot(colour(id), "against")}${words.against(name)}</th>
              <td>${words.tweetsBy(tweets, accounts)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
