import { html, nothing } from "lit-html";
import { overTime, threshold } from "#words/charts";
import { invention } from "#words/files";
import { title } from "#words/page";
import { parties } from "#words/parties";
import { reportFile as words } from "#words/save";
import { accountsTable } from "#words/tables";
import type { DictionaryTag, InputReport, Report, Settings } from "../../shared/report";
import { bytes, count, visible } from "../format";
import { isShown } from "../options";
import type { Actions, State } from "../state";
import { dot } from "./dot";
import { methodView } from "./method";
import { outlineView, type Place } from "./outline";
import { answersOf, type Section } from "./page";
import { qualityView } from "./quality";
import { scrolling, table } from "./table";

/** The page's answers as a report to be read elsewhere, with what they were made from. */
export function reportFileView(state: State, report: Report, made: Date, actions: Actions) {
  const sections: Section[] = [
    ["quality", [qualityView(state, report), filesTable(report)]],
    ...answersOf(state, report, actions).flatMap((section) => forReading(section, state, report)),
    ["method", [settingsView(report), methodView(state, actions)]],
  ];
  return html`
    <header class="masthead">
      <p class="name">${title.name}</p>
      <p class="promise">${words.madeWith(report.tool.version, made)}</p>
    </header>
    ${outlineView(sections.map(([place]) => place))}
    <main>
      <h1>${words.title(report)}</h1>
      <p class="lede">${title.question}</p>
      <p class="soft small">${words.names[report.settings.handles]}</p>
      ${report.invented ? html`<p class="invented">${invention.short}</p><p class="invented-more">${invention.label}</p>` : nothing}
      ${sections.map(([, view]) => view)}
    </main>
  `;
}

const onPageOnly: Place[] = ["guess", "save"];

/** The section, if there is something to be read in it. */
function forReading([place, view]: Section, { options }: State, { comparison, ...report }: Report): Section[] {
  if (place === "dictionary") return [[place, listView(report)]];
  const isEmpty = view === nothing || onPageOnly.includes(place) || (place === "compare" && !comparison);
  return isEmpty || !isShown(options, place) ? [] : [[place, view]];
}

function filesTable({ inputs, comparison }: Report) {
  const w = words.files;
  const row = (input: InputReport) => [
    html`<bdi class="file">${visible(input.name)}</bdi>`,
    bytes(input.bytes),
    input.layout ?? input.format ?? w.unknown,
    count(input.records),
    input.sha256 ? html`<code>${input.sha256}</code>` : w.noHash,
  ];
  const others = comparison?.second.inputs ?? [];
  const isSame = JSON.stringify(inputs.map(({ name }) => name)) === JSON.stringify(others.map(({ name }) => name));
  const rows = [...inputs, ...(isSame ? [] : others)].map(row);
  return html`<section class="files-read">${scrolling(w.caption, table(w.caption, w.columns, rows))}</section>`;
}

/** The list of hashtags as it was used. */
function listView({ lexicon, dictionary, parties }: Pick<Report, "lexicon" | "dictionary" | "parties">) {
  const w = words.list;
  const tags = (all: DictionaryTag[]) =>
    all.map(
      ({ tag, tweets }) =>
        html`<span class="tags"><bdi>#${visible(tag)}</bdi> <span class="soft">${count(tweets)}</span></span> `,
    );
  const row = (term: unknown, all: DictionaryTag[]) =>
    all.length > 0 ? html`<div><dt>${term}</dt><dd>${tags(all)}</dd></div>` : nothing;
  return html`
    <section class="list-used" aria-labelledby="dictionary">
      <h2 id="dictionary">${w.heading}</h2>
      <p class="soft small">${w.intro(lexicon)}</p>
      <p class="small">${lexicon.sha256 ? html`SHA-256: <code>${lexicon.sha256}</code>` : w.noHash}</p>
      <dl class="by-party small">
        ${dictionary.parties.map(({ id, for: tagsFor, against }) => {
          const { name, colour } = parties.find((party) => party.id === id) ?? { name: id, colour: "gray" };
          return [
            row(html`${dot(colour)}${w.for(name)}`, tagsFor),
            row(html`${dot(colour, "against")}${w.against(name)}`, against),
          ];
        })}
        ${row(w.neutral, dictionary.neutral)}
      </dl>
    </section>
  `;
}

/** What the choices of the page are called there. */
const chosen: Record<string, Record<string, string>> = {
  rule: parties.rules,
  voices: parties.voices,
  tweets: parties.tweets,
  denominator: threshold.denominators,
  step: overTime.steps,
  handles: accountsTable.handleChoices,
};

/** Without the official accounts that a list of the reader's names, where nobody is to be named. */
const unnamed = (settings: Settings): Settings =>
  settings.handles === "hidden"
    ? JSON.parse(JSON.stringify(settings, (key, value) => (key === "accounts" && Array.isArray(value) ? [] : value)))
    : settings;

function settingsView({ settings: all, lexicon }: Report) {
  const w = words.settings;
  const settings = unnamed(all);
  const rows = Object.entries(settings).map(([key, value]) => [
    w.names[key] ?? key,
    html`<bdi>${key === "lexicon" ? lexicon.name : (chosen[key]?.[String(value)] ?? visible(w.value(value)))}</bdi>`,
  ]);
  return html`
    <section class="settings-used" aria-labelledby="settings-used">
      <h2 id="settings-used">${w.heading}</h2>
      <p class="soft small">${w.intro}</p>
      ${table(w.heading, w.columns, rows, false)}
      <details class="closed small">
        <summary>${w.json}</summary>
        <pre>${visibleJson(settings)}</pre>
      </details>
    </section>
  `;
}

/** The same JSON, with what cannot be seen, or turns text around, written out. */
const visibleJson = (value: unknown) =>
  JSON.stringify(value, null, 2).replace(/[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
