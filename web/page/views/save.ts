import { html, nothing } from "lit-html";
import { save as words } from "#words/page";
import type { Actions, Opener, State } from "../state";

export function settingsOpener(actions: Actions, at: Opener) {
  const open = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    if (input.files?.[0]) actions.openSettings(input.files[0], at);
    input.value = "";
  };
  return html`<label class="choose">${words.open}<input type="file" accept=".json,application/json" @change=${open} /></label>`;
}

export const noticesView = (notices: string[]) =>
  notices.length > 0 ? html`<p class="notice" role="alert">${notices.join(" ")}</p>` : nothing;

export function saveView({ isAddressWhole, notices, noticesAt }: State, actions: Actions) {
  return html`
    <section class="save" id="save" aria-label=${words.label}>
      <button type="button" class="solid" @click=${actions.save}>${words.json}</button>
      <button type="button" @click=${() => print()}>${words.print}</button>
      <button type="button" @click=${actions.saveSettings}>${words.settings}</button>
      ${settingsOpener(actions, "save")}
      ${noticesAt === "save" ? noticesView(notices) : nothing}
      <p class="soft small">${words.note} ${words.settingsNote} ${isAddressWhole ? words.address : nothing}</p>
      ${isAddressWhole ? nothing : html`<p class="small">${words.longAddress}</p>`}
    </section>
  `;
}
