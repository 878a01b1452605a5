import * as Plot from "@observablehq/plot";
import type { Party } from "../shared/report";
import { percent } from "./format";
import { parties as words } from "./words";

const rowHeight = 58;
const host = document.createElement("div");
host.className = "chart";
const nameWidth = 140;
let shown: Party[] = [];
let width = 0;

new ResizeObserver(() => {
  if (host.clientWidth !== width) draw();
}).observe(host);

/** The bar chart of party share, redrawn for its width; always the same element. Its figures are in the table too. */
export function partyChart(parties: Party[]): HTMLElement {
  shown = parties;
  draw();
  return host;
}

function draw() {
  width = host.clientWidth;
  const ticks = width < 480 ? 2 : 4;
  if (width === 0) return;
  const frequentPart = ({ share, high_frequency }: Party) => (share ?? 0) * (high_frequency?.share ?? 0);
  const chart = Plot.plot({
    width,
    height: shown.length * rowHeight + 28,
    marginTop: 0,
    marginLeft: nameWidth,
    marginRight: 64,
    marginBottom: 28,
    ariaLabel: words.chart(shown),
    x: { domain: [0, Math.max(...shown.map(({ share }) => share ?? 0), 0.05)] },
    y: { domain: shown.map(({ name }) => name), padding: 0.42 },
    marks: [
      Plot.gridX({ ticks }),
      Plot.axisX({ ticks, tickSize: 0, label: null, tickFormat: (share: number) => percent(share, 0) }),
      Plot.axisY({ tickSize: 0, tickPadding: nameWidth, textAnchor: "start", label: null, className: "names" }),
      Plot.barX(shown, { x: "share", y: "name", fill: "currentColor", className: "share" }),
      Plot.barX(shown, { x: frequentPart, y: "name", insetTop: 33, insetBottom: -7, className: "frequent" }),
      Plot.text(shown, {
        x: "share",
        y: "name",
        text: ({ share }) => percent(share),
        textAnchor: "start",
        dx: 10,
        className: "value",
      }),
    ],
  });
  chart.setAttribute("role", "img");
  for (const part of chart.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label"); // a picture has no parts
  chart.querySelector("style")?.remove(); // the page's policy forbids it; the style sheet has its rules
  chart.querySelectorAll(".share rect").forEach((bar, row) => {
    bar.setAttribute("color", shown[row]?.colour ?? "gray");
  });
  host.replaceChildren(chart);
}
