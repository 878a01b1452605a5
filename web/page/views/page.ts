import { html, nothing } from "lit-html";
import { projector } from "#words/classroom";
import { invention } from "#words/files";
import { otherLanguage, title } from "#words/page";
import type { Report } from "../../shared/report";
import { isShown } from "../options";
import { type Actions, isReading, knowsTruth, type State } from "../state";
import { accountsView } from "./accounts";
import { amplifiedView } from "./amplified";
import { answerView } from "./answer";
import { compareView } from "./compare";
import { coordinationView } from "./coordination";
import { dictionaryView } from "./dictionary";
import { english } from "./english";
import { evidenceView } from "./evidence";
import { dropView, filesView } from "./files";
import { guessView } from "./guess";
import { hashtagsView } from "./hashtags";
import { mappingView } from "./mapping";
import { methodView } from "./method";
import { outlineView, type Place } from "./outline";
import { overlapView } from "./overlap";
import { partiesView } from "./parties";
import { qualityView } from "./quality";
import { noticesView, saveView } from "./save";
import { sheetView } from "./sheet";
import { thresholdView } from "./threshold";
import { timeView } from "./time";
import { leaving, offerView, tourView } from "./tour";

/** A part of the page that can be jumped to, and its view; `nothing` while it has nothing to say. */
export type Section = readonly [place: Place, view: unknown];

export function pageView(state: State, actions: Actions) {
  const sections = sectionsOf(state, actions).filter(([place]) => isShown(state.options, place));
  return html`
    <header class="masthead">
      <p class="name">${title.name}</p>
      ${languageLink(state)}
      <p class="promise">${title.promise} <a href="#check">${title.check}</a> ${projectorToggle(state, actions)}</p>
    </header>
    ${outlineView(sections.flatMap(([place, view]) => (view === nothing ? [] : place)))}
    <main class=${state.report ? "answered" : ""} @keydown=${leaving(state, actions)}>
      <h1>${title.question}</h1>
      <p class="lede">${title.lede}</p>
      ${state.failure ? html`<p class="failure" role="alert">${state.failure}</p>` : dropView(state, actions)}
      ${filesView(state, actions)}
      ${state.noticesAt === "top" ? noticesView(state.notices) : nothing}
      ${state.refusal && !state.report ? html`<p class="failure" role="alert">${english(state.refusal)}</p>` : nothing}
      ${state.report?.invented ? html`<p class="invented">${invention.short}</p><p class="invented-more">${invention.label}</p>` : nothing}
      ${offerView(state, actions)}
      ${sections.map(([place, view]) => [tourView(state, place, actions), view])}
    </main>
    <p class="unseen" role="status">${state.announcement}</p>
    ${state.mapping ? mappingView(state.mapping, actions) : nothing}
    ${state.sheet && state.report ? sheetView(state.sheet, state.report, actions) : nothing}
  `;
}

function sectionsOf(state: State, actions: Actions): Section[] {
  const { report } = state;
  return [
    ["quality", report && hasRead(report) ? qualityView(state, report) : nothing],
    ...(report ? answersOf(state, report, actions) : []),
    ["method", methodView(state, actions)],
  ];
}

/** Leads to the same page in another language, and takes the settings along; beside this one, where there are answers. */
function languageLink({ report }: State) {
  const { lang, name, file } = otherLanguage;
  const keepSettings = ({ currentTarget }: Event) => {
    (currentTarget as HTMLAnchorElement).hash = location.hash;
  };
  return html`<a class="language" href=${file} target=${report ? "_blank" : nothing} hreflang=${lang} lang=${lang} @click=${keepSettings}>${name}</a>`;
}

/** Whether there is more to say than that files are no tweet exports, which the files say themselves. */
const hasRead = ({ quality }: Report) =>
  quality.records > 0 || quality.problems.some(({ code }) => code !== "not_an_export");

export function answersOf(state: State, report: Report, actions: Actions): Section[] {
  const { tweets, profiles, accounts } = report.quality;
  const signs = evidenceView(state, report, actions);
  if (tweets === 0) {
    if (profiles === 0) return [];
    return [
      ["evidence", signs],
      ["accounts", accountsView(state, report, actions)],
    ];
  }
  /** What is told of accounts. */
  const told = (view: (state: State, report: Report, actions: Actions) => unknown) =>
    accounts > 0 ? view(state, report, actions) : nothing;
  return [
    ["answer", answerView(report)],
    ["parties", partiesView(state, report, actions)],
    ["threshold", thresholdView(state, report, actions)],
    ["time", timeView(state, report, actions)],
    ["guess", knowsTruth(state) ? guessView(state, report, actions) : nothing],
    ["evidence", signs],
    ["accounts", told(accountsView)],
    ["in-step", told(coordinationView)],
    ["amplified", told(amplifiedView)],
    ["hashtags", hashtagsView(state, report, actions)],
    ["overlap", overlapView(state, report, actions)],
    ["dictionary", dictionaryView(state, report, actions)],
    ["compare", compareView(state, report, actions)],
    ["save", isReading(state) ? nothing : saveView(state, actions)],
  ];
}

const projectorToggle = ({ options }: State, actions: Actions) => html`
  <button
    type="button"
    class="projecting"
    aria-pressed=${options.projector ? "true" : "false"}
    @click=${() => actions.present({ projector: !options.projector })}
  >${projector}</button>
`;
