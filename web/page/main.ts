import { render } from "lit-html";
import { type Columns, fileFaults } from "../shared/report";
import { Core } from "./core";
import { dropped } from "./folders";
import { visible } from "./format";
import { read, readHead } from "./reading";
import { type Actions, type Input, initialState, isReading, type Mapping } from "./state";
import { pageView } from "./views/page";
import { announcements, failure, invention, save } from "./words";

/** The report on the page lists no accounts: the table asks for its own page of them. */
const shownLists = { accounts: 0, hashtags: 100 };

/** While reading, the next answer waits this long in ms, and at least this many times what the last one took. */
const partialPause = 1000;
const partialPauseFactor = 10;

const state = initialState;
let core: Core | null = null;
/** Of the file being read. */
let cancel = new AbortController();

let painting = false;
/** Shows the state, once for all changes of a task. No animation frame: there are none in a tab in the background. */
function paint() {
  if (painting) return;
  painting = true;
  queueMicrotask(() => {
    painting = false;
    render(pageView(state, actions), document.body);
  });
}

function announce(text: string) {
  state.announcement = text;
  paint();
}

function fail(error: unknown) {
  state.failure = failure.stopped(error instanceof Error ? error.message : String(error));
  endReading();
}

/** What is being read counts as stopped from now on, though the core may still be busy with its last chunks. */
function endReading() {
  for (const input of state.inputs) {
    if (input.state === "waiting") input.state = "skipped";
    if (input.state === "reading") input.state = "cancelled";
  }
  paint();
}

let outdated = { report: false, accounts: false };
let answering: Promise<void> | null = null;

/** Asks the core for what is outdated. What goes out of date meanwhile is asked once more, before the promise ends. */
function answer(what: { report: boolean; accounts: boolean }): Promise<void> {
  outdated = { report: outdated.report || what.report, accounts: outdated.accounts || what.accounts };
  answering ??= answerAll().finally(() => {
    answering = null;
  });
  return answering;
}

const answerEverything = () => answer({ report: true, accounts: true });

async function answerAll() {
  while (core && (outdated.report || outdated.accounts)) {
    const { settings, query } = state;
    const wantsReport = outdated.report;
    outdated = { report: false, accounts: false };
    const report = wantsReport ? await core.report({ ...settings, ...shownLists }) : state.report;
    const accounts = await core.accounts(settings, query);
    state.refusal = report && "error" in report ? report.error : null;
    if (report && !("error" in report)) state.report = report;
    if (!("error" in accounts)) state.accounts = accounts;
    paint();
  }
}

let reading: Promise<void> | null = null;

/** Reads the waiting files, one after another. */
async function readAll() {
  core ??= new Core();
  const next = () => state.inputs.find((input) => input.state === "waiting");
  for (let input = next(); input; input = next()) await readInput(input, core);
  if (!state.report) return;
  const troubles = state.inputs.filter(({ state }) => ["refused", "damaged", "failed"].includes(state));
  if (cancel.signal.aborted) announce(announcements.stopped(state.report));
  else announce(announcements.finished(state.report, troubles));
}

async function readInput(input: Input, core: Core) {
  const { file } = input;
  const start = performance.now();
  cancel = new AbortController();
  let answerAt = start + partialPause / 2;
  let quarters = 0;
  input.state = "reading";
  announce(announcements.started(visible(file.name)));
  const outcome = await read(file, core, cancel.signal, (bytes) => {
    const now = performance.now();
    input.bytes = bytes;
    input.seconds = (now - start) / 1000;
    if (now >= answerAt) {
      answerAt = Number.POSITIVE_INFINITY;
      answerEverything().then(() => {
        const took = performance.now() - now;
        answerAt = performance.now() + Math.max(partialPause, partialPauseFactor * took);
      }, fail);
    }
    if (Math.floor((4 * bytes) / file.size) > quarters && input.seconds > 5) {
      announce(announcements.quarter(visible(file.name), ++quarters));
    }
    paint();
  });
  input.state = outcome;
  await answerEverything();
  if (outcome !== "whole" && outcome !== "refused") return; // what arrived is no ground for a verdict
  input.refusal = refusalOf(file);
  input.damage = damageOf(file);
  if (input.refusal) input.state = "refused";
  else if (input.damage) input.state = "damaged";
}

/** What the report says of the file or folder itself. */
const entryOf = ({ name, size }: Input["file"]) =>
  state.report?.inputs.find((input) => input.name === name && (input.bytes === size || input.format === "folder"));

/** The core's word for what kept a compressed file, or something in an archive, from being unpacked to its end. */
function damageOf(file: Input["file"]): string | null {
  const members = state.report?.inputs.filter(({ name }) => name.startsWith(`${file.name}/`)) ?? [];
  const problem = [entryOf(file) ?? [], members]
    .flat()
    .flatMap(({ problems }) => problems)
    .find(({ code }) => fileFaults.includes(code));
  return problem?.first.message ?? null;
}

function refusalOf(file: Input["file"]): Input["refusal"] {
  const refused = entryOf(file);
  return refused?.refused ? { sentence: refused.refused ?? "", kind: refused.refused_as } : null;
}

function startReading() {
  paint();
  if (reading) return;
  reading = readAll()
    .catch(fail)
    .finally(() => {
      reading = null;
    });
}

async function askForColumns(input: Input) {
  if (!core || !(input.file instanceof File)) return;
  const head = await readHead(input.file);
  if (head) state.mapping = { input, table: await core.previewTable(head) };
  else input.state = "failed";
  paint();
}

async function readTable({ input, table }: Mapping) {
  const named = table.columns.flatMap(({ role, name }) => (role === null ? [] : [[role, name]]));
  const columns: Columns = Object.fromEntries(named);
  state.mapping = null;
  await core?.setColumns(columns, input.file);
  state.settings = { ...state.settings, columns };
  Object.assign(input, { state: "waiting", bytes: 0, refusal: null, damage: null } satisfies Partial<Input>);
  startReading();
}

const actions: Actions = {
  add(files) {
    for (const file of files)
      state.inputs.push({ file, state: "waiting", bytes: 0, seconds: 0, refusal: null, damage: null });
    startReading();
  },
  async invent() {
    state.inventing = true;
    announce(invention.begun);
    try {
      actions.add([await new Core().invent("small")]);
    } catch (error) {
      fail(error);
    }
    state.inventing = false;
    paint();
  },
  drag(over) {
    if (state.dragging === over) return;
    state.dragging = over;
    paint();
  },
  stop() {
    cancel.abort();
    endReading();
  },
  askForColumns(input) {
    askForColumns(input).catch(fail);
  },
  assignRole(chosen, role) {
    state.mapping?.table.columns.forEach((column, index) => {
      if (index === chosen) column.role = role;
      else if (column.role === role) column.role = null;
    });
    paint();
  },
  leaveColumns() {
    state.mapping = null;
    paint();
  },
  readTable() {
    if (state.mapping) readTable(state.mapping).catch(fail);
  },
  set(change) {
    state.settings = { ...state.settings, ...change };
    paint();
    answerEverything().catch(fail);
  },
  ask(change) {
    state.query = { ...state.query, ...change };
    paint();
    answer({ report: false, accounts: true }).catch(fail);
  },
  listHashtags(count) {
    state.hashtags = count;
    paint();
  },
  async save() {
    if (!core) return;
    const report = await core.reportJson(state.settings);
    const address = URL.createObjectURL(new Blob([report], { type: "application/json" }));
    Object.assign(document.createElement("a"), {
      href: address,
      download: save.fileName(state.report?.invented ?? false),
    }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  },
};

function acceptDrops() {
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
  addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    actions.drag(true);
  });
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (!relatedTarget) actions.drag(false);
  });
  addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    actions.drag(false);
    if (event.dataTransfer) dropped(event.dataTransfer).then(actions.add, fail);
  });
}

addEventListener("beforeunload", (event) => {
  if (isReading(state)) event.preventDefault();
});
if (typeof WebAssembly === "undefined") state.failure = failure.noWebAssembly;
else acceptDrops();
paint();
