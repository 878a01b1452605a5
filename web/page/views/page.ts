import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import type { Report } from "../../shared/report";
import { type Actions, isReading, type State } from "../state";
import { invention, title } from "../words";
import { accountsView } from "./accounts";
import { answerView } from "./answer";
import { dropView, filesView } from "./files";
import { hashtagsView } from "./hashtags";
import { mappingView } from "./mapping";
import { methodView } from "./method";
import { partiesView } from "./parties";
import { qualityView } from "./quality";
import { saveView } from "./save";
import { thresholdView } from "./threshold";

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
      ${state.report?.invented ? html`<p class="invented">${invention.label}</p>` : nothing}
      ${state.report && hasRead(state.report) ? qualityView(state, state.report) : nothing}
      ${state.report ? answersView(state, state.report, actions) : nothing}
      ${methodView()}
    </main>
    <p class="unseen" role="status">${state.announcement}</p>
    ${state.mapping ? mappingView(state.mapping, actions) : nothing}
  `;
}

/** Whether there is more to say than that files are no tweet exports, which the files say themselves. */
const hasRead = ({ quality }: Report) =>
  quality.records > 0 || quality.problems.some(({ code }) => code !== "not_an_export");

function answersView(state: State, report: Report, actions: Actions) {
  const { tweets, profiles } = report.quality;
  if (tweets === 0) return profiles > 0 ? accountsView(state, report, actions) : nothing;
  return [
    answerView(report),
    guard([report], () => partiesView(report)),
    thresholdView(state, report, actions),
    accountsView(state, report, actions),
    hashtagsView(state, report, actions),
    isReading(state) ? nothing : saveView(actions),
  ];
}
