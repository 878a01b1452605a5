// Each chart has a table, and both say the same: what is read off the drawing, by the figures at its own lines, is what the
// table says.
//
// This cannot see a number that is wrong in both, since both are made from it: the tests against the command line and counts
// by hand are for that. Nor does it see colours, the interval at the reader's threshold, or how dark a cell is among others.
import assert from "node:assert/strict";
import { pressed, settled, until } from "./browsers.mjs";
import { pageTest } from "./support.mjs";

/** "39.7 %" is 39.7, "2,075" is 2075, "1k" is 1000. */
const number = (text) =>
  Number(
    text
      .toLowerCase()
      .replaceAll(/[,\s%]/g, "")
      .replace("k", "e3"),
  );

const isNear = (found, said, by, what) =>
  assert.ok(Math.abs(found - said) <= by, `${what}: ${found} is drawn, ${said} is said`);

/** What is drawn in a chart. Of its lines, those along and those across it: where they are, and the figure there. */
const drawn = (page, selector) =>
  page.$eval(selector, (chart) => {
    const all = (selector, read, of = chart) => [...of.querySelectorAll(selector)].map(read);
    const figure = (element, name) => Number(element.getAttribute(name));
    const isFlat = (line) => figure(line, "y1") === figure(line, "y2");
    const grids = all(".grid", (grid) => ({
      isFlat: [...grid.querySelectorAll("line")].every(isFlat),
      lines: all(
        "line",
        (line) => [figure(line, isFlat(line) ? "y1" : "x1"), line.nextElementSibling.textContent],
        grid,
      ),
    }));
    return {
      label: chart.querySelector("[role=img]").getAttribute("aria-label"),
      flat: grids.filter(({ isFlat }) => isFlat).map(({ lines }) => lines),
      upright: grids.filter(({ isFlat }) => !isFlat).map(({ lines }) => lines),
      rects: all("rect", (rect) => ({
        kind: rect.getAttribute("class"),
        right: figure(rect, "x") + figure(rect, "width"),
        top: figure(rect, "y"),
      })),
      paths: all("path", (path) => ({ kind: path.getAttribute("class"), d: path.getAttribute("d") })),
      texts: all("text", ({ textContent }) => textContent.trim()),
      shades: all(".cell", (cell) => figure(cell, "fill-opacity")),
      titles: all("title", ({ textContent }) => textContent.trim()),
      edges: chart.querySelectorAll(".edge").length,
    };
  });

const rowsOf = (page, table) =>
  page.$$eval(`${table} tbody tr`, (rows) =>
    rows.map(({ cells }) => [...cells].map(({ textContent }) => textContent.trim())),
  );

/** From a place to the value there, by two lines and their figures; `map`: what grows evenly. */
function scale(lines, map = (value) => value) {
  const [[from, low], [to, high]] = [lines[0], lines.at(-1)].map(([at, text]) => [at, map(number(text))]);
  return (at) => low + ((high - low) / (to - from)) * (at - from);
}

const corners = (d) => [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
const of = (all, kind) => all.filter((one) => one.kind === kind);

/** The heights of an outline of columns, as many as are said, all as wide. */
function heights(d, columns) {
  const steps = [...d.matchAll(/([MVH])(-?[\d.]+)/g)].map(([, to, at]) => [to, Number(at)]);
  const flat = [];
  let [x, y] = [Number(d.match(/M([\d.]+)/)[1]), Number(d.match(/M[\d.]+ ([\d.]+)/)[1])];
  const left = x;
  for (const [to, at] of steps) {
    if (to === "V") y = at;
    if (to !== "H") continue;
    flat.push({ from: Math.min(x, at), to: Math.max(x, at), y });
    x = at;
  }
  const width = (Math.max(...flat.map(({ to }) => to)) - left) / columns;
  const over = (x) => flat.filter(({ from, to }) => from < x && x < to).map(({ y }) => y);
  return Array.from({ length: columns }, (_, index) => Math.min(...over(left + (index + 0.5) * width)));
}

/** Of each chart, by its class: compares it with its table, and gives how many rows that has. */
const charts = {
  async "party-share"(page) {
    const { upright, rects, paths, texts, label } = await drawn(page, ".chart.party-share");
    const share = scale(upright[0]);
    const [bars, thin] = ["party", "without"].map((kind) => of(rects, kind).map(({ right }) => share(right)));
    const ends = of(paths, "whisker").map(({ d }) => [...d.matchAll(/M(-?[\d.]+)/g)].map(([, x]) => share(Number(x))));
    const rows = await rowsOf(page, ".parties");
    for (const [index, [name, , said, interval, without]] of rows.entries()) {
      isNear(bars[index], number(said), 0.06, name);
      isNear(thin[index], number(without.split("(")[0]), 0.06, `${name} without`);
      const [low, high] = interval.split("–").map(number);
      isNear(Math.min(...ends[index]), low, 0.06, `${name}, lower end`);
      isNear(Math.max(...ends[index]), high, 0.06, `${name}, upper end`);
      assert.ok(
        texts.some((text) => text.includes(said) && text.includes(interval)),
        name,
      );
      assert.ok(label.includes(`${name} ${said}`), label);
    }
    return rows.length;
  },

  async threshold(page) {
    const { upright, flat, paths } = await drawn(page, ".chart.threshold");
    const perDay = scale(upright[0], Math.log);
    const compare = (d, lines, rows, column) => {
      const share = scale(lines);
      for (const row of rows) {
        const [, y] = corners(d).find(([x]) => Math.abs(perDay(x) - Math.log(number(row[0]))) < 0.01) ?? [];
        isNear(share(y), number(row[column]), 0.2, `column ${column} at ${row[0]} a day`);
      }
    };
    const curve = await rowsOf(page, ".sensitivity");
    compare(of(paths, "curve")[0].d, flat[0], curve, 3);
    const parties = await rowsOf(page, "[aria-labelledby=threshold] > details");
    for (const [index, { d }] of of(paths, "party-line").entries()) compare(d, flat[1], parties, index + 1);
    return curve.length + parties.length;
  },

  async "over-time"(page) {
    const { flat, paths } = await drawn(page, ".chart.over-time");
    const tweets = scale(flat[0]);
    const rows = await rowsOf(page, "[aria-labelledby=time] .tall");
    for (const [index, kind] of ["tweets", "tracked", "frequent"].entries()) {
      const tops = heights(of(paths, kind)[0].d, rows.length);
      for (const [bin, row] of rows.entries())
        isNear(tweets(tops[bin]), number(row[index + 1]), 1.1, `${kind}, ${row[0]}`);
    }
    const share = scale(flat[1]);
    const bin = (x, [left, right]) => Math.floor((rows.length * (x - left)) / (right - left));
    const [first, ...others] = of(paths, "tweets")[0].d.matchAll(/[MH](-?[\d.]+)/g);
    const ends = [Number(first[1]), Math.max(...others.map(([, x]) => Number(x)))];
    for (const [party, { d }] of of(paths, "party-line").entries())
      for (const [x, y] of corners(d)) {
        const row = rows[bin(x, ends)].slice(4).map(number);
        const mentions = row.reduce((sum, count) => sum + count, 0);
        isNear(share(y), (100 * row[party]) / mentions, 0.5, `party ${party}, ${rows[bin(x, ends)][0]}`);
      }
    return rows.length;
  },

  async histogram(page) {
    let all = 0;
    for (const [index, chart] of (await page.$$(".evidence .histogram")).entries()) {
      await chart.evaluate((chart, index) => chart.classList.add(`number-${index}`), index);
      const { flat, rects } = await drawn(page, `.number-${index}`);
      const accounts = scale(flat[0], Math.log);
      const table = index === 0 ? ".evidence > details:not(.weights)" : ".evidence .two details";
      const rows = await rowsOf(page, table);
      const said = rows
        .flatMap(([bin, ...counts]) => counts.map((count) => [bin, number(count)]))
        .filter(([, n]) => n > 0);
      const bars = of(rects, "outline").map(({ top }) => Math.exp(accounts(top)));
      assert.equal(bars.length, said.length);
      for (const [bar, [bin, count]] of said.entries()) isNear(bars[bar], count, 0.02 * count, bin);
      all += rows.length;
    }
    return all;
  },

  async heat(page) {
    const { shades } = await drawn(page, ".sheet .chart.heat");
    const counts = (await rowsOf(page, ".sheet details:has(.scroll)")).flatMap(([, ...hours]) => hours.map(number));
    assert.equal(shades.length, counts.length);
    const byCount = counts.map((count, index) => [count, shades[index]]).sort(([a], [b]) => a - b);
    for (const [index, [count, shade]] of byCount.entries()) {
      const [less, lighter] = byCount[index - 1] ?? [count, shade];
      assert.ok(count === less ? shade === lighter : shade > lighter, `${count} is as dark as ${less}`);
    }
    return counts.length;
  },

  async matrix(page) {
    const { titles } = await drawn(page, ".chart.matrix");
    const rows = await rowsOf(page, ".pairs-in-step");
    assert.equal(titles.length, 2 * rows.length); // both ways
    for (const [one, other, alike] of rows) {
      const both = titles.filter((title) => [one, other].every((name) => new RegExp(`${name}\\b`).test(title)));
      assert.equal(both.length, 2, `${one}, ${other}`);
      assert.ok(
        both.every((title) => title.includes(alike.match(/\d+/)[0])),
        both[0],
      );
    }
    return rows.length;
  },

  async circle(page) {
    const { edges } = await drawn(page, ".chart.circle");
    const rows = await rowsOf(page, ".pairs-in-step");
    assert.equal(edges, rows.length);
    return rows.length;
  },
};

pageTest("every chart says what its table says", { in: ["Chromium"], from: ["http"] }, async ({ page }) => {
  await pressed(page, "Try it with an invented election");
  await settled(page, 1);
  await until(page, () => document.querySelector(".weights") !== null && document.querySelector(".pending") === null);
  await until(page, () => document.querySelector(".pairs-in-step") !== null);
  await pressed(page, "Show all 90 pairs");
  await page.$eval(".accounts .open", (button) => button.click());
  await until(page, () => document.querySelector(".sheet[open]") !== null);
  await page.$$eval(".coordination details, .sheet details", (all) => {
    for (const details of all) details.open = true;
  });
  await until(page, () => document.querySelector(".circle .edge") && document.querySelector(".matrix .cell") && true);
  const shown = await page.$$eval("[role=img]", (all) => all.map((chart) => chart.closest(".chart").classList[1]));
  assert.deepEqual([...new Set(shown)].sort(), Object.keys(charts).sort()); // a new one comes with its comparison
  for (const [name, compare] of Object.entries(charts)) assert.ok((await compare(page)) > 4, name);
});
