// What the shares hang on: few accounts, the rule of counting, single hashtags; and how they compare with size.
import { html, nothing } from "lit-html";
import { parties as words } from "#words/parties";
import type { Party, Report, Rule, Settings } from "../../shared/report";
import { chance, interval, percent, pointsApart, times, visible } from "../format";
import { partyHead } from "./dot";

/** `parties`: those found, in the order of their shares. */
export function robustnessView(report: Report, parties: Party[]) {
  return html`
    <div class="two even">
      ${concentration(report)} ${differences(report, parties)}
    </div>
    <details class="deeper">
      <summary>${words.deeper}</summary>
      ${otherRules(report, parties)} ${leaveOneOut(parties)} ${references(parties)}
    </details>
  `;
}

function concentration({ concentration: found, parties, settings }: Report) {
  const w = words.concentration;
  const most = found.most_influential;
  const party = most && parties.find(({ id }) => id === most.party);
  const isFelt = most && percent(most.share) !== percent(most.share_without);
  const eachOnce = settings.voices === "accounts";
  const top = eachOnce ? null : found.top_percent_share;
  return html`
    <div>
      <h3>${w.heading}</h3>
      <p>${w.effective(found, eachOnce)} ${top === null ? nothing : w.top(top, found.accounts)}</p>
      ${found.few ? html`<p class="warning">${w.few}</p>` : nothing}
      ${most && isFelt && party ? html`<p>${w.influential(visible(most.account), party.name, most.share, most.share_without)}</p>` : nothing}
    </div>
  `;
}

/** How far each party is ahead of the next. */
function differences({ uncertainty }: Report, parties: Party[]) {
  const isFound = (id: string) => parties.some((party) => party.id === id);
  const rows = uncertainty?.differences.filter(({ parties }) => parties.every(isFound)) ?? [];
  if (rows.length === 0) return nothing;
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
  const columns = Object.values(words.differenceColumns);
  return html`
    <table class="plain">
      <caption>${words.differences}</caption>
      <thead>
        <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`
            <tr>
              <th scope="row" class="long">${words.ahead(nameOf(row.parties[0]), nameOf(row.parties[1]))}</th>
              <td>${pointsApart(row.difference)}</td>
              <td class="interval">${row.interval ? interval(row.interval) : "–"}</td>
              <td>${chance(row.chance)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function otherRules({ settings }: Report, parties: Party[]) {
  const w = words.otherRules;
  const rules = Object.keys(words.rules) as Rule[];
  const voices = Object.keys(words.voices) as Settings["voices"][];
  const cell = (party: Party, voice: Settings["voices"], rule: Rule) => {
    const share = percent(party.shares[voice][rule]);
    return voice === settings.voices && rule === settings.rule ? html`<strong>${share}</strong>` : share;
  };
  return html`
    <h3>${w.heading}</h3>
    <div class="scroll" role="region" aria-label=${w.caption} tabindex="0">
      <table class="rules">
        <caption class="unseen">${w.caption}</caption>
        <colgroup></colgroup>
        ${voices.map(() => html`<colgroup span="3"></colgroup>`)}
        <thead>
          <tr>
            <td></td>
            ${voices.map((voice) => html`<th scope="colgroup" colspan="3">${words.voices[voice]}</th>`)}
          </tr>
          <tr>
            <th scope="col">${words.columns.name}</th>
            ${voices.map(() => rules.map((rule) => html`<th scope="col">${words.rules[rule]}</th>`))}
          </tr>
        </thead>
        <tbody>
          ${parties.map(
            (party) => html`
              <tr>
                ${partyHead(party.colour, party.name)}
                ${voices.map((voice) => rules.map((rule) => html`<td>${cell(party, voice, rule)}</td>`))}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
    <p class="soft small">${w.note}</p>
  `;
}

/** Null where leaving out one changes nothing in that direction. */
const tag = (name: string | null) => (name === null ? nothing : html`<bdi>#${visible(name)}</bdi>`);

function leaveOneOut(parties: Party[]) {
  const w = words.leaveOneOut;
  const known = parties.flatMap(({ leave_one_out: range, ...party }) => (range ? [{ ...party, range }] : []));
  if (known.length === 0) return nothing;
  return html`
    <h3>${w.heading}</h3>
    <div class="scroll" role="region" aria-label=${w.heading} tabindex="0">
      <table class="leave-out">
        <caption class="unseen">${w.heading}</caption>
        <thead>
          <tr>
            <th scope="col">${w.columns.party}</th>
            <th scope="col">${w.columns.low}</th>
            <th scope="col" class="words">${w.columns.lowTag}</th>
            <th scope="col">${w.columns.high}</th>
            <th scope="col" class="words">${w.columns.highTag}</th>
          </tr>
        </thead>
        <tbody>
          ${known.map(
            ({ colour, name, range }) => html`
              <tr>
                ${partyHead(colour, name)}
                <td>${percent(range.low)}</td>
                <td class="words">${tag(range.low_tag)}</td>
                <td>${percent(range.high)}</td>
                <td class="words">${tag(range.high_tag)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
    <p class="soft small">${w.note}</p>
  `;
}

/** Share of talk beside other measures of size. */
function references(parties: Party[]) {
  const w = words.references;
  const all = parties.flatMap((party) => party.references.map((reference) => ({ party, ...reference })));
  const measures = [...new Set(all.map(({ name }) => name))];
  const [first] = measures;
  if (first === undefined) return nothing;
  const ofFirst = all.filter(({ name, ratio }) => name === first && ratio !== null);
  const [most] = ofFirst.sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0));
  const sources = measures.flatMap((measure) => {
    const source = all.find(({ name, source }) => name === measure && source !== null)?.source;
    return source ? w.source(visible(measure), visible(source)) : [];
  });
  return html`
    <h3>${w.heading}</h3>
    ${
      most && most.ratio !== null && most.party.share !== null
        ? html`<p>${w.lede(most.party.name, most.party.share, visible(first), most.share, most.ratio)} ${w.note}</p>`
        : html`<p>${w.note}</p>`
    }
    <div class="scroll" role="region" aria-label=${w.caption} tabindex="0">
      <table class="rules">
        <caption class="unseen">${w.caption}</caption>
        <colgroup span="2"></colgroup>
        ${measures.map(() => html`<colgroup span="3"></colgroup>`)}
        <thead>
          <tr>
            <td colspan="2"></td>
            ${measures.map((measure) => html`<th scope="colgroup" colspan="3">${visible(measure)}</th>`)}
          </tr>
          <tr>
            <th scope="col">${w.columns.party}</th>
            <th scope="col">${w.columns.share}</th>
            ${measures.map(() =>
              [w.columns.size, w.columns.ratio, w.columns.interval].map(
                (column) => html`<th scope="col">${column}</th>`,
              ),
            )}
          </tr>
        </thead>
        <tbody>
          ${parties
            .filter(({ references }) => references.length > 0)
            .map(
              (party) => html`
                <tr>
                  ${partyHead(party.colour, party.name)}
                  <td>${percent(party.share)}</td>
                  ${measures.map((measure) => reference(party, measure))}
                </tr>
              `,
            )}
        </tbody>
      </table>
    </div>
    ${sources.map((source) => html`<p class="soft source">${source}</p>`)}
  `;
}

function reference({ references }: Party, measure: string) {
  const found = references.find(({ name }) => name === measure);
  if (!found) return html`<td></td><td></td><td></td>`;
  return html`
    <td>${percent(found.share)}</td>
    <td><strong>${found.ratio === null ? "–" : times(found.ratio)}</strong></td>
    <td class="interval">${found.interval ? `${times(found.interval[0])}–${times(found.interval[1])}` : nothing}</td>
  `;
}
