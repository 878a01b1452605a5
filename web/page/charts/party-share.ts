import { svg } from "lit-html";
import { parties as words } from "#words/parties";
import type { Party } from "../../shared/report";
import { percent } from "../format";
import { Chart, cut, drawing, verticalGrid, whisker } from "./chart";
import { linear } from "./scale";

const chart = new Chart("party-share");
const nameWidth = 142;
const valueWidth = 158;
const longestName = 20;

/** Bars of party share with their intervals; below each, as a thin line, its share without high-frequency accounts. */
export const partyShareChart = (parties: Party[]): HTMLElement => chart.show((width) => draw(parties, width));

function draw(parties: Party[], width: number) {
  // Where there is no room for it beside the bar, the name stands above.
  const isNarrow = width < 520 || parties.some(({ name }) => name.length > longestName);
  const rowHeight = isNarrow ? 84 : 66;
  const barTop = isNarrow ? 26 : 8;
  const left = isNarrow ? 0 : nameWidth;
  const right = width - (isNarrow ? 104 : valueWidth);
  const bottom = parties.length * rowHeight + 2;
  // Room for whiskers is kept before they are known, so that nothing moves when they come.
  const largest = Math.max(
    0.05,
    ...parties.flatMap(({ share, interval, without }) => [1.15 * (share ?? 0), interval?.[1] ?? 0, without.share ?? 0]),
  );
  const x = linear([0, largest], [left, right]);
  const ticks = x.ticks(isNarrow ? 3 : 4).map((share) => ({ at: x(share), text: percent(share, 0) }));

  const row = (party: Party, index: number) => {
    const { share, interval, without, name, colour } = party;
    const top = index * rowHeight + barTop;
    const end = x(Math.max(share ?? 0, interval?.[1] ?? 0));
    const value = svg`<tspan class="value">${percent(share)}</tspan><tspan dx="5">${words.interval(interval)}</tspan>`;
    return svg`
      <text class="names" x="0" y=${isNarrow ? top - 8 : top + 18}>${cut(name, Math.floor((width - valueWidth) / 8))}</text>
      <rect class="party" color=${colour} x=${left} y=${top} width=${x(share ?? 0) - left} height="24" />
      ${interval ? whisker(x(interval[0]), x(interval[1]), top + 12, 6) : null}
      ${
        isNarrow
          ? svg`<text class="over" x=${width} y=${top - 8} text-anchor="end">${value}</text>`
          : svg`<text x=${end + 10} y=${top + 17}>${value}</text>`
      }
      ${
        without.share === null
          ? null
          : svg`
              <rect class="without" x=${left} y=${top + 29} width=${x(without.share) - left} height="4" />
              <text class="small" x=${x(without.share) + 10} y=${top + 36}>${words.withoutShort(without.share)}</text>
            `
      }
    `;
  };
  return drawing(width, bottom + 24, words.chart(parties), svg`${verticalGrid(ticks, 0, bottom)}${parties.map(row)}`);
}
