import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { step as words } from "#words/coordination";
import { evidence } from "#words/evidence";
import {
  type Cluster,
  type Coordination,
  type CoordinationSettings,
  type Grade,
  type Report,
  type Thing,
  type TraceReport,
  traces,
} from "../../shared/report";
import { isLarge, willSeek } from "../answers";
import { count, duration, percent } from "../format";
import { type Actions, isReading, type State, usualSettings } from "../state";
import { nameButton, partyTags } from "./accounts";
import { downloads } from "./downloads";
import { field } from "./field";
import { gradeMark } from "./grade";
import { networkView } from "./network";
import { tweet } from "./sheet";
import { scrolling, table } from "./table";

/** So many examples of a cluster are in sight at once. */
const shownThings = 5;

/** Which accounts do the same within seconds of each other, and what chance would make of that. */
export function coordinationView(state: State, report: Report, actions: Actions) {
  const { coordination: found, clusters } = report;
  const {
    clusters: { open, texts },
    shown,
  } = state;
  return html`
    <section class="coordination" aria-labelledby="in-step">
      <h2 id="in-step" tabindex="-1">${words.heading}</h2>
      ${
        found
          ? guard([report, open, texts, shown.clusters, shown.pairs, shown.cluster], () => [
              results(report, found, actions),
              clusters ? clustersView(state, report, clusters, actions) : nothing,
              found.strongest.length > 0 ? networkView(state, report, found, actions) : nothing,
            ])
          : html`<p class="note">${words.caution}</p>`
      }
      ${settingsView(state.settings.coordination, actions)} ${searchView(state, report, actions)}
    </section>
  `;
}

/** How far the search is, where it is not at its end; and one button that begins or ends it. Nothing above it moves. */
function searchView(state: State, report: Report, actions: Actions) {
  const { wish, done } = state.search;
  if (isReading(state)) return html`<p class="soft small">${words.afterReading}</p>`;
  if (report.settings.compute.includes("clusters") || state.refusal) return nothing;
  if (done === null && report.coordination) return nothing; // it is about to begin again
  const idle = wish === "cancelled" ? words.cancelled : isLarge(report) ? words.large : words.waiting;
  return html`
    <div class="search-state">
      <p class="soft small" id="seeking">${done === null ? (willSeek(state, report) ? words.waiting : idle) : words.seeking(done)}</p>
      ${done === null ? nothing : html`<progress max="1" .value=${done} aria-labelledby="seeking"></progress>`}
      <button type="button" @click=${done === null ? actions.seek : actions.stopSeeking}>
        ${done === null ? words.look : words.cancel}
      </button>
    </div>
  `;
}

function results(report: Report, found: Coordination, actions: Actions) {
  const caveat = (key: "crowded" | "uncompared" | "untimed") => {
    const these = found.traces.filter((of) => of[key] > 0);
    return these.length > 0 ? html`<p class="soft small">${words[key](these)}</p>` : nothing;
  };
  return html`
    <p class="finding">${words.lede(found)}</p>
    <p class="note">${words.caution}</p>
    <p class="small">${words.chance(found)} ${found.pairs > 0 ? words.frequent(found) : nothing}</p>
    ${tracesTable(report, found, actions)}
    ${caveat("crowded")} ${caveat("uncompared")} ${caveat("untimed")}
  `;
}

function tracesTable(report: Report, { traces }: Coordination, actions: Actions) {
  if (traces.length === 0) return nothing;
  const w = words.traces;
  const cells = (of: TraceReport): [string, number, ...(number | null)[]] => [
    w.name(of.id),
    of.seconds,
    of.tweets,
    of.things,
    of.shared,
    of.pairs,
    of.chance_pairs,
    of.accounts,
    of.chance_accounts,
  ];
  const rows = traces.map((of) => {
    const [name, seconds, ...figures] = cells(of);
    return [name, duration(seconds), ...figures.map(w.figure)];
  });
  const csv = () => [w.columns, ...traces.map(cells)];
  return html`${scrolling(w.caption, table(w.caption, w.columns, rows))} ${downloads(report, actions, w.caption, w.file, csv)}`;
}

function clustersView(state: State, report: Report, clusters: Cluster[], actions: Actions) {
  const { clusters: shown } = state.shown;
  const all = report.coordination?.clusters ?? 0;
  return html`
    ${clusters.slice(0, shown).map((of) => clusterView(of, state, report, actions))}
    ${clusters.length < all ? html`<p class="soft small">${words.listed(clusters.length, all)}</p>` : nothing}
    ${
      clusters.length > shown
        ? html`<button type="button" @click=${() => actions.show({ clusters: clusters.length })}>${words.more(clusters.length)}</button>`
        : nothing
    }
  `;
}

/** What it holds is drawn once it is open. */
function clusterView(cluster: Cluster, state: State, report: Report, actions: Actions) {
  const isOpen = state.clusters.open.includes(cluster.number);
  const toggle = ({ currentTarget }: Event) => {
    const { open } = currentTarget as HTMLDetailsElement;
    if (open !== isOpen) actions.openCluster(cluster.number, open);
  };
  return html`
    <details class="cluster" .open=${isOpen} @toggle=${toggle}>
      <summary>
        <strong>${words.cluster.name(cluster)}</strong> ${words.cluster.summary(cluster, report.settings.time_zone)}
      </summary>
      ${isOpen ? insideOf(cluster, state, report, actions) : nothing}
    </details>
  `;
}

function insideOf(cluster: Cluster, state: State, report: Report, actions: Actions) {
  const w = words.cluster;
  const thing = (of: Thing) => thingView(of, state, report.settings.time_zone);
  const [first, more] = [cluster.things.slice(0, shownThings), cluster.things.slice(shownThings)];
  return html`
    <p class="small">${w.alike(cluster)} ${w.dense(cluster)}</p>
    ${Object.keys(cluster.parties).length > 0 ? html`<p class="small">${w.parties} ${partyTags(cluster, report.parties)}</p>` : nothing}
    ${cluster.official.length > 0 ? html`<p class="small">${w.official(cluster.official, report)}</p>` : nothing}
    ${grades(cluster)}
    <h3>${w.things}</h3>
    <ul class="texts">${first.map(thing)}</ul>
    ${more.length > 0 ? html`<details class="small"><summary>${w.more(more.length)}</summary><ul class="texts">${more.map(thing)}</ul></details>` : nothing}
    <details class="small members">
      <summary>${w.members(cluster.members.length, cluster.size)}</summary>
      ${membersTable(cluster, actions)}
    </details>
  `;
}

const gradeOrder = ["strong", "some", "few", "none"] as const;

function grades({ grades }: Cluster) {
  if (!grades) return nothing;
  const of = (grade: (typeof gradeOrder)[number]): Grade => (grade === "none" ? null : grade);
  return html`
    <p class="small">
      ${words.cluster.grades}
      ${gradeOrder
        .filter((grade) => grades[grade] > 0)
        .map(
          (grade) =>
            html`<span class="tags">${gradeMark(of(grade))}${evidence.grade(of(grade))} ${count(grades[grade])}</span>`,
        )}
    </p>
  `;
}

function thingView(thing: Thing, { clusters: { texts } }: State, zone: string) {
  const { example } = thing;
  return html`
    <li>
      <span>${words.thing(thing, zone)}</span>
      ${
        example
          ? html`<ul class="texts example">${tweet(example, Object.hasOwn(texts, example.id) ? texts : null, zone)}</ul>`
          : html`<p class="soft">${words.cluster.hidden}</p>`
      }
    </li>
  `;
}

function membersTable(cluster: Cluster, actions: Actions) {
  const { columns, caption } = words.cluster;
  const rows = cluster.members.map((of) => [
    nameButton(of, actions),
    count(of.things),
    count(of.partners),
    count(of.tweets),
    percent(of.share, 0),
    html`<span class="grade">${gradeMark(of.grade)}${evidence.grade(of.grade)}</span>`,
  ]);
  return scrolling(caption(cluster), table(caption(cluster), columns, rows, false));
}

const choices = [0, 1, 10, 60, 600, 3600, 86_400];

/** When accounts count as in step, to be changed. */
function settingsView(settings: CoordinationSettings, actions: Actions) {
  const w = words.settings;
  const usual = usualSettings.coordination;
  const set = (change: Partial<CoordinationSettings>) => actions.set({ coordination: { ...settings, ...change } });
  const isUsual = JSON.stringify(settings) === JSON.stringify(usual);
  const within = (id: (typeof traces)[number]) => {
    const now = settings.seconds[id];
    const choose = ({ target }: Event) =>
      set({ seconds: { ...settings.seconds, [id]: Number((target as HTMLSelectElement).value) } });
    return html`
      <label class="search">
        ${w.within(id)}
        <select @change=${choose}>
          ${[...new Set([...choices, now])]
            .sort((a, b) => a - b)
            .map(
              (seconds) =>
                html`<option value=${seconds} .selected=${seconds === now}>${seconds === 0 ? w.off : duration(seconds)}</option>`,
            )}
        </select>
      </label>
    `;
  };
  return html`
    <details class="coordination-settings">
      <summary>${w.summary}</summary>
      <p class="small">${w.intro}</p>
      <div class="controls">${traces.map(within)}</div>
      <div class="controls rates">
        <label>${w.least} ${field(settings.least, [2, 100], (least) => set({ least }))}</label>
        <label>${w.distance} ${field(settings.distance, [0, 16], (distance) => set({ distance }))} ${w.bits}</label>
        <label>${w.copies} ${field(settings.copies, [0, 20], (copies) => set({ copies }))}</label>
        <button type="button" aria-disabled=${isUsual} @click=${() => isUsual || set(usual)}>${w.reset}</button>
      </div>
      <p class="soft small">${w.means}</p>
    </details>
  `;
}
