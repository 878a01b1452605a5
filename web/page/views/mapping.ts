import { html } from "lit-html";
import { mapping as words } from "#words/files";
import type { TablePreview } from "../../shared/report";
import { visible } from "../format";
import type { Actions, Mapping } from "../state";
import { closeDialog, modal } from "./dialog";

/** The dialog in which the reader says what the columns of a table mean. */
export function mappingView({ input, table }: Mapping, actions: Actions) {
  const submit = (event: Event) => {
    event.preventDefault();
    actions.readTable();
  };
  return html`
    <dialog class="mapping" aria-labelledby="mapping" ${modal()} @close=${actions.leaveColumns}>
      <form @submit=${submit}>
        <h2 id="mapping">${words.heading} <bdi>${visible(input.file.name)}</bdi></h2>
        <p class="soft small">${words.intro}</p>
        <div class="scroll" role="region" aria-label=${words.region} tabindex="0">
          ${previewTable(table, actions)}
        </div>
        <div class="ways">
          <button class="solid" ?disabled=${!table.columns.some(({ role }) => role === "text" || role === "hashtags")}>${words.read}</button>
          <button type="button" @click=${closeDialog}>${words.leave}</button>
        </div>
      </form>
    </dialog>
  `;
}

function previewTable({ columns, roles }: TablePreview, actions: Actions) {
  const rows = Math.max(0, ...columns.map(({ cells }) => cells.length));
  return html`
    <table>
      <caption class="unseen">${words.caption}</caption>
      <thead>
        <tr>${columns.map(({ name }) => html`<th scope="col"><bdi>${visible(name)}</bdi></th>`)}</tr>
        <tr>${columns.map((column, index) => html`<td>${roleChoice(column, roles, index, actions)}</td>`)}</tr>
      </thead>
      <tbody>
        ${Array.from(
          { length: rows },
          (_, row) =>
            html`<tr>${columns.map(({ cells }) => html`<td><bdi>${visible(cells[row] ?? "")}</bdi></td>`)}</tr>`,
        )}
      </tbody>
    </table>
  `;
}

function roleChoice(
  column: TablePreview["columns"][number],
  roles: TablePreview["roles"],
  index: number,
  actions: Actions,
) {
  const choose = ({ target }: Event) => actions.assignRole(index, (target as HTMLSelectElement).value || null);
  return html`
    <select aria-label=${words.meaning(visible(column.name))} ?autofocus=${index === 0} @change=${choose}>
      <option value="" .selected=${column.role === null}>${words.unused}</option>
      ${roles.map(({ role, means }) => html`<option value=${role} .selected=${column.role === role}>${means}</option>`)}
    </select>
  `;
}
