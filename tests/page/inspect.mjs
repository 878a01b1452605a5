// Looks through all that a page shows for what its own templates would not make, and for what leaves its place.

/** Notes from now on what should not happen, and what every object has. */
export const watch = (page) =>
  page.evaluate(() => {
    globalThis.wrong = [];
    globalThis.common = Object.getOwnPropertyNames(Object.prototype).join();
    const note = (what) => globalThis.wrong.push(what);
    addEventListener("error", ({ message }) => note(message));
    addEventListener("unhandledrejection", ({ reason }) => note(String(reason)));
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      note(`${effectiveDirective} forbade ${blockedURI}`),
    );
  });

/** What has gone wrong since, and what is wrong with the page as it is now: sentences, each once. */
export async function faults(page) {
  const looks = [[happened], [strange, ownParts], [hidden, unseen], [outside]];
  const found = [];
  for (const [look, ...values] of looks) found.push(...(await page.evaluate(look, ...values)));
  return [...new Set(found)].slice(0, 40);
}

function happened() {
  const asked = performance.getEntriesByType("resource").filter(({ name }) => !/^(blob|data):/.test(name));
  const isCommon = (globalThis.common ?? "") === Object.getOwnPropertyNames(Object.prototype).join();
  return [
    ...(globalThis.wrong ?? []),
    ...asked.map(({ name }) => `${name} was asked for`),
    ...("attacked" in globalThis ? ["a script ran"] : []),
    ...(globalThis.common && !isCommon ? ["every object has something new"] : []),
  ];
}

const words = (text) => text.trim().split(/\s+/);
/** What the page is made of. */
const ownParts = {
  elements: words(`a bdi blockquote body button caption circle code col colgroup dd defs details dialog div dl dt em
    fieldset form g h1 h2 h3 h4 header input kbd label legend li line main nav noscript ol option output p path pattern
    pre progress rect section select span strong summary svg table tbody td text tfoot th thead title tr tspan ul`),
  attributes: words(`accept aria-controls aria-current aria-describedby aria-disabled aria-expanded aria-haspopup
    aria-hidden aria-label aria-labelledby aria-live aria-orientation aria-pressed aria-sort aria-valuemax aria-valuemin
    aria-valuenow aria-valuetext autocapitalize autocomplete autofocus class color colspan cx cy d disabled draggable dx
    fill fill-opacity height href hreflang id lang max maxlength min multiple name open patternTransform patternUnits r
    rel role rx scope span spellcheck step stroke-opacity stroke-width tabindex target text-anchor transform type value
    viewBox webkitdirectory width x x1 x2 y y1 y2`),
  /** Hosts that the page's own words link to. */
  hosts: ["doi.org", "github.com", "ig.ft.com", "www.research.ox.ac.uk"],
};

function strange({ elements, attributes, hosts }) {
  const found = [];
  const ids = [];
  const values = {
    href: /^(#[\w-]+|(index|de)\.html(#.*)?)$/,
    color: /^(#[0-9a-f]{6}|gray)$/i,
    class: /^[\w -]*$/,
    role: /^\w*$/,
    type: /^\w*$/,
    name: /^[\w-]*$/,
  };
  for (const element of document.body.querySelectorAll(":not(body > script)")) {
    const { localName, id, host } = element;
    if (!elements.includes(localName)) found.push(`there is an element ${localName}`);
    if (id && ids.includes(id)) found.push(`two elements are called ${id}`);
    ids.push(id);
    for (const { name, value } of element.attributes) {
      if (!attributes.includes(name)) found.push(`${localName} has an attribute ${name}`);
      const isUsual = values[name]?.test(value) ?? true;
      if (!isUsual && !(name === "href" && hosts.includes(host))) found.push(`${localName} has ${name}=${value}`);
    }
  }
  return found;
}

/** What cannot be seen, or turns the words around it; but for the joiners and selectors within emoji. */
const unseen = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200c],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0e],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];

function hidden(unseen) {
  const isUnseen = (character) => {
    const code = character.codePointAt(0);
    return unseen.some(([first, last]) => first <= code && code <= last);
  };
  const found = [];
  const check = (text, element) => {
    const place = `${element.localName} ${element.getAttribute("class")}`;
    if ([...text].some(isUnseen)) found.push(`${place} hides something in ${JSON.stringify(text).slice(0, 60)}`);
    if (/\p{M}{5}/u.test(text)) found.push(`${place} has a tower of marks`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode())
    if (texts.currentNode.parentElement.localName !== "script")
      check(texts.currentNode.data, texts.currentNode.parentElement);
  for (const element of document.querySelectorAll("[aria-label]")) check(element.getAttribute("aria-label"), element);
  return found;
}

function outside() {
  const found = [];
  const blocks = "td, th, li, p, dd, dt, h1, h2, h3, h4, summary, button, label, blockquote, legend";
  const width = document.documentElement.clientWidth;
  const nameOf = (element) => {
    const section = element.closest("[aria-labelledby]")?.getAttribute("aria-labelledby");
    return `${element.localName} ${element.getAttribute("class")} of ${section}, in a page ${width} wide`;
  };
  if (document.documentElement.scrollWidth > width) found.push(`the page scrolls sideways at ${width}`);
  /** Lines may be a little higher than their places, where letters of another font are among them; and wide spaces at the end
   * of a line hang over, which nobody sees. */
  const isOut = (inner, outer, text) =>
    inner.left < outer.left - 1.5 ||
    inner.right > outer.right + (/[\u2000-\u200a\u3000]/.test(text) ? 20 : 1.5) ||
    inner.top < outer.top - 8 ||
    inner.bottom > outer.bottom + 8;
  const range = document.createRange();
  const texts = document.createTreeWalker(document.querySelector("main").parentElement, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    const block = text.parentElement.closest(blocks);
    if (!block || !text.data.trim() || text.parentElement.closest(".unseen, option, svg") || !block.checkVisibility())
      continue;
    const box = block.getBoundingClientRect();
    let clip = text.parentElement;
    while (clip !== block && getComputedStyle(clip).overflowX === "visible") clip = clip.parentElement;
    range.selectNodeContents(text);
    const rects = clip === block ? [...range.getClientRects()] : [clip.getBoundingClientRect()];
    if (rects.some((rect) => rect.width > 0 && isOut(rect, box, text.data)))
      found.push(`a text leaves ${nameOf(block)}`);
    const room = block.closest(".scroll")?.clientWidth;
    if (room && block.matches(":is(td, th):not([colspan])") && box.width > room + 1.5)
      found.push(`wider than its room is ${nameOf(block)}`);
  }
  return found;
}
