// The network of pairs, drawn: who has how much in common with whom.
import { html, svg } from "lit-html";
import { network as words } from "#words/coordination";
import type { Named, Pair } from "../../shared/report";
import { accountName } from "../views/accounts";
import { Chart, cut, drawing } from "./chart";

/** Of more accounts a matrix, or a drawing, shows the strongest. */
const mostInMatrix = 40;
const mostOnCircle = 60;

/** An account of the pairs, and how strong its pairs are together. */
interface Node {
  account: Named;
  cluster: number;
  weight: number;
  partners: number;
}

/** The accounts of the pairs by cluster, the strongest first. */
export function membersOf(pairs: Pair[]): Node[] {
  const nodes = new Map<number, Node>();
  for (const { a, b, cluster, weight } of pairs)
    for (const account of [a, b]) {
      const node = nodes.get(account.place) ?? { account, cluster, weight: 0, partners: 0 };
      nodes.set(account.place, { ...node, weight: node.weight + weight, partners: node.partners + 1 });
    }
  return [...nodes.values()].sort(
    (one, other) => one.cluster - other.cluster || other.weight - one.weight || one.account.place - other.account.place,
  );
}

const thingsOf = ({ traces }: Pair) => traces.reduce((sum, { things }) => sum + things, 0);

/** The strongest accounts, in their order, and the pairs among them by the places of both in it. */
function strongest(all: Node[], pairs: Pair[], limit: number) {
  const least = [...all].sort((one, other) => other.weight - one.weight).slice(0, limit);
  const nodes = all.filter((node) => least.includes(node));
  const places = new Map(nodes.map(({ account }, index) => [account.place, index]));
  const among = pairs.flatMap((pair) => {
    const [a, b] = [places.get(pair.a.place), places.get(pair.b.place)];
    return a === undefined || b === undefined ? [] : [{ a, b, things: thingsOf(pair) }];
  });
  return { nodes, among, most: Math.max(1, ...among.map(({ things }) => things)) };
}

/** The table that holds the figures. */
const figures = "pairs-in-step";

/** How wide a letter is, about. */
const letter = 7.4;

/** The more things in common, the darker; and the thicker the line. */
const shade = (things: number, most: number) => (0.15 + 0.85 * Math.sqrt(things / most)).toFixed(2);

const matrixChart = new Chart("matrix");
const rowHeight = 17;
const top = 20;

/** Accounts by accounts. */
export function matrix(all: Node[], pairs: Pair[]) {
  const { nodes, among, most } = strongest(all, pairs, mostInMatrix);
  const names = nodes.map(({ account }) => accountName(account));
  const name = (index: number) => names[index] ?? "";
  const chart = matrixChart.show((width) => {
    const left = Math.min(190, Math.round(width * 0.36));
    const step = Math.min(rowHeight, (width - left) / nodes.length);
    const every = Math.ceil(20 / step);
    const cell = (row: number, column: number, things: number) => svg`
      <rect class="cell" x=${left + column * step} y=${top + row * rowHeight} width=${step - 1} height=${rowHeight - 1} fill-opacity=${shade(things, most)}>
        <title>${words.both(name(row), name(column), things)}</title>
      </rect>
    `;
    return drawing(
      width,
      top + nodes.length * rowHeight,
      words.matrixLabel(nodes.length, most),
      svg`
        <rect class="cell" x=${left} y=${top} width=${nodes.length * step - 1} height=${nodes.length * rowHeight - 1} fill-opacity="0.05" />
        ${names.map(
          (name, index) => svg`
            <text class="small" x="0" y=${top + index * rowHeight + 13}>${index + 1} ${cut(name, Math.floor((left - 26) / letter))}</text>
            ${index % every === 0 ? svg`<text class="small" x=${left + (index + 0.5) * step} y=${top - 6} text-anchor="middle">${index + 1}</text>` : null}
          `,
        )}
        ${among.map(({ a, b, things }) => [cell(a, b, things), cell(b, a, things)])}
      `,
      null,
      figures,
    );
  });
  return html`${chart}<p class="soft small">${words.matrixNote(nodes.length, all.length, most)}</p>`;
}

const circleChart = new Chart("circle");

/** Accounts on a circle, clusters apart, with lines between those in step; each opens what is known of the account. */
export function circle(all: Node[], pairs: Pair[], open: (account: Named) => void) {
  const { nodes, among, most } = strongest(all, pairs, mostOnCircle);
  let slot = 0;
  const slots = nodes.map(({ cluster }, index) => {
    slot += index > 0 && nodes[index - 1]?.cluster !== cluster ? 2 : 1;
    return slot;
  });
  const chart = circleChart.show((width) => {
    const [size, room] = [Math.min(width, 680), Math.min(130, width * 0.36)];
    const apartAt = (radius: number) => (2 * Math.PI * radius) / (slot + 1);
    const isNamed = apartAt(size / 2 - room) > 12;
    const radius = size / 2 - (isNamed ? room : 14);
    const apart = apartAt(radius);
    const dot = Math.max(4, Math.min(9, apart / 2 - 1));
    const angle = (index: number) => (2 * Math.PI * (slots[index] ?? 0)) / (slot + 1);
    const at = (index: number, from = radius) => [
      Math.round(size / 2 + from * Math.sin(angle(index))),
      Math.round(size / 2 - from * Math.cos(angle(index))),
    ];
    const line = ({ a, b, things }: (typeof among)[number]) => {
      const [[x1, y1], [x2, y2]] = [at(a), at(b)];
      const shown = shade(things, most);
      return svg`<line class="edge" x1=${x1} y1=${y1} x2=${x2} y2=${y2} stroke-opacity=${shown} stroke-width=${(2 * things) / most + 0.5} />`;
    };
    const label = ({ account, cluster }: Node, index: number) => {
      const [x, y = 0] = at(index);
      const degrees = (angle(index) * 180) / Math.PI - 90;
      const isLeft = degrees > 90;
      const place = `translate(${at(index, radius + dot + 4).join(" ")}) rotate(${(isLeft ? degrees + 180 : degrees).toFixed(1)}) translate(0 4)`;
      const name = cut(accountName(account), Math.floor((room - dot - 6) / letter));
      return svg`
        <circle class="outline" cx=${x} cy=${y} r=${dot} />
        ${dot > 6 ? svg`<text class="small" x=${x} y=${y + 4} text-anchor="middle">${cluster}</text>` : null}
        ${isNamed ? svg`<text class="small" text-anchor=${isLeft ? "end" : "start"} transform=${place}>${name}</text>` : null}
      `;
    };
    const node = ({ account, cluster, partners }: Node, index: number) => {
      const [x, y] = at(index);
      const name = words.node(accountName(account), cluster, partners);
      const press = (event: KeyboardEvent) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        open(account);
      };
      return svg`
        <circle class="node" role="button" tabindex="0" aria-haspopup="dialog" aria-label=${name} cx=${x} cy=${y} r=${dot} @click=${() => open(account)} @keydown=${press}>
          <title>${name}</title>
        </circle>
      `;
    };
    const picture = [among.map(line), nodes.map(label)];
    return drawing(size, size, words.graphLabel(nodes.length, among.length), picture, nodes.map(node), figures);
  });
  return html`${chart}<p class="soft small">${words.graphNote(nodes.length, all.length)}</p>`;
}
