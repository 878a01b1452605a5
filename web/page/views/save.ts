import { html, nothing } from "lit-html";
import { save as words } from "#words/save";
import type { Actions, Opener, Sentence, State } from "../state";
import { choice } from "./choice";

export function settingsOpener(actions: Actions, at: Opener) {
  const open = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    if (input.files?.[0]) actions.openSettings(input.files[0], at);
    input.value = "";
  };
  return html`<label class="choose">${words.open}<input type="file" accept=".json,application/json" @change=${open} /></label>`;
}

export const noticesView = (notices: Sentence[]) =>
  notices.length > 0 ? html`<p class="notice" role="alert">${notices.map((notice) => html`${notice} `)}</p>` : nothing;

export function saveView(state: State, actions: Actions) {
  const { handles, hashed } = state.saving;
  const button = (text: string, click: () => void, isMain = false) =>
    html`<button type="button" class=${isMain ? "solid" : nothing} @click=${click}>${text}</button>`;
  return html`
    <section class="save" aria-labelledby="save">
      <h2 id="save">${words.heading}</h2>
      ${hashed === null ? nothing : progressView(hashed, actions)}
      ${state.noticesAt === "save" ? noticesView(state.notices) : nothing}
      <dl>
        ${way(
          button(words.html, () => actions.save("html"), true),
          html`
            <p>${words.htmlFor}</p>
            <div class="inline">${choice(words.handles, "saved-handles", words.handleChoices, handles, actions.nameInReport, words.handlesMean[handles])}</div>
          `,
        )}
        ${way(
          button(words.json, () => actions.save("json")),
          html`<p>${words.jsonFor}</p>`,
        )}
        ${way([button(words.settings, actions.saveSettings), settingsOpener(actions, "save")], settingsNote(state))}
        ${way(
          button(words.print, () => print()),
          html`<p>${words.printFor}</p>`,
        )}
        ${way(button(words.page, actions.savePage), html`<p>${words.pageFor}</p>`)}
      </dl>
      <p class="soft small">${words.charts}</p>
    </section>
  `;
}

const way = (buttons: unknown, what: unknown) => html`<div><dt>${buttons}</dt><dd class="small">${what}</dd></div>`;

const settingsNote = ({ isAddressWhole }: State) => html`
  <p>${words.settingsFor} ${isAddressWhole ? words.address : nothing}</p>
  ${isAddressWhole ? nothing : html`<p>${words.longAddress}</p>`}
`;

const progressView = (hashed: number, actions: Actions) => html`
  <div class="search-state">
    <p class="soft small" id="hashing">${words.hashing(hashed)}</p>
    <progress max="1" .value=${hashed} aria-labelledby="hashing"></progress>
    ${hashed < 1 ? html`<button type="button" @click=${actions.skipHashes}>${words.skip}</button>` : nothing}
  </div>
`;
