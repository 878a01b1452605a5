import { html, nothing } from "lit-html";
import { invention } from "#words/files";
import { title } from "#words/page";
import type { Report } from "../../shared/report";
import { type Actions, isReading, type State } from "../state";
import { accountsView } from "./accounts";
import { amplifiedView } from "./amplified";
import { answerView } from "./answer";
import { compareView } from "./compare";
import { coordinationView } from "./coordination";
import { dictionaryView } from "./dictionary";
import { evidenceView } from "./evidence";
import { dropView, filesView } from "./files";
import { hashtagsView } from "./hashtags";
import { mappingView } from "./mapping";
import { methodView } from "./method";
import { overlapView } from "./overlap";
import { partiesView } from "./parties";
import { qualityView } from "./quality";
import { noticesView, saveView } from "./save";
import { sheetView } from "./sheet";
import { thresholdView } from "./threshold";
import { timeView } from "./time";

export function pageView(state: State, actions: Actions) {
  return html`
    <header class="masthead">
      <p class="name">${title.name}</p>
      <p class="promise">${title.promise} <a href="#check">${title.check}</a></p>
    </header>
    <main>
      <h1>${title.question}</h1>
      <p class="lede">${title.lede}</p>
      ${state.failure ? html`<p class="failure" role="alert">${state.failure}</p>` : dropView(state, actions)}
      ${filesView(state, actions)}
      ${state.noticesAt === "top" ? noticesView(state.notices) : nothing}
      ${state.refusal && !state.report ? html`<p class="failure" role="alert">${state.refusal}</p>` : nothing}
      ${state.report?.invented ? html`<p class="invented">${invention.short}</p><p class="invented-more">${invention.label}</p>` : nothing}
      ${state.report && hasRead(state.report) ? qualityView(state, state.report) : nothing}
      ${state.report ? answersView(state, state.report, actions) : nothing}
      ${methodView()}
    </main>
    <p class="unseen" role="status">${state.announcement}</p>
    ${state.mapping ? mappingView(state.mapping, actions) : nothing}
    ${state.sheet && state.report ? sheetView(state.sheet, state.report, actions) : nothing}
  `;
}

/** Whether there is more to say than that files are no tweet exports, which the files say themselves. */
const hasRead = ({ quality }: Report) =>
  quality.records > 0 || quality.problems.some(({ code }) => code !== "not_an_export");

function answersView(state: State, report: Report, actions: Actions) {
  const { tweets, profiles } = report.quality;
  if (tweets === 0)
    return profiles > 0 ? [evidenceView(state, report, actions), accountsView(state, report, actions)] : nothing;
  return [
    answerView(report),
    partiesView(state, report, actions),
    thresholdView(state, report, actions),
    timeView(state, report, actions),
    overlapView(state, report, actions),
    compareView(state, report, actions),
    evidenceView(state, report, actions),
    report.quality.accounts > 0 ? accountsView(state, report, actions) : nothing,
    report.quality.accounts > 0
      ? [coordinationView(state, report, actions), amplifiedView(state, report, actions)]
      : nothing,
    hashtagsView(state, report, actions),
    dictionaryView(state, report, actions),
    isReading(state) ? nothing : saveView(state, actions),
  ];
}
