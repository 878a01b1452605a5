import { html, svg } from "lit-html";
import type { Grade } from "../../shared/report";

const filled = { few: 0, some: 0.5, strong: 1 };

/** How many signs there are, by ink: an outline, one half full in its middle, full; dashed where nothing was judged. */
export const inked = (grade: Grade, x: number, y: number, width: number, height: number) => svg`
  <rect class=${grade === null ? "unjudged" : "outline"} x=${x} y=${y} width=${width} height=${height} />
  ${grade && filled[grade] ? svg`<rect class="ink" x=${x + ((1 - filled[grade]) / 2) * width} y=${y} width=${filled[grade] * width} height=${height} />` : null}
`;

/** Stands before the word, and says no more than it. */
export const gradeMark = (grade: Grade) =>
  html`<svg class="mark" viewBox="0 0 12 12" aria-hidden="true">${inked(grade, 1, 1, 10, 10)}</svg>`;
