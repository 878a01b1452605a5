import { html, nothing } from "lit-html";
import { download as words } from "#words/charts";
import type { Report } from "../../shared/report";
import { type Cell, csv, download, png, standaloneSvg } from "../charts/download";
import type { Actions } from "../state";

/** Does that when a button is pressed; if it fails, or answers why it could not be done, that is said beside the button. */
export const telling =
  (work: (button: Element) => Promise<string | null>) =>
  async ({ currentTarget }: Event) => {
    const button = currentTarget as Element;
    const place = button.parentElement?.querySelector("[role=alert]");
    if (place) place.textContent = "";
    const trouble = await work(button).catch(() => words.failed);
    if (place && trouble) place.textContent = trouble;
  };

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
  const saveSvg = telling(async () => {
    const svg = drawn();
    if (!svg) return words.failed;
    download(`${file}.svg`, "image/svg+xml", svg);
    return null;
  });
  const savePng = telling(async () => {
    const svg = drawn();
    const picture = svg && (await png(svg));
    if (!picture) return words.failed;
    download(`${file}.png`, "image/png", picture);
    return null;
  });
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
  const save = telling(async () => {
    download(`${file}.csv`, "text/csv;charset=utf-8", csv(await table()));
    return null;
  });
  const copy = telling(async (button) => {
    if (!(await actions.copy(table, what))) return words.notCopied;
    button.classList.add("done");
    setTimeout(() => button.classList.remove("done"), 2000);
    return null;
  });
  return html`
    <button type="button" aria-label=${words.tableAs(what)} @click=${save}>CSV</button>
    <button type="button" aria-label=${words.copyOf(what)} @click=${copy}>${words.copy}</button>
    <span role="alert"></span>
  `;
}
