import { html, nothing, render, svg, type TemplateResult } from "lit-html";

/** Charts in a file do not know how wide it will be shown: they are drawn for paper and screens, and for phones. */
const widthsInFile = { wide: 800, narrow: 340 };
let isForFile = false;

/** Charts shown by `make` are drawn once and for all, on elements of their own, for a file. */
export function forFile(make: () => void) {
  isForFile = true;
  try {
    make();
  } finally {
    isForFile = false;
  }
}

/** The place of a chart: always the same element, in which `draw` draws for its width, again whenever that changes. */
export class Chart {
  readonly element = document.createElement("div");
  private draw: (width: number) => TemplateResult = () => html``;
  /** Remembered, since asking for it lays the whole page out. */
  private width = 0;

  constructor(name: string) {
    this.element.className = `chart ${name}`;
    // As wide as the place and without height, so that drawing does not change what is observed.
    const gauge = document.createElement("div");
    this.element.append(gauge);
    new ResizeObserver(() => {
      const width = gauge.clientWidth;
      if (width === this.width) return;
      this.width = width;
      this.redraw();
    }).observe(gauge);
  }

  show(draw: (width: number) => TemplateResult): HTMLElement {
    if (isForFile) return this.still(draw);
    this.draw = draw;
    this.redraw();
    return this.element;
  }

  redraw() {
    if (this.width > 0) render(this.draw(this.width), this.element);
  }

  private still(draw: (width: number) => TemplateResult): HTMLElement {
    const both = document.createElement("div");
    const drawings = Object.entries(widthsInFile).map(
      ([name, width]) => html`<div class="${this.element.className} ${name}">${draw(width)}</div>`,
    );
    render(drawings, both);
    return both;
  }
}

/** A name of no more letters than there is room for. */
export const cut = (name: string, length: number) => (name.length > length ? `${name.slice(0, length - 1)}…` : name);

/** A drawing of that size: a picture with one label, and on it what can be touched, with labels of its own; `figures`: the id
 * of the table that holds them. */
export const drawing = (
  width: number,
  height: number,
  label: string,
  picture: unknown,
  touched: unknown = null,
  figures: string | typeof nothing = nothing,
) => html`
  <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="group" aria-describedby=${figures}>
    <g role="img" aria-label=${label}>${picture}</g>
    ${touched}
  </svg>
`;

interface Tick {
  at: number;
  text: string;
}

/** The room left of a drawing for the figures of its lines. */
export const margin = 46;

/** Horizontal lines with their figures at the left. */
export const horizontalGrid = (ticks: Tick[], right: number) => svg`
  <g class="grid">
    ${ticks.map(
      ({ at, text }) => svg`
        <line x1=${margin} x2=${right} y1=${at} y2=${at} />
        <text x=${margin - 8} y=${at + 4} text-anchor="end">${text}</text>
      `,
    )}
  </g>
`;

/** Figures under the drawing, each with a vertical line up to `top`. */
export const verticalGrid = (ticks: Tick[], top: number, bottom: number) => svg`
  <g class="grid">
    ${ticks.map(
      ({ at, text }) => svg`
        <line x1=${at} x2=${at} y1=${top} y2=${bottom} />
        <text x=${at} y=${bottom + 18} text-anchor="middle">${text}</text>
      `,
    )}
  </g>
`;

/** An interval: a line between its ends, with caps, on a halo of paper that keeps it visible on any colour. */
export function whisker(low: number, high: number, across: number, cap: number, upright = false) {
  const along = `M${low} ${across - cap}V${across + cap}M${low} ${across}H${high}M${high} ${across - cap}V${across + cap}`;
  const up = `M${across - cap} ${low}H${across + cap}M${across} ${low}V${high}M${across - cap} ${high}H${across + cap}`;
  const path = upright ? up : along;
  return svg`<path class="halo" d=${path} /><path class="whisker" d=${path} />`;
}

/** Moves labels apart that would lie on each other: their places in the same order, at least `distance` apart. */
export function apart(places: number[], distance: number, lowest: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const moved = [...places];
  let free = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    moved[index] = Math.max(moved[index] ?? 0, free);
    free = (moved[index] ?? 0) + distance;
  }
  let limit = lowest;
  for (const index of order.reverse()) {
    moved[index] = Math.min(moved[index] ?? 0, limit);
    limit = (moved[index] ?? 0) - distance;
  }
  return moved;
}
