import { html } from "lit-html";

/** What only the core has words for, in the language that it writes. */
export const english = (sentence: string) => html`<span lang="en">${sentence}</span>`;
