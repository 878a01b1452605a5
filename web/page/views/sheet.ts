import { html, nothing } from "lit-html";
import { download } from "#words/charts";
import { official, sheet as stepWords } from "#words/coordination";
import { sheet as words } from "#words/evidence";
import type { AccountSheet, Named, PlacedTweet, Report, Signal } from "../../shared/report";
import { Chart } from "../charts/chart";
import { heatMap } from "../charts/heat";
import { count, moment, onClock, rate, tick, visible, visibleText } from "../format";
import type { Actions, OpenSheet } from "../state";
import { accountName, partyTags } from "./accounts";
import { closeDialog, modal } from "./dialog";
import { gradeMark } from "./grade";
import { scrolling, table } from "./table";

/** So many tweets of a signal are in sight at once. */
const shownTweets = 3;

/** The reasons for an account's score, and what speaks against them, in a drawer beside the page. */
export function sheetView({ sheet, texts }: OpenSheet, report: Report, actions: Actions) {
  const { account } = sheet;
  const zone = report.settings.time_zone;
  return html`
    <dialog class="sheet" aria-labelledby="sheet" ${modal()} @close=${actions.closeSheet}>
      <header>
        <h2 id="sheet"><bdi>${accountName(account)}</bdi></h2>
        <div class="ways">
          <button type="button" @click=${() => print()}>${words.print}</button>
          <button type="button" autofocus @click=${closeDialog}>${words.close}</button>
        </div>
      </header>
      <p class="printed small">${words.printed(report)}</p>
      ${verdict(sheet)}
      <p class="small soft">${words.facts(sheet)} ${partyTags(account, report.parties)}</p>
      ${signs(sheet, texts, report)} ${unknown(sheet)} ${heat(sheet, zone)} ${gaps(sheet, zone)} ${standing(sheet)}
      ${partners(sheet)} ${amplifies(sheet, report)}
    </dialog>
  `;
}

/** Judged, with points or without. */
const judged = (signals: Signal[], hasPoints: boolean) =>
  signals.filter(({ value, sentence, points }) => value !== null && sentence !== null && Boolean(points) === hasPoints);

/** The grade, and on the same screen what speaks against it. */
function verdict(sheet: AccountSheet) {
  const { declared, against } = sheet;
  const { evidence } = sheet.account;
  const reasons = judged(against.signals, true);
  return html`
    ${declared ? html`<p class="declared">${words.declared}</p>` : nothing}
    <h3 class="finding">${gradeMark(evidence?.grade ?? null)}${words.verdict(sheet)}</h3>
    <p class="small">${words.caution}</p>
    <div class="two even">
      <div class="against">
        <h3>${words.against}</h3>
        ${reasons.length > 0 ? html`<ul>${reasons.map(counterSign)}</ul>${measured(reasons)}` : nothing}
        ${lookedFor(against.signals).map((sentence) => html`<p class="small">${sentence}</p>`)}
      </div>
      ${familiesTable(sheet)}
    </div>
  `;
}

const counterSign = ({ sentence, points, innocent }: Signal) => html`
  <li>
    <span>${visible(sentence ?? "")} <span class="soft small">${words.but(innocent)}</span></span>
    <span class="points">${words.minus(points ?? 0)}</span>
  </li>
`;

/** What would speak against it and was not found, and what could not be looked for. */
function lookedFor(signals: Signal[]): string[] {
  const names = (isWanted: (signal: Signal) => boolean) => signals.filter(isWanted).map(({ name }) => name);
  const notFound = names(({ value, points }) => value !== null && !points);
  const unknown = names(({ value }) => value === null);
  if (unknown.length === signals.length) return [words.nothingLookedFor];
  return [
    ...(notFound.length > 0 ? [words.notFound(notFound)] : []),
    ...(unknown.length > 0 ? [words.notLookedFor(unknown)] : []),
  ];
}

/** What was judged of each family. */
function familiesTable({ families, against }: AccountSheet) {
  const rows = families.map(({ name, points, most }) => [
    name,
    points === null ? words.families.unjudged : words.points({ points, most }),
  ]);
  if (against.points > 0) rows.push([words.against, words.minus(against.points)]);
  return table(words.families.caption, words.families.columns, rows);
}

/** The reasons with points, strongest first, and what was looked at besides. */
function signs(sheet: AccountSheet, texts: OpenSheet["texts"], report: Report) {
  const all = sheet.families.flatMap(({ signals }) => signals);
  const reasons = judged(all, true).sort((a, b) => (b.points ?? 0) - (a.points ?? 0));
  const notAdded = new Set(sheet.families.filter(({ combine }) => combine === "largest").flatMap(lesser));
  const others = judged([...all, ...sheet.against.signals], false);
  return html`
    <h3>${words.for}</h3>
    ${
      reasons.length > 0
        ? html`<ol class="signs">${reasons.map((of) => sign(of, notAdded.has(of), sheet, texts, report))}</ol>`
        : html`<p>${words.nothingFor}</p>`
    }
    ${sheet.account.hidden ? html`<p class="note">${words.hiddenTexts}</p>` : nothing}
    ${
      others.length > 0
        ? html`
            <details class="small">
              <summary>${words.without(others.length)}</summary>
              <ul>${others.map(({ sentence }) => html`<li>${visible(sentence ?? "")}</li>`)}</ul>
              ${measured(others)}
            </details>
          `
        : nothing
    }
  `;
}

/** The signals of a family that add nothing to its strongest. */
const lesser = ({ signals }: AccountSheet["families"][number]) =>
  judged(signals, true)
    .sort((a, b) => (b.points ?? 0) - (a.points ?? 0))
    .slice(1);

/** One reason, how unusual it is, what would explain it innocently, how it is measured, and its tweets. */
function sign(
  signal: Signal,
  isNotAdded: boolean,
  { tweets }: AccountSheet,
  texts: OpenSheet["texts"],
  report: Report,
) {
  const { sentence, innocent } = signal;
  const theirs = tweets.filter((of) => signal.tweets.includes(of.id));
  const item = (of: PlacedTweet) => tweet(of, texts, report.settings.time_zone);
  const [first, more] = [theirs.slice(0, shownTweets), theirs.slice(shownTweets)];
  return html`
    <li>
      <p class="reason">${visible(sentence ?? "")} <span class="points">${words.points(signal)}</span></p>
      <p class="small">${words.rarity(signal)} ${isNotAdded ? html`<em>${words.notAdded}</em>` : nothing}</p>
      <p class="small"><strong>${words.innocent}</strong> ${innocent}</p>
      ${measured([signal])}
      ${theirs.length > 0 ? html`<h4>${words.tweets(theirs.length)}</h4><ul class="texts">${first.map(item)}</ul>` : nothing}
      ${more.length > 0 ? html`<details class="small"><summary>${words.more(more.length)}</summary><ul class="texts">${more.map(item)}</ul></details>` : nothing}
    </li>
  `;
}

/** What the signals are, and where they come from. */
const measured = (signals: Signal[]) => html`
  <details class="small">
    <summary>${words.how}<span class="unseen">: ${signals.map(({ name }) => name).join(", ")}</span></summary>
    ${signals.map(
      ({ name, definition, source }) =>
        html`<p class="measured"><strong>${name}.</strong> ${definition} ${words.source}: ${source}</p>`,
    )}
  </details>
`;

/** Its text, as far as it has been read again. */
export function tweet({ id, time, retweet, retweet_of }: PlacedTweet, texts: OpenSheet["texts"], zone: string) {
  const text = texts && (Object.hasOwn(texts, id) ? texts[id]?.text : undefined);
  return html`
    <li>
      <span class="soft">${time === null ? words.noTime : moment(onClock(time, zone))}${retweet ? ` · ${words.retweet(retweet_of)}` : nothing}</span>
      ${
        text
          ? html`<blockquote><bdi>${visibleText(text)}</bdi></blockquote>`
          : html`<p class="soft">${texts ? words.gone : words.loading}</p>`
      }
    </li>
  `;
}

/** Signals that could not be judged, by what they need. */
function unknown({ families, against }: AccountSheet) {
  const needs = new Map<string, string[]>();
  for (const { name, needs: need, value } of [...families, against].flatMap(({ signals }) => signals))
    if (value === null) needs.set(need, [...(needs.get(need) ?? []), name]);
  if (needs.size === 0) return nothing;
  return html`
    <h3>${words.unknown}</h3>
    <ul class="small">${[...needs].map(([need, names]) => html`<li>${words.needs(names, need)}</li>`)}</ul>
  `;
}

const day = 86_400_000;
const heatChart = new Chart("heat");

/** When it posts, drawn in a place of its own. */
export function heat({ heat }: AccountSheet, zone: string, chart = heatChart) {
  if (!heat) return nothing;
  const hours = heat.counts[0]?.map((_, hour) => words.hour(hour)) ?? [];
  const names = heat.rows.map((row) => (/^\d/.test(row) ? tick(new Date(row), day) : row));
  const rows = names.map((row, index) => [row, ...(heat.counts[index] ?? [])]);
  const most = Math.max(...heat.counts.flat());
  return html`
    <h3>${words.heat}</h3>
    ${heatMap(chart, names, heat.counts, most)}
    <p class="soft small">${words.heatNote(most, zone)}</p>
    <details class="small">
      <summary>${download.table}</summary>
      ${scrolling(words.heat, table(words.heat, [words.day, ...hours], rows, false))}
    </details>
  `;
}

function gaps({ gaps }: AccountSheet, zone: string) {
  if (gaps.length === 0) return nothing;
  return html`
    <h3>${words.gaps}</h3>
    <ul class="small">${gaps.map(({ from, to }) => html`<li>${words.gap(from, to, zone)}</li>`)}</ul>
  `;
}

/** How it stands to the study's rule with other thresholds. */
const standing = ({ standing: { denominators, threshold } }: AccountSheet) => html`
  <h3>${words.standing}</h3>
  <ul class="small">${denominators.map((of) => html`<li>${words.stands(of, threshold)}</li>`)}</ul>
`;

const nameOf = (account: Named<number | null>) => html`<bdi>${accountName(account)}</bdi>`;

/** The accounts that it did the same as, within seconds. */
function partners({ cluster }: AccountSheet) {
  if (!cluster) return nothing;
  const rows = cluster.partners.map((of) => [nameOf(of), count(of.things), rate(of.weight)]);
  return html`
    <h3>${stepWords.step}</h3>
    <p class="small">${stepWords.cluster(cluster)}</p>
    ${table(stepWords.partners, stepWords.partnerColumns, rows)}
  `;
}

function amplifies({ amplifies }: AccountSheet, report: Report) {
  if (amplifies.length === 0) return nothing;
  const rows = amplifies.map((of) => [
    html`${nameOf(of)}${of.official ? html`<span class="sign">${official(of.official, report)}</span>` : nothing}`,
    count(of.retweets),
    count(of.mentions),
  ]);
  return html`<h3>${stepWords.amplifies}</h3>${table(stepWords.amplifies, stepWords.columns, rows, false)}`;
}
