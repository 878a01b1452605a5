import { html } from "lit-html";

/** What scrolls sideways where there is no room for it. */
export const scrolling = (label: string, table: unknown) => html`
  <div class="scroll" role="region" aria-label=${label} tabindex="0">${table}</div>
`;

/** A table of figures, with a head for each column and, in the first cell, for each row. */
export const table = (caption: string, columns: unknown[], rows: unknown[][], isCaptionSeen = true) => html`
  <table class="plain">
    <caption class=${isCaptionSeen ? "" : "unseen"}>${caption}</caption>
    <thead>
      <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
    </thead>
    <tbody>
      ${rows.map(
        ([head, ...cells]) => html`
          <tr>
            <th scope="row">${head}</th>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>
        `,
      )}
    </tbody>
  </table>
`;
