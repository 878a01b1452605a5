import { svg } from "lit-html";
import { sheet as words } from "#words/evidence";
import { type Chart, drawing } from "./chart";

const rowHeight = 18;
const top = 20;
const left = 92;

/** Tweets by hour, a row a day; the more, the darker. */
export const heatMap = (chart: Chart, rows: string[], counts: number[][], most: number) =>
  chart.show((width) => {
    const step = (width - left) / 24;
    return drawing(
      width,
      top + rows.length * rowHeight,
      words.heatChart(rows, most),
      svg`
        ${[0, 6, 12, 18].map((hour) => svg`<text class="small" x=${left + hour * step} y="12">${words.hour(hour)}</text>`)}
        ${rows.map(
          (row, index) => svg`
          <text class="small" x="0" y=${top + index * rowHeight + 13}>${row}</text>
          ${counts[index]?.map(
            (value, hour) => svg`
            <rect class="cell" x=${left + hour * step} y=${top + index * rowHeight} width=${step - 1} height=${rowHeight - 1}
              fill-opacity=${value === 0 ? 0.05 : (0.2 + 0.8 * Math.sqrt(value / most)).toFixed(2)} />
          `,
          )}
        `,
        )}
      `,
    );
  });
