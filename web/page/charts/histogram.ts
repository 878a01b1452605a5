import { svg } from "lit-html";
import type { Grade } from "../../shared/report";
import { compact, count } from "../format";
import { inked } from "../views/grade";
import { type Chart, drawing, horizontalGrid, margin } from "./chart";
import { logarithmic } from "./scale";

/** Accounts from one value on to the next column's; of several grades, side by side. */
export interface Column {
  from: number;
  bars: { grade: Grade; accounts: number }[];
}

interface Words {
  title: string;
  label: string;
  /** The name of a line before one of the columns. */
  line?: { before: number; name: string };
}

const top = 44;
const bottom = 214;
/** A column is as high for one account as others for the step from one to two. */
const none = 0.5;

/** Numbers of accounts, on a scale of tens: the few at the end are what is looked for, and most are in the first column. */
export const histogram = (chart: Chart, columns: Column[], words: Words) =>
  chart.show((width) => draw(columns, words, width));

function draw(columns: Column[], words: Words, width: number) {
  const right = width - 12;
  const step = (right - margin) / columns.length;
  const most = Math.max(10, ...columns.flatMap(({ bars }) => bars.map(({ accounts }) => accounts)));
  const y = logarithmic([none, most], [bottom, top]);
  const tens = Array.from({ length: Math.floor(Math.log10(most)) + 1 }, (_, power) => 10 ** power);
  const every = Math.ceil(30 / step);
  const left = (index: number) => margin + index * step;
  const line = columns.findIndex(({ from }) => from === words.line?.before);
  return drawing(
    width,
    bottom + 26,
    words.label,
    svg`
      <text class="title" x="0" y="12">${words.title}</text>
      ${horizontalGrid(
        tens.map((value) => ({ at: y(value), text: compact(value) })),
        right,
      )}
      ${columns.map(({ bars }, index) => {
        const present = bars.filter(({ accounts }) => accounts > 0);
        const room = (0.84 * step) / present.length;
        return present.map(({ grade, accounts }, place) => {
          const [x, at, text] = [left(index) + 0.08 * step + place * room, y(accounts), count(accounts)];
          return svg`
            ${inked(grade, x, at, room - 1, bottom - at)}
            ${text.length * 7.5 < room + 1 ? svg`<text class="small over" x=${x + room / 2} y=${at - 5} text-anchor="middle">${text}</text>` : null}
          `;
        });
      })}
      <path class="base" d="M${margin} ${bottom}H${right}" />
      ${columns.map(({ from }, index) => (index % every === 0 ? svg`<text x=${left(index)} y=${bottom + 18} text-anchor="middle">${count(from)}</text>` : null))}
      ${
        line < 0
          ? null
          : svg`
              <path class="study" d="M${left(line)} ${top - 8}V${bottom}" />
              <text class="small over" x=${left(line) + 5} y=${top}>${words.line?.name}</text>
            `
      }
    `,
  );
}
