import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { answer } from "#words/answer";
import { download, threshold, overTime as words } from "#words/charts";
import type { OverTime, Report, Settings } from "../../shared/report";
import { binsOf, fewestMentions, gapsOf } from "../charts/bins";
import type { Cell } from "../charts/download";
import { largestParties } from "../charts/order";
import { overTimeChart } from "../charts/over-time";
import { count, moment, ownZone } from "../format";
import type { Actions, State } from "../state";
import { choice } from "./choice";
import { partyHead } from "./dot";
import { downloads } from "./downloads";
import { english } from "./english";

export function timeView(state: State, report: Report, actions: Actions) {
  const { settings } = state;
  const { time } = report;
  const chart = time && time.from.length > 0 ? overTimeChart(report, time, settings, actions.set) : null;
  return html`
    <section aria-labelledby="time">
      <h2 id="time">${words.heading}</h2>
      <p class="soft small ${chart ? "live" : ""}">${chart ? words.intro : report.quality.first_tweet ? answer.noTweets : words.noTimes}</p>
      ${chart ?? nothing}
      ${
        chart && time
          ? html`
              ${downloads(report, actions, words.heading, "over-time", () => csvTable(report, time), chart)}
              ${remarks(report, time)}
              ${guard([report], () => timeTable(report, time))}
            `
          : nothing
      }
      <div class="two even">
        <div>
          ${windowControl(settings, report, actions)}
          ${state.refusal ? html`<p class="failure" role="alert">${english(state.refusal)}</p>` : nothing}
        </div>
        <div class="inline">
          ${choice(words.stepLabel, "step", words.steps, settings.step, (step) => actions.set({ step }))}
          ${zoneControl(settings, report, actions)}
        </div>
      </div>
    </section>
  `;
}

function remarks(report: Report, time: OverTime) {
  const { settings, parties } = report;
  const { others } = largestParties(report);
  const gaps = words.gaps(gapsOf(time, settings.time_zone));
  return html`
    ${gaps ? html`<p class="small">${gaps}</p>` : nothing}
    ${parties.some(({ tweets }) => tweets > 0) ? html`<p class="soft small">${words.few(fewestMentions)} ${others > 0 ? threshold.largest(others) : nothing}</p>` : nothing}
  `;
}

/** The fields for both ends of a window. */
export function windowFields(window: Partial<Settings>, change: (end: Partial<Settings>) => void) {
  const [date, time] = ["date", "time"] as const;
  const end = (key: "from" | "to") => {
    const [day = "", clock = ""] = window[key]?.split("T") ?? [];
    const set = (day: string, clock: string) => change({ [key]: day && clock ? `${day}T${clock}` : day || null });
    const field = (type: "date" | "time", label: string, value: string, change: (value: string) => void) => html`
      <label>
        ${label}
        <input type=${type} .value=${value} @change=${({ target }: Event) => change((target as HTMLInputElement).value)} />
      </label>
    `;
    return html`
      <div class="end-of-window">
        ${field(date, key === "to" && !clock ? words.toInclusive : words[key], day, (value) => set(value, value ? clock : ""))}
        ${day ? field(time, words[`${key}Time`], clock, (value) => set(day, value)) : nothing}
      </div>
    `;
  };
  return [end("from"), end("to")];
}

function windowControl(settings: Settings, { window }: Report, actions: Actions) {
  const isPart = Boolean(settings.from || settings.to);
  return html`
    <fieldset class="window">
      <legend>${words.window}</legend>
      ${windowFields(settings, actions.set)}
      <button type="button" aria-disabled=${!isPart} @click=${() => isPart && actions.set({ from: null, to: null })}>
        ${words.wholeSample}
      </button>
      <p class="soft small">${words.windowNow(window, settings.time_zone)}</p>
      ${2 * window.empty_days > (window.days ?? 0) ? html`<p class="small">${words.emptyDays(window.empty_days)}</p>` : nothing}
    </fieldset>
  `;
}

/** UTC, the reader's own difference from it, or what the settings say. */
function zoneControl({ time_zone }: Settings, { quality }: Report, actions: Actions) {
  if (quality.first_tweet === null) return nothing;
  const own = ownZone(quality.first_tweet);
  const zones = [...new Set(["UTC", own, time_zone])];
  if (zones.length === 1) return nothing;
  const labels = Object.fromEntries(zones.map((zone) => [zone, words.zones(zone, zone === own)]));
  return choice(words.zone, "zone", labels, time_zone, (time_zone) => actions.set({ time_zone }), words.zoneNote);
}

function timeTable(report: Report, time: OverTime) {
  const bins = binsOf(time, report.settings.time_zone);
  const parties = report.parties.map((party, index) => ({ ...party, index })).filter(({ tweets }) => tweets > 0);
  const { columns } = words;
  const known = (isGap: boolean, value: number | undefined) => (isGap ? words.gap : count(value ?? null));
  return html`
    <details class="small">
      <summary>${download.table}</summary>
      <div class="scroll tall" role="region" aria-label=${words.caption} tabindex="0">
        <table class="plain">
          <caption class="unseen">${words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">${columns.from}</th>
              <th scope="col">${columns.tweets}</th>
              <th scope="col">${columns.tracked}</th>
              <th scope="col">${columns.frequent}</th>
              ${parties.map(({ name, colour }) => partyHead(colour, name, "col"))}
            </tr>
          </thead>
          <tbody>
            ${bins.map(
              ({ index, from, isGap }) => html`
                <tr>
                  <th scope="row">${moment(from)}</th>
                  <td>${known(isGap, time.tweets[index])}</td>
                  <td>${isGap ? nothing : count(time.tracked[index] ?? null)}</td>
                  <td>${isGap ? nothing : count(time.high_frequency?.[index] ?? null)}</td>
                  ${parties.map((party) => html`<td>${isGap ? nothing : count(time.parties[party.index]?.[index] ?? null)}</td>`)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </details>
  `;
}

const csvTable = ({ settings, parties }: Report, time: OverTime): Cell[][] => [
  [...words.csvColumns, ...parties.map(({ name }) => words.csvParty(name))],
  ...binsOf(time, settings.time_zone).map(({ index, from, isGap }) => {
    const figures = [time.tweets, time.tracked, time.high_frequency, ...time.parties];
    const [tweets, tracked, frequent, ...others] = figures.map((column) => (isGap ? null : (column?.[index] ?? null)));
    const start = `${from.toISOString().slice(0, 19)}${settings.time_zone === "UTC" ? "Z" : settings.time_zone}`;
    return [start, tweets ?? null, tracked ?? null, frequent ?? null, isGap ? 1 : 0, ...others];
  }),
];
