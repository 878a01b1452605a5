import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import { roleName } from "#words/coordination";
import { dictionary as words } from "#words/dictionary";
import type { Change, Dictionary, DictionaryTag, Party, Report } from "../../shared/report";
import { changeable, count, visible } from "../format";
import { baseOf, changed, changesOf, edited, lexiconName, partyId, presets } from "../lexicon";
import type { Actions, Field, State } from "../state";
import { dot } from "./dot";

/** Where a hashtag can stand: "labour" for, "!labour" against the party; "~" neutral; "-" in no list. */
type Place = string;

/** What a hashtag is carried as when it is dragged to another list. */
const carried = "application/x-hustings-hashtag";

/** All that the parts of the editor need. */
interface Editor {
  state: State;
  report: Report;
  actions: Actions;
  /** Makes a change of the list; `did` says so. */
  change(change: Change, did: string, field?: Field): Promise<boolean>;
  /** Puts a hashtag there, and passes the focus on if it was on the hashtag's item. */
  put(tag: string, place: Place, from?: Element | null, field?: Field): Promise<boolean>;
}

export function dictionaryView(state: State, report: Report, actions: Actions) {
  const { settings, shown, editing } = state;
  const { note, refusal, field, past, future } = editing;
  const needed = [report, settings.lexicon, shown.suggestions, shown.tag, note, refusal, field, past, future];
  return guard(needed, () => editor(state, report, actions));
}

function editor(state: State, report: Report, actions: Actions) {
  const change = (change: Change, did: string, field?: Field) =>
    actions.edit(changed(state.settings.lexicon, change), did, field);
  const editor: Editor = {
    state,
    report,
    actions,
    change,
    put(tag, place, from, field) {
      if (from) passFocus(from);
      const did = place === "-" ? words.removed(visible(tag)) : words.moved(visible(tag), placeName(place, report));
      return change(changeTo(tag, place), did, field);
    },
  };
  const { note } = state.editing;
  return html`
    <section class="dictionary" aria-labelledby="dictionary" @keydown=${(event: KeyboardEvent) => shortcut(event, actions)}>
      <h2 id="dictionary" tabindex="-1">${words.heading}</h2>
      <p class="soft small">${words.intro}</p>
      ${listControls(editor)}
      <p class="step" aria-live="polite">${note}</p>
      ${refusalAt(editor, null)}
      ${suggestions(editor)}
      <div class="lists">
        ${repeat(
          report.dictionary.parties,
          ({ id }) => id,
          (lists, at) => partyLists(editor, lists, at),
        )}
        ${neutralList(editor)}
      </div>
      <div class="two even">${addTag(editor)} ${addParty(editor)}</div>
    </section>
  `;
}

/** Why that field's step was refused, or with null one from the head of the editor. */
const refusalAt = ({ state: { editing } }: Editor, field: Field | null) =>
  editing.refusal && editing.field === field ? html`<p class="failure" role="alert">${editing.refusal}</p>` : nothing;

function shortcut(event: KeyboardEvent, { undo, redo }: Actions) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const { target } = event;
  if (target instanceof HTMLInputElement && target.type === "text") return; // it undoes its own typing
  const key = event.key.toLowerCase();
  const step = key === "y" || (key === "z" && event.shiftKey) ? redo : key === "z" ? undo : null;
  if (!step) return;
  event.preventDefault();
  step();
}

const changeTo = (tag: string, place: Place): Change => {
  if (place === "~") return { tag, neutral: true };
  if (place === "-") return { tag, remove: true };
  return place.startsWith("!") ? { tag, against: place.slice(1) } : { tag, for: place };
};

const nameOf = (id: string, { parties }: Report) => parties.find((party) => party.id === id)?.name ?? id;

function placeName(place: Place, report: Report): string {
  if (place === "~") return words.asNeutral;
  return place.startsWith("!") ? words.against(nameOf(place.slice(1), report)) : words.for(nameOf(place, report));
}

/** Every place but the one where a hashtag stands. */
const places = ({ parties }: Report, but?: Place): Place[] =>
  [...parties.map(({ id }) => id), "~", ...parties.map(({ id }) => `!${id}`)].filter((place) => place !== but);

/** To the next item of the list, for the one that has it will go; to the heading after the last. */
function passFocus(from: Element) {
  const item = from.closest("li");
  const next = item?.nextElementSibling ?? item?.previousElementSibling;
  focusItem(next ?? null) || document.getElementById("dictionary")?.focus();
}

function focusItem(item: Element | null): boolean {
  const target = item?.matches("[tabindex]") ? item : item?.querySelector("button");
  (target as HTMLElement | null | undefined)?.focus();
  return Boolean(target);
}

/** Keys of a hashtag in a list or among the suggestions. */
function tagKeys({ report, put }: Editor, tag: string, suggestion: string | null, isListed: boolean) {
  return (event: KeyboardEvent) => {
    const { key, target, currentTarget } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || target instanceof HTMLSelectElement) return;
    const item = currentTarget as Element;
    const party = /^[1-9]$/.test(key) ? report.parties[Number(key) - 1]?.id : undefined;
    if (party) put(tag, party, item);
    else if (key.toLowerCase() === "n") put(tag, "~", item);
    else if (isListed && (key === "Delete" || key === "Backspace")) put(tag, "-", item);
    else if (key === "Enter" && target === item && suggestion) put(tag, suggestion, item);
    else if (["ArrowDown", "ArrowRight"].includes(key)) focusItem(item.nextElementSibling);
    else if (["ArrowUp", "ArrowLeft"].includes(key)) focusItem(item.previousElementSibling);
    else return;
    event.preventDefault();
  };
}

const carry = (tag: string) => (event: DragEvent) => event.dataTransfer?.setData(carried, tag);

/** The handlers of a list that hashtags can be dropped on. */
function dropOn({ put }: Editor, place: Place) {
  return {
    over(event: DragEvent) {
      if (event.dataTransfer?.types.includes(carried)) event.preventDefault();
    },
    drop(event: DragEvent) {
      const tag = event.dataTransfer?.getData(carried);
      if (!tag) return;
      event.preventDefault();
      put(tag, place);
    },
  };
}

function listControls({ state, report, actions, change }: Editor) {
  const { lexicon } = state.settings;
  const base = baseOf(lexicon);
  const changes = changesOf(lexicon).length;
  const { past, future } = state.editing;
  const known = presets.some((preset) => preset === base);
  const use = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    if (value) actions.edit(edited(value, []), words.used(words.presets[value] ?? value));
  };
  const load = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    if (input.files?.[0]) actions.loadLexicon(input.files[0]);
    input.value = "";
  };
  const named = changeable(report.lexicon.written ?? "");
  const rename = (event: Event) => {
    const name = wanted(event, named);
    if (name) change({ name }, words.named(visible(name)));
  };
  return html`
    <div class="controls">
      <label class="search">
        ${words.base}
        <select @change=${use}>
          ${known ? nothing : html`<option value="" .selected=${true}>${lexiconName(base)}</option>`}
          ${presets.map(
            (preset) => html`
              <option value=${preset} .selected=${preset === base}>${words.presets[preset] ?? preset}</option>
            `,
          )}
        </select>
      </label>
      <label class="search">
        ${words.name}
        <input type="text" maxlength="200" .value=${named} @change=${rename} />
      </label>
      <div class="ways">
        <button type="button" aria-disabled=${past.length === 0 && changes === 0} @click=${actions.undo}>${words.undo}</button>
        <button type="button" aria-disabled=${future.length === 0} @click=${actions.redo}>${words.redo}</button>
        <button type="button" @click=${actions.saveLexicon}>${words.save}</button>
        <label class="choose">${words.load}<input type="file" accept=".json,application/json" @change=${load} /></label>
      </div>
      <p class="soft small">${words.changes(changes)}</p>
    </div>
  `;
}

function suggestions(editor: Editor) {
  const { state, report, actions } = editor;
  const { unassigned } = report.dictionary;
  return html`
    <h3>${words.suggestions}</h3>
    ${
      unassigned.length === 0
        ? html`<p class="soft small">${words.noSuggestions}</p>`
        : html`
            <p class="soft small">${words.keys(report.parties.slice(0, 9).map(({ name }) => name))}</p>
            <ul class="suggestions">
              ${repeat(
                unassigned.slice(0, state.shown.suggestions),
                ({ tag }) => tag,
                (entry) => suggestionRow(editor, entry),
              )}
            </ul>
          `
    }
    ${
      unassigned.length > state.shown.suggestions
        ? html`<button type="button" @click=${() => actions.show({ suggestions: unassigned.length })}>
            ${words.more(unassigned.length)}
          </button>`
        : nothing
    }
  `;
}

function suggestionRow(
  editor: Editor,
  { tag, tweets, party_accounts, with: travels, suggestion }: Dictionary["unassigned"][number],
) {
  const { report, put } = editor;
  const common = travels
    .filter(({ party, accounts }) => accounts > 0 && (suggestion === null || party === suggestion))
    .sort((a, b) => b.accounts - a.accounts)
    .slice(0, 2)
    .map(({ party, accounts }) => ({ name: nameOf(party, report), accounts }));
  const click =
    (place: Place) =>
    ({ currentTarget }: Event) =>
      put(tag, place, currentTarget as Element);
  const button = (place: Place, style = "") => html`
    <button type="button" class=${style} aria-label=${words.put(visible(tag), placeName(place, report))} @click=${click(place)}>
      ${placeName(place, report)}
    </button>
  `;
  return html`
    <li tabindex="0" draggable="true" @dragstart=${carry(tag)} @keydown=${tagKeys(editor, tag, suggestion, false)}>
      <bdi class="file">#${visible(tag)}</bdi>
      <span class="soft small">${words.travels(common, party_accounts, tweets)}</span>
      <span class="ways">
        ${suggestion ? button(suggestion, "solid") : nothing} ${button("~")} ${moveChoice(editor, tag, words.elsewhere)}
      </span>
    </li>
  `;
}

/** Moves a hashtag to the place that is chosen. */
function moveChoice({ report, put }: Editor, tag: string, invitation: string, place?: Place) {
  const move = ({ target }: Event) => {
    const select = target as HTMLSelectElement;
    const { value } = select;
    select.value = "";
    if (value) put(tag, value, select);
  };
  return html`
    <select aria-label=${words.move(visible(tag))} @change=${move}>
      <option value="">${invitation}</option>
      ${places(report, place).map((place) => html`<option value=${place}>${placeName(place, report)}</option>`)}
    </select>
  `;
}

function partyLists(editor: Editor, lists: Dictionary["parties"][number], at: number) {
  const party = editor.report.parties.find(({ id }) => id === lists.id);
  if (!party) return nothing;
  const [onFor, onAgainst] = [dropOn(editor, party.id), dropOn(editor, `!${party.id}`)];
  return html`
    <div class="list">
      <div @dragover=${onFor.over} @drop=${onFor.drop}>
        <h3>
          ${at < 9 ? html`<kbd>${at + 1}</kbd>` : nothing} ${dot(party.colour)}${party.name}
          <span class="soft small">${words.tweets(party.tweets)}</span>
        </h3>
        ${tagList(editor, lists.for, party.id, words.forHeading(party.name))}
      </div>
      <div @dragover=${onAgainst.over} @drop=${onAgainst.drop}>
        <h4>${words.againstLabel}</h4>
        ${tagList(editor, lists.against, `!${party.id}`, words.againstHeading(party.name))}
      </div>
      ${
        lists.accounts.length > 0
          ? html`
              <details class="small">
                <summary>${words.accounts(lists.accounts.length)}</summary>
                <p>${lists.accounts.map(({ handle, role }) => `@${visible(handle)} (${roleName(role)})`).join(", ")}</p>
              </details>
            `
          : nothing
      }
      ${partyEditor(editor, party)}
    </div>
  `;
}

/** The other name that was typed, if one was. The field goes back to the one in use, until the core takes another. */
function wanted({ target }: Event, used: string): string | null {
  const field = target as HTMLInputElement;
  const name = field.value.trim();
  field.value = used;
  return name === used ? null : name;
}

function partyEditor({ change }: Editor, { id, name, colour, ...party }: Party) {
  const written = changeable(party.written ?? name);
  const rename = (event: Event) => {
    const now = wanted(event, written);
    if (now) change({ party: id, name: now }, words.partyRenamed(name, visible(now)));
  };
  const recolour = ({ target }: Event) =>
    change({ party: id, colour: (target as HTMLInputElement).value }, words.recoloured(name));
  return html`
    <details class="small">
      <summary>${words.edit}<span class="unseen"> ${words.editOf(name)}</span></summary>
      <div class="controls">
        <label class="search">${words.partyName}<input type="text" maxlength="100" .value=${written} @change=${rename} /></label>
        <label class="search">${words.colour}<input type="color" .value=${colour} @change=${recolour} /></label>
        <button type="button" @click=${() => change({ party: id, remove: true }, words.partyRemoved(name))}>
          ${words.removeParty}<span class="unseen"> ${name}</span>
        </button>
      </div>
    </details>
  `;
}

function neutralList(editor: Editor) {
  const { over, drop } = dropOn(editor, "~");
  return html`
    <div class="list" @dragover=${over} @drop=${drop}>
      <h3><kbd>n</kbd> ${words.neutral} <span class="soft small">${words.neutralNote}</span></h3>
      ${tagList(editor, editor.report.dictionary.neutral, "~", words.neutral)}
    </div>
  `;
}

function tagList(editor: Editor, tags: DictionaryTag[], place: Place, label: string) {
  if (tags.length === 0) return html`<p class="soft small">${words.nothing}</p>`;
  const sorted = [...tags].sort((a, b) => b.tweets - a.tweets);
  return html`
    <ul class="tagged" aria-label=${label}>
      ${repeat(
        sorted,
        ({ tag, from }) => `${tag} ${from}`,
        (entry) => tagItem(editor, entry, place),
      )}
    </ul>
  `;
}

function tagItem(editor: Editor, { tag, tweets, source, from, to }: DictionaryTag, place: Place) {
  const { state, actions, put } = editor;
  const key = `${place} ${tag} ${from}`;
  const isOpen = state.shown.tag === key;
  const when = words.when(from, to);
  const name = visible(tag);
  return html`
    <li class=${isOpen ? "open" : ""} @keydown=${tagKeys(editor, tag, null, true)}>
      <button
        type="button"
        class="tag"
        draggable="true"
        aria-expanded=${isOpen}
        @dragstart=${carry(tag)}
        @click=${() => actions.show({ tag: isOpen ? null : key })}
      >
        <bdi>#${name}</bdi> <span class="soft">${count(tweets)}<span class="unseen"> ${words.tweetsOf}</span>${when ? `, ${when}` : nothing}</span>
      </button>
      ${
        isOpen
          ? html`
              <div class="controls">
                ${tag.endsWith("*") ? html`<p>${words.prefix(visible(tag.slice(0, -1)))}</p>` : nothing}
                ${source ? html`<p>${words.source(visible(source))}</p>` : nothing}
                ${moveChoice(editor, tag, words.moveTo, place)}
                <button type="button" @click=${({ currentTarget }: Event) => put(tag, "-", currentTarget as Element)}>
                  ${words.remove}<span class="unseen"> #${name}</span>
                </button>
              </div>
            `
          : nothing
      }
    </li>
  `;
}

/** Empties the form's text field once that was taken; what was refused stays there to be mended. */
async function emptied(form: HTMLFormElement, isTaken: Promise<boolean>) {
  const field = form.querySelector("input");
  const typed = field?.value;
  if (!field) return;
  if (!(await isTaken)) field.focus();
  else if (field.value === typed) field.value = "";
}

function addTag(editor: Editor) {
  const { report, put } = editor;
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const tag = String(fields.get("tag"))
      .trim()
      .replace(/^[#＃]/, "");
    if (tag) emptied(form, put(tag, String(fields.get("place")), null, "tag"));
  };
  return html`
    <form class="controls" @submit=${add}>
      <h3>${words.add}</h3>
      <label class="search">
        ${words.addTag}
        <input type="text" name="tag" maxlength="200" autocomplete="off" spellcheck="false" autocapitalize="none" />
      </label>
      <label class="search">
        ${words.addPlace}
        <select name="place">
          ${places(report).map((place) => html`<option value=${place}>${placeName(place, report)}</option>`)}
        </select>
      </label>
      <button>${words.addButton}</button>
      ${refusalAt(editor, "tag")}
      <p class="soft small">${words.addHint}</p>
    </form>
  `;
}

function addParty(editor: Editor) {
  const { report, change } = editor;
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = String(new FormData(form).get("name")).trim();
    const party = partyId(
      name,
      report.parties.map(({ id }) => id),
    );
    if (name) emptied(form, change({ party, name }, words.partyAdded(visible(name)), "party"));
  };
  return html`
    <form class="controls" @submit=${add}>
      <h3>${words.newParty}</h3>
      <label class="search">${words.partyName}<input type="text" name="name" maxlength="100" autocomplete="off" /></label>
      <button>${words.addButton}</button>
      ${refusalAt(editor, "party")}
    </form>
  `;
}
