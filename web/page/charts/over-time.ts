import { utcTickInterval } from "d3-time";
import { html, nothing, svg } from "lit-html";
import { overTime as words } from "#words/charts";
import type { OverTime, Party, Report, Settings } from "../../shared/report";
import { count, moment, onClock, percent, tick } from "../format";
import { dot } from "../views/dot";
import { type Bin, binsOf, fewestMentions, fromSetting, gapsOf, later, selected, toSetting } from "./bins";
import { Chart, drawing, horizontalGrid, margin, verticalGrid } from "./chart";
import { largestParties } from "./order";
import { linear, lineThrough, outline } from "./scale";

const chart = new Chart("over-time");
const upper = { top: 26, bottom: 176 };
const lower = { top: 226, bottom: 366 };
/** In pixels: what is too short for a new window, and how near an end of the window is taken hold of. */
const reach = 8;
/** By so many bins a key moves an end far. */
const far = 10;

/** The edges of bins between which the reader is drawing a new window, where the pointer went down for it, and of what. */
let drawn: { from: number; to: number; at: number | null; bins: string } | null = null;

/**
 * How many tweets there are over time, and below it the parties' shares; a new window can be drawn across both, or its
 * ends moved. `choose` is told the settings of a new window.
 */
export const overTimeChart = (
  report: Report,
  time: OverTime,
  settings: Settings,
  choose: (window: Pick<Settings, "from" | "to">) => void,
) => chart.show((width) => draw(report, time, settings, choose, width));

function draw(
  report: Report,
  time: OverTime,
  settings: Settings,
  choose: (window: Pick<Settings, "from" | "to">) => void,
  width: number,
) {
  const zone = report.settings.time_zone;
  const bins = binsOf(time, zone);
  const { parties: largest } = largestParties(report);
  const parties = bins.some(isDrawn) ? largest : [];
  const isNarrow = width < 640;
  const right = width - (isNarrow || parties.length === 0 ? 10 : 150);
  const panels = parties.length > 0 ? [upper, lower] : [upper];
  const bottom = panels.at(-1)?.bottom ?? upper.bottom;
  const start = bins[0]?.from.getTime() ?? 0;
  const end = bins.at(-1)?.to.getTime() ?? 0;
  const x = linear([start, end], [margin, right]);
  const y = linear([0, Math.max(1, ...time.tweets)], [upper.bottom, upper.top], 3);

  const interval = utcTickInterval(new Date(start), new Date(end), isNarrow ? 3 : 7);
  const ticks = interval?.range(interval.ceil(new Date(start)), new Date(end + 1)) ?? [];
  const every = (ticks[1]?.getTime() ?? end) - (ticks[0]?.getTime() ?? start);

  if (drawn && drawn.bins !== keyOf(bins)) drawn = null;
  const [begin, finish] = drawn
    ? [Math.min(drawn.from, drawn.to), Math.max(drawn.from, drawn.to)]
    : selected(bins, settings);
  const edge = (index: number) => x(index < bins.length ? (bins[index]?.from.getTime() ?? start) : end);
  // A file holds the drawing twice, one of them not displayed, and what stands in that cannot be drawn with.
  const hatch = `hatch-${width}`;
  const all = svg`
    <text class="title" x="0" y="12">${words.tweetsTitle[time.step]}</text>
    ${horizontalGrid(
      y
        .ticks(3)
        .filter(Number.isInteger)
        .map((tweets) => ({ at: y(tweets), text: count(tweets) })),
      right,
    )}
    ${verticalGrid(
      ticks.map((at) => ({ at: x(at.getTime()), text: tick(at, every) })).filter(({ at }) => at < width - 20), // those whose figures would not fit
      bottom,
      bottom + 4,
    )}
    <path class="tweets" d=${columns(bins, time.tweets, x, y)} />
    <path class="tracked" d=${columns(bins, time.tracked, x, y)} />
    ${time.high_frequency ? svg`<path class="frequent" d=${columns(bins, time.high_frequency, x, y)} />` : null}
    ${parties.length > 0 ? shares(report, time, bins, parties, x, right, isNarrow) : null}
    ${silences(time, zone, x, bottom, hatch)}
  `;
  const move = (from: number, to: number) => {
    if (from < to) choose(windowOf(report, time, bins, from, to));
  };
  // The chart shows the window; keys can move an end of it that is not the sample's own to before or after that, too.
  const lowest = report.settings.from === null ? 0 : -far;
  const highest = bins.length + (report.settings.to === null ? 0 : far);
  return html`
    ${drawing(width, bottom + 26, words.chart(time, bins), all, [
      svg`
        ${panels.map(
          ({ top, bottom }) => svg`
            <rect class="outside" x=${margin} y=${top} width=${edge(begin) - margin} height=${bottom - top} />
            <rect class="outside" x=${edge(finish)} y=${top} width=${right - edge(finish)} height=${bottom - top} />
          `,
        )}
        ${surface(bins, { begin, finish }, x, right, width, bottom, move)}
      `,
      handle(
        words.begins,
        begin,
        [lowest, finish - 1],
        bins[begin]?.from,
        edge(begin),
        bottom,
        (to) => move(to, finish),
        { key: "Home", reach: () => choose({ from: null, to: settings.to }) },
      ),
      handle(
        words.ends,
        finish,
        [begin + 1, highest],
        bins[finish - 1]?.to,
        edge(finish),
        bottom,
        (to) => move(begin, to),
        { key: "End", reach: () => choose({ from: settings.from, to: null }) },
      ),
    ])}
    ${legend(time, isNarrow ? parties : [], hatch)}
  `;
}

/** Below the chart; of parties, those that are not named in it. */
const legend = (time: OverTime, parties: Party[], hatch: string) => html`
  <p class="legend small">
    <span>${sample("tweets")}${words.tweets}</span>
    <span>${sample("tracked")}${words.tracked}</span>
    ${time.high_frequency ? html`<span>${sample("frequent")}${words.frequent}</span>` : nothing}
    ${time.gaps.length > 0 ? html`<span>${sample("gap", `url(#${hatch})`)}${words.gap}</span>` : nothing}
    ${parties.map(({ name, colour }) => html`<span>${dot(colour)}${name}</span>`)}
  </p>
`;

const keyOf = (bins: Bin[]) => `${bins.length} ${bins[0]?.from} ${bins.at(-1)?.to}`;

/** The settings for a window between two edges of bins, counted from the first on; it ends with the sample at most. */
function windowOf({ settings, quality }: Report, time: OverTime, bins: Bin[], begin: number, end: number) {
  const edge = (index: number) => (bins[0] ? later(bins[0].from, time, index) : new Date(0));
  const isBefore = edge(begin) <= onClock(quality.first_tweet ?? 0, settings.time_zone);
  const isAfter = edge(end) > onClock(quality.last_tweet ?? 0, settings.time_zone);
  return {
    from: begin === 0 ? settings.from : isBefore ? null : fromSetting(edge(begin)),
    to: end === bins.length ? settings.to : isAfter ? null : toSetting(edge(end)),
  };
}

const sample = (name: string, fill: string | typeof nothing = nothing) =>
  html`<svg class="sample" viewBox="0 0 14 12" width="14" height="12" aria-hidden="true"><rect class=${name} fill=${fill} width="14" height="12" /></svg>`;

/** A column a bin; none where the collection stood still. */
const columns = (bins: Bin[], values: number[], x: (time: number) => number, y: (value: number) => number) =>
  outline(
    bins.map(({ index, from, to, isGap }) =>
      isGap ? null : { from: x(from.getTime()), to: x(to.getTime()), top: y(values[index] ?? 0) },
    ),
    y(0),
  );

const isDrawn = ({ isGap, mentions }: Bin) => !isGap && mentions >= fewestMentions;

/** The parties' shares of the mentions in each bin that has enough of them. */
function shares(
  report: Report,
  time: OverTime,
  bins: Bin[],
  parties: Party[],
  x: (time: number) => number,
  right: number,
  isNarrow: boolean,
) {
  const share = ({ index, mentions }: Bin, party: Party) =>
    (time.parties[report.parties.indexOf(party)]?.[index] ?? 0) / mentions;
  const known = bins.filter(isDrawn);
  const largest = Math.max(0.01, ...known.flatMap((bin) => parties.map((party) => share(bin, party))));
  const y = linear([0, largest], [lower.bottom, lower.top], 3);
  const middle = ({ from, to }: Bin) => x((from.getTime() + to.getTime()) / 2);
  const isAlone = ({ index }: Bin) => ![bins[index - 1], bins[index + 1]].some((bin) => bin && isDrawn(bin));
  const path = (party: Party) =>
    lineThrough(bins.map((bin) => (isDrawn(bin) ? [middle(bin), y(share(bin, party))] : null)));
  return svg`
    <text class="title" x="0" y=${lower.top - 14}>${words.sharesTitle}</text>
    ${horizontalGrid(
      y
        .ticks(3)
        .filter((value) => isWhole(100 * value))
        .map((value) => ({ at: y(value), text: percent(value, 0) })),
      right,
    )}
    ${parties.map(
      (party) => svg`
        <path class="party-line" color=${party.colour} d=${path(party)} />
        ${known
          .filter(isAlone)
          .map(
            (bin) =>
              svg`<circle class="party" color=${party.colour} cx=${middle(bin)} cy=${y(share(bin, party))} r="2.5" />`,
          )}
      `,
    )}
    ${isNarrow ? null : parties.map((party, index) => label(party, right + 14, lower.top + 10 + 20 * index))}
  `;
}

/** A party's name with a dot of its colour. */
const label = ({ name, colour }: Party, x: number, y: number) => svg`
  <circle class="party" color=${colour} cx=${x} cy=${y} r="4.5" />
  <text class="small" x=${x + 10} y=${y + 4}>${name}</text>
`;

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6;

const silences = (time: OverTime, zone: string, x: (time: number) => number, bottom: number, hatch: string) => svg`
  <defs>
    <pattern id=${hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="hatch" d="M0 0V6" />
    </pattern>
  </defs>
  ${gapsOf(time, zone).map(({ from, to }) => {
    const [left, right] = [x(from.getTime()), x(to.getTime())];
    return svg`
      <rect class="gap" fill="url(#${hatch})" x=${left} y=${upper.top} width=${right - left} height=${bottom - upper.top} />
      ${
        right - left > 92
          ? svg`<text class="small over" x=${(left + right) / 2} y=${upper.top + 14} text-anchor="middle">${words.gap}</text>`
          : null
      }
    `;
  })}
`;

/** Takes the pointer: near an end of the window it moves that end, elsewhere it draws a new window. */
function surface(
  bins: Bin[],
  { begin, finish }: { begin: number; finish: number },
  x: { (time: number): number; invert(at: number): number },
  right: number,
  width: number,
  bottom: number,
  move: (from: number, to: number) => void,
) {
  const place = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).closest("svg")?.getBoundingClientRect();
    return box ? ((event.clientX - box.left) * width) / box.width : 0;
  };
  const edges = [...bins.map(({ from }) => x(from.getTime())), right];
  const nearest = (at: number) =>
    edges.reduce((best, edge, index) => (Math.abs(edge - at) < Math.abs((edges[best] ?? 0) - at) ? index : best), 0);
  const redraw = (change: typeof drawn) => {
    drawn = change;
    chart.redraw();
  };
  const press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const at = place(event);
    const key = keyOf(bins);
    const isNear = (index: number) => Math.abs((edges[index] ?? 0) - at) <= reach;
    if (isNear(begin)) redraw({ from: finish, to: begin, at: null, bins: key });
    else if (isNear(finish)) redraw({ from: begin, to: finish, at: null, bins: key });
    else drawn = { from: nearest(at), to: nearest(at), at, bins: key };
  };
  const pull = (event: PointerEvent) => {
    const isHeld = (event.currentTarget as Element).hasPointerCapture(event.pointerId);
    if (drawn && isHeld) redraw({ ...drawn, to: nearest(place(event)) });
  };
  const lose = () => {
    if (drawn) redraw(null);
  };
  const release = (event: PointerEvent) => {
    if (!drawn) return;
    const { from, to, at } = drawn;
    redraw(null);
    const ends = (event.currentTarget as Element).closest("svg")?.querySelectorAll<SVGElement>(".end");
    ends?.[to < from ? 0 : 1]?.focus({ preventScroll: true });
    if (at === null || Math.abs(place(event) - at) > reach) move(Math.min(from, to), Math.max(from, to));
  };
  return svg`
    <rect class="surface" x="0" y=${upper.top} width=${right + 10} height=${bottom - upper.top} fill="transparent"
      @pointerdown=${press} @pointermove=${pull} @pointerup=${release} @lostpointercapture=${lose} />
  `;
}

/** An end of the window, for the keyboard: arrows move it by a bin, page keys by ten, a key to the sample's own end. */
function handle(
  label: string,
  index: number,
  [lowest, highest]: [number, number],
  shown: Date | undefined,
  at: number,
  bottom: number,
  move: (index: number) => void,
  own: { key: string; reach(): void },
) {
  const press = (event: KeyboardEvent) => {
    const targets: Record<string, number> = {
      ArrowLeft: index - 1,
      ArrowDown: index - 1,
      ArrowRight: index + 1,
      ArrowUp: index + 1,
      PageDown: index - far,
      PageUp: index + far,
      Home: lowest,
      End: highest,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    if (event.key === own.key) return own.reach();
    const within = Math.min(highest, Math.max(lowest, target));
    if (within !== index) move(within);
  };
  return svg`
    <g class="end" role="slider" tabindex="0" aria-label=${label} aria-valuemin=${lowest} aria-valuemax=${highest}
      aria-valuenow=${index} aria-valuetext=${shown ? moment(shown) : ""} @keydown=${press}>
      <path class="readers" d="M${at} ${upper.top}V${upper.bottom}${bottom > lower.top ? `M${at} ${lower.top}V${bottom}` : ""}" />
      <rect class="handle" x=${at - 5} y=${upper.top - 8} width="10" height="18" rx="3" />
    </g>
  `;
}
