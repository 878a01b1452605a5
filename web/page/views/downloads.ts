import { html, nothing } from "lit-html";
import { download as words } from "#words/charts";
import type { Report } from "../../shared/report";
import { type Cell, csv, download, png, standaloneSvg } from "../charts/download";
import type { Actions } from "../state";

type Table = () => Cell[][] | Promise<Cell[][]>;

/** Small buttons for a chart as SVG and PNG, if there is one, and for its figures as CSV, or copied. `name`: of the
 * files. */
export function downloads(
  report: Report,
  actions: Actions,
  what: string,
  name: string,
  table: Table,
  chart: HTMLElement | null = null,
) {
  const file = words.fileName(name, report.invented);
  const drawn = () => {
    const drawing = chart?.querySelector("svg");
    return drawing ? standaloneSvg(drawing, words.footer(what, report)) : null;
  };
  const saveSvg = () => {
    const svg = drawn();
    if (svg) download(`${file}.svg`, "image/svg+xml", svg);
  };
  const savePng = async () => {
    const svg = drawn();
    const picture = svg && (await png(svg));
    if (picture) download(`${file}.png`, "image/png", picture);
  };
  return html`
    <p class="downloads">
      ${
        chart
          ? html`
              <button type="button" aria-label=${words.chartAs("SVG", what)} @click=${saveSvg}>SVG</button>
              <button type="button" aria-label=${words.chartAs("PNG", what)} @click=${savePng}>PNG</button>
            `
          : nothing
      }
      ${tableButtons(actions, what, file, table)}
    </p>
  `;
}

/** For the figures alone. */
export function tableButtons(actions: Actions, what: string, file: string, table: Table) {
  const save = async () => download(`${file}.csv`, "text/csv;charset=utf-8", csv(await table()));
  const copy = async ({ currentTarget }: Event) => {
    const button = currentTarget as Element;
    if (!(await actions.copy(table, what))) return;
    button.classList.add("done");
    setTimeout(() => button.classList.remove("done"), 2000);
  };
  return html`
    <button type="button" aria-label=${words.tableAs(what)} @click=${save}>CSV</button>
    <button type="button" aria-label=${words.copyOf(what)} @click=${copy}>${words.copy}</button>
  `;
}
