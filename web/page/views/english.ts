import { html } from "lit-html";
import { visible } from "../format";

/** What only the core has words for, in the language that it writes; it may cite a file. */
export const english = (sentence: string) => html`<span lang="en">${visible(sentence)}</span>`;
