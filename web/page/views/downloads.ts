import { html, nothing } from "lit-html";
import { download as words } from "#words/charts";
import type { Report } from "../../shared/report";
import { type Cell, csv, download, standaloneSvg } from "../charts/download";

/** Small buttons for a chart as SVG, if there is one, and for its figures as CSV. `name`: of the files. */
export function downloads(
  report: Report,
  what: string,
  name: string,
  table: () => Cell[][],
  chart: HTMLElement | null = null,
) {
  const file = words.fileName(name, report.invented);
  const saveChart = () => {
    const drawing = chart?.querySelector("svg");
    if (drawing) download(`${file}.svg`, "image/svg+xml", standaloneSvg(drawing, words.footer(what, report)));
  };
  const saveTable = () => download(`${file}.csv`, "text/csv;charset=utf-8", csv(table()));
  return html`
    <p class="downloads">
      ${chart ? html`<button type="button" aria-label=${words.chartAs(what)} @click=${saveChart}>${words.svg}</button>` : nothing}
      <button type="button" aria-label=${words.tableAs(what)} @click=${saveTable}>${words.csv}</button>
    </p>
  `;
}
