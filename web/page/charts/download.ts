// Charts and tables as files of their own.
import { decimalSign, separator } from "#words/locale";

/** A cell of a table; shares are already in per cent. */
export type Cell = string | number | null;

export function download(name: string, type: string, content: string | Blob) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A share as a cell, in per cent. */
export const percentCell = (share: number | null | undefined): Cell =>
  share === null || share === undefined ? null : 100 * share;

/** Both ends of an interval, in per cent. */
export const intervalCells = (interval: readonly [number, number] | null | undefined): Cell[] =>
  interval ? interval.map(percentCell) : [null, null];

/** The table as RFC 4180 has it, but by the language's separator, with the mark by which spreadsheets know UTF-8. */
export const csv = (rows: Cell[][]) => `\ufeff${rows.map((row) => `${row.map(field).join(separator)}\r\n`).join("")}`;

/** The table as spreadsheets take it from the clipboard. */
export const tsv = (rows: Cell[][]) => rows.map((row) => `${row.map(inLine).join("\t")}\r\n`).join("");

/** Without what would end the cell, and without a quote that would begin one of several lines. */
const inLine = (cell: Cell) =>
  plain(cell)
    .replace(/[\t\r\n]+/g, " ")
    .replace(/^"/, `'"`);

function field(cell: Cell): string {
  const text = plain(cell);
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet takes as it stands: not for a formula, also where white space is dropped and wide signs are taken for
 * its own, nor, as a long id, for a number to be rounded. Of numbers, four decimals. */
function plain(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Number(cell.toFixed(4))).replace(".", decimalSign);
  const text = cell.replaceAll("\u00ad", ""); // where a heading may be parted
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]|^\d{16,}$/.test(text) ? `'${text}` : text;
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

/** The drawing, as standaloneSvg() has it, in pixels. */
export async function png(svg: string, scale = 2): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: scale * image.width, height: scale * image.height });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve));
}

/** Takes the renderer's own marks out. */
export function withoutMarks(root: Node) {
  const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const marks: ChildNode[] = [];
  while (comments.nextNode()) marks.push(comments.currentNode as ChildNode);
  for (const mark of marks) mark.remove();
}

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
  copy.setAttribute("width", String(width + 32));
  copy.setAttribute("height", String(height + 32));
  copy.setAttribute("viewBox", `-16 -16 ${width + 32} ${height + 32}`);
  copy.prepend(
    add("title", {}, copy.querySelector("[aria-label]")?.getAttribute("aria-label") ?? ""),
    add("rect", { x: -16, y: -16, width: width + 32, height: height + 32, fill: paper }),
  );
  footer.forEach((text, line) => {
    const y = height - footerLine * (footer.length - line - 0.7);
    copy.append(add("text", { x: 0, y, fill: ink, "font-family": "sans-serif", "font-size": 12 }, text));
  });
  withoutMarks(copy);
  return new XMLSerializer().serializeToString(copy);
}
