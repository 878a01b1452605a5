import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { parties as words } from "#words/parties";
import type { Interval, Party, Report } from "../../shared/report";
import { type Cell, intervalCells, percentCell } from "../charts/download";
import { partyShareChart } from "../charts/party-share";
import { isPending } from "../facts";
import { count, interval, percent, points, visible } from "../format";
import { type Actions, isReading, type State } from "../state";
import { choice } from "./choice";
import { partyHead } from "./dot";
import { downloads } from "./downloads";
import { robustnessView } from "./robustness";

export function partiesView(state: State, report: Report, actions: Actions) {
  return html`
    <section aria-labelledby="parties">
      <h2 id="parties">${words.heading}</h2>
      ${report.quality.accounts === 1 ? oneAccount(report) : shares(state, report, actions)}
    </section>
  `;
}

function oneAccount(report: Report) {
  return html`
    <p>${words.ofOneAccount}</p>
    <div class="two even">${classesTable(report)} ${againstTable(report)}</div>
  `;
}

/** Hashtags against a party alone can give it a share. */
const isPresent = ({ tweets, share }: Party) => tweets > 0 || (share ?? 0) > 0;

function shares(state: State, report: Report, actions: Actions) {
  const present = report.parties
    .filter(isPresent)
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0) || b.tweets - a.tweets);
  const absent = report.parties.filter((party) => !isPresent(party)).map(({ name }) => name);
  return html`
    <p class="soft small">${words.intro(report)}</p>
    <div class="two">
      <div>${present.length > 0 ? chart(state, report, present, actions) : nothing}</div>
      ${controls(state, report, actions)}
    </div>
    ${guard(
      [report],
      () => html`
        ${present.length > 0 ? partyTable(present, isPending(report)) : nothing}
        ${absent.length > 0 ? html`<p class="absent soft small">${words.absent(absent)}</p>` : nothing}
        <div class="two even">${classesTable(report)} ${againstTable(report)}</div>
        ${present.length > 0 ? robustnessView(report, present) : nothing}
      `,
    )}
  `;
}

function chart(state: State, report: Report, parties: Party[], actions: Actions) {
  const drawn = partyShareChart(parties);
  const pending = isReading(state) ? words.afterReading : words.computing(state.intervals);
  return html`
    ${drawn}
    ${downloads(report, actions, words.heading, "party-share", () => csvTable(parties), drawn)}
    <p class="lead">
      ${isPending(report) ? html`<span class="soft">${pending}</span>` : words.lead(report)}
    </p>
    <details class="small soft why">
      <summary>${words.limits} <span>${words.why}</span></summary>
      <p>${words.whyLimits(report)}</p>
    </details>
  `;
}

function controls({ settings }: State, report: Report, actions: Actions) {
  const { mixed } = report;
  const { rule: answered } = report.settings;
  const { rule, voices, tweets, count_against } = settings;
  const counting =
    answered === "exclusive" ? `${words.ruleMeans(rule)} ${words.mixedBeside(mixed)}` : words.ruleMeans(rule);
  return html`
    <div class="counting inline">
      ${choice(words.counting, "rule", words.rules, rule, (rule) => actions.set({ rule }), counting)}
      ${choice(words.voicesLabel, "voices", words.voices, voices, (voices) => actions.set({ voices }), words.voicesMean(voices))}
      ${choice(words.tweetsLabel, "kind", words.tweets, tweets, (tweets) => actions.set({ tweets }), words.tweetsMean(tweets))}
      <div class="choice">
        <label>
          <input
            type="checkbox"
            .checked=${count_against}
            @change=${({ target }: Event) => actions.set({ count_against: (target as HTMLInputElement).checked })}
          />
          <span>${words.countAgainst}</span>
        </label>
        ${exampleAgainst(report)}
      </div>
      <p class="note">${words.note}</p>
    </div>
  `;
}

/** What counting hashtags against a party does, by the commonest of the list. */
function exampleAgainst({ dictionary, parties }: Report) {
  const [first] = dictionary.parties
    .flatMap(({ id, against }) => against.map(({ tag, tweets }) => ({ id, tag, tweets })))
    .filter(({ tag }) => !tag.endsWith("*"))
    .sort((a, b) => b.tweets - a.tweets);
  const party = first && parties.find(({ id }) => id === first.id);
  return party ? html`<p class="soft means">${words.countAgainstMeans(visible(first.tag), party.name)}</p>` : nothing;
}

function partyTable(parties: Party[], pending: boolean) {
  const { columns, groups } = words;
  const { name, tweets, share, interval: range, without, change, ...others } = columns;
  const hasIntervals = pending || parties.some(({ high_frequency }) => high_frequency?.interval);
  const { frequentInterval, frequentAccounts, ...beside } = others;
  const rest = hasIntervals ? others : { ...beside, frequentAccounts };
  const width = hasIntervals ? 4 : 3;
  const head = (text: string) => html`<th scope="col">${text}</th>`;
  return html`
    <div class="scroll" role="region" aria-label=${words.caption} tabindex="0">
      <table class="parties">
        <caption class="unseen">${words.caption}</caption>
        <colgroup span="2"></colgroup>
        <colgroup span="4"></colgroup>
        <colgroup span="3"></colgroup>
        <colgroup span=${width}></colgroup>
        <thead>
          <tr>
            <td colspan="2"></td>
            <th scope="colgroup" colspan="4">${groups.share}</th>
            <th scope="colgroup" colspan="3">${groups.accounts}</th>
            <th scope="colgroup" colspan=${width}>${groups.frequent}</th>
          </tr>
          <tr>${[name, tweets, share, range, without, change, ...Object.values(rest)].map(head)}</tr>
        </thead>
        <tbody>
          ${parties.map((party) => partyRow(party, pending, hasIntervals))}
        </tbody>
      </table>
    </div>
    ${hasIntervals ? nothing : html`<p class="absent soft small">${words.noFrequentInterval}</p>`}
  `;
}

function partyRow(party: Party, pending: boolean, hasIntervals: boolean) {
  const { without, high_frequency: frequent } = party;
  /** None is given where there are too few accounts. */
  const range = (value: Interval | null | undefined) => (value ? interval(value) : pending ? nothing : "–");
  return html`
    <tr>
      ${partyHead(party.colour, party.name)}
      <td>${count(party.tweets)}</td>
      <td><strong>${percent(party.share)}</strong></td>
      <td class="interval">${range(party.interval)}</td>
      <td>
        ${percent(without.share)}
        <span class="interval">${without.interval ? `(${interval(without.interval)})` : nothing}</span>
      </td>
      <td>
        ${points(without.change)}
        <span class="interval">${without.change_interval ? `(${interval(without.change_interval)})` : nothing}</span>
      </td>
      <td>${count(party.accounts)}</td>
      <td>${percent(party.account_share)}</td>
      <td>${count(party.effective_accounts === null ? null : Math.round(party.effective_accounts))}</td>
      <td>${count(frequent?.tweets ?? null)}</td>
      <td>${percent(frequent?.share ?? null)}</td>
      ${hasIntervals ? html`<td class="interval">${range(frequent?.interval)}</td>` : nothing}
      <td>${count(frequent?.accounts ?? null)}</td>
    </tr>
  `;
}

const csvTable = (parties: Party[]): Cell[][] => [
  words.csvColumns,
  ...parties.map(({ without, high_frequency: frequent, ...party }) => [
    party.name,
    party.tweets,
    percentCell(party.share),
    ...intervalCells(party.interval),
    percentCell(without.share),
    ...intervalCells(without.interval),
    percentCell(without.change),
    ...intervalCells(without.change_interval),
    party.accounts,
    percentCell(party.account_share),
    party.effective_accounts,
    frequent?.tweets ?? null,
    percentCell(frequent?.share),
    ...intervalCells(frequent?.interval),
    frequent?.accounts ?? null,
    percentCell(frequent?.account_share),
  ]),
];

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

/** What is written against the parties, beside what is for them. */
function againstTable({ against, parties, settings }: Report) {
  const present = parties.flatMap((party) => {
    const theirs = against.find(({ id }) => id === party.id);
    return party.tweets > 0 || (theirs?.tweets ?? 0) > 0 ? [{ party, theirs }] : [];
  });
  if (!against.some(({ tweets }) => tweets > 0)) return nothing;
  return html`
    <div class="scroll" role="region" aria-label=${words.againstHeading} tabindex="0">
      <table class="plain against">
        <caption>${words.againstHeading}</caption>
        <thead>
          <tr>${words.againstColumns(settings.count_against).map((column) => html`<th scope="col">${column}</th>`)}</tr>
        </thead>
        <tbody>
          ${present.map(
            ({ party, theirs }) => html`
              <tr>
                ${partyHead(party.colour, party.name)}
                <td>${count(party.tweets)}</td>
                <td>${count(theirs?.tweets ?? 0)}</td>
                <td>${count(party.accounts)}</td>
                <td>${count(theirs?.accounts ?? 0)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
      <p class="soft small">${words.againstNote(settings.count_against)}</p>
    </div>
  `;
}
