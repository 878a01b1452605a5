import { html, svg } from "lit-html";
import { threshold as words } from "#words/charts";
import type { Denominator, Party, Report, Sensitivity } from "../../shared/report";
import { count, percent } from "../format";
import { dot } from "../views/dot";
import { apart, Chart, drawing, horizontalGrid, margin, verticalGrid, whisker } from "./chart";
import { orderChanges } from "./order";
import { linear, lineThrough, logarithmic } from "./scale";

const chart = new Chart("threshold");
/** Where the study of 2017 drew the line. */
const published = 50;
const upper = { top: 26, bottom: 226 };
const lower = { top: 276, bottom: 406 };
/** A finger that moves so many pixels sideways does not scroll. */
const reach = 8;
/** Where a finger went down, until it has moved so far. */
let touched: number | null = null;
/** So many ticks of them as have room. */
const thresholds = [5, 10, 20, 30, 50, 100, 200, 500];

/**
 * What share of tweets is by accounts at or above each threshold, and below it each party's share without them. The
 * reader's own threshold is a line across both that can be dragged; `move` is told where to.
 */
export const thresholdChart = (report: Report, parties: Party[], perDay: number, move: (perDay: number) => void) =>
  chart.show((width) => draw(report, parties, perDay, move, width));

function draw(report: Report, parties: Party[], perDay: number, move: (perDay: number) => void, width: number) {
  const { sensitivity, automation, settings } = report;
  const isNarrow = width < 640;
  const right = width - (isNarrow || parties.length === 0 ? 14 : 132);
  const all = sensitivity.map((row) => row.per_day);
  const [least, most] = [Math.min(perDay, ...all), Math.max(perDay, ...all)];
  const x = logarithmic([least, most], [margin, right]);
  const known = sensitivity.flatMap(({ share }) => share ?? []);
  const y = linear([0, Math.max(0.01, automation.interval?.[1] ?? 0, ...known)], [upper.bottom, upper.top], 4);
  const ticks = thresholds.filter((value) => value >= least && value <= most);
  const bottom = parties.length > 0 ? lower.bottom : upper.bottom;

  const curve = (rows: Sensitivity[]) =>
    lineThrough(rows.map(({ per_day, share }) => (share === null ? null : [x(per_day), y(share)])));
  const rows = (denominator: Denominator) => sensitivity.filter((row) => row.denominator === denominator);
  const chosen = rows(settings.denominator);
  const denominators = (Object.keys(words.denominators) as Denominator[]).filter((denominator) =>
    rows(denominator).some(({ share }) => share !== null),
  );

  const drag = dragging(x, width, move);
  return html`
    ${drawing(
      width,
      bottom + 26,
      words.chart(report),
      svg`
        <text class="title" x="0" y="12">${words.curveTitle(isNarrow)}</text>
        ${horizontalGrid(
          y.ticks(4).map((share) => ({ at: y(share), text: percent(share, share > 0 && share < 0.01 ? 1 : 0) })),
          right,
        )}
        ${verticalGrid(
          ticks.map((value) => ({ at: x(value), text: count(value) })),
          bottom,
          bottom + 4,
        )}
        ${denominators.map((denominator) =>
          denominator === settings.denominator
            ? null
            : svg`<path class="other ${denominator}" d=${curve(rows(denominator))} />`,
        )}
        <path class="curve" d=${curve(chosen)} />
        ${parties.length > 0 ? shares(chosen, report, parties, x, right, isNarrow) : null}
        ${perDay === published ? null : studyLine(x(published), bottom)}
        ${readersLine(report, x(perDay), y, right, bottom)}
        ${isNarrow ? null : legend(denominators, settings.denominator, right)}
      `,
      svg`
        <rect class="surface" x="0" y="0" width=${right + 14} height=${bottom} fill="transparent"
          @pointerdown=${drag} @pointermove=${drag} @pointerup=${drag} />
      `,
    )}
    ${isNarrow ? legendBelow(denominators, settings.denominator, parties) : null}
  `;
}

/** Takes the pointer: `move` is told at which threshold it is, while it is down. */
function dragging(x: { invert(at: number): number }, width: number, move: (perDay: number) => void) {
  return (event: PointerEvent) => {
    const surface = event.currentTarget as Element;
    if (event.type === "pointerdown") {
      if (event.button !== 0) return;
      surface.setPointerCapture(event.pointerId);
      touched = event.pointerType === "touch" ? event.clientX : null;
    }
    if (!surface.hasPointerCapture(event.pointerId)) return;
    if (touched !== null && event.type !== "pointerup" && Math.abs(event.clientX - touched) < reach) return;
    touched = null;
    const box = surface.closest("svg")?.getBoundingClientRect();
    if (box) move(Math.round(x.invert(((event.clientX - box.left) * width) / box.width)));
    if (event.type !== "pointerup") return;
    const slider = surface.closest("section")?.querySelector<HTMLElement>("input[type=range]");
    slider?.focus({ preventScroll: true });
  };
}

const lineClass = (denominator: Denominator, chosen: Denominator) =>
  denominator === chosen ? "curve" : `other ${denominator}`;

/** Where the curves, which fall, leave room. */
const legend = (denominators: Denominator[], chosen: Denominator, right: number) =>
  denominators.map((denominator, index) => {
    const at = upper.top + 12 + 18 * index;
    return svg`
      <text class="small over" x=${right - 46} y=${at + 4} text-anchor="end">${words.denominators[denominator]}</text>
      <path class=${lineClass(denominator, chosen)} d="M${right - 36} ${at}H${right - 4}" />
    `;
  });

/** Where there is no room for it in the chart. */
const legendBelow = (denominators: Denominator[], chosen: Denominator, parties: Party[]) => html`
  <p class="legend small">
    ${denominators.map(
      (denominator) => html`
        <span>
          <svg class="sample" viewBox="0 0 30 8" width="30" height="8" aria-hidden="true">
            <path class=${lineClass(denominator, chosen)} d="M0 4H30" />
          </svg>
          ${words.denominators[denominator]}
        </span>
      `,
    )}
  </p>
  <p class="legend small">${parties.map(({ name, colour }) => html`<span>${dot(colour)}${name}</span>`)}</p>
`;

const studyLine = (at: number, bottom: number) => svg`
  <path class="study" d="M${at} ${upper.top}V${bottom}" />
  <text class="small" x=${at + 5} y=${upper.top + 10}>${words.published}</text>
`;

function readersLine(
  { automation, settings }: Report,
  at: number,
  y: (share: number) => number,
  right: number,
  bottom: number,
) {
  const { share, interval } = automation;
  const isLeft = at > right - 150;
  const place = share === null ? upper.bottom : y(share);
  // The curve falls: there is room above it at the right and below it at the left.
  const label = isLeft ? Math.min(upper.bottom - 8, place + 24) : Math.max(upper.top + 30, place - 14);
  return svg`
    <path class="readers" d="M${at} ${upper.top - 8}V${bottom}" />
    ${interval ? whisker(y(interval[0]), y(interval[1]), at, 12, true) : null}
    <circle class="handle" cx=${at} cy=${place} r="7" />
    <text class="value over" x=${at + (isLeft ? -14 : 14)} y=${label}
      text-anchor=${isLeft ? "end" : "start"}>${words.here(settings.per_day, share)}</text>
  `;
}

/** Each party's share without the accounts at or above the threshold. */
function shares(
  rows: Sensitivity[],
  report: Report,
  parties: Party[],
  x: (perDay: number) => number,
  right: number,
  isNarrow: boolean,
) {
  const share = (row: Sensitivity, { id }: Party) => row.without[report.parties.findIndex((party) => party.id === id)];
  const largest = Math.max(0.01, ...rows.flatMap((row) => parties.map((party) => share(row, party) ?? 0)));
  const y = linear([0, largest], [lower.bottom, lower.top], 3);
  const path = (party: Party) =>
    lineThrough(
      rows.map((row) => {
        const value = share(row, party);
        return value == null ? null : [x(row.per_day), y(value)];
      }),
    );
  const last = rows.at(-1);
  const names = apart(
    parties.map((party) => y((last && share(last, party)) ?? 0)),
    16,
    lower.bottom,
  );
  return svg`
    <text class="title" x="0" y=${lower.top - 14}>${words.sharesTitle(isNarrow)}</text>
    ${horizontalGrid(
      y.ticks(3).map((value) => ({ at: y(value), text: percent(value, 0) })),
      right,
    )}
    ${parties.map((party) => svg`<path class="party-line" color=${party.colour} d=${path(party)} />`)}
    ${isNarrow ? null : parties.map(({ name }, index) => svg`<text class="small" x=${right + 8} y=${(names[index] ?? 0) + 4}>${name}</text>`)}
    ${orderChanges(report, parties)?.map(({ ahead, high }) => {
      const row = rows.find(({ per_day }) => per_day === high);
      const place = row && share(row, ahead);
      return place == null ? null : svg`<circle class="crossing" cx=${x(high)} cy=${y(place)} r="4.5" />`;
    })}
  `;
}
