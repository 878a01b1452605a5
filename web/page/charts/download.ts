// Charts and tables as files of their own.

/** A cell of a table; shares are already in per cent. */
export type Cell = string | number | null;

export function download(name: string, type: string, content: string) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A share as a cell, in per cent. */
export const percentCell = (share: number | null | undefined): Cell =>
  share === null || share === undefined ? null : Number((100 * share).toFixed(4));

/** Both ends of an interval, in per cent. */
export const intervalCells = (interval: readonly [number, number] | null | undefined): Cell[] =>
  interval ? interval.map(percentCell) : [null, null];

/** The table as RFC 4180 has it, with the mark by which spreadsheets know UTF-8. */
export const csv = (rows: Cell[][]) => `\ufeff${rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  // A spreadsheet would take text that begins so for a formula.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const resolved = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "paint-order",
];
const footerLine = 17;

/** The drawing as a file that stands by itself: its colours, those of the light page, resolved; `footer` below it. */
export function standaloneSvg(drawing: SVGSVGElement, footer: string[]): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const scheme = drawing.style.colorScheme;
  drawing.style.colorScheme = "light";
  const copies = copy.querySelectorAll("*");
  drawing.querySelectorAll("*").forEach((element, index) => {
    const style = getComputedStyle(element);
    const attributes = resolved.map((name) => [name, style.getPropertyValue(name)]);
    for (const [name, value] of attributes) if (name && value) copies[index]?.setAttribute(name, value);
    copies[index]?.removeAttribute("class");
  });
  const paper = getComputedStyle(drawing).getPropertyValue("background-color");
  const ink = getComputedStyle(drawing).getPropertyValue("color");
  drawing.style.colorScheme = scheme;
  for (const touched of copy.querySelectorAll('[role="slider"]')) touched.remove();

  const [width, height] = [
    drawing.viewBox.baseVal.width,
    drawing.viewBox.baseVal.height + footerLine * (footer.length + 0.6),
  ];
  const add = (name: string, attributes: Record<string, string | number>, text = "") => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = text;
    return element;
  };
  copy.removeAttribute("style");
  copy.setAttribute("height", String(height));
  copy.setAttribute("viewBox", `-16 -16 ${width + 32} ${height + 32}`);
  copy.prepend(
    add("title", {}, copy.querySelector("[aria-label]")?.getAttribute("aria-label") ?? ""),
    add("rect", { x: -16, y: -16, width: width + 32, height: height + 32, fill: paper }),
  );
  footer.forEach((text, line) => {
    const y = height - footerLine * (footer.length - line - 0.7);
    copy.append(add("text", { x: 0, y, fill: ink, "font-family": "sans-serif", "font-size": 12 }, text));
  });
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT); // the renderer's own marks
  const marks: Node[] = [];
  while (comments.nextNode()) marks.push(comments.currentNode);
  for (const mark of marks) mark.parentNode?.removeChild(mark);
  return new XMLSerializer().serializeToString(copy);
}
