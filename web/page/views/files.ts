import { html, nothing } from "lit-html";
import { drop, files, invention } from "#words/files";
import type { Side } from "../../shared/messages";
import { chosenFolder } from "../folders";
import { bytes, visible } from "../format";
import { type Actions, type Input, isReading, isReadingAny, type State } from "../state";
import { choice } from "./choice";
import { settingsOpener } from "./save";

export function dropView(state: State, actions: Actions) {
  return html`
    <section class="drop ${state.dragging ? "dragging" : ""}" aria-label=${drop.label}>
      <div>
        <p class="invitation">${state.dragging ? drop.release : state.inputs.length > 0 ? drop.more : drop.heading}</p>
        <p class="soft small">${drop.formats}</p>
      </div>
      <div class="ways">
        ${chooser("first", actions)}
        ${
          (state.report?.quality.records ?? 0) > 0
            ? html`<button type="button" @click=${() => location.reload()}>${drop.again}</button>`
            : html`<button type="button" ?disabled=${state.inventing || isReading(state)} @click=${actions.invent}>
                ${state.inventing ? invention.busy : invention.offer}
              </button>`
        }
        ${state.inputs.length === 0 ? settingsOpener(actions, "top") : nothing}
      </div>
    </section>
  `;
}

/** What chooses files, or a folder, for a side. */
export function chooser(side: Side, actions: Actions) {
  const choose = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    actions.add(input.webkitdirectory && files.length > 0 ? [chosenFolder(files)] : files, side);
    input.value = ""; // so that the same file can be chosen again
  };
  return html`
    <label class="choose solid">${drop.choose}<input type="file" multiple @change=${choose} /></label>
    <label class="choose">${drop.chooseFolder}<input type="file" webkitdirectory @change=${choose} /></label>
  `;
}

export function filesView(state: State, actions: Actions) {
  if (state.inputs.length === 0) return nothing;
  return html`
    <section class="files" aria-label=${files.label}>
      <ul>
        ${state.inputs.map((input) => inputView(input, actions))}
      </ul>
      ${isReadingAny(state.inputs) ? html`<button type="button" @click=${actions.stop}>${files.stop}</button>` : nothing}
      ${state.isFull ? memoryView(state, actions) : nothing}
    </section>
  `;
}

const memories = [250, 500, 1000, 2000, 3000];

/** How much memory reading may take, where that was not enough. */
function memoryView({ failure, options: { memory } }: State, actions: Actions) {
  const labels = Object.fromEntries([...memories, memory].map((megabytes) => [megabytes, bytes(megabytes * 1e6)]));
  return html`
    ${failure ? nothing : html`<p class="sentence" role="alert">${files.full}</p>`}
    <div class="inline">
      ${choice(files.memory, "memory", labels, String(memory), (chosen) => actions.present({ memory: Number(chosen) }))}
    </div>
  `;
}

/** The core's word for a table that may hold tweets, if only its columns were known. */
const unknownTable = "tables of unknown columns";

export function inputView(input: Input, actions: Actions) {
  const name = visible(input.file.name);
  const alert = ["refused", "damaged", "failed"].includes(input.state);
  return html`
    <li class=${input.state}>
      <bdi class="file">${name}</bdi>
      <span class=${alert ? "sentence" : "soft small"}>${files.status(input)}</span>
      ${
        input.state === "reading"
          ? html`<progress max=${input.file.size} .value=${input.bytes} aria-label=${files.progress(name)}></progress>`
          : nothing
      }
      ${
        input.state === "refused" && input.refusal?.kind === unknownTable
          ? html`<button type="button" class="columns" @click=${() => actions.askForColumns(input)}>
              ${files.columns}<span class="unseen">: ${name}</span>
            </button>`
          : nothing
      }
    </li>
  `;
}
