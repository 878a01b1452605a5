import { render } from "lit-html";
import { download as charts } from "#words/charts";
import { dictionary } from "#words/dictionary";
import { announcements, invention } from "#words/files";
import { failure, fragment, otherLanguage } from "#words/page";
import { save } from "#words/save";
import type { Side } from "../shared/messages";
import {
  type Columns,
  type EvidenceSettings,
  fileFaults,
  type LexiconSetting,
  type Reading,
  type Report,
  type Settings,
} from "../shared/report";
import { Answers, complete } from "./answers";
import { download, tsv } from "./charts/download";
import { Classroom } from "./classroom";
import { copy } from "./clipboard";
import { Core } from "./core";
import { dropped } from "./folders";
import { plainTime, plainZone, visible } from "./format";
import { fromFragment, lasting, toFragment } from "./fragment";
import { changesOf, unchanged } from "./lexicon";
import { Opened } from "./opened";
import { followReader } from "./outline";
import { readPolicy, tryToSend } from "./policy";
import { read, readHead } from "./reading";
import {
  type Actions,
  type Editing,
  type Field,
  type Input,
  initialState,
  isReading,
  type Mapping,
  type Sentence,
  usualSettings,
} from "./state";
import { Takeaway } from "./takeaway";
import { english } from "./views/english";
import { pageView } from "./views/page";
import { whyNot } from "./webassembly";

/** While reading, the next answer waits this long in ms, and at least this many times what the last one took. */
const partialPause = 1000;
const partialPauseFactor = 10;

const state = { ...initialState, policy: readPolicy() };
/** The page as it was loaded, before anything was shown on it. */
const pageItself = document.documentElement.cloneNode(true) as Element;
let running: { core: Core; answers: Answers } | null = null;
/** Of the file being read. */
let cancel = new AbortController();

let painting = false;
let isBroken = false;
/** Shows the state, once for all changes of a task. No animation frame: there are none in a tab in the background. */
function paint() {
  if (painting) return;
  painting = true;
  queueMicrotask(() => {
    painting = false;
    document.documentElement.classList.toggle("projector", state.options.projector);
    const wasOnSearch = document.activeElement?.matches(".search-state button");
    try {
      render(pageView(state, actions), document.body);
      // The button leaves when the search ends.
      if (wasOnSearch && document.activeElement === document.body) document.getElementById("in-step")?.focus();
    } catch (error) {
      if (isBroken) return;
      isBroken = true;
      Object.assign(state, { report: null, mapping: null });
      fail(error);
    }
  });
}

function announce(text: string) {
  state.announcement = text;
  paint();
}

function fail(error: unknown) {
  state.failure = failure.stopped(english(error instanceof Error ? error.message : String(error)));
  endReading();
}

/** What is being read counts as stopped from now on, though the core may still be busy with its last chunks. */
function endReading() {
  for (const input of [...state.inputs, ...state.second]) {
    if (input.state === "waiting") input.state = "skipped";
    if (input.state === "reading") input.state = "cancelled";
  }
  paint();
}

/** Other examples may belong to what is open. */
function shownAnew() {
  paint();
  opened.examples().catch(fail);
}

const opened = new Opened(state, started, paint, announce);
const classroom = new Classroom(state, () => started().core, paint);
const takeaway = new Takeaway(state, started, paint);

/** The core, started when it is first needed. */
function started() {
  const core = running?.core ?? new Core();
  running ??= { core, answers: new Answers(state, core, shownAnew, fail) };
  return running;
}

let reading: Promise<void> | null = null;

/** The file that the core reads, or stops reading; and the end of letting go of the second side's files. */
let current: { side: Side; ended: Promise<void> } | null = null;
let forgetting: Promise<void> = Promise.resolve();

/** Reads the waiting files, one after another. */
async function readAll() {
  const next = () => [...state.inputs, ...state.second].find((input) => input.state === "waiting");
  for (;;) {
    await forgetting;
    const input = next();
    if (!input) break;
    current = { side: input.side, ended: readInput(input) };
    await current.ended;
    current = null;
  }
  if (!state.report) return;
  const troubles = [...state.inputs, ...state.second].filter(({ state }) =>
    ["refused", "damaged", "failed"].includes(state),
  );
  if (cancel.signal.aborted) announce(announcements.stopped(state.report));
  else announce(announcements.finished(state.report, troubles));
}

async function readInput(input: Input) {
  const { file, side } = input;
  const { core, answers } = started();
  const start = performance.now();
  cancel = new AbortController();
  let answerAt = start + partialPause / 2;
  let quarters = 0;
  input.state = "reading";
  announce(announcements.started(visible(file.name)));
  const outcome = await read(file, side, core, cancel.signal, (bytes) => {
    const now = performance.now();
    input.bytes = bytes;
    input.seconds = (now - start) / 1000;
    if (now >= answerAt) {
      answerAt = Number.POSITIVE_INFINITY;
      answers.askAgain().then(() => {
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
  await answers.askAgain();
  if (outcome !== "whole" && outcome !== "refused") return; // what arrived is no ground for a verdict
  input.refusal = refusalOf(input);
  input.damage = damageOf(input);
  if (input.refusal) input.state = "refused";
  else if (input.damage) input.state = "damaged";
}

const readOf = (side: Input["side"]) =>
  (side === "first" ? state.report?.inputs : state.report?.comparison?.second.inputs) ?? [];

/** What the report says of the file or folder itself. */
const entryOf = ({ side, file: { name, size } }: Input) =>
  readOf(side).find((input) => input.name === name && (input.bytes === size || input.format === "folder"));

/** The core's word for what kept a compressed file, or something in an archive, from being unpacked to its end. */
function damageOf(input: Input): string | null {
  const members = readOf(input.side).filter(({ name }) => name.startsWith(`${input.file.name}/`));
  const problem = [entryOf(input) ?? [], members]
    .flat()
    .flatMap(({ problems }) => problems)
    .find(({ code }) => fileFaults.includes(code));
  return problem?.first.message ?? null;
}

function refusalOf(input: Input): Input["refusal"] {
  const refused = entryOf(input);
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
  if (!(input.file instanceof File)) return;
  const head = await readHead(input.file);
  if (head) state.mapping = { input, table: await started().core.previewTable(head) };
  else input.state = "failed";
  paint();
}

async function readTable({ input, table }: Mapping) {
  const named = table.columns.flatMap(({ role, name }) => (role === null ? [] : [[role, name]]));
  const columns: Columns = Object.fromEntries(named);
  const { side, file } = input;
  state.mapping = null;
  state.settings = { ...state.settings, columns };
  await readAs(state.settings, { side, name: file.name, bytes: file.size });
  Object.assign(input, { state: "waiting", bytes: 0, refusal: null, damage: null } satisfies Partial<Input>);
  startReading();
}

const readingOf = ({ columns, seen, time_zone }: Settings): Reading => ({ columns, seen, time_zone });

/** How the core reads, as it was last told; at first as is usual. */
let told = JSON.stringify(readingOf(usualSettings));

/** Tells the core how to read from now on, if that is something else; or, `again`, a table that it refused. */
async function readAs(settings: Settings, again: Parameters<Core["readAs"]>[1] = null) {
  const reading = readingOf(settings);
  const now = JSON.stringify(reading);
  if (now === told && !again) return;
  told = now;
  await started().core.readAs(reading, again);
}

/** Settings that hold from now on, in the page's address too. Ends when they are answered. */
async function use(settings: Settings) {
  state.settings = settings;
  state.weightsRefusal = null;
  paint();
  writeAddress();
  await readAs(settings);
  if (state.inputs.length > 0) await started().answers.askAgain();
}

/** Settings from elsewhere, if the core can use them. What the reader chooses meanwhile stays chosen. */
async function adopt(wanted: Settings, refused: (sentence: Sentence) => Sentence) {
  const { answers } = started();
  const { settings: before, compareWith } = state;
  const tested = await answers.test(wanted);
  if ("refusal" in tested) {
    state.notices = [...state.notices, refused(english(tested.refusal))];
    return paint();
  }
  const chosen = Object.entries(state.settings).filter(([key, value]) => value !== before[key as keyof Settings]);
  const adopted: Settings = { ...plain(tested.settings, "UTC"), ...Object.fromEntries(chosen) };
  const settings =
    state.second.length > 0 ? { ...adopted, compare: adopted.compare ?? { from: null, to: null } } : lasting(adopted);
  await readAs(settings);
  const { compare } = settings;
  if (state.second.length > 0) state.compareWith = "files";
  else if (state.compareWith === compareWith)
    state.compareWith = compare === null ? "nothing" : "lexicon" in compare ? "list" : "days";
  const { past, future } = state.editing;
  const isSameList = JSON.stringify(settings.lexicon) === JSON.stringify(state.settings.lexicon);
  const stacks = isSameList ? { past, future } : { past: [...past, state.settings.lexicon], future: [] };
  state.editing = { ...stacks, note: "", refusal: null, field: null };
  answered = null;
  await use(settings);
}

/** The settings with their times and the zone written as the page itself does. */
function plain<Some extends Partial<Settings>>(settings: Some, usualZone: string): Some {
  const zone = plainZone(settings.time_zone ?? usualZone);
  const { from, to, compare } = settings;
  return {
    ...settings,
    ...(settings.time_zone !== undefined && { time_zone: zone }),
    ...(from && { from: plainTime(from, zone) }),
    ...(to && { to: plainTime(to, zone) }),
    ...(compare && { compare: plain(compare, zone) }),
  };
}

/** What follows "#" in the address, as it was last adopted or written. */
let address = "";

async function adoptAddress() {
  address = location.hash.slice(1);
  const found = fromFragment(address);
  if (!found) return writeAddress(); // a place on the page was gone to
  state.options = found.options;
  state.notices = found.notices;
  state.noticesAt = "top";
  paint();
  const { columns, seen, accounts, hashtags } = state.settings;
  if (found.settings) await adopt({ ...found.settings, columns, seen, accounts, hashtags }, fragment.refused);
}

async function adoptFile(file: File) {
  state.notices = [];
  const read = await jsonOf(file);
  const settings = read?.settings ?? read;
  if (typeof settings !== "object" || settings === null || Array.isArray(settings)) {
    state.notices = [save.noSettings(visible(file.name))];
    return paint();
  }
  await adopt({ ...usualSettings, ...settings }, (sentence) => save.refused(visible(file.name), sentence));
}

/** The object that a file holds; null if it holds none. */
async function jsonOf(file: File): Promise<Record<string, unknown> | null> {
  try {
    const value = JSON.parse(await file.text());
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

let writing = 0;
/** Puts the settings into the page's address, once they rest: some browsers refuse to do so many times a minute. */
function writeAddress() {
  clearTimeout(writing);
  writing = setTimeout(() => {
    const { text, isWhole } = toFragment(state.settings, state.options);
    state.isAddressWhole = isWhole;
    paint();
    const now = location.hash.slice(1);
    if (now !== address) return; // somebody has just written another, which will be adopted
    if (text === now || (text === "" && !now.includes("="))) return; // a place on the page stays
    try {
      history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
      address = location.hash.slice(1);
    } catch {
      // A browser that forbids it to a page opened from disk: then the settings are in no address.
    }
  }, 300);
}

type Stacks = Pick<Editing, "past" | "future">;

/** The list before the steps that the core has not answered yet. */
let answered: (Stacks & { lexicon: LexiconSetting }) | null = null;

/** Another list of hashtags, and what can then be undone; the last that the core took comes back if it refuses this. */
async function useLexicon(
  lexicon: LexiconSetting,
  { past, future }: Stacks,
  did: string,
  field: Field | null = null,
): Promise<boolean> {
  const { editing, report } = state;
  const before = answered ?? { past: editing.past, future: editing.future, lexicon: state.settings.lexicon };
  answered = before;
  Object.assign(editing, { past, future, refusal: null });
  await use({ ...state.settings, lexicon });
  if (state.settings.lexicon !== lexicon) return true; // a later step has been taken
  answered = null;
  const { refusal } = state;
  if (refusal) {
    Object.assign(editing, { past: before.past, future: before.future });
    await use({ ...state.settings, lexicon: before.lexicon });
  }
  const isCompared = report && state.report && !isReading(state);
  editing.note = refusal ? "" : isCompared ? dictionary.note(did, report, state.report as Report) : did;
  refuse(refusal && worded(refusal, lexicon), field);
  return refusal === null;
}

/** The commonest refusal in plain words. */
function worded(refusal: string, lexicon: LexiconSetting): Sentence {
  const spaced = changesOf(lexicon).find((change) => "tag" in change && /\s/.test(change.tag.trim()));
  return spaced && "tag" in spaced ? dictionary.spaces(visible(spaced.tag)) : english(refusal);
}

/** Says in the editor, in sight, why something was refused; with null, that nothing was. */
function refuse(refusal: Sentence | null, field: Field | null = null) {
  Object.assign(state.editing, { refusal, field });
  paint();
  if (refusal)
    queueMicrotask(() => document.querySelector(".dictionary .failure")?.scrollIntoView({ block: "nearest" }));
}

/** The weights before those that the core has not answered yet. */
let weighed: EvidenceSettings | null = null;

/** Other weights; the last that the core took come back if it refuses these. */
async function useWeights(evidence: EvidenceSettings) {
  const wasRefused = state.refusal !== null && weighed === null;
  const before = weighed ?? state.settings.evidence;
  weighed = before;
  state.weightsRefusal = null;
  await use({ ...state.settings, evidence });
  if (state.settings.evidence !== evidence) return; // there is a later change
  weighed = null;
  const { refusal } = state;
  if (!refusal || wasRefused) return;
  await use({ ...state.settings, evidence: before });
  state.weightsRefusal = refusal;
  paint();
}

const keep = (name: string, content: string) => download(name, "application/json", content);

async function saveLexicon() {
  const lexicon = await started().core.lexicon(state.settings);
  const { id, error } = JSON.parse(lexicon);
  refuse(error ? english(error) : null);
  if (!error) keep(`hustings-hashtags-${id}.json`, lexicon);
  paint();
}

const actions: Actions = {
  add(files, side = "first") {
    const inputs = side === "first" ? state.inputs : state.second;
    for (const file of files)
      inputs.push({ file, side, state: "waiting", bytes: 0, seconds: 0, refusal: null, damage: null });
    if (side === "second") {
      state.compareWith = "files";
      state.settings = { ...state.settings, compare: state.settings.compare ?? { from: null, to: null } };
    }
    startReading();
  },
  async invent() {
    state.inventing = true;
    announce(invention.begun);
    try {
      const invention = await new Core().invent("small");
      Object.assign(state, { invention, tour: 0, guess: null });
      actions.add([invention.file]);
    } catch (error) {
      fail(error);
    }
    state.inventing = false;
    paint();
  },
  visit(stop) {
    classroom.visit(stop);
  },
  beginGuess() {
    classroom.beginGuess().catch(fail);
  },
  guess(isAutomated) {
    classroom.guess(isAutomated);
  },
  openCase(sheet) {
    opened.show(sheet).catch(fail);
  },
  present(change) {
    state.options = { ...state.options, ...change };
    paint();
    writeAddress();
  },
  async tryToSend() {
    state.attempt = "trying";
    paint();
    state.attempt = await tryToSend();
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
    state.notices = [];
    use({ ...state.settings, ...change }).catch(fail);
  },
  ask(change) {
    state.query = { ...state.query, ...change };
    paint();
    started().answers.ask({ report: false, accounts: true }).catch(fail);
  },
  show(change) {
    Object.assign(state.shown, change);
    paint();
  },
  open(account) {
    opened.sheet(account).catch(fail);
  },
  closeSheet() {
    opened.closeSheet();
    paint();
  },
  weigh(evidence) {
    useWeights(evidence).catch(fail);
  },
  seek() {
    started().answers.seek().catch(fail);
  },
  stopSeeking() {
    started().answers.stopSeeking();
  },
  openCluster(number, isOpen) {
    const { clusters } = state;
    clusters.open = clusters.open.filter((other) => other !== number);
    if (isOpen) clusters.open.push(number);
    paint();
    opened.examples().catch(fail);
  },
  async edit(lexicon, did, field) {
    const past = [...state.editing.past, state.settings.lexicon];
    try {
      return await useLexicon(lexicon, { past, future: [] }, did, field);
    } catch (error) {
      fail(error);
      return false;
    }
  },
  undo() {
    const { past, future } = state.editing;
    const { lexicon } = state.settings;
    const before = past.at(-1) ?? unchanged(lexicon);
    if (before === lexicon) return;
    useLexicon(before, { past: past.slice(0, -1), future: [...future, lexicon] }, dictionary.undone).catch(fail);
  },
  redo() {
    const { past, future } = state.editing;
    const after = future.at(-1);
    if (after === undefined) return;
    const stacks = { past: [...past, state.settings.lexicon], future: future.slice(0, -1) };
    useLexicon(after, stacks, dictionary.redone).catch(fail);
  },
  saveLexicon() {
    saveLexicon().catch(fail);
  },
  async loadLexicon(file) {
    const lexicon = await jsonOf(file);
    if (lexicon) await actions.edit(lexicon as LexiconSetting, dictionary.loaded(visible(file.name)));
    else refuse(dictionary.noJson(visible(file.name)));
  },
  compare(what, compare) {
    state.compareWith = what;
    actions.set({ compare });
  },
  forgetSecond() {
    const busy = current?.side === "second" ? current.ended : null;
    if (busy) cancel.abort();
    state.second = [];
    forgetting = (async () => {
      await busy;
      await started().core.forgetSecond();
    })();
    forgetting.catch(fail);
    actions.compare("nothing", null);
  },
  save(as) {
    takeaway.save(as).catch(() => {
      state.notices = [save.failed];
      paint();
    });
  },
  skipHashes() {
    takeaway.skipHashes();
  },
  nameInReport(handles) {
    state.saving.handles = handles;
    paint();
  },
  savePage() {
    download(otherLanguage.own, "text/html", `<!doctype html>\n${pageItself.outerHTML}\n`);
  },
  accountsTable: () => takeaway.accounts(),
  async copy(table, what) {
    const rows = await table();
    const isCopied = await copy(tsv(rows));
    if (isCopied) announce(charts.copied(what, rows.length - 1));
    return isCopied;
  },
  saveSettings() {
    keep("hustings-settings.json", `${JSON.stringify(complete(state, lasting(state.settings)), null, 2)}\n`);
  },
  openSettings(file, at) {
    state.noticesAt = at;
    adoptFile(file).catch(fail);
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
    const isSecond = event.target instanceof Element && event.target.closest(".compare .drop") !== null;
    const side = isSecond ? "second" : "first";
    if (event.dataTransfer) dropped(event.dataTransfer).then((files) => actions.add(files, side), fail);
  });
}

addEventListener("beforeunload", (event) => {
  if (isReading(state)) event.preventDefault();
});
state.failure = whyNot();
if (state.failure === null) {
  acceptDrops();
  followReader();
  const openAddress = () => void adoptAddress().catch(fail);
  addEventListener("hashchange", openAddress);
  openAddress();
}
paint();
