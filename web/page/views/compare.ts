import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { compare as words } from "#words/compare";
import { dictionary } from "#words/dictionary";
import { drop, files } from "#words/files";
import { quality } from "#words/quality";
import type { Comparison, Report, Settings } from "../../shared/report";
import { count, windowRange } from "../format";
import { baseOf, changesOf, lexiconName, presets } from "../lexicon";
import { type Actions, type CompareWith, isReadingAny, partlyRead, type State } from "../state";
import { choice } from "./choice";
import { partyHead } from "./dot";
import { english } from "./english";
import { chooser, inputView } from "./files";
import { windowFields } from "./time";

export function compareView(state: State, report: Report, actions: Actions) {
  const { compareWith, refusal, second, intervals } = state;
  const ofFiles = compareWith === "files" && second.length > 0;
  const partial = ofFiles ? partlyRead(second) : [];
  const { comparison } = report;
  const choose = (what: CompareWith) => actions.compare(what, beginning(what, state));
  return html`
    <section class="compare" aria-labelledby="compare">
      <h2 id="compare">${words.heading}</h2>
      <p class="soft small">${words.intro}</p>
      ${choice(words.with, "compare", words.choices, compareWith, choose)}
      ${compareWith === "files" ? secondFiles(state, actions) : nothing}
      ${compareWith === "days" || ofFiles ? daysControl(state, actions) : nothing}
      ${compareWith === "list" || ofFiles ? listControl(state, actions) : nothing}
      ${compareWith !== "nothing" ? otherSettings(state.settings.compare) : nothing}
      ${refusal && compareWith !== "nothing" ? html`<p class="failure">${english(refusal)}</p>` : nothing}
      ${comparison && partial.length > 0 ? html`<p class="partial">${quality.partial(partial)}</p>` : nothing}
      ${guard([report, intervals !== null], () => (comparison ? comparisonView(state, report, comparison) : nothing))}
    </section>
  `;
}

/** What differs at first, once that is chosen. */
function beginning(what: CompareWith, { settings, second }: State): Settings["compare"] {
  if (what === "files" && second.length > 0) return { from: null, to: null };
  if (what !== "list") return null;
  const base = baseOf(settings.lexicon);
  if (changesOf(settings.lexicon).length > 0) return { lexicon: base };
  return { lexicon: presets.find((preset) => preset !== base) ?? base };
}

function secondFiles(state: State, actions: Actions) {
  const { second, dragging } = state;
  return html`
    <div class="drop ${dragging ? "dragging" : ""}" role="group" aria-label=${words.drop}>
      <p class="invitation">${dragging ? drop.release : second.length > 0 ? words.more : words.invitation}</p>
      <div class="ways">${chooser("second", actions)}</div>
    </div>
    ${
      second.length > 0
        ? html`
            <div class="files second">
              <ul aria-label=${words.drop}>${second.map((input) => inputView(input, actions))}</ul>
              ${isReadingAny(second) ? html`<button type="button" @click=${actions.stop}>${files.stop}</button>` : nothing}
              <button type="button" @click=${actions.forgetSecond}>${words.forget}</button>
            </div>
          `
        : nothing
    }
  `;
}

function daysControl({ settings, compareWith }: State, actions: Actions) {
  const { compare } = settings;
  const change = (end: Partial<Settings>) => actions.compare(compareWith, { from: null, to: null, ...compare, ...end });
  const isEmpty = compareWith === "days" && !compare?.from && !compare?.to;
  return html`
    <fieldset class="window">
      <legend>${words.days}</legend>
      ${windowFields(compare ?? {}, change)}
      ${isEmpty ? html`<p class="soft small">${words.chooseDays}</p>` : nothing}
    </fieldset>
  `;
}

function listControl({ settings, compareWith }: State, actions: Actions) {
  const { compare, lexicon } = settings;
  const chosen = compare?.lexicon;
  const isEdited = changesOf(lexicon).length > 0;
  const base = baseOf(lexicon);
  const choose = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    const { lexicon: _, ...others } = compare ?? {};
    if (value === "") actions.compare(compareWith, others);
    else actions.compare(compareWith, { ...others, lexicon: value === "base" ? base : value });
  };
  const option = (value: string, name: string, isChosen: boolean) =>
    html`<option value=${value} .selected=${isChosen}>${name}</option>`;
  const offered = presets.filter((preset) => preset !== base);
  const isOffered = chosen === undefined || (isEdited && same(chosen, base)) || offered.some((one) => one === chosen);
  return html`
    <label class="search list">
      ${words.list}
      <select @change=${choose}>
        ${isOffered ? nothing : html`<option disabled .selected=${true}>${lexiconName(chosen)}</option>`}
        ${compareWith === "files" ? option("", words.sameList, chosen === undefined) : nothing}
        ${isEdited ? option("base", words.unedited, same(chosen, base)) : nothing}
        ${offered.map((preset) => option(preset, dictionary.presets[preset] ?? preset, chosen === preset))}
      </select>
    </label>
  `;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What a settings file made to differ that has no control here. */
function otherSettings(compare: Settings["compare"]) {
  const others = Object.entries(compare ?? {}).filter(([key]) => !["from", "to", "lexicon"].includes(key));
  if (others.length === 0) return nothing;
  const text = others.map(([key, value]) => `${key} ${JSON.stringify(value)}`).join(", ");
  return html`<p class="small">${words.otherwise(text)}</p>`;
}

function comparisonView(state: State, report: Report, comparison: Comparison) {
  const { second, parties } = comparison;
  if (second.window.tweets === 0) return html`<p class="small">${words.empty}</p>`;
  const here = report.parties.map(({ id }) => id);
  const there = second.parties.map(({ id }) => id);
  const onlyOne = [...report.parties, ...second.parties].filter(({ id }) => !here.includes(id) || !there.includes(id));
  const isFew = report.concentration.few || second.concentration.few;
  return html`
    ${finding(comparison)}
    <div class="scroll" role="region" aria-label=${words.region} tabindex="0">
      <table class="compared">
        <caption class="unseen">${words.caption}</caption>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${words.columns.first}</th>
            <th scope="col">${words.columns.second}</th>
            <th scope="col" class="words">${words.columns.difference}</th>
          </tr>
        </thead>
        <tbody>
          ${facts(report, second)}
        </tbody>
        <tbody>
          <tr>
            <th scope="row">${words.rows.high}</th>
            <td>${words.share(report.automation.share, report.automation.interval)}</td>
            <td>${words.share(second.automation.share, second.automation.interval)}</td>
            <td class="words">${words.difference(comparison.automation.difference, comparison.automation.interval, report.uncertainty !== null)}</td>
          </tr>
          ${parties
            .filter(({ first, second }) => first || second)
            .map(({ id, name, first, second: other, difference, interval }) => {
              const party = report.parties.find((party) => party.id === id);
              const otherParty = second.parties.find((party) => party.id === id);
              return html`
                <tr>
                  ${partyHead(party?.colour, name)}
                  <td>${words.share(first, party?.interval ?? null)}</td>
                  <td>${words.share(other, otherParty?.interval ?? null)}</td>
                  <td class="words">${words.difference(difference, interval, report.uncertainty !== null)}</td>
                </tr>
              `;
            })}
        </tbody>
      </table>
    </div>
    ${onlyOne.length > 0 ? html`<p class="soft small">${words.missing(onlyOne.map(({ name }) => name))}</p>` : nothing}
    ${state.compareWith === "days" && overlap(report, second) ? html`<p class="small">${words.overlap}</p>` : nothing}
    <p class="note">${words.note} ${state.intervals ? words.waiting : nothing} ${isFew ? words.few : nothing}</p>
  `;
}

function overlap({ window: one }: Report, { window: other }: Comparison["second"]): boolean {
  const time = (bound: string | null) => Date.parse(bound ?? "");
  return time(one.from) < time(other.to) && time(other.from) < time(one.to);
}

/** Every fact of the two sides that is no share; the list of hashtags where it differs. */
function facts(report: Report, second: Comparison["second"]) {
  const days = ({ window, settings }: Pick<Report, "window" | "settings">) =>
    window.from && window.to && window.from < window.to
      ? windowRange(window.from, window.to, settings.time_zone)
      : words.noTimes;
  const row = (name: string, value: (side: Comparison["second"]) => string) => html`
    <tr>
      <th scope="row">${name}</th>
      <td>${value(report)}</td>
      <td>${value(second)}</td>
      <td></td>
    </tr>
  `;
  return [
    same(report.settings.lexicon, second.settings.lexicon)
      ? nothing
      : row(words.rows.list, ({ lexicon }) => lexicon.name),
    row(words.rows.window, days),
    row(words.rows.tweets, ({ window }) => count(window.tweets)),
    row(words.rows.tracked, ({ window }) => count(window.tracked)),
    row(words.rows.accounts, ({ window }) => count(window.accounts)),
    row(words.rows.frequent, ({ automation }) => count(automation.accounts)),
  ];
}

/** The differences that chance cannot explain, the largest first; nothing before the intervals are there. */
function finding({ parties }: Comparison) {
  const known = parties.filter(({ interval }) => interval !== null);
  if (known.length === 0) return nothing;
  const clear = known
    .filter(({ interval }) => interval && (interval[0] > 0 || interval[1] < 0))
    .sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))
    .slice(0, 2)
    .map(
      ({ name, first, second, difference, interval }) =>
        `${words.change(name, first, second)}: ${words.difference(difference, interval, true)}`,
    );
  return html`<p class="finding">${clear.length > 0 ? words.clear(clear) : words.noneClear}</p>`;
}
