import { render } from "lit-html";
import { download as charts } from "#words/charts";
import { invention } from "#words/files";
import { failure, otherLanguage } from "#words/page";
import { save } from "#words/save";
import { Answers, complete } from "./answers";
import { download, tsv } from "./charts/download";
import { Chosen } from "./chosen";
import { Classroom } from "./classroom";
import { copy } from "./clipboard";
import { Core } from "./core";
import { dropped } from "./folders";
import { lasting } from "./fragment";
import { Inputs } from "./inputs";
import { ListEditor } from "./list-editor";
import { Opened } from "./opened";
import { followReader } from "./outline";
import { readPolicy, tryToSend } from "./policy";
import { type Actions, initialState, isReading } from "./state";
import { Takeaway } from "./takeaway";
import { english } from "./views/english";
import { pageView } from "./views/page";
import { whyNot } from "./webassembly";

const state = { ...initialState, policy: readPolicy() };
/** The page as it was loaded, before anything was shown on it. */
const pageItself = document.documentElement.cloneNode(true) as Element;
let running: { core: Core; answers: Answers } | null = null;

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

/** What browsers say when they give no more memory; and the core, which stops itself for no other reason. */
const lacksMemory = /Aborted\(|RangeError|memory/i;

function fail(error: unknown) {
  if (state.failure === null) {
    const reason = error instanceof Error ? error.message : String(error);
    state.isFull = lacksMemory.test(reason);
    state.failure = state.isFull ? failure.noMemory : failure.stopped(english(reason));
  }
  inputs.end();
}

/** Does what hands over a file, and says where one saves that it could not be done; unless all has stopped. */
async function trySaving(work: () => void | Promise<void>) {
  Object.assign(state, { notices: [], noticesAt: "save" });
  try {
    await work();
  } catch (error) {
    if (running?.core.ended) return fail(error);
    state.notices = [save.failed];
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
const chosen = new Chosen(state, started, paint);
const list = new ListEditor(state, () => started().core, chosen, paint);
const inputs = new Inputs(state, started, chosen, paint, announce, fail);

/** The core, started when it is first needed. */
function started() {
  const core = running?.core ?? new Core();
  running ??= { core, answers: new Answers(state, core, shownAnew, fail) };
  return running;
}

const actions: Actions = {
  add(files, side = "first") {
    inputs.add(files, side);
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
    chosen.writeAddress();
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
    inputs.stop();
  },
  askForColumns(input) {
    inputs.askForColumns(input).catch(fail);
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
    if (state.mapping) inputs.readTable(state.mapping).catch(fail);
  },
  set(change) {
    state.notices = [];
    chosen.use({ ...state.settings, ...change }).catch(fail);
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
    chosen.weigh(evidence).catch(fail);
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
  edit: (lexicon, did, field) =>
    list.edit(lexicon, did, field).catch((error) => {
      fail(error);
      return false;
    }),
  undo() {
    list.undo().catch(fail);
  },
  redo() {
    list.redo().catch(fail);
  },
  saveLexicon() {
    list.save().catch(fail);
  },
  loadLexicon(file) {
    list.load(file).catch(fail);
  },
  compare(what, compare) {
    state.compareWith = what;
    actions.set({ compare });
  },
  forgetSecond() {
    inputs.forgetSecond();
    actions.compare("nothing", null);
  },
  save(as) {
    trySaving(() => takeaway.save(as));
  },
  skipHashes() {
    takeaway.skipHashes();
  },
  nameInReport(handles) {
    state.saving.handles = handles;
    paint();
  },
  savePage() {
    trySaving(() => download(otherLanguage.own, "text/html", `<!doctype html>\n${pageItself.outerHTML}\n`));
  },
  accountsTable: () => takeaway.accounts(),
  async copy(table, what) {
    const rows = await table();
    const isCopied = await copy(tsv(rows));
    if (isCopied) announce(charts.copied(what, rows.length - 1));
    return isCopied;
  },
  saveSettings() {
    const settings = complete(state, lasting(state.settings));
    trySaving(() => download("hustings-settings.json", "application/json", `${JSON.stringify(settings, null, 2)}\n`));
  },
  openSettings(file, at) {
    state.noticesAt = at;
    chosen.adoptFile(file).catch(fail);
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
  const openAddress = () => void chosen.adoptAddress().catch(fail);
  addEventListener("hashchange", openAddress);
  openAddress();
}
paint();
